import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AppError, Argument, OpenChat, StreamBatch } from '../../src-preload/contract.ts';
import { LONGEST_MESSAGE } from '../../src-preload/schemas/message-limit.ts';
import { appErrorOf } from '../bridge.ts';
import { count } from '../i18n/format.ts';
import { ownWords } from '../i18n/said.ts';
import { t } from '../i18n/t.ts';
import { AnswerStream, type StreamPorts } from './answer-stream.ts';
import { retried } from './answers.ts';
import { beforeRetry, NO_CHAT, withQuestion, type ChatState } from './chat-state.ts';
import { AT_FIRST, fetchEarlier } from './earlier.ts';
import type { LiveAnswer } from './live-answer.ts';

/** A picture that is ready to be sent. */
export type NewPicture = NonNullable<Argument<'chat.send'>['images']>[number];

/** The conversation on screen and its calls; `AnswerStream` follows the answer that runs into it. */
export class ChatStore {
  readonly state: StoreApi<ChatState> = createStore<ChatState>()(() => NO_CHAT);
  readonly #ports: StreamPorts;
  readonly #stream: AnswerStream;
  /** Another window changed the conversation while a call about it was under way. */
  #isStale = false;
  /** Grows whenever another conversation comes on screen, so that late answers of calls are recognised. */
  #view = 0;
  /** Does again what failed last. */
  #again: (() => void) | undefined;
  /** Settles when all messages of the conversation are here. */
  #whole: Promise<void> = Promise.resolve();

  constructor(ports: StreamPorts) {
    this.#ports = ports;
    this.#stream = new AnswerStream(this.state, ports);
  }

  /** The running answer's text so far, or null when `answerId` is not running. */
  live(answerId: string): LiveAnswer | null {
    return this.#stream.live(answerId);
  }

  startNew(): void {
    this.#view += 1;
    this.#stream.forget();
    this.state.setState(NO_CHAT);
  }

