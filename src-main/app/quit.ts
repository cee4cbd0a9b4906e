import { app } from 'electron';

/** How long quitting may wait for answers to be saved, in milliseconds. */
const BUDGET = 2000;

/** Runs `finish` once before the app ends; quitting never hangs on it for longer than the budget. */
export function quitAfter(finish: () => Promise<void>): void {
  app.on('will-quit', (event) => {
    event.preventDefault();
    const budget = new Promise<void>((resolve) => setTimeout(resolve, BUDGET));
    // A quit that was held up cannot be asked for again: Electron takes the second one for part of the first.
    void Promise.race([finish().catch(() => undefined), budget]).then(() => app.exit());
  });
}
