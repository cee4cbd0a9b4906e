import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AppError } from '../../src-preload/contract.ts';
import { readRecents, rememberRecent, type Storage } from './recents.ts';

/** The places that the left rail leads to. */
export type Place = 'chat' | 'models' | 'settings';

export const PLACES: readonly Place[] = ['chat', 'models', 'settings'];

/** A way to get a model to talk to. */
export type SignInWay = 'qwen' | 'coding-plan' | 'api-key' | 'local' | 'company';

/** A place in a settings file, as people write it. */
export interface FilePlace {
  file: string;
  line?: number | undefined;
  column?: number | undefined;
}

/** What is open in this window. Nothing here is worth keeping but the recent models. */
export interface UiState {
  place: Place;
  /** The person has gone from Welcome to the composer. */
  started: boolean;
  /** The open model picker and the text it starts with. */
  picker: { filter: string } | null;
  help: boolean;
  /** The command palette is open. */
  palette: boolean;
  /** The sign-in wizard: where it starts, or null when it is closed. */
  signIn: SignInWay | 'choose' | null;
  /** Key of the model that the Models place is asked to show. */
  wantedModel: string | null;
  /** Keys of the models picked last, newest first. */
  recents: string[];
  /** A call outside the conversation that failed. */
  problem: AppError | null;
  /** A file that was opened at its beginning while another line of it was meant. */
  openedFile: FilePlace | null;
  /** Grows when the composer should take the focus. */
  composerFocus: number;
}

/** The draft of a conversation that has no id yet. */
export const NEW_DRAFT = 'new';

/** Place, picker, help, drafts and recents of one window. */
export class UiStore {
  readonly state: StoreApi<UiState>;
  /** Unsent text by conversation, outside React: a large paste must not be copied around. */
  readonly drafts = new Map<string, string>();
  readonly #storage: Storage;

  constructor(storage: Storage) {
    this.#storage = storage;
    this.state = createStore<UiState>()(() => ({
      place: 'chat',
      started: false,
      picker: null,
      help: false,
      palette: false,
      signIn: null,
      wantedModel: null,
      recents: readRecents(storage),
      problem: null,
      openedFile: null,
      composerFocus: 0,
    }));
  }

  go(place: Place): void {
    this.state.setState({ place, picker: null, help: false, signIn: null });
  }

  /** Goes to the chat and puts the caret into the composer. */
  focusComposer(): void {
    this.state.setState(({ composerFocus }) => ({ place: 'chat', started: true, picker: null, signIn: null, composerFocus: composerFocus + 1 }));
  }

  openPicker(filter = ''): void {
    this.state.setState({ place: 'chat', started: true, picker: { filter }, help: false, signIn: null });
  }

  /** Opens the wizard over the place that the window is at. */
  openSignIn(signIn: SignInWay | 'choose' = 'choose'): void {
    this.state.setState({ signIn, picker: null, help: false });
  }

  closeSignIn(): void {
    this.state.setState({ signIn: null });
  }

  /** Goes to a model in the Models place. */
  goToModel(modelKey: string): void {
    this.go('models');
    this.wantModel(modelKey);
  }

  wantModel(wantedModel: string | null): void {
    this.state.setState({ wantedModel });
  }

  closePicker(): void {
    this.state.setState({ picker: null });
  }

  showHelp(help: boolean): void {
    this.state.setState({ help });
  }

  showPalette(palette: boolean): void {
    this.state.setState({ palette, picker: null });
  }

  report(problem: AppError | null): void {
    this.state.setState({ problem });
  }

  opened(openedFile: FilePlace | null): void {
    this.state.setState({ openedFile });
  }

  used(modelKey: string): void {
    this.state.setState(({ recents }) => ({ recents: rememberRecent(this.#storage, recents, modelKey) }));
  }
}
