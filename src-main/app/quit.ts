import { app } from 'electron';

/** How long quitting may wait for answers to be saved, in milliseconds. */
const BUDGET = 2000;

/** Runs `finish` once before the app ends; quitting never hangs on it for longer than the budget. */
export function quitAfter(finish: () => Promise<void>): void {
  let finished = false;
  app.on('will-quit', (event) => {
    if (finished) return;
    event.preventDefault();
    const budget = new Promise<void>((resolve) => setTimeout(resolve, BUDGET));
    void Promise.race([finish().catch(() => undefined), budget]).then(() => {
      finished = true;
      app.quit();
    });
  });
}
