// A window on the page that the bench built.
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { app, BrowserWindow, protocol } from 'electron';

const FOLDER = join(import.meta.dirname, '../../../out/bench/markdown');
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
void app.whenReady().then(() => {
  protocol.handle('app', async ({ url }) => {
    const path = join(FOLDER, new URL(url).pathname);
    return new Response(await readFile(path), { headers: { 'content-type': TYPES[extname(path)] ?? 'text/plain' } });
  });
  const window = new BrowserWindow({ width: 1200, height: 760, webPreferences: { sandbox: true, contextIsolation: true, backgroundThrottling: false } });
  void window.loadURL('app://ui/index.html');
});
