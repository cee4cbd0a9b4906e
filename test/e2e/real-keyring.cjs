// Loaded into Electron after Playwright's own module, which turns the system's keyring off.
const { app } = require('electron');

app.commandLine.appendSwitch('password-store', 'gnome-libsecret');
