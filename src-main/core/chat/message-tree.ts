import type { AnswerMessage, Message, UserMessage } from './message.ts';
import type { ChatRecord } from './record.ts';

/** A message and the one that it follows; null at the beginning of a conversation. */
interface Node {
  message: Message;
  parent: string | null;
}

/** All that was ever said in a conversation: an edited question or a repeated answer begins a branch beside the old one. */
export class MessageTree {
  readonly #nodes = new Map<string, Node>();
  /** Also of what was forgotten since. */
  readonly #seen = new Set<string>();
  #leaf: string | null = null;

  get size(): number {
    return this.#nodes.size;
  }

  /** Every message of every branch, in the order in which they began. */
  all(): Message[] {
    return [...this.#nodes.values()].map(({ message }) => message);
  }

  /** The first question of all, whichever branch is shown. */
  get first(): Message | undefined {
    return this.all().find(({ role }) => role === 'user');
  }

  /** Takes one record; kinds that tell nothing of messages are passed over. */
  take(record: ChatRecord): void {
    switch (record.kind) {
      case 'user':
        return this.#add(userMessage(record), record.parent === undefined ? this.#leaf : record.parent);
      case 'begin':
        return this.#begin(record);
      case 'delta':
        return this.#extend(record.id, record.text, record.reasoning);
      case 'answer':
        return this.#finish(record);
      case 'show':
        if (this.#nodes.has(record.leaf)) this.#leaf = record.leaf;
        return;
      case 'chat':
      case 'model':
      case 'title':
      case 'pin':
      case 'system':
    }
  }

  /** The branch that is shown, from the first message to the last, each with its other versions. */
  path(): Message[] {
    const siblings = this.#siblings();
    return this.#upwards(this.#leaf).map(({ message, parent }) => withVersions(message, siblings.get(parent) ?? []));
  }

  /** The last message of the newest branch that goes through `id`. */
  leafBelow(id: string): string | undefined {
    if (!this.#nodes.has(id)) return undefined;
    const siblings = this.#siblings();
    let leaf = id;
    for (let below = siblings.get(leaf)?.at(-1); below !== undefined; below = siblings.get(leaf)?.at(-1)) leaf = below;
    return leaf;
  }

  parentOf(id: string): string | null | undefined {
    return this.#nodes.get(id)?.parent;
  }

  /** An id that came before is a damaged line: taking it could close a circle. A parent whose own line is damaged gives way to what was said last. */
  #add(message: Message, parent: string | null): void {
    if (this.#seen.has(message.id)) return;
    this.#seen.add(message.id);
    this.#nodes.set(message.id, { message, parent: parent === null || this.#nodes.has(parent) ? parent : this.#leaf });
    this.#leaf = message.id;
  }

  #begin({ id, at, parent, replaces, continues }: Extract<ChatRecord, { kind: 'begin' }>): void {
    const replaced = replaces === undefined ? undefined : this.#nodes.get(replaces);
    const begun: AnswerMessage = { role: 'assistant', id, at, text: '', reasoning: '', status: 'interrupted', ...(continues && { continues }) };
    this.#add(begun, parent ?? (replaced ? replaced.parent : this.#leaf));
    // An attempt that brought nothing is no version worth going back to.
    if (replaced && isEmpty(replaced.message) && !this.#siblings().has(replaced.message.id)) this.#nodes.delete(replaced.message.id);
  }

  #extend(id: string, text: string, reasoning: string): void {
    // Where the line of its beginning is damaged, what arrived of an answer is kept all the same.
    if (!this.#nodes.has(id)) this.#begin({ kind: 'begin', id, at: this.#nodes.get(this.#leaf ?? '')?.message.at ?? 0 });
    const message = this.#nodes.get(id)?.message;
    if (message?.role !== 'assistant') return;
    // Anew, so that a message that somebody holds stays as it was.
    this.#nodes.set(id, { message: { ...message, text: message.text + text, reasoning: message.reasoning + reasoning }, parent: this.#nodes.get(id)?.parent ?? null });
  }

  #finish({ kind: _kind, ...answer }: Extract<ChatRecord, { kind: 'answer' }>): void {
    const begun = this.#nodes.get(answer.id);
    if (!begun) return this.#add({ role: 'assistant', ...answer }, this.#leaf);
    const continues = begun.message.role === 'assistant' && begun.message.continues;
    this.#nodes.set(answer.id, { ...begun, message: { role: 'assistant', ...answer, ...(continues && { continues }) } });
  }

  #upwards(from: string | null): Node[] {
    const path: Node[] = [];
    for (let node = from === null ? undefined : this.#nodes.get(from); node; node = node.parent === null ? undefined : this.#nodes.get(node.parent)) path.push(node);
    return path.toReversed();
  }

  #siblings(): Map<string | null, string[]> {
    const siblings = new Map<string | null, string[]>();
    for (const [id, { parent }] of this.#nodes) {
      const ids = siblings.get(parent);
      if (ids) ids.push(id);
      else siblings.set(parent, [id]);
    }
    return siblings;
  }
}

function withVersions(message: Message, ids: string[]): Message {
  return ids.length > 1 ? { ...message, versions: { ids, shown: ids.indexOf(message.id) } } : message;
}

function userMessage({ id, at, text, images }: Extract<ChatRecord, { kind: 'user' }>): UserMessage {
  return { role: 'user', id, at, text, ...(images && images.length > 0 && { images }) };
}

const isEmpty = (message: Message): boolean => message.text === '' && (message.role === 'user' || message.reasoning === '');