  async open(chatId: string): Promise<void> {
    const { chatId: current, problem } = this.state.getState();
    if (current === chatId && problem === null) return;
    this.startNew();
    this.state.setState({ chatId });
    await this.#load(chatId, AT_FIRST);
    const view = this.#view;
    this.#whole = fetchEarlier(this.state, this.#ports, () => view === this.#view).catch((thrown: unknown) => {
      if (view === this.#view) this.report(appErrorOf(thrown), () => void this.#load(chatId));
    });
  }

  /** Opens a conversation at one of its messages, also if that stands in another branch than the one that was shown last. */
  async openAt(chatId: string, messageId: string): Promise<void> {
    await this.open(chatId);
    await this.#whole;
    const { chatId: shown, messages } = this.state.getState();
    if (shown !== chatId) return;
    if (!messages.some(({ id }) => id === messageId)) await this.showVersion(messageId);
    this.state.setState({ reveal: messageId });
  }

  /** The message that a search led to is on screen. */
  revealed(): void {
    this.state.setState({ reveal: null });
  }

  /** Somebody begins to write: main loads what the request will need. */
  prepare(): void {
    const { chatId, modelKey } = this.state.getState();
    const of = chatId === null && modelKey !== null ? { chatId, modelKey } : { chatId };
    this.#ports.call('chat.prepare', of).catch(() => undefined);
  }

  /**
   * Resolves to true when main has the message; false leaves the text with the caller. `replaces` is the question that
   * this one is an edited version of; `again` sends the text as it will stand then.
   */
  async send(text: string, { images, replaces, again }: { images?: readonly NewPicture[]; replaces?: string; again?: () => void } = {}): Promise<boolean> {
    const { chatId, system, modelKey } = this.state.getState();
    if (this.#isTaken()) return false;
    const begins = chatId === null && { ...(system !== '' && { system }), ...(modelKey !== null && { modelKey }) };
    const question = { chatId, text, ...begins, ...(images && images.length > 0 && { images: [...images] }), ...(replaces !== undefined && { replaces }) };
    if (text.length > LONGEST_MESSAGE) return this.#refuse(text.length);
    return this.#during('sending', () => this.#ports.call('chat.send', question), again, (sent) => {
      const said = { id: sent.messageId, at: this.#ports.now(), text, ...(sent.images?.length > 0 && { images: sent.images }) };
      this.state.setState(({ messages, toEnd }) => ({ chatId: sent.chatId, messages: withQuestion(messages, said, replaces), editing: null, toEnd: toEnd + 1 }));
      this.#stream.follow(sent.stream);
    });
  }

  /** Asks for an answer again, the last one if none is named, with all that it continues. What stood there stays as a version. */
  async retry(which?: string): Promise<void> {
    const { chatId, messages: shown } = this.state.getState();
    if (chatId === null || this.#isTaken()) return;
    const answerId = retried(shown, which);
    await this.#during('sending', () => this.#ports.call('chat.retry', { chatId, ...(answerId !== undefined && { answerId }) }), () => void this.retry(which), ({ stream }) => {
      const { kept, more } = beforeRetry(this.state.getState().messages, answerId, stream.answerId);
      this.state.setState({ messages: kept });
      this.#stream.follow(stream, more);
    });
  }

  /** Lets the model go on where the last answer was cut. */
  async goOn(): Promise<void> {
    const { chatId } = this.state.getState();
    if (chatId === null || this.#isTaken()) return;
    await this.#during('sending', () => this.#ports.call('chat.continue', { chatId }), () => void this.goOn(), ({ stream }) => this.#stream.follow(stream, { continues: true }));
  }

  /** Shows another version of a message, with what followed it. */
  async showVersion(messageId: string): Promise<void> {
    const { chatId } = this.state.getState();
    if (chatId === null || this.#isTaken()) return;
    await this.#during('sending', () => this.#ports.call('chat.show', { chatId, messageId }), () => void this.showVersion(messageId), (chat) => this.#show(chat));
  }

  /** Resolves to true when the prompt is kept; that of a new conversation goes along with its first message. */
  async setSystem(text: string): Promise<boolean> {
    const { chatId } = this.state.getState();
    const system = text.trim();
    if (chatId !== null && !(await this.#during('sending', () => this.#ports.call('chat.system', { chatId, text: system }), () => void this.setSystem(text), () => undefined))) return false;
    this.state.setState({ system });
    return true;
  }

  /** Gives a new conversation a model of its own; null lets it follow the window. */
  startWith(modelKey: string | null): void {
    this.state.setState({ modelKey });
  }

  /** Opens a question for editing in its place; null ends that. */
  edit(editing: string | null): void {
    this.state.setState({ editing });
  }

  async stop(): Promise<void> {
    const streamId = this.state.getState().live?.streamId;
    if (streamId === undefined) return;
    await this.#ports.call('chat.stop', { streamId }).catch((thrown: unknown) => this.report(appErrorOf(thrown)));
  }

  /** Shows that something about this conversation failed, and what would try it again; null takes it away. */
  report(problem: AppError | null, again?: () => void): void {
    this.#again = again;
    this.state.setState({ problem });
  }

  /** Tries again what failed. */
  again(): void {
    const run = this.#again;
    this.report(null, run);
    run?.();
  }

  /** Joins an answer that another window began in the conversation on screen. */
  async join(streams: readonly { chatId: string; streamId: string }[]): Promise<void> {
    const { chatId, live } = this.state.getState();
    const stream = streams.find((candidate) => candidate.chatId === chatId);
    if (stream === undefined || live !== null || this.#stream.isHolding || this.#stream.hasEnded(stream.streamId)) return;
    await this.#load(stream.chatId);
  }

  /** Another window changed a conversation; it is read again if it is on screen and nothing is being written, as soon as no call is under way. */
  async refresh(changed: string): Promise<void> {
    const { chatId, live } = this.state.getState();
    if (chatId !== changed || live !== null) return;
    this.#isStale = this.#stream.isHolding;
    if (!this.#isStale) await this.#load(chatId);
  }

  /** Takes one batch of any stream that main sends to this window. */
  receive(batch: StreamBatch): void {
    if (this.#stream.receive(batch) === 'gap' && !this.#stream.isHolding) void this.#load(batch.chatId);
  }

  async #load(chatId: string, last?: number): Promise<void> {
    const which = last === undefined ? { chatId } : { chatId, last };
    await this.#during('opening', () => this.#ports.call('chat.open', which), () => void this.#load(chatId, last), (chat) => this.#show(chat));
  }

  #refuse(length: number): false {
    this.report({ code: 'ipc/too-large', message: ownWords(t('chat.tooLong', { count: count(length), most: count(LONGEST_MESSAGE) })) });
    return false;
  }

  /** Nothing can be asked while something is on its way. */
  #isTaken(): boolean {
    const { busy, live } = this.state.getState();
    return busy !== 'no' || live !== null;
  }

  #show({ messages, earlier = 0, system, live }: OpenChat): void {
    this.#stream.forget();
    this.state.setState({ messages, earlier, system, live: null });
    if (live) this.#stream.follow(live);
  }

  /** One call about the conversation on screen; what it brings is dropped if another one is on screen by then. */
  async #during<T>(busy: ChatState['busy'], call: () => Promise<T>, again: (() => void) | undefined, show: (value: T) => void): Promise<boolean> {
    const view = this.#view;
    this.#stream.hold();
    this.state.setState({ busy, problem: null });
    try {
      const value = await call();
      if (view === this.#view) show(value);
      return true;
    } catch (thrown) {
      if (view === this.#view) this.report(appErrorOf(thrown), again);
      return false;
    } finally {
      if (view === this.#view) this.state.setState({ busy: 'no' });
      this.#stream.release();
      this.#readAgain();
    }
  }

  /** What changed while a call was under way may have been missed by it. */
  #readAgain(): void {
    const { chatId } = this.state.getState();
    if (!this.#isStale || this.#stream.isHolding) return;
    this.#isStale = false;
    if (chatId !== null) void this.refresh(chatId);
  }
}
