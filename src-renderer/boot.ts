/** For how long the frame may be waited for, in milliseconds: a window that is hidden draws none. */
const PATIENCE = 100;

/**
 * The page's first script. The frame that index.html draws is on its way to the screen before the app is read, which
 * takes longer than drawing it; the app's bytes are fetched meanwhile.
 */
function afterFirstFrame(run: () => void): void {
  const waited = setTimeout(begin, PATIENCE);
  const asked = requestAnimationFrame(begin);
  function begin(): void {
    clearTimeout(waited);
    cancelAnimationFrame(asked);
    run();
  }
}

afterFirstFrame(() => void import('./main.tsx'));
