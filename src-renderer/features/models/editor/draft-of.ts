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
  const chosen = { ...keys, ...(renameVariable && { renameVariable }) };
  return text === null ? { kind: 'fields', ref, version, changes, ...chosen } : { kind: 'text', ref, version, text, ...chosen };
}
