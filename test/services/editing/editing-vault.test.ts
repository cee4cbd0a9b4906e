import { expect, it } from 'vitest';
import { Secret } from '../../../src-main/core/secret.ts';
import { at, makeEditor } from './editor.ts';

const USER = 'home/.qwen/settings.json';
const draft = (value: string) => ({ kind: 'add' as const, to: at(0), entries: [{ id: value, envKey: 'MY_KEY' }], keys: [{ name: 'MY_KEY', value, where: 'vault' as const }] });

it('a key that went into the vault goes out of it with Undo, and in again with the undo of that', async () => {
  const { editing, save, text, vault } = await makeEditor({});
  const { saveId = '' } = await save(draft('key-1'));
  const undone = await editing.undo(saveId);
  expect(vault.look('MY_KEY')).toBeUndefined();
  await expect(text(USER)).rejects.toThrow('ENOENT');
  await editing.undo((undone.state === 'undone' && undone.saveId) || '');
  expect(await text(USER)).toContain('key-1');
  const again = vault.look('MY_KEY');
  expect(again?.state === 'open' && again.value.reveal()).toBe('key-1');
});

it('the key that was there before comes back, and one that was changed since stays', async () => {
  const { editing, save, vault } = await makeEditor({});
  const held = (): unknown => {
    const found = vault.look('MY_KEY');
    return found?.state === 'open' && found.value.reveal();
  };
  await save(draft('key-1'));
  const second = await save(draft('key-2'));
  await editing.undo(second.saveId ?? '');
  expect(held()).toBe('key-1');
  const third = await save(draft('key-3'));
  await vault.set('MY_KEY', new Secret('key-of-settings'), 'disk');
  await editing.undo(third.saveId ?? '');
  expect(held()).toBe('key-of-settings');
});

it('a save of which a file cannot follow leaves no key behind', async () => {
  const { editing, place, vault, write } = await makeEditor({});
  await write(USER, '{ "modelProviders": {');
  await expect(editing.save(place, draft('key-1'))).rejects.toMatchObject({ error: { code: 'settings/malformed' } });
  expect(vault.look('MY_KEY')).toBeUndefined();
});

it('the preview says for how long Undo knows the vault, and a later start leaves it alone', async () => {
  const { editing, place, restarted, save, vault } = await makeEditor({});
  const preview = await editing.preview(place, draft('key-1'));
  expect(preview.state === 'ready' && preview.notes).toContainEqual(expect.stringContaining('until the app ends'));
  const { saveId = '' } = await save(draft('key-1'));
  await restarted().undo(saveId);
  expect(vault.look('MY_KEY')).toBeDefined();
});
