import { mkdir, writeFile } from 'node:fs/promises';
import { appleSizes, icns, ico } from './icons/containers.mjs';
import { withRenderer } from './icons/render.mjs';
import { PlainError } from './shared/plain-error.mjs';
import { inRepository } from './shared/repository.mjs';
import { runAsCommand, say } from './shared/script.mjs';
import { browserPath } from './system/browser.mjs';

const folder = inRepository('build-resources');
const linuxSizes = [16, 24, 32, 48, 64, 128, 256, 512];
const windowsSizes = new Set([16, 24, 32, 48, 64, 128, 256]);

/** Apple's grid leaves 100 of 1024 pixels free on each side. */
const appleMargin = 100 / 1024;

// node scripts/icons.mjs: draws every icon of the app anew from build-resources/icon.svg and icon-small.svg.
await runAsCommand(import.meta.url, async () => {
  const browser = browserPath(process.env);
  if (browser === undefined) throw new PlainError('The icons are drawn by a browser, and none was found. On Debian: apt-get install chromium');
  await mkdir(`${folder}/icons`, { recursive: true });
  await withRenderer(browser, async (draw) => {
    /** @param {number} size */
    const drawing = (size) => `${folder}/${size <= 32 ? 'icon-small' : 'icon'}.svg`;
    /** @type {import('./icons/containers.mjs').Picture[]} */
    const plain = [];
    for (const size of linuxSizes) plain.push(await draw(drawing(size), size));
    const apple = [];
    for (const size of appleSizes) apple.push(await draw(drawing(size), size, appleMargin));
    for (const { size, png } of plain) await writeFile(`${folder}/icons/${size}x${size}.png`, png);
    await writeFile(`${folder}/icon.ico`, ico(plain.filter(({ size }) => windowsSizes.has(size))));
    await writeFile(`${folder}/icon.icns`, icns(apple));
  });
  say(`The icons in ${folder} are drawn.`);
});
