import type { StoreApi } from 'zustand/vanilla';
import type { Draft, EditOutcome, EntryRef, EntryView, ListRef, OpenEntry } from '../../../../src-preload/contract.ts';
import { appErrorOf, type BridgeCall } from '../../../bridge.ts';
import { said } from '../../../i18n/said.ts';
import { t } from '../../../i18n/t.ts';
import type { Entry } from '../form/json-value.ts';
import { blankEntry } from './blank-entry.ts';
import { EntryEditor } from './entry-editor.ts';
import { followFiles } from './follow-files.ts';
import { refId } from './locate.ts';
import { createModelsState, defaultTarget, NEW, NO_REFUSAL, type ModelsState, type Review } from './models-store.ts';

/** What the Models place does, for one window. Entries with unsaved changes stay until they are saved or given up. */
export class ModelsEditor {
  readonly state: StoreApi<ModelsState> = createModelsState();
  readonly call: BridgeCall;
  /** By `refId`, or `new`. */
  readonly editors = new Map<string, EntryEditor>();
  /** Tells whether saving shows the difference first. */
  readonly #skipsPreview: () => boolean;
  /** Changes that are shown one after the other. */
  #queue: Draft[] = [];
  /** Counts what was asked for on the right: only the last one comes there. */
  #asked = 0;
  #refreshing: Promise<void> | undefined;
  #again = false;
  #rev = -1;

  constructor(call: BridgeCall, skipsPreview: () => boolean) {
    this.call = call;
    this.#skipsPreview = skipsPreview;
  }

