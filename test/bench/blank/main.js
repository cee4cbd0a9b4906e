// The yardstick: the least that Electron can show, one window on a page of one word, with the app's own protections.
import { app, BrowserWindow, protocol } from 'electron';

protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
void app.whenReady().then(() => {
  protocol.handle('app', () => new Response('<!doctype html><title>Blank</title><p>Blank</p>', { headers: { 'content-type': 'text/html' } }));
  const window = new BrowserWindow({ width: 1200, height: 760, show: false, webPreferences: { sandbox: true, contextIsolation: true } });
  window.once('ready-to-show', () => window.show());
  void window.loadURL('app://ui/');
});
