import { chmod, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { at, fields, makeEditor, type Editor } from './editor.ts';

const USER = 'home/.qwen/settings.json';
const ENV = 'home/.qwen/.env';
const TEXT = '{\n  // mine\n  "modelProviders": { "openai": [\n    { "id": "a", "name": "A" },\n    { "id": "b" }\n  ] }\n}\n';
const NAMED = TEXT.replace('"name": "A"', '"name": "Mine"');

const made = async () => {
  const editor = await makeEditor({ [USER]: TEXT });
  return { ...editor, draft: fields(await editor.open(0), { name: 'Mine' }) };
};

/** What became of an attempt that must not write anything. */
async function refused({ editing, place }: Editor, draft: ReturnType<typeof fields>): Promise<string> {
  return editing.save(place, draft).then(
    (outcome) => outcome.state,
    (error: unknown) => (error instanceof Error && 'error' in error ? (error.error as { code: string }).code : 'another failure'),
  );
}

describe('a draft whose file was harmed while it was open is saved as it is once the file is repaired', () => {
  it.each([
    ['malformed', '{ "modelProviders": {', 'settings/malformed'],
    ['not a text', Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), 'settings/unreadable'],
    ['replaced by another one', '{ "theme": "dark" }', 'gone'],
  ])('%s', async (_what, harmed, code) => {
    const { draft, ...editor } = await made();
    await editor.write(USER, harmed);
    expect(await refused(editor, draft)).toBe(code);
    await editor.write(USER, TEXT);
    expect(await editor.save(draft)).toMatchObject({ changed: true, ref: at(0) });
    expect(await editor.text(USER)).toBe(NAMED);
  });

  it('deleted', async () => {
    const { draft, ...editor } = await made();
    await rm(join(editor.root, USER));
    expect(await refused(editor, draft)).toBe('gone');
    await editor.write(USER, TEXT);
    await editor.save(draft);
    expect(await editor.text(USER)).toBe(NAMED);
  });

  it('made read-only: its bytes are written only where the system allows it, and its mode stays', async () => {
    const { draft, ...editor } = await made();
    await chmod(join(editor.root, USER), 0o444);
    const outcome = await refused(editor, draft);
    if (outcome !== 'saved') {
      expect(await editor.text(USER)).toBe(TEXT);
      await chmod(join(editor.root, USER), 0o644);
      await editor.save(draft);
    }
    expect(await editor.text(USER)).toBe(NAMED);
    expect((await stat(join(editor.root, USER))).mode & 0o777).toBe(outcome === 'saved' ? 0o444 : 0o644);
  });

  it('repaired with the entry elsewhere', async () => {
    const { draft, ...editor } = await made();
    await editor.write(USER, '{');
    await refused(editor, draft);
    await editor.write(USER, '{ "modelProviders": { "openai": [{ "id": "new" }, { "id": "a", "name": "A" }] } }');
    expect((await editor.save(draft)).ref).toEqual(at(1));
    expect(await editor.text(USER)).toContain('{ "id": "a", "name": "Mine" }');
  });
});

describe('a draft of long ago', () => {
  it('is still saved after an outside writer changed the file often, as long as it is in use', async () => {
    const { draft, ...editor } = await made();
    for (let count = 0; count < 250; count += 1) {
      await editor.write(USER, `${TEXT}// ${count}\n`);
      await editor.open(1);
      if (count % 100 === 0) await editor.editing.inspect(editor.place, draft);
    }
    await editor.save(draft);
    expect(await editor.text(USER)).toBe(`${NAMED}// 249\n`);
  });

  it('is refused in plain words when too much was opened since, and nothing is written', async () => {
    const { draft, ...editor } = await made();
    for (let count = 0; count < 201; count += 1) {
      await editor.write(USER, `${TEXT}// ${count}\n`);
      await editor.open(1);
    }
    await expect(editor.editing.save(editor.place, draft)).rejects.toMatchObject({ error: { code: 'settings/changed', action: 'retry', message: 'This was opened too long ago to be changed safely, so nothing was written. Open it again; what you typed is kept.' } });
    expect(await editor.text(USER)).toBe(`${TEXT}// 200\n`);
  });
});

it('a key pasted in the place of a variable’s name is refused, and with consent moves to .env, which only its owner can read', async () => {
  const key = 'sk-live-0123456789abcdef';
  const { editing, place, root, save, text } = await makeEditor({ [ENV]: '# mine\nOTHER=1\n' });
  await chmod(join(root, ENV), 0o644);
  const draft = { kind: 'add' as const, to: at(0), entries: [{ id: 'a', envKey: key }] };
  expect(await editing.save(place, draft)).toMatchObject({ state: 'invalid', problems: [{ path: ['envKey'], code: 'looks-like-key' }] });
  await save({ ...draft, entries: [{ id: 'a', envKey: 'MY_API_KEY' }], keys: [{ name: 'MY_API_KEY', value: key, where: 'env-file' as const }] });
  expect(await text(ENV)).toBe(`# mine\nOTHER=1\nMY_API_KEY=${key}\n`);
  expect((await stat(join(root, ENV))).mode & 0o777).toBe(0o600);
  expect(await text(USER)).toContain('"envKey": "MY_API_KEY"');
  expect(await text(USER)).not.toContain(key);
});
