import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changePreview, type FileChange, type PreviewLine } from '../../../src-main/core/writing/change-preview.ts';
import { say } from '../../../src-main/core/say.ts';

const KEY = 'a-key-that-nobody-may-see-0123456789';

const change = (kind: FileChange['kind'], before: string | null, after: string | null): FileChange => ({ file: '~/f', kind, before, after });

const linesOf = (...changes: FileChange[]): PreviewLine[] =>
  changePreview(changes).files.flatMap(({ hunks }) => hunks.flatMap(({ lines }) => lines));

const marks = (lines: readonly PreviewLine[]): string[] => lines.map(({ kind, text }) => `${{ same: ' ', removed: '-', added: '+' }[kind]}${text}`);

describe('the preview of a change', () => {
  it('shows the lines around it, numbered as in the file', () => {
    const before = ['a=1', 'b=2', 'c=3', 'd=4', 'MODEL=old', 'e=5'].join('\n');
    expect(changePreview([change('env', before, before.replace('old', 'new'))]).files).toMatchObject([{ file: '~/f', created: false }]);
    const lines = linesOf(change('env', before, before.replace('old', 'new')));
    expect(marks(lines)).toEqual([' b=••••', ' c=••••', ' d=••••', '-MODEL=old', '+MODEL=new', ' e=••••']);
    expect(lines.map(({ oldLine, newLine }) => [oldLine, newLine])).toEqual([[2, 2], [3, 3], [4, 4], [5, undefined], [undefined, 5], [6, 6]]);
  });

  it('says that a file is new', () => {
    const { files } = changePreview([{ ...change('env', null, `KEY=${KEY}\n`), note: say`Only you can read it.` }]);
    expect(files).toEqual([{ file: '~/f', created: true, note: 'Only you can read it.', hunks: [{ lines: [{ kind: 'added', newLine: 1, text: 'KEY=••••' }] }] }]);
  });

  it('leaves out a file that stays as it is', () => {
    expect(changePreview([change('env', 'a=1', 'a=1'), change('settings', null, null)]).files).toEqual([]);
  });

  it('keeps CRLF, a BOM and a missing line break at the end out of the lines', () => {
    expect(marks(linesOf(change('settings', '\uFEFF{\r\n  "a": 1\r\n}', '\uFEFF{\r\n  "a": 2\r\n}')))).toEqual([' {', '-  "a": 1', '+  "a": 2', ' }']);
  });

  it('of very many lines shows what stands between the first and the last of them, as quickly', () => {
    const many = (name: string) => ['first', 'a', 'b', 'c', ...Array.from({ length: 20_000 }, (_, line) => `# ${name} ${line}`), 'x', 'y', 'z', 'last'].join('\n');
    const lines = linesOf(change('settings', many('old'), many('new')));
    expect(marks(lines.slice(0, 4))).toEqual([' a', ' b', ' c', '-# old 0']);
    expect(lines[20_003]).toMatchObject({ kind: 'added', newLine: 5, text: '# new 0' });
    expect(lines.slice(-3)).toMatchObject([{ oldLine: 20_005, newLine: 20_005, text: 'x' }, { text: 'y' }, { text: 'z' }]);
    expect(lines).toHaveLength(40_006);
  }, 20_000);

  it('of a new file of very many lines shows them as added', () => {
    const lines = linesOf(change('settings', null, 'x\n'.repeat(5000)));
    expect(new Set(lines.map(({ kind }) => kind))).toEqual(new Set(['added']));
    expect(lines).toHaveLength(5000);
  });

  it('shows that a key changed, and nothing of it', () => {
    expect(marks(linesOf(change('env', `K=${KEY}`, 'K=another')))).toEqual(['-K=••••', '+K=••••']);
  });
});

describe('what is hidden in a preview', () => {
  const added = (kind: FileChange['kind'], after: string): string[] => linesOf(change(kind, null, after)).map(({ text }) => text);

  it.each([
    [`OPENAI_API_KEY=${KEY}`, 'OPENAI_API_KEY=••••'],
    [`export K="${KEY}" # mine`, 'export K="••••" # mine'],
    [`# OLD_API_KEY=${KEY}`, '# OLD_API_KEY=••••'],
    ['OPENAI_BASE_URL=https://h/v1', 'OPENAI_BASE_URL=https://h/v1'],
    [`OPENAI_BASE_URL=https://u:${KEY}@h/v1?api_key=${KEY}`, 'OPENAI_BASE_URL=https://••••@h/v1?api_key=••••'],
    ['OPENAI_MODEL=qwen3', 'OPENAI_MODEL=qwen3'],
  ])('of .env: %#', (line, shown) => {
    expect(added('env', line)).toEqual([shown]);
  });

  it('all lines of a key that has several', () => {
    expect(added('env', `K="${KEY}\n${KEY}\n"\nMODEL=m`)).toEqual(['K="••••', '••••', '"', 'MODEL=m']);
  });

  it.each([
    [`{ "env": { "ANY": "${KEY}" } }`, '{ "env": { "ANY": "••••" } }'],
    [`{ "env": { "ANY": "$OTHER" } }`, '{ "env": { "ANY": "$OTHER" } }'],
    ['{ "env": { "OPENAI_BASE_URL": "http://h" } }', '{ "env": { "OPENAI_BASE_URL": "http://h" } }'],
    [`{ "security": { "auth": { "apiKey": "${KEY}", "selectedType": "openai" } } }`, '{ "security": { "auth": { "apiKey": "••••", "selectedType": "openai" } } }'],
    [`{ "a": [{ "customHeaders": { "Authorization": "${KEY}" } }] }`, '{ "a": [{ "customHeaders": { "Authorization": "••••" } }] }'],
    ['{ "a": { "envKey": "OPENAI_API_KEY" } }', '{ "a": { "envKey": "OPENAI_API_KEY" } }'],
    ['{ "a": { "envKey": "sk-0123456789abcdef" } }', '{ "a": { "envKey": "••••" } }'],
    [`{ "baseUrl": "https://h/v1?api-key=${KEY}" }`, '{ "baseUrl": "https://h/v1?api-key=••••" }'],
    [`{} // "MY_TOKEN": "${KEY}"`, '{} // "MY_TOKEN": "••••"'],
    ['{} // sk-0123456789abcdef', '{} // ••••'],
  ])('of settings: %#', (text, shown) => {
    expect(added('settings', text)).toEqual([shown]);
  });

  it('is every given secret, wherever it stands', () => {
    const { files } = changePreview([change('settings', '{}', `{ "note": "${KEY}" }`)], [KEY]);
    expect(JSON.stringify(files)).not.toContain(KEY);
  });

  it('is never a part of a key: values of any form', () => {
    const value = fc.string({ minLength: 1, maxLength: 40 }).map((text) => `${KEY}${text.replaceAll(/["'`\\\s\p{Surrogate}]/gu, 'x')}`);
    fc.assert(
      fc.property(value, fc.constantFrom('"', "'", ''), (secret, quote) => {
        const line = quote === '' ? `K=${secret.replaceAll('#', 'h')}` : `K=${quote}${secret}${quote}`;
        expect(added('env', line)).toEqual([`K=${quote}••••${quote}`]);
        expect(added('settings', JSON.stringify({ env: { K: secret } }))).toEqual(['{"env":{"K":"••••"}}']);
      }),
    );
  });
});
