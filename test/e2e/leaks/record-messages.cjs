// Loaded before the app: notes each message from main to a window that a key of a test stands in. The message itself is
// not kept, so that the app's memory stays as it is.
const { app, ipcMain } = require('electron');
const needles = Object.entries(require('./needles.json'));

const told = new Set();
globalThis.toldKeys = told;

const note = (where, value) => {
  const text = JSON.stringify(value) ?? '';
  for (const [kind, all] of needles) if (all.some((needle) => text.includes(needle))) told.add(`${kind} key in ${where}`);
};

const handle = ipcMain.handle.bind(ipcMain);
ipcMain.handle = (channel, answer) =>
  handle(channel, async (event, message) => {
    const value = await answer(event, message);
    note(`the answer to ${message?.name}`, value);
    return value;
  });

app.on('web-contents-created', (_event, contents) => {
  const send = contents.send.bind(contents);
  contents.send = (channel, ...values) => {
    note(`the event ${values[0]?.name}`, values);
    send(channel, ...values);
  };
});
