import type { EntryList, EntryView, Inspection, OpenEntry } from '../../../../src-preload/contract.ts';
import { FakeBridge } from '../../fake-bridge.ts';
import { SETTINGS } from '../../samples.ts';

/** An entry of the user's file. */
export function entry(id: string, index: number, more: Partial<EntryView> = {}): EntryView {
  return {
    ref: { file: SETTINGS, providerKey: 'openai', index },
    scope: 'user',
    protocol: 'openai',
    group: 'OpenAI-compatible',
    state: 'ready',
    managed: false,
    id,
    name: id,
    host: 'api.example.com',
    modelKey: `openai/${id}`,
    line: 4 + index,
    ...more,
  };
}

export function listOf(entries: EntryView[]): EntryList {
  return { files: [{ file: SETTINGS, scope: 'user', exists: true, managed: false, isDefault: true }], entries };
}

export function openOf(view: EntryView, value: Record<string, unknown> = { id: view.id, envKey: 'KEY' }, version = 'v1'): OpenEntry {
  return { entry: view, version, value, text: JSON.stringify(value, undefined, 2), hidden: [], unknown: [], unused: [], problems: [] };
}

const inspection: Inspection = { text: '{}', problems: [], unknown: [], unused: [], url: 'https://api.example.com/v1/chat/completions', key: { state: 'not-needed' } };

/** Main with these entries; what is opened has the value that `valueOf` says. */
export function editingBridge(entries: EntryView[], valueOf: (view: EntryView) => OpenEntry = (view) => openOf(view), more: ConstructorParameters<typeof FakeBridge>[0] = {}): FakeBridge {
  return new FakeBridge({
    'edit.list': () => listOf(entries),
    'edit.history': () => [],
    'edit.open': ({ ref }: { ref: EntryView['ref'] }) => {
      const found = entries.find((view) => view.ref.index === ref.index && view.ref.providerKey === ref.providerKey);
      if (!found) throw new Error('no such entry');
      return valueOf(found);
    },
    'edit.inspect': () => inspection,
    'edit.preview': () => ({ state: 'ready', preview: { files: [{ file: SETTINGS, created: false, hunks: [] }] }, problems: [], notes: [] }),
    'edit.save': () => ({ state: 'saved', changed: true, saveId: 's1', notes: [] }),
    'setup.presets': () => [],
    ...more,
  });
}
