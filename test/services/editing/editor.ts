import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Draft } from '../../../src-preload/calls/draft.ts';
import type { EntryRef, OpenEntry } from '../../../src-main/core/editing/entry-view.ts';
import type { Saved } from '../../../src-main/core/editing/outcome.ts';
import { createEditing, type Editing } from '../../../src-main/services/editing/editing.ts';
import { openWire } from '../../../src-main/llm/wire.ts';
import type { Place } from '../../../src-main/services/place.ts';
import { createVault, type Vault } from '../../../src-main/services/vault/vault.ts';
import { makeHome, type Home } from '../home.ts';
import { memoryKeyring } from '../memory-keyring.ts';
import { writerIn } from '../writing.ts';

export const USER_FILE = '~/.qwen/settings.json';

/** An editor at a place with these files, bound to it. */
export interface Editor extends Home {
  editing: Editing;
  vault: Vault;
  /** The text of a file below the root. */
  text(name: string): Promise<string>;
  open(index: number, providerKey?: string, file?: string): Promise<OpenEntry>;
  save(draft: Draft): Promise<Saved>;
  /** An editor of the next start: the same files, nothing remembered. */
  restarted(): Editing;
}

export async function makeEditor(files: Record<string, unknown>, place: Partial<Place> = {}): Promise<Editor> {
  const home = await makeHome(files, place);
  const vault = createVault(join(home.root, 'data', 'vault.json'), memoryKeyring(), () => undefined);
  const start = (): Editing => createEditing({ vault, wire: openWire({ version: '0', platform: 'linux', arch: 'x64', home: home.place.home }), writer: writerIn(join(home.root, 'data')), newId: randomUUID, changed: () => undefined });
  const editing = start();
  return {
    ...home,
    editing,
    vault,
    text: (name) => readFile(join(home.root, name), 'utf8'),
    open: (index, providerKey = 'openai', file = USER_FILE) => editing.open(home.place, { file, providerKey, index }),
    async save(draft) {
      const outcome = await editing.save(home.place, draft);
      if (outcome.state !== 'saved') throw new Error(`not saved: ${JSON.stringify(outcome)}`);
      return outcome;
    },
    restarted: start,
  };
}

/** A draft of the form for an open entry. */
export function fields({ entry, version }: OpenEntry, changes: Record<string, unknown>): Extract<Draft, { kind: 'fields' }> {
  const made = Object.entries(changes).map(([name, value]) => ({ path: name.split('.'), value: value as string }));
  return { kind: 'fields', ref: entry.ref, version, changes: made };
}

/** A reference in the user's file. */
export const at = (index: number, providerKey = 'openai', file = USER_FILE): EntryRef => ({ file, providerKey, index });
