import type { Draft } from '../../../../src-preload/contract.ts';
import { isVariableName } from '../../../../src-preload/schemas/key-shape.ts';
import type { EntryState } from './entry-state.ts';

/** What main is asked to show, check or write for an entry as it is edited now. */
export function draftOf({ subject, open, entry, changes, text, key, renameVariable, pasteVersion }: EntryState): Draft {
  const name = typeof entry['envKey'] === 'string' ? entry['envKey'] : '';
  const keys = key !== null && key.value !== '' && isVariableName(name) ? { keys: [{ name, ...key }] } : {};
  if (subject.kind === 'new') {
    return { kind: 'add', to: subject.to, entries: [entry], ...(pasteVersion !== null && { version: pasteVersion }), ...keys };
  }
  const { ref } = subject;
  const { version } = open;
  if (text !== null) return { kind: 'text', ref, version, text, ...keys };
  return { kind: 'fields', ref, version, changes, ...keys, ...(renameVariable && { renameVariable }) };
}
