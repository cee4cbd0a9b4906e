/** What the last token says, in a paragraph of its own. */
export const LAST = 'the-end';

/** Milliseconds since the epoch. @typedef {{ begun: number, first: { there: number, painted: number }, last: { there: number, painted: number } }} Shown */

/** Asked of the page: when Send was pressed, the first word stood in the page and was painted, and the last one was. */
export const TIMED = `(async () => {
  const known = document.querySelectorAll('article.answer').length;
  await write('go');
  const words = () => document.querySelectorAll('article.answer').length > known ? lastAnswer().querySelector('.md') : null;
  const begun = clock();
  const there = seen(() => words()?.textContent);
  const end = seen(() => words()?.lastElementChild?.textContent.trimEnd().endsWith('${LAST}'));
  press('Send');
  const first = await there;
  const last = await end;
  await until(() => lastAnswer().querySelector('.receipt'));
  return { begun, first, last };
})()`;
