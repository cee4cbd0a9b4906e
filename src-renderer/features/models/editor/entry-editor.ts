import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Draft, EntryRef, FieldChange, ListRef, OpenEntry } from '../../../../src-preload/contract.ts';
import { entryProblems } from '../../../../src-preload/schemas/entry-problems.ts';
import type { BridgeCall } from '../../../bridge.ts';
import { changesBetween, clashesOf, withChanges, type Clash } from '../form/changes.ts';
import type { FormValues } from '../form/form-fields.ts';
import { entryOf, sameJson, withValue, type Entry } from '../form/json-value.ts';
import { readForm } from '../form/read-form.ts';
import { writeForm } from '../form/write-form.ts';
import { entryOfText, textWithChanges } from '../json/edit-text.ts';
import { mergeTexts } from '../json/merge-text.ts';
import { draftOf } from './draft-of.ts';
import type { EntryState, NewKey, Subject } from './entry-state.ts';

/** How long the typing has to rest before anything is computed, and before main is asked, in milliseconds. */
const REST = 60;
const ASK = 180;

/** One entry as it is being edited: form, text and file kept in step, and nothing typed is ever dropped. */
export class EntryEditor {
  readonly state: StoreApi<EntryState>;
  readonly #call: BridgeCall;
  /** The form's texts as typed last. */
  #values: FormValues;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #ask: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;
  /** The file as it is now, while our text has a mistake and cannot be merged with it. */
  #behind: { next: OpenEntry; ref: EntryRef } | undefined;

  constructor(call: BridgeCall, subject: Subject, open: OpenEntry, entry: Entry = entryOf(open), pasteVersion: string | null = null) {
    this.#call = call;
    this.#values = readForm(entry);
    this.state = createStore<EntryState>()(() => ({
      subject,
      open,
      entry,
      changes: changesBetween(entryOf(open), entry),
      text: null,
      malformed: false,
      problems: entryProblems(entry),
      inspection: null,
      clashes: [],
      outside: { state: 'same' },
      key: null,
      renameVariable: false,
      pasteVersion,
      isFresh: subject.kind === 'new' && Object.keys(entry).length === 0,
      formRevision: 0,
    }));
    this.#inspectSoon();
  }

  /** What the form's controls start from. */
  get values(): FormValues {
    return this.#values;
  }

  get isDirty(): boolean {
    this.settle();
    const { changes, text, key, subject } = this.state.getState();
    return subject.kind === 'new' || changes.length > 0 || text !== null || (key !== null && key.value !== '');
  }

