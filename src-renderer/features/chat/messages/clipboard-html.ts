const BUTTONS = 'button, input[type="button"], figcaption, svg, [hidden], .visually-hidden';

/** Stands where a part is not shown. */
const PARTLY = '[data-away], .more';

/** Answers as they are shown, in HTML for other programs: elements and addresses, no class, style or button of ours. */
export function clipboardHtml(messageIds: readonly string[], root: ParentNode = document): string | undefined {
  const parts = messageIds.flatMap((id) => [...root.querySelectorAll(`[data-message="${CSS.escape(id)}"] .md`)]);
  // Of a very long answer only a part is shown; half of it is not what was asked for, so it goes as text alone.
  if (parts.some((part) => part.querySelector(PARTLY) !== null)) return undefined;
  return parts.length === 0 ? undefined : parts.map(plainHtml).join('\n');
}

function plainHtml(shown: Element): string {
  const copy = shown.cloneNode(true) as Element;
  for (const element of copy.querySelectorAll(BUTTONS)) element.remove();
  for (const element of copy.querySelectorAll('*')) {
    const isMaths = element.closest('math') !== null;
    for (const name of element.getAttributeNames()) {
      if (isMaths ? OURS.has(name) : !KEPT.has(name)) element.removeAttribute(name);
    }
  }
  return copy.innerHTML;
}

/** Of a formula everything means something but our looks. */
const OURS = new Set(['class', 'style']);

/** What means something outside the app. */
const KEPT = new Set(['href', 'start', 'colspan', 'align', 'type', 'checked', 'lang', 'dir']);
