import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEMO_KEY } from '../../src-main/core/models/key.ts';
import type { Flags } from '../../src-main/core/flags.ts';
import { createSessions } from '../../src-main/services/session.ts';
import { KEYS, makeHome, PROJECT, TWO_MODELS, USER } from './home.ts';
import { writerIn } from './writing.ts';

const selected = { ...TWO_MODELS, security: { auth: { selectedType: 'openai' } }, model: { name: 'p-one' } };

/** Two windows, 1 and 2, in one home. */
async function twoWindows({ flags = {}, files = {} }: { flags?: Flags; files?: Record<string, unknown> } = {}) {
  const home = await makeHome({ [USER]: selected, ...files }, { environment: KEYS });
  let changes = 0;
  const sessions = createSessions(() => (changes += 1), writerIn(join(home.root, 'data')));
  await sessions.open(1, { ...home.place, flags });
  await sessions.open(2, home.place);
  const nameIn = async (window: number) => (await sessions.route(window)).modelId.value;
  const keyOf = async (id: string) => (await sessions.get(1)).workspace.models.find((model) => model.id === id)?.key ?? '';
  return { ...home, sessions, nameIn, keyOf, settings: () => readFile(join(home.root, USER), 'utf8'), changes: () => changes };
}

describe('choosing a model', () => {
  it('for all is written to the settings and followed by every window', async () => {
    const { sessions, nameIn, keyOf, settings } = await twoWindows();
    await sessions.select(1, await keyOf('p-two'), 'default');
    expect([await nameIn(1), await nameIn(2)]).toEqual(['p-two', 'p-two']);
    expect(JSON.parse(await settings())).toEqual({ ...selected, model: { name: 'p-two' } });
  });

  it('for this window writes nothing and concerns no other window', async () => {
    const { sessions, nameIn, keyOf, settings } = await twoWindows();
    const before = await settings();
    await sessions.select(1, await keyOf('p-two'), 'window');
    expect([await nameIn(1), await nameIn(2)]).toEqual(['p-two', 'p-one']);
    expect(await settings()).toBe(before);
  });

  it('for all ends what --model or the window had chosen', async () => {
    const { sessions, nameIn, keyOf } = await twoWindows({ flags: { model: 'p-two' } });
    expect(await nameIn(1)).toBe('p-two');
    await sessions.select(1, await keyOf('p-one'), 'default');
    expect(await nameIn(1)).toBe('p-one');
  });

  it('never writes the demo, whatever the scope', async () => {
    const { sessions, settings } = await twoWindows();
    const before = await settings();
    await sessions.select(1, DEMO_KEY, 'default');
    expect((await sessions.route(1)).provider).toBe('demo');
    expect(await settings()).toBe(before);
  });

  it('says so when a stronger file states another default, and still uses the choice in this window', async () => {
    const { sessions, nameIn, keyOf } = await twoWindows({ files: { [PROJECT]: { model: { name: 'p-one' } } } });
    await expect(sessions.select(1, await keyOf('p-two'), 'default')).rejects.toMatchObject({ error: { code: 'settings/overruled' } });
    expect([await nameIn(1), await nameIn(2)]).toEqual(['p-two', 'p-one']);
  });

  it('is refused when the model is not listed any more', async () => {
    const { sessions } = await twoWindows();
    await expect(sessions.select(1, 'openai:gone', 'default')).rejects.toMatchObject({ error: { code: 'model/unknown', action: 'choose-model' } });
  });
});

describe('a default that somebody else wrote', () => {
  it('is followed by all windows, whatever they had chosen', async () => {
    const { sessions, nameIn, keyOf, write } = await twoWindows({ flags: { model: 'p-one' } });
    const key = await keyOf('p-two');
    await write(USER, { ...selected, model: { name: 'p-two' } });
    await sessions.useDefault(1, key);
    expect([await nameIn(1), await nameIn(2)]).toEqual(['p-two', 'p-two']);
  });

  it('is used in the window that set it up, where a stronger file names another one', async () => {
    const { sessions, nameIn, keyOf } = await twoWindows({ files: { [PROJECT]: { model: { name: 'p-one' } } } });
    await sessions.useDefault(1, await keyOf('p-two'));
    expect([await nameIn(1), await nameIn(2)]).toEqual(['p-two', 'p-one']);
  });

  it('is nothing to hold on to when no model is left', async () => {
    const { sessions, nameIn } = await twoWindows();
    await sessions.useDefault(1, '');
    expect(await nameIn(1)).toBe('p-one');
  });
});

describe('a session', () => {
  it('reads the files anew for every request', async () => {
    const { sessions, nameIn, write } = await twoWindows();
    await write(USER, { ...selected, model: { name: 'p-two' } });
    expect(await nameIn(1)).toBe('p-two');
    expect((await sessions.get(1)).workspace.selection.key).toContain('p-one');
    await sessions.reload();
    expect((await sessions.get(1)).workspace.selection.key).toContain('p-two');
  });

  it('is gone with its window', async () => {
    const { sessions } = await twoWindows();
    sessions.close(1);
    await expect(sessions.get(1)).rejects.toMatchObject({ error: { code: 'ipc/forbidden-sender' } });
    await sessions.reload();
    await expect(sessions.get(1)).rejects.toBeDefined();
  });

  it('tells of each change, and which files to watch', async () => {
    const { sessions, changes, root } = await twoWindows();
    expect(changes()).toBe(2);
    await sessions.reload();
    expect(changes()).toBe(4);
    expect(sessions.watched()).toContain(join(root, USER));
  });
});
