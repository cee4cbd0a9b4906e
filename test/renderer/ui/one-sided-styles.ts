const PHYSICAL = /^(?:(?:scroll-)?(?:margin|padding)-(?:left|right)|border-(?:(?:top|bottom)-)?(?:left|right)(?:-\w+)*|left|right)$/;
const SIDED_VALUE = /^(?:text-align|float|clear|justify-\w+)$/;
const FOUR_SIDES = /^(?:(?:scroll-)?(?:margin|padding)|inset|border-(?:width|color|style))$/;

/** Declarations that name the left or the right, which is the wrong side in a language that is read from the right. */
export function oneSidedStyles(sheet: string): string[] {
  const text = sheet.replaceAll(/\/\*[^]*?\*\//g, '').replaceAll(/[^{}]*:dir\((?:rtl|ltr)\)[^{}]*\{[^}]*\}/g, '');
  const declarations = [...text.matchAll(/(?<=[{;]\s*)([a-z][\w-]*)\s*:\s*([^;{}]+?)\s*(?=[;}])/g)];
  return declarations.flatMap(([, property = '', value = '']) => (isOneSided(property, value) ? [`${property}: ${value}`] : []));
}

function isOneSided(property: string, value: string): boolean {
  if (PHYSICAL.test(property)) return true;
  if (SIDED_VALUE.test(property)) return /\b(?:left|right)\b/.test(value);
  const parts = partsOf(value);
  if (property === 'border-radius') return parts.length > 1;
  return FOUR_SIDES.test(property) && parts.length === 4 && parts[1] !== parts[3];
}

/** The values of a list, each with its brackets. */
const partsOf = (value: string): string[] => value.match(/(?:[^\s()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))+/g) ?? [];