  /** Reads the list again unless it was read for this revision of main's projection already. */
  async follow(rev: number): Promise<void> {
    const { list, listError } = this.state.getState();
    if (rev === this.#rev && list && !listError) return;
    this.#rev = rev;
    await this.refresh();
  }

  /** Reads the list again; what is open follows. Calls that come meanwhile are one call. */
  refresh(): Promise<void> {
    if (this.#refreshing) {
      this.#again = true;
      return this.#refreshing;
    }
    this.#refreshing = this.#readAll().finally(() => {
      this.#refreshing = undefined;
    });
    return this.#refreshing;
  }

  async #readAll(): Promise<void> {
    do {
      this.#again = false;
      try {
        const [list, history] = await Promise.all([this.call('edit.list', {}), this.call('edit.history', {})]);
        this.state.setState({ list, history, listError: null });
        await followFiles(this, list);
      } catch (thrown) {
        this.state.setState({ listError: appErrorOf(thrown) });
      }
    } while (this.#again);
  }

  get current(): EntryEditor | undefined {
    return this.editors.get(this.state.getState().shown ?? '');
  }

  /** Puts an entry on the right. */
  async show(ref: EntryRef): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    const id = refId(ref);
    if (!this.editors.has(id)) {
      const open = await this.#attempt(() => this.call('edit.open', { ref }));
      if (!open || asked !== this.#asked) return;
      this.editors.set(id, new EntryEditor(this.call, { kind: 'open', ref }, open));
    }
    this.state.setState({ shown: id });
    this.#leave();
  }

  /** Begins a new entry, or goes on with the one that was begun. */
  add(providerKey = 'openai', entry: Entry = {}, pasteVersion: string | null = null): void {
    this.#asked += 1;
    const begun = this.editors.get(NEW);
    const to = defaultTarget(this.state.getState().list, providerKey);
    // The one that is on screen takes the entry itself: its form would not know of another editor.
    if (!begun) this.editors.set(NEW, new EntryEditor(this.call, { kind: 'new', to }, blankEntry(to), entry, pasteVersion));
    else if (Object.keys(entry).length > 0) begun.startFrom(to, entry, pasteVersion);
    this.state.setState({ shown: NEW, tab: 'form' });
    this.#leave();
  }

  /** What was typed stays unless it is given up here. */
  discard(): void {
    const { shown } = this.state.getState();
    if (shown === NEW) this.#drop(NEW);
    else this.current?.discard();
    this.state.setState({ ...NO_REFUSAL, review: null });
    this.noteEdited();
  }

  /** Saves what is on the right: shows the difference first, unless that is switched off. */
  async save(): Promise<void> {
    const editor = this.current;
    if (!editor) return;
    editor.expectWhole();
    await this.propose(editor.draft(), 'save');
  }

  /** Shows what a draft would write, or writes it where no preview is wanted. */
  async propose(draft: Draft, verb: Review['verb']): Promise<void> {
    this.state.setState(NO_REFUSAL);
    if (this.#skipsPreview()) return this.write(draft);
    const preview = await this.#attempt(() => this.call('edit.preview', { draft }));
    if (!preview) return;
    if (preview.state === 'ready') this.state.setState({ review: { draft, verb, preview: preview.preview, notes: preview.notes } });
    else await this.#refused(preview);
  }

  /** Shows several drafts, each when the one before is written. */
  async proposeAll([first, ...others]: readonly Draft[]): Promise<void> {
    this.#queue = others;
    if (first) await this.propose(first, 'save');
  }

  /** Goes back to editing; nothing of what was shown is written. */
  closeReview(): void {
    this.#queue = [];
    this.state.setState({ review: null });
  }

  async confirm(): Promise<void> {
    const { review } = this.state.getState();
    if (review) await this.write(review.draft);
  }

  /** Writes a draft. What main refuses stays here as it is. */
  async write(draft: Draft): Promise<void> {
    const outcome = await this.#attempt(() => this.call('edit.save', { draft }));
    this.state.setState({ review: null });
    if (!outcome) return;
    if (outcome.state !== 'saved') return this.#refused(outcome);
    await this.#saved(draft, outcome);
  }

  async undo(saveId: string | undefined = this.state.getState().history[0]?.saveId): Promise<void> {
    if (saveId === undefined) return;
    const outcome = await this.#attempt(() => this.call('edit.undo', { saveId }));
    if (!outcome) return;
    if (outcome.state === 'conflict') this.state.setState({ refusal: outcome.message });
    else this.#say(t('editor.undone'));
    await this.refresh();
  }

  /** Moves an entry within its list. Written at once: it is one key press, and Undo takes it back. */
  async reorder({ ref, id, name }: EntryView, at: number, count: number): Promise<void> {
    const open = await this.#openOf(ref);
    if (!open || open.entry.id !== id || at < 0 || at >= count) return;
    await this.write({ kind: 'reorder', ref, version: open.version, at });
    this.#say(t('editor.reordered', { name, place: at + 1, count }));
  }

  async remove(): Promise<void> {
    await this.#withShown((ref, version) => this.propose({ kind: 'delete', ref, version }, 'delete'));
  }

  async duplicate(): Promise<void> {
    await this.#withShown((ref, version) => this.propose({ kind: 'duplicate', ref, version }, 'save'));
  }

  async move(to: ListRef): Promise<void> {
    await this.#withShown((ref, version) => this.propose({ kind: 'move', ref, version, to }, 'save'));
  }

  /** Which entries have changes that are not saved, for the marks in the list. */
  noteEdited(): void {
    const edited = [...this.editors].filter(([, editor]) => editor.isDirty).map(([id]) => id);
    this.state.setState((state) => (state.edited.join() === edited.join() ? state : { edited }));
  }

  /** An editor that has nothing of its own is closed when something else comes on screen. */
  #leave(): void {
    const { shown } = this.state.getState();
    for (const [id, editor] of this.editors) if (id !== shown && !editor.isDirty) this.#drop(id);
    this.state.setState({ ...NO_REFUSAL, review: null });
    this.noteEdited();
  }

  #drop(id: string): void {
    this.editors.get(id)?.close();
    this.editors.delete(id);
    if (this.state.getState().shown === id) this.state.setState({ shown: null });
  }

  async #withShown(run: (ref: EntryRef, version: string) => Promise<void>): Promise<void> {
    const { subject, open } = this.current?.state.getState() ?? {};
    if (subject?.kind === 'open' && open) await run(subject.ref, open.version);
  }

  async #openOf(ref: EntryRef): Promise<OpenEntry | undefined> {
    return this.editors.get(refId(ref))?.state.getState().open ?? (await this.#attempt(() => this.call('edit.open', { ref })));
  }

  async #saved(draft: Draft, outcome: Extract<EditOutcome, { state: 'saved' }>): Promise<void> {
    const { shown } = this.state.getState();
    if (shown !== null && draft.kind !== 'use' && draft.kind !== 'reorder') this.#drop(shown);
    if (draft.kind === 'reorder') this.editors.delete(refId(draft.ref));
    this.#say([t(outcome.changed ? 'editor.saved' : 'editor.unchanged'), ...outcome.notes.map(said)].join(' '));
    await this.refresh();
    if (outcome.ref) await this.show(outcome.ref);
    const next = this.#queue.shift();
    if (next) await this.propose(next, 'save');
  }

  fixed(fixed: ModelsState['fixed']): void {
    this.state.setState({ fixed });
  }

  async undoFix(): Promise<void> {
    const { fixed } = this.state.getState();
    if (fixed && (await this.#attempt(() => this.call('doctor.undoFix', { undoId: fixed.undoId }))) !== undefined) this.fixed(null);
  }

  /** Gives up an entry that is no longer in its file. */
  forget(editor: EntryEditor): void {
    for (const [id, held] of this.editors) if (held === editor) this.#drop(id);
    this.noteEdited();
  }

  async #refused(refusal: Exclude<EditOutcome, { state: 'saved' }>): Promise<void> {
    switch (refusal.state) {
      case 'invalid':
        this.state.setState({ wrong: refusal.problems });
        return;
      case 'malformed':
      case 'impossible':
        this.state.setState({ refusal: refusal.message });
        return;
      case 'gone':
        this.current?.setOutside({ state: 'gone' });
        return;
      case 'conflict':
        await this.refresh();
        if (this.current?.state.getState().clashes.length === 0) this.state.setState({ refusal: refusal.message });
    }
  }

  #say(text: string): void {
    this.state.setState({ said: text });
  }

  async #attempt<T>(run: () => Promise<T>): Promise<T | undefined> {
    this.state.setState({ busy: true });
    try {
      return await run();
    } catch (thrown) {
      this.state.setState({ error: appErrorOf(thrown) });
      return undefined;
    } finally {
      this.state.setState({ busy: false });
    }
  }
}
