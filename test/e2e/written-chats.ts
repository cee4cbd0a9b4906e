import type { Home } from './home.ts';

/** An id for a number, as the app makes them. */
export const idOf = (place: number): string => `00000000-0000-4000-8000-${String(place).padStart(12, '0')}`;

/** Writes a conversation as an earlier start of the app left it: questions and answers in turn, a second apart. */
export async function writeChat(home: Home, place: number, texts: readonly string[], at: number): Promise<string> {
  const id = idOf(place);
  const message = (turn: number) => `${id.slice(0, 24)}${String(place).padStart(4, '0')}${String(turn + 1).padStart(8, '0')}`;
  const lines: object[] = [{ kind: 'chat', v: 1, id, created: at }];
  for (const [turn, text] of texts.entries()) {
    const common = { id: message(turn), at: at + turn * 1000 };
    const parent = turn === 0 ? null : message(turn - 1);
    if (turn % 2 === 0) lines.push({ kind: 'user', ...common, parent, text });
    else lines.push({ kind: 'begin', ...common, parent }, { kind: 'answer', ...common, text, reasoning: '', status: 'done', finish: 'stop' });
  }
  await home.write(`home/.config/Switchyard/chats/${id}.jsonl`, `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`);
  return id;
}
