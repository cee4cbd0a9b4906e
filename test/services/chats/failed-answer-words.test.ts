import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chatFromJson, chatToJson } from '../../../src-main/core/chat/export-json.ts';
import { formatRecord, parseRecords, type ChatRecord } from '../../../src-main/core/chat/record.ts';
import { say } from '../../../src-main/core/say.ts';
import { sayingsIn } from '../../../src-main/core/sayings.ts';
import { createChatStore } from '../../../src-main/services/chats/chats.ts';

const ID = '00000000-0000-4000-8000-000000000001';
const MADE = {
  'h refused the key from KEY_ONE.': { template: '{1} refused {2}.', values: ['h', 'the key from KEY_ONE'] },
  'the key from KEY_ONE': { template: 'the key from {1}', values: ['KEY_ONE'] },
};

const question: ChatRecord = { kind: 'user', id: 'u1', at: 2, text: 'Hello', parent: null };
const failed = (): ChatRecord => {
  const message = say`${'h'} refused ${say`the key from ${'KEY_ONE'}`}.`;
  return { kind: 'answer', id: 'a1', at: 3, text: '', reasoning: '', status: 'failed', error: { code: 'provider/bad-key', message } };
};

/** As a new start does: so many others were made that no sentence from before is known. */
const forget = (): unknown => Array.from({ length: 5_000 }, (_, at) => say`filler ${at}`);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'failed-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the sentence of a failed answer', () => {
  it('can be said in another language after a restart, with the sentences within it', async () => {
    await createChatStore(folder).append(ID, [{ kind: 'chat', v: 1, id: ID, created: 1 }, question, failed()]);
    forget();
    expect(sayingsIn(Object.keys(MADE))).toBeUndefined();
    expect(sayingsIn((await createChatStore(folder).open(ID)).messages)).toEqual(MADE);
  });

  it('can be so on another computer that the conversation was taken to', () => {
    const text = chatToJson({ records: [question, failed()], images: {} });
    forget();
    expect(sayingsIn(chatFromJson(text)?.records)).toEqual(MADE);
  });

  it('stays English where its file does not say how it was made, or says it in a way of later versions; the answer is there', () => {
    const line = JSON.parse(formatRecord(failed())) as Record<string, unknown>;
    forget();
    for (const sayings of [undefined, 'of a later version']) {
      const { records, damaged } = parseRecords(JSON.stringify({ ...line, sayings }));
      expect({ damaged, records }).toMatchObject({ damaged: 0, records: [{ kind: 'answer', status: 'failed', error: { message: Object.keys(MADE)[0] } }] });
      expect(sayingsIn(records)).toBeUndefined();
    }
  });
});
