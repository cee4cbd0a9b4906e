import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OpenEntry } from '../../../../../src-preload/contract.ts';
import { EntryEditor } from '../../../../../src-renderer/features/models/editor/entry-editor.ts';
import { entryOfText } from '../../../../../src-renderer/features/models/json/edit-text.ts';
import { entry, openOf } from '../entries.ts';

const VIEW = entry('alpha', 0);
const TEXT = '{\n  "id": "alpha", // mine\n  "name": "A",\n  "envKey": "KEY",\n  "description": "d"\n}';

/** The entry as the file has it with this text. */
function opened(text: string, version: string): OpenEntry {
  return { ...openOf(VIEW, entryOfText(text), version), text };
}

const follow = (editor: EntryEditor, text: string, version = 'v2'): void => editor.follow(opened(text, version), VIEW.ref);

describe('a JSON text that is edited while its file changes', () => {
  let editor: EntryEditor;
  const state = () => editor.state.getState();

  beforeEach(() => {
    vi.useFakeTimers();
    editor = new EntryEditor(async () => null as never, { kind: 'open', ref: VIEW.ref }, opened(TEXT, 'v1'));
  });
  afterEach(() => {
    editor.close();
    vi.useRealTimers();
  });

  it('takes over what only the file changed, and is written against the file as it is now', () => {
    editor.typedText(TEXT.replace('"A"', '"Mine" /* new */'));
    follow(editor, TEXT.replace('"KEY"', '"OTHER"'));
    expect(editor.draft()).toMatchObject({ kind: 'text', version: 'v2', text: TEXT.replace('"A"', '"Mine" /* new */').replace('"KEY"', '"OTHER"') });
    expect(state().clashes).toEqual([]);
    expect(editor.values.fields.envKey).toBe('OTHER');
  });

  it('asks about a value that both changed; taking the file’s leaves the rest of the text', () => {
    editor.typedText(TEXT.replace('"A"', '"Mine"').replace('"d"', '"e" // why'));
    follow(editor, TEXT.replace('"A"', '"Theirs"'));
    const [clash] = state().clashes;
    expect(clash).toEqual({ path: ['name'], ours: 'Mine', theirs: 'Theirs' });
    if (clash) editor.resolve(clash, 'theirs');
    expect(state().clashes).toEqual([]);
    expect(editor.draft()).toMatchObject({ text: TEXT.replace('"A"', '"Theirs"').replace('"d"', '"e" // why') });
  });

  it('keeping mine writes mine over the file’s value', () => {
    editor.typedText(TEXT.replace('"A"', '"Mine"'));
    follow(editor, TEXT.replace('"A"', '"Theirs"'));
    const [clash] = state().clashes;
    if (clash) editor.resolve(clash, 'ours');
    expect(editor.draft()).toMatchObject({ version: 'v2', text: TEXT.replace('"A"', '"Mine"') });
  });

  it('asks once about a value that the file changes again', () => {
    editor.typedText(TEXT.replace('"A"', '"Mine"'));
    follow(editor, TEXT.replace('"A"', '"Theirs"'));
    follow(editor, TEXT.replace('"A"', '"Theirs again"'), 'v3');
    expect(state().clashes).toEqual([{ path: ['name'], ours: 'Mine', theirs: 'Theirs again' }]);
  });

  it('waits with a text that has a mistake until it can be read', () => {
    editor.typedText(TEXT.replace('"A"', '"Mine'));
    follow(editor, TEXT.replace('"KEY"', '"OTHER"'));
    expect(state()).toMatchObject({ text: TEXT.replace('"A"', '"Mine'), malformed: true });
    editor.typedText(TEXT.replace('"A"', '"Mine"'));
    expect(editor.draft()).toMatchObject({ version: 'v2', text: TEXT.replace('"A"', '"Mine"').replace('"KEY"', '"OTHER"') });
  });

  it('is looked at again when a mistake in it is given up, so that every pane shows the entry', async () => {
    const looks: string[] = [];
    const other = new EntryEditor(async (name) => looks.push(name) as never, { kind: 'open', ref: VIEW.ref }, opened(TEXT, 'v1'));
    other.typedText('{ "id": ');
    await vi.runAllTimersAsync();
    const before = looks.length;
    other.discard();
    await vi.runAllTimersAsync();
    expect(looks.slice(before)).toEqual(['edit.inspect']);
    other.close();
  });

  it('comments that both rewrote are a choice between two texts', () => {
    editor.typedText(TEXT.replace('// mine', '// ours').replace('"A"', '"Mine"'));
    follow(editor, TEXT.replace('// mine', '// theirs'));
    const [clash] = state().clashes;
    expect(clash?.path).toEqual([]);
    if (clash) editor.resolve(clash, 'theirs');
    expect(editor.draft()).toMatchObject({ text: TEXT.replace('// mine', '// theirs').replace('"A"', '"Mine"') });
  });

  it('has nothing left to save when the file says the same', () => {
    editor.typedText(TEXT.replace('"A"', '"Mine"'));
    follow(editor, TEXT.replace('"A"', '"Mine"'));
    expect(editor.isDirty).toBe(false);
  });
});
