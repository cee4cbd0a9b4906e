import type { FieldProblem } from '../../../src-preload/schemas/field-problem.ts';
import type { UnusedField } from '../../../src-preload/schemas/unused-fields.ts';
import type { Protocol } from '../models/protocol.ts';
import type { Source } from '../provenance.ts';
import type { Sentence } from '../say.ts';
import type { JsonObject } from '../settings/json.ts';
import type { Scope } from '../settings/scopes.ts';

/** A list of models: one key of `modelProviders` in one file. */
export interface ListRef {
  /** As people write it: "~/.qwen/settings.json". */
  file: string;
  providerKey: string;
}

/** The place of one entry as it was when it was read. */
export interface EntryRef extends ListRef {
  index: number;
}

/**
 * `ready`; `key-missing`; `unusable`: complete, but a request would be refused for another reason; `duplicate`: an
 * equal one stands before it; `skipped`: its key of `modelProviders` stands for no protocol; `hidden`: a stronger file
 * has a list of its own; `broken`: not to be read as a model.
 */
export type EntryState = 'ready' | 'key-missing' | 'unusable' | 'duplicate' | 'skipped' | 'hidden' | 'broken';

/** One entry of `modelProviders`, whatever its state. It holds no secret and no part of one. */
export interface EntryView {
  ref: EntryRef;
  scope: Scope;
  /** `null` where the key stands for none. */
  protocol: Protocol | null;
  /** Heading that it stands under: "OpenAI-compatible", or the key itself. */
  group: string;
  state: EntryState;
  /** Why it is not ready, in a sentence. */
  why?: Sentence;
  /** The organisation's file: shown, never written. */
  managed: boolean;
  /** Empty for a broken one. */
  id: string;
  name: string;
  host?: string;
  envKey?: string;
  /** `modelKey` of the model that it makes. */
  modelKey?: string;
  /** One-based. */
  line?: number;
}

/** A settings file that entries may stand in. */
export interface EntryFile {
  file: string;
  scope: Scope;
  exists: boolean;
  managed: boolean;
  /** Why it cannot be written to, in a sentence. */
  problem?: Sentence;
  /** New entries go here unless the person says otherwise (R19). */
  isDefault: boolean;
}

/** Everything that stands in `modelProviders` of all files: file by file, weakest first, in file order. */
export interface EntryList {
  files: EntryFile[];
  entries: EntryView[];
}

/** A secret that stands in an entry: the token that stands for it wherever the entry is shown. */
export interface HiddenValue {
  /** From the entry down; empty for one in a comment. */
  path: (string | number)[];
  token: string;
}

/** One entry, to be edited. Secrets in it are replaced by tokens, which main turns back into the bytes that were there. */
export interface OpenEntry {
  entry: EntryView;
  /** Names the bytes that this was read from; opaque. Equal as long as nothing changed. */
  version: string;
  /** An empty object for one that is none. */
  value: JsonObject;
  /** The entry as it stands in the file, with its comments. */
  text: string;
  hidden: HiddenValue[];
  /** Fields that no form field stands for; they are kept. */
  unknown: string[][];
  unused: UnusedField[];
  problems: FieldProblem[];
}

/** Where the key of a draft would come from. */
export type KeyState = { state: 'found'; source: Source } | { state: 'missing'; message: Sentence; lookedIn: string[] } | { state: 'not-needed' };

/** What a draft amounts to at this moment; the three panes are kept in step by it. Nothing is written. */
export interface Inspection {
  /** Absent while the JSON text has a mistake. */
  value?: JsonObject;
  text: string;
  /** The first mistake of the JSON text; `offset` counts in `text`. */
  syntax?: { offset: number; message: Sentence };
  problems: FieldProblem[];
  unknown: string[][];
  unused: UnusedField[];
  /** The exact URL that requests would go to, secrets masked. */
  url?: string;
  key?: KeyState;
  /** Why a request would not be sent, in a sentence. */
  blocked?: Sentence;
  /** The variable was renamed, and the file that has its value can be made to follow. */
  rename?: VariableRename;
}

/** A variable that an entry names differently now. */
export interface VariableRename {
  from: string;
  to: string;
  /** The files that have its value: a `.env` file, or `env` of settings, or both. */
  file: string;
  /** How many other entries name it; they would follow too. */
  others: number;
  /** How many references such as `${NAME}` in settings name it; they would follow too. */
  references: number;
}
