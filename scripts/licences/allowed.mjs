/**
 * Licences that a closed or open program may carry along with no more than their text. MPL-2.0 asks for the source of
 * changed files; we change none.
 */
const ALLOWED = new Set(['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0', 'ISC', 'MIT', 'MPL-2.0', 'Python-2.0', 'Unlicense']);

/**
 * Whether code under an SPDX expression may be shipped: one side of an OR is enough, of an AND both are needed.
 * @param {string} expression
 */
export const isAllowed = (expression) =>
  expression
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((id) => ALLOWED.has(id.trim())));
