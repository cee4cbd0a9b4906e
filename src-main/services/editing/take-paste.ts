import { parse } from 'jsonc-parser';
import { veil } from '../../core/editing/hide.ts';
import type { Pasted } from '../../core/editing/outcome.ts';
import { understandPaste } from '../../core/editing/paste/paste.ts';
import type { JsonObject } from '../../core/settings/json.ts';
import type { Versions } from './versions.ts';

/** Understands a paste and keeps its keys here: the window gets tokens for them. */
export function takePaste(text: string, versions: Versions): Pasted {
  const { kind, notes, entries, keys } = understandPaste(text);
  const written = { entries: entries.map(({ entry }) => entry), secrets: keys.map(({ secret }) => secret) };
  const veiled = veil(JSON.stringify(written), written.secrets);
  const shown = parse(veiled.text) as { entries: JsonObject[]; secrets: string[] };
  return {
    kind,
    version: versions.keepPaste(veiled.hidden).id,
    entries: entries.map(({ providerKey }, index) => ({ providerKey, entry: shown.entries[index] ?? {} })),
    keys: keys.map(({ name }, index) => ({ name, token: shown.secrets[index] ?? '' })),
    notes,
  };
}
