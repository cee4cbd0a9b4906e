import * as z from 'zod/mini';
import { modelKey, variableName } from './call.ts';

const name = z.string().check(z.minLength(1), z.maxLength(4096));
const index = z.number().check(z.int(), z.minimum(0), z.maximum(100_000));
const version = z.string().check(z.minLength(1), z.maxLength(100));
const value = z.json();
const path = z.array(z.union([name, index])).check(z.minLength(1), z.maxLength(20));
const entry = z.record(z.string(), value);

export const listRef = z.strictObject({ file: name, providerKey: name });
export const entryRef = z.strictObject({ file: name, providerKey: name, index });

/** A field's new value, or that it goes. Paths from the entry down. */
const change = z.union([z.strictObject({ path, value }), z.strictObject({ path, remove: z.literal(true) })]);

/** A key that is put away with the save, before the settings name it. `value` may be a token. */
const key = z.strictObject({ name: variableName, value: z.string().check(z.minLength(1), z.maxLength(16_384)), where: z.enum(['env-file', 'vault', 'settings']) });
const keys = z.optional(z.array(key).check(z.maxLength(50)));

const source = z.strictObject({
  layer: z.enum(['window', 'flag', 'environment', 'login-shell', 'env-file', 'settings-env', 'vault', 'model-entry', 'settings', 'default', 'account']),
  name,
  shell: z.optional(z.string()),
  file: z.optional(z.string()),
  line: z.optional(z.number()),
});

/** A change that is not written yet. `version` names the bytes that the person saw. */
export const draft = z.discriminatedUnion('kind', [
  /** The form: only what was changed. `to` moves the entry too, to another file or key. `renameVariable`: see `Inspection.rename`. */
  z.strictObject({
    kind: z.literal('fields'),
    ref: entryRef,
    version,
    changes: z.array(change).check(z.maxLength(1000)),
    to: z.optional(listRef),
    keys,
    renameVariable: z.optional(z.boolean()),
  }),
  /** The JSON pane: the entry's whole text. */
  z.strictObject({ kind: z.literal('text'), ref: entryRef, version, text: z.string().check(z.maxLength(1_000_000)), keys, renameVariable: z.optional(z.boolean()) }),
  /** New entries, at the end of a list or before `at`. `version` where tokens of an open entry or of a paste are in them. */
  z.strictObject({ kind: z.literal('add'), to: listRef, at: z.optional(index), entries: z.array(entry).check(z.minLength(1), z.maxLength(1000)), version: z.optional(version), keys }),
  /** A copy right behind the entry, or at the end of another list, with a name of its own. */
  z.strictObject({ kind: z.literal('duplicate'), ref: entryRef, version, to: z.optional(listRef) }),
  z.strictObject({ kind: z.literal('delete'), ref: entryRef, version }),
  /** Another place in the same list. */
  z.strictObject({ kind: z.literal('reorder'), ref: entryRef, version, at: index }),
  /** Another file or another key of `modelProviders`; comments go along. */
  z.strictObject({ kind: z.literal('move'), ref: entryRef, version, to: listRef }),
  /** Makes a hidden source of an explanation win: the value's field, and the source out of its `hides`. */
  z.strictObject({ kind: z.literal('use'), key: modelKey, field: name, source }),
]);

export type Draft = z.infer<typeof draft>;
export type FieldChange = z.infer<typeof change>;
