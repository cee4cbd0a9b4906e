import { createScanner, visit, type SyntaxKind } from 'jsonc-parser';
import { say } from '../say.ts';
import type { TextEdit } from '../settings/edit-text.ts';
import type { TextChange } from '../settings/insert.ts';
import { removeMember } from '../settings/edit-remove.ts';
import { positionAt } from '../settings/position.ts';
import { textTree } from '../settings/text-tree.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { SettingsText } from './facts.ts';
import { settingsFix, type Fix } from './fix.ts';
import { offsetAt } from './offset.ts';

/** The scanner's kinds; the package has them as a const enum, which isolated modules cannot read. */
const CLOSE_BRACE = 2 as SyntaxKind;
const CLOSE_BRACKET = 4 as SyntaxKind;
const COMMA = 5 as SyntaxKind;
const [LINE_COMMENT, BLOCK_COMMENT, LINE_BREAK, SPACE] = [12, 13, 14, 15] as SyntaxKind[];
const END = 17 as SyntaxKind;

/** What the text of a settings file shows that its values do not: a byte-order mark, equal names. */
export function textFindings(file: SettingsText): Diagnosis[] {
  return [...byteOrderMark(file), ...(file.value ? duplicateKeys(file) : [])];
}

function byteOrderMark({ path, file, text }: SettingsText): Diagnosis[] {
  if (!text.startsWith('\uFEFF')) return [];
  const message = say`This file begins with a byte-order mark, which older versions of the Qwen Code CLI refuse to read. Save it as UTF-8 without one.`;
  const fix = settingsFix(say`Remove the mark`, { path, file }, [{ offset: 0, was: '\uFEFF', text: '' }]);
  return [{ code: 'settings/byte-order-mark', severity: 'note', message, file, line: 1, column: 1, fix }];
}

/** Names that stand twice in one object: only the last one counts (D34). */
function duplicateKeys({ path, file, text }: SettingsText): Diagnosis[] {
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  return findDuplicates(text.slice(mark)).map(({ name, offset }): Diagnosis => {
    const message = say`${JSON.stringify(name)} stands twice in this object, and only the last one counts. Remove this one, or give it the name that was meant.`;
    const { line, column } = positionAt(text, mark + offset);
    const fix = settingsFix(say`Remove the first one`, { path, file }, removal(text, mark, offset));
    return { code: 'settings/duplicate-key', severity: 'warning', message, file, line, column, fix };
  });
}

function findDuplicates(body: string): { name: string; offset: number }[] {
  const open: Map<string, number>[] = [];
  const found: { name: string; offset: number }[] = [];
  const visitor = {
    onObjectBegin: () => void open.push(new Map()),
    onObjectEnd: () => void open.pop(),
    onObjectProperty(name: string, offset: number) {
      const before = open.at(-1)?.get(name);
      if (before !== undefined) found.push({ name, offset: before });
      open.at(-1)?.set(name, offset);
    },
  };
  try {
    visit(body, visitor, { allowTrailingComma: true });
  } catch {
    // nested without end: what was found so far is kept
  }
  return found;
}

/** Takes out the property whose name stands at an offset. */
function removal(text: string, mark: number, offset: number): TextEdit[] {
  const body = text.slice(mark);
  let node = textTree(body) ?? undefined;
  while (node) {
    const index: number = node.children?.findIndex((child) => child.offset <= offset && offset < child.offset + child.length) ?? -1;
    const child = node.children?.[index];
    if (child?.type === 'property' && child.offset === offset) return removeMember(body, node, index).map((change) => asEdit(body, mark, change));
    node = child;
  }
  return [];
}

const asEdit = (body: string, mark: number, { offset, length = 0, text }: TextChange): TextEdit => ({
  offset: mark + offset,
  was: body.slice(offset, offset + length),
  text,
});

/** The fixes of what loading found in the text: a comma too many, an empty file. */
export function textFix({ code, line, column }: Diagnosis, { path, file, text }: SettingsText): Fix | undefined {
  if (code === 'settings/empty') {
    const lead = /[^\n\r\uFEFF]$/.test(text) ? '\n' : '';
    return settingsFix(say`Write empty settings`, { path, file }, [{ offset: text.length, was: '', text: `${lead}{\n}\n` }]);
  }
  if (code !== 'settings/trailing-comma' || line === undefined || column === undefined) return undefined;
  const offset = commaBefore(text, offsetAt(text, { line, column }) ?? -1);
  return offset === undefined ? undefined : settingsFix(say`Remove the comma`, { path, file }, [{ offset, was: ',', text: '' }]);
}

/** The comma in front of the bracket that closes at an offset. */
function commaBefore(text: string, close: number): number | undefined {
  const scanner = createScanner(text, false);
  scanner.setPosition(text.startsWith('\uFEFF') ? 1 : 0);
  let comma: number | undefined;
  for (let kind = scanner.scan(); kind !== END; kind = scanner.scan()) {
    const at = scanner.getTokenOffset();
    if (at === close && (kind === CLOSE_BRACE || kind === CLOSE_BRACKET)) return comma;
    if (kind === COMMA) comma = at;
    else if (kind !== LINE_COMMENT && kind !== BLOCK_COMMENT && kind !== LINE_BREAK && kind !== SPACE) comma = undefined;
  }
  return undefined;
}
