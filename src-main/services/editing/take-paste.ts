import { parse } from 'jsonc-parser';
import { veil } from '../../core/editing/hide.ts';
import type { Pasted } from '../../core/editing/outcome.ts';
import { understandPaste } from '../../core/editing/paste/paste.ts';
import type { Versions } from './versions.ts';

/** Understands a paste and keeps its keys here: the window gets tokens for them. */
export function takePaste(text: string, versions: Versions): Pasted {
  const { kind, notes, entries, keys } = understandPaste(text);
  const veiled = veil(JSON.stringify({ entries, found: keys }), keys.map(({ secret }) => secret));
  const { id } = versions.keepPaste(veiled.hidden);
  const shown = parse(veiled.text) as { entries: Pasted['entries']; found: { name: string; secret: string }[] };
  return { kind, version: id, entries: shown.entries, keys: shown.found.map(({ name, secret }) => ({ name, token: secret })), notes };
}
