// What `electron <folder>` runs: the same contract as Electron's own default app, for a terminal.
// Every failure is printed and ends with exit code 1; nothing here may open a dialog and wait.
import { app } from 'electron';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** @param {string[]} args */
function parse(args) {
  const asked = { version: false, abi: false, modules: /** @type {string[]} */ ([]), folder: '' };
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i] ?? '';
    if (arg === '-v' || arg === '--version') asked.version = true;
    else if (arg === '-a' || arg === '--abi') asked.abi = true;
    else if (arg === '-r' || arg === '--require') asked.modules.push(args[(i += 1)] ?? '');
    else if (!arg.startsWith('-')) return { ...asked, folder: arg };
  }
  return asked;
}

/** @param {string} folder */
function describe(folder) {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return;
  const about = JSON.parse(readFileSync(file, 'utf8'));
  if (about.version) app.setVersion(about.version);
  if (about.productName ?? about.name) app.setName(about.productName ?? about.name);
  if (process.platform === 'linux') app.setDesktopName(about.desktopName ?? `${app.name}.desktop`);
}

/** @param {string} given */
async function load(given) {
  Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
  const folder = resolve(given);
  describe(folder);
  const main = createRequire(import.meta.url).resolve(folder);
  app.setAppPath(existsSync(join(folder, 'package.json')) ? folder : dirname(main));
  await import(pathToFileURL(main).href);
}

/** @param {string} text */
const fail = (text) => {
  process.stderr.write(`${text}\n`);
  process.exit(1);
};

/** @param {string} text */
const answer = (text) => {
  process.stdout.write(`${text}\n`);
  process.exit(0);
};

const asked = parse(process.argv.slice(1));
if (asked.version) answer(`v${process.versions['electron']}`);
else if (asked.abi) answer(process.versions.modules);
else if (asked.folder === '') fail('Usage: electron [-r module] <folder of an app>');
else {
  try {
    const require = createRequire(join(process.cwd(), 'package.json'));
    for (const module of asked.modules) require(module);
    await load(asked.folder);
  } catch (error) {
    fail(`The app in ${asked.folder} could not be loaded.\n${error instanceof Error ? error.stack : String(error)}`);
  }
}
