import { describe, expect, it } from 'vitest';
import type { ChatEvent } from '../../../src-main/core/chat/events.ts';
import { AppFailure } from '../../../src-main/core/result.ts';
import { answering, idle, ROUTE } from '../answering.ts';
import { say } from '../../../src-main/core/say.ts';

const ask = { chatId: 'c', route: ROUTE, turns: [{ role: 'user' as const, text: 'hi' }], parent: 'q', viewer: 1 };

describe('an answer', () => {
  it('reaches the window in batches, each sent when the one before was acknowledged', async () => {
    const { answers, model, batches } = answering();
    const { streamId } = await answers.start(ask);
    await model.say('Hel');
    await model.say('lo ');
    await model.say('you');
    expect(batches.map(({ text }) => text)).toEqual(['Hel']);
    answers.acknowledge(1, streamId, 1);
    expect(batches.map(({ text }) => text)).toEqual(['Hel', 'lo you']);
    answers.acknowledge(1, streamId, 2);
    await model.finish();
    expect(batches.at(-1)?.end).toMatchObject({ status: 'done', finish: 'stop' });
  });

  it('is on the disk before the window hears of its end', async () => {
    const { answers, model, log } = answering();
    const { streamId } = await answers.start(ask);
    await model.say('all of it');
    answers.acknowledge(1, streamId, 1);
    await model.finish();
    expect(log).toEqual(['append begin', 'request', 'emit text', 'append answer', 'emit end']);
  });

  it('whose question cannot be kept is never asked for, and leaves nothing', async () => {
    const { answers, model, log } = answering({ failBeginnings: true });
    await expect(answers.start(ask)).rejects.toThrow('The disk is full.');
    await idle();
    expect({ log, running: answers.running(), aborted: model.aborted() }).toEqual({ log: [], running: [], aborted: true });
  });

  it('that is stopped keeps what had arrived, aborts the request and ends as stopped, once', async () => {
    const { answers, model, batches, records } = answering();
    const { streamId } = await answers.start(ask);
    await model.say('half');
    answers.acknowledge(1, streamId, 1);
    await Promise.all([answers.stop(streamId), answers.stop(streamId)]);
    expect(model.aborted()).toBe(true);
    expect(records.filter(({ kind }) => kind === 'answer')).toMatchObject([{ text: 'half', status: 'stopped' }]);
    expect(batches.filter(({ end }) => end)).toHaveLength(1);
    expect(answers.running()).toEqual([]);
  });

  it('that fails keeps its text and carries the error', async () => {
    const { answers, model, batches, records } = answering();
    const { streamId } = await answers.start(ask);
    await model.say('half');
    answers.acknowledge(1, streamId, 1);
    await model.fail(new AppFailure({ code: 'net/cut', message: say`The connection broke.` }));
    expect(records.at(-1)).toMatchObject({ text: 'half', status: 'failed', error: { code: 'net/cut' } });
    expect(batches.at(-1)?.end).toMatchObject({ status: 'failed', error: { code: 'net/cut' } });
  });

  it('that cannot be saved says so and still shows its text', async () => {
    const { answers, model, batches } = answering({ failAnswers: true });
    const { streamId } = await answers.start(ask);
    await model.say('text');
    answers.acknowledge(1, streamId, 1);
    await model.finish();
    expect(batches[0]).toMatchObject({ text: 'text' });
    expect(batches[1]?.end).toMatchObject({ status: 'failed', error: { code: 'storage/full' } });
  });

  it('is checkpointed while it runs, at most 4 K characters or two seconds behind', async () => {
    const { answers, model, records, clock } = answering();
    await answers.start(ask);
    await model.say('x'.repeat(5000));
    expect(records.filter(({ kind }) => kind === 'delta')).toHaveLength(1);
    await model.say('y');
    expect(records.filter(({ kind }) => kind === 'delta')).toHaveLength(1);
    clock.advance(2000);
    await model.say('z');
    const deltas = records.filter((record) => record.kind === 'delta');
    expect(deltas.map(({ text }) => text).join('')).toBe(`${'x'.repeat(5000)}yz`);
  });

  it('gives a window that joins late all of it, and only the rest afterwards', async () => {
    const { answers, model, batches } = answering();
    await answers.start(ask);
    await model.say('early ');
    expect(answers.watch(2, 'c')).toMatchObject({ seq: 0, text: 'early ' });
    await model.say('late');
    expect(batches.filter(({ viewer }) => viewer === 2).map(({ text }) => text)).toEqual(['late']);
  });

  it('goes on when its window closes', async () => {
    const { answers, model, records } = answering();
    await answers.start(ask);
    answers.forget(1);
    await model.finish('unseen');
    expect(records.at(-1)).toMatchObject({ text: 'unseen', status: 'done' });
    expect(answers.running()).toEqual([]);
  });

  it('leaves a receipt: model, host, source of the key, tokens, times', async () => {
    const { answers, model, records, clock } = answering();
    await answers.start(ask);
    clock.advance(300);
    await model.say('a');
    clock.advance(700);
    const usage: ChatEvent = { type: 'usage', inputTokens: 5, outputTokens: 1 };
    await model.emit(usage);
    await model.finish();
    expect(records.at(-1)).toMatchObject({
      receipt: {
        provider: 'openai',
        modelName: 'P One',
        host: 'api.example.com',
        keySource: { layer: 'env-file', name: 'KEY_ONE', file: '~/.qwen/.env', line: 3 },
        inputTokens: 5,
        outputTokens: 1,
        firstTokenMs: 300,
        durationMs: 1000,
      },
    });
    expect(JSON.stringify(records)).not.toContain('sk-secret');
  });
});

describe('a window that watches an answer again', () => {
  it('is given higher numbers, so that an old batch on its way is never taken for a new one', async () => {
    const { answers, model, batches } = answering();
    await answers.start(ask);
    await model.say('first ');
    expect(answers.watch(1, 'c')).toMatchObject({ seq: 1, text: 'first ' });
    await model.say('second');
    expect(batches.map(({ seq, text }) => [seq, text])).toEqual([
      [1, 'first '],
      [2, 'second'],
    ]);
  });
});
