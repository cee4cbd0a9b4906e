// Loaded into the main process by fault-window.e2e.ts: with a debugger attached, Chromium does not notice a page that
// hangs. The page loads, hangs, and what becomes of it is told on standard output.
const { app } = require('electron');

/** Waits until the page has told its person, then tells its text and ends the app. */
async function end(page) {
  for (let look = 0; look < 100; look += 1) {
    const text = await page.executeJavaScript('document.body.innerText').catch(() => '');
    if (text.includes('no longer answered')) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  tell(JSON.stringify(await page.executeJavaScript('document.body.innerText')));
  app.exit(0);
}

const tell = (word) => process.stdout.write(`${word}\n`);

app.on('web-contents-created', (_event, page) => {
  let poke;
  const hang = () => {
    page.executeJavaScript('setTimeout(() => { for (;;); }, 50)').catch(() => undefined);
    // Chromium notices a page that leaves input unanswered.
    poke = setInterval(() => page.sendInputEvent({ type: 'mouseMove', x: 300 + Math.round(Math.random() * 50), y: 300 }), 500);
  };
  page.once('did-finish-load', hang);
  page.on('unresponsive', () => tell('unresponsive'));
  page.on('render-process-gone', () => {
    clearInterval(poke);
    tell('gone');
    page.once('did-finish-load', () => void end(page));
  });
});
