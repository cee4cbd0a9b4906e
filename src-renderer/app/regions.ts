const FOCUSABLE = 'a[href], button:not(:disabled), textarea, input:not(:disabled), [tabindex="0"]';

/** Moves the focus to the next (1) or previous (-1) part of the window; parts carry `data-region`. */
export function focusRegion(step: 1 | -1, root: ParentNode = document): void {
  const regions = [...root.querySelectorAll<HTMLElement>('[data-region]')].filter(isShown);
  if (regions.length === 0) return;
  const current = regions.findLastIndex((region) => region.contains(document.activeElement));
  const next = current < 0 && step < 0 ? regions.length - 1 : (current + step + regions.length) % regions.length;
  const region = regions[next];
  if (region) entryOf(region).focus();
}

/** Moves the focus to where one that was lost belongs: beside it, or into its part of the window, or into the part that is there now. */
export function focusNear(lost: HTMLElement, around: readonly HTMLElement[], root: ParentNode = document): void {
  const [parent] = around;
  const beside = parent?.isConnected && parent !== document.body ? [...parent.querySelectorAll<HTMLElement>(`:scope > :is(${FOCUSABLE})`)].find((one) => one !== lost) : undefined;
  const region = around.find((one) => one.isConnected && one.dataset['region'] !== undefined && isShown(one)) ?? [...root.querySelectorAll<HTMLElement>('[data-region]:not(nav)')].find(isShown);
  const target = beside ?? (region && entryOf(region));
  target?.focus({ preventScroll: beside === undefined });
}

/** What is current in a region, or the region itself when it scrolls, or the first thing in it that takes the focus. */
function entryOf(region: HTMLElement): HTMLElement {
  const current = region.querySelector<HTMLElement>('[aria-current]');
  if (current) return current;
  if (region.tabIndex === 0) return region;
  return region.querySelector<HTMLElement>('textarea') ?? region.querySelector<HTMLElement>(FOCUSABLE) ?? region;
}

function isShown(region: HTMLElement): boolean {
  return region.closest('[hidden]') === null && getComputedStyle(region).display !== 'none';
}
