import { rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * electron-builder's hook: removes what a development Electron has and a shipped app must not.
 * @param {{ appOutDir: string, packager: { getResourcesDir(appOutDir: string): string } }} context
 */
export async function afterPack({ appOutDir, packager }) {
  const leftovers = [join(packager.getResourcesDir(appOutDir), 'default_app.asar'), join(appOutDir, 'version')];
  await Promise.all(leftovers.map((path) => rm(path, { force: true })));
}