  /** Takes the form's texts; what follows from them is computed when the typing rests. */
  typed(values: FormValues): void {
    this.#values = values;
    if (this.state.getState().isFresh && values.fields.id !== '') this.state.setState({ isFresh: false });
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.settle(), REST);
  }

  /** Computes now what follows from the form's texts. */
  settle(): void {
    clearTimeout(this.#rest);
    const { open, entry: held, text } = this.state.getState();
    if (text !== null && entryOfText(text) === undefined) return;
    const base = text === null ? entryOf(open) : held;
    const entry = writeForm(this.#values, base);
    if (text === null) this.#take(entry);
    else if (!sameJson(entry, held)) this.#take(entry, textWithChanges(text, changesBetween(held, entry)));
  }

  /** Takes the JSON pane's text. */
  typedText(text: string): void {
    const entry = entryOfText(text);
    if (entry === undefined) this.state.setState({ text, malformed: true });
    else {
      this.#values = readForm(entry); // what the form showed before must not come back
      this.#take(entry, text);
    }
    this.#inspectSoon();
    if (entry !== undefined && this.#behind) this.follow(this.#behind.next, this.#behind.ref);
  }

  /** Takes an entry as a whole: of a preset, a paste, or a choice. The form follows. */
  put(entry: Entry, pasteVersion = this.state.getState().pasteVersion): void {
    this.state.setState({ pasteVersion });
    this.#take(entry);
    this.#showEntry();
  }

  /** Begins a new entry anew from what was pasted. */
  startFrom(to: ListRef, entry: Entry, pasteVersion: string | null): void {
    this.setSubject({ kind: 'new', to });
    this.state.setState({ key: null, isFresh: false });
    this.put(entry, pasteVersion);
  }

  setKey(key: NewKey | null): void {
    this.state.setState({ key });
    this.#inspectSoon();
  }

  setRenameVariable(renameVariable: boolean): void {
    this.state.setState({ renameVariable });
  }

  /** From here on, what is missing is told. */
  expectWhole(): void {
    this.state.setState({ isFresh: false });
  }

  setSubject(subject: Subject): void {
    this.state.setState({ subject });
    this.#inspectSoon();
  }

  /** Gives up what was changed here. */
  discard(open: OpenEntry = this.state.getState().open, ref?: EntryRef): void {
    clearTimeout(this.#rest);
    this.#behind = undefined;
    this.state.setState(({ subject }) => ({ subject: ref ? { kind: 'open', ref } : subject, open, text: null, malformed: false, key: null, renameVariable: false, clashes: [], outside: { state: 'same' } }));
    this.#take(entryOf(open));
    this.#inspectSoon();
    this.#showEntry();
  }

  /** The file changed: takes over what was not changed here; what both sides changed becomes a clash. */
  follow(next: OpenEntry, ref: EntryRef): void {
    this.settle();
    const { open, text, entry, changes, malformed } = this.state.getState();
    this.state.setState({ subject: { kind: 'open', ref }, outside: { state: 'same' } });
    // What the entry draws on may have changed without it: keys, defaults, stronger files.
    this.#inspectSoon();
    if (next.version === open.version) {
      this.state.setState({ open: next });
      return;
    }
    this.#behind = malformed ? { next, ref } : undefined;
    if (malformed) return;
    const theirs = changesBetween(entryOf(open), entryOf(next));
    const merged = text === null ? { text, clashes: clashesOf(changes, entryOf(next), theirs) } : mergeTexts({ text: open.text, entry: entryOf(open) }, { text, entry }, { text: next.text, entry: entryOf(next) });
    this.state.setState(({ clashes }) => ({ open: next, clashes: [...stillOpen(clashes, theirs), ...merged.clashes] }));
    this.#take(withChanges(entryOf(next), changes), merged.text === next.text ? null : merged.text);
    if (!sameJson(this.state.getState().entry, entry)) this.#showEntry();
  }

  setOutside(outside: EntryState['outside']): void {
    this.state.setState({ outside });
  }

  /** Settles one clash: ours stays, or theirs takes its place. */
  resolve(clash: Clash, winner: 'ours' | 'theirs'): void {
    this.state.setState(({ clashes }) => ({ clashes: clashes.filter((other) => other !== clash) }));
    if (winner === 'ours') return;
    const { entry, text } = this.state.getState();
    const taken = withValue(entry, clash.path.map(String), clash.theirs);
    const next = clash.path.length === 0 && typeof clash.theirs === 'string' ? textFor(clash.theirs, entry) : textWithChanges(text ?? '', changesBetween(entry, taken));
    this.#take(taken, text === null ? null : next);
    this.#showEntry();
  }

  /** Main saw a clash that was not visible here yet; the newer bytes become the ones that the text was written for. */
  adopt(open: OpenEntry): void {
    this.state.setState({ open });
  }

  draft(): Draft {
    this.settle();
    return draftOf(this.state.getState());
  }

  close(): void {
    clearTimeout(this.#rest);
    clearTimeout(this.#ask);
    this.#asked += 1;
  }

  #take(entry: Entry, text: string | null = null): void {
    const before = this.state.getState();
    const changes: FieldChange[] = changesBetween(entryOf(before.open), entry);
    if (text === before.text && !before.malformed && sameJson(before.entry, entry) && changes.length === before.changes.length) return;
    this.state.setState({ entry, changes, text, malformed: false, problems: entryProblems(entry) });
    this.#inspectSoon();
  }

  #showEntry(): void {
    this.#values = readForm(this.state.getState().entry);
    this.state.setState(({ formRevision }) => ({ formRevision: formRevision + 1 }));
  }

  /** The form shows what the text says, before it comes on screen. */
  showInForm(): void {
    this.#showEntry();
  }

  #inspectSoon(): void {
    clearTimeout(this.#ask);
    this.#ask = setTimeout(() => void this.inspect(), ASK);
  }

  /** Asks main what the draft amounts to. An answer that was overtaken is dropped. */
  async inspect(): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    try {
      const inspection = await this.#call('edit.inspect', { draft: draftOf(this.state.getState()) });
      if (asked === this.#asked) this.state.setState({ inspection });
    } catch {
      // The panes keep what they showed; saving says what is wrong.
    }
  }
}

/** Clashes that are as they were told: the other side changed nothing there again. */
function stillOpen(clashes: readonly Clash[], theirs: readonly FieldChange[]): Clash[] {
  return clashes.filter(({ path }) => path.length > 0 && !theirs.some((change) => change.path.join('\0') === path.join('\0')));
}

/** Another text, with the values of an entry. */
function textFor(text: string, entry: Entry): string {
  return textWithChanges(text, changesBetween(entryOfText(text) ?? {}, entry));
}
