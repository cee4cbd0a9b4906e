import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isTooOld, testingMark, testingText } from './electron-floor.mjs';

/**
 * electron-builder's hook: removes what a development Electron has and a shipped app must not, and marks a package
 * that is no release.
 * @param {{ appOutDir: string, packager: { getResourcesDir(appOutDir: string): string, info: { framework: { version: string } } } }} context
 */
export async function afterPack({ appOutDir, packager }) {
  const resources = packager.getResourcesDir(appOutDir);
  const leftovers = [join(resources, 'default_app.asar'), join(appOutDir, 'version')];
  await Promise.all(leftovers.map((path) => rm(path, { force: true })));
  const { version } = packager.info.framework;
  if (isTooOld(version)) await writeFile(join(resources, testingMark), testingText(version));
}
