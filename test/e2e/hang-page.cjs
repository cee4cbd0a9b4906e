// Loaded into the main process by fault-window.e2e.ts: with a debugger attached, Chromium does not notice a page that
// hangs. The page loads, hangs, and what becomes of it is told on standard output.
const { app, BrowserWindow } = require('electron');

// Other tests' windows may cover this one, and Chromium waits for no answer from a page that nobody sees.
app.commandLine.appendSwitch('disable-backgrounding-occluded-windows');

/** Waits until a page shows some words, for at most a minute. */
async function seen(page, words) {
  for (let look = 0; look < 600; look += 1) {
    const text = await page.executeJavaScript('document.body.innerText').catch(() => '');
    if (text.includes(words)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Waits until the page has told its person, then tells its text and ends the app. */
async function end(page) {
  await seen(page, 'no longer answered');
  tell(JSON.stringify(await page.executeJavaScript('document.body.innerText')));
  app.exit(0);
}

const tell = (word) => process.stdout.write(`${word}\n`);

app.on('web-contents-created', (_event, page) => {
  let poke;
  const hang = () => {
    page.executeJavaScript('setTimeout(() => { for (;;); }, 50)').catch(() => undefined);
    // Chromium notices a page that leaves input unanswered.
    poke = setInterval(() => {
      BrowserWindow.getAllWindows()[0]?.moveTop();
      page.sendInputEvent({ type: 'mouseMove', x: 300 + Math.round(Math.random() * 50), y: 300 });
    }, 500);
  };
  page.once('did-finish-load', () => void seen(page, 'Try the demo').then(hang));
  page.on('unresponsive', () => tell('unresponsive'));
  page.on('render-process-gone', () => {
    clearInterval(poke);
    tell('gone');
    page.once('did-finish-load', () => void end(page));
  });
});
