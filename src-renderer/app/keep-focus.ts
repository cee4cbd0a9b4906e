import { focusNear } from './regions.ts';

/** What had the focus, and what stood around it, from the inside out. */
interface Held {
  element: HTMLElement;
  around: HTMLElement[];
}

/**
 * Keeps the focus in the window: where what has it goes away or is disabled, as a button that was just pressed, it
 * moves to what is near, instead of to the beginning of the page. Returns what ends it.
 */
export function keepFocus(): () => void {
  let held: Held | undefined;
  let asked = false;
  const settle = (): void => {
    asked = false;
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isLost && held && !isUsable(held.element)) focusNear(held.element, held.around);
  };
  // Whoever removes something may give the focus to something else first, within the same frame.
  const ask = (): void => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => requestAnimationFrame(settle));
  };
  const onFocus = ({ target }: FocusEvent): void => {
    held = target instanceof HTMLElement ? { element: target, around: ancestors(target) } : undefined;
  };
  // A focus that is taken away from something that stays was taken away on purpose.
  const onBlur = ({ relatedTarget }: FocusEvent): void => {
    const left = held;
    if (relatedTarget === null) setTimeout(() => (held === left && left && isUsable(left.element) ? (held = undefined) : ask()), 0);
  };
  const observer = new MutationObserver(() => held && !isUsable(held.element) && ask());
  observer.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled', 'hidden'] });
  document.addEventListener('focusin', onFocus);
  document.addEventListener('focusout', onBlur);
  return () => {
    observer.disconnect();
    document.removeEventListener('focusin', onFocus);
    document.removeEventListener('focusout', onBlur);
  };
}

/** Cheap, because it is asked whenever something changes on the page. */
const isUsable = (element: HTMLElement): boolean => element.isConnected && !element.matches(':disabled') && element.closest('[hidden]') === null;

function ancestors(element: HTMLElement): HTMLElement[] {
  const { parentElement } = element;
  return parentElement === null ? [] : [parentElement, ...ancestors(parentElement)];
}
