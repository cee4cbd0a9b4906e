import fc from 'fast-check';
import { describe } from 'vitest';
import { entryBlock } from '../../../src-main/core/editing/entry-block.ts';
import { entryMistake } from '../../../src-main/core/editing/entry-mistake.ts';
import { cleanLine } from '../../../src-main/core/log/clean-line.ts';
import { editorAt, programOfDesktopEntry } from '../../../src-main/core/line-editor.ts';
import { folded, searchTerms } from '../../../src-main/core/chat/search.ts';
import { renameReferences } from '../../../src-main/core/settings/rename-references.ts';
import { terminalText } from '../../../src-main/core/terminal-text.ts';
import { mergeEnv } from '../../../src-main/core/writing/merge-env.ts';
import { mergeSettings } from '../../../src-main/core/writing/merge-settings.ts';
import { entryOfText } from '../../../src-renderer/features/models/json/edit-text.ts';
import { mergeTexts } from '../../../src-renderer/features/models/json/merge-text.ts';
import { fuzz } from './fuzzed.ts';
import { hostileText } from './hostile.ts';
import * as good from './samples.ts';

const ENTRY = ['{ "id": "p-one", /* mine */ "envKey": "KEY_ONE",\n  "generationConfig": { "timeout": 5, "samplingParams": { "temperature": 0.7 } } // two\n}'];

describe('what the editor of models is given', () => {
  const settings = hostileText(good.SETTINGS);
  fuzz('an entry’s text: mistakes', hostileText(ENTRY), entryMistake);
  fuzz('settings: one entry’s bytes', settings, (text) => entryBlock(text, ['modelProviders', 'openai', 0]), 0.25);
  fuzz('settings: a variable gets another name', settings, (text) => renameReferences(text, 'KEY_ONE', 'KEY_TWO'), 0.25);
  fuzz('settings: two changes of one file', fc.tuple(settings, settings), ([base, current]) => mergeSettings(base, current, [{ path: ['model', 'name'], value: 'x' }]), 0.25);
  fuzz('.env: two changes of one file', fc.tuple(hostileText(good.ENV), hostileText(good.ENV)), ([base, current]) => mergeEnv(base, current, [{ name: 'KEY_ONE', value: 'x' }]), 0.25);
  const entry = { text: ENTRY[0] ?? '', entry: { id: 'p-one' } };
  fuzz('an entry’s text: two changes', fc.tuple(hostileText(ENTRY), hostileText(ENTRY)), (texts) => {
    const [ours, theirs] = texts.map((text) => ({ text, entry: entryOfText(text) }));
    if (ours?.entry && theirs?.entry) mergeTexts(entry, { text: ours.text, entry: ours.entry }, { text: theirs.text, entry: theirs.entry });
  }, 0.25);
});

describe('what comes from the system and goes to it', () => {
  fuzz('the editor that a variable names', hostileText(['"/usr/bin/code" --wait', 'C:\\Program Files\\x\\code.exe -n', 'subl']), (command) => [editorAt(command, '/s.json', { line: 1 }, 'linux'), editorAt(command, 'C:\\s.json', { line: 1 }, 'win32'), programOfDesktopEntry(command)]);
  fuzz('lines of the log', hostileText([...good.PASTED, 'https://user:pw@h.example/p?key=sk-live-0123456789abcdef']), (line) => cleanLine(line, ['sk-live-0123456789abcdef']));
  fuzz('answers in a terminal', hostileText(['\u001B[31mred\u001B[0m \u001B]0;title\u0007 \u009B1m']), terminalText);
  fuzz('words to search for', hostileText(['hello world', '世界 é']), (text) => [searchTerms(text), folded(text)]);
});
