/** What an answer that speaks chat completions is made of; every part is optional. */
export interface ChatScript {
  /** Pieces of `delta.content`, one event each. */
  text?: readonly string[];
  /** Pieces of `delta.reasoning_content`, sent before the text. */
  reasoning?: readonly string[];
  /** `null`: no event carries a finish reason. */
  finish?: string | null;
  usage?: { prompt_tokens: number; completion_tokens: number } | null;
  /** `false`: the stream ends without `data: [DONE]`. */
  done?: boolean;
  model?: string;
}

/** One server-sent event; a string goes out as it is, so that it can be malformed. */
export function sseEvent(data: unknown, event?: string): string {
  const line = typeof data === 'string' ? data : JSON.stringify(data);
  return `${event === undefined ? '' : `event: ${event}\n`}data: ${line}\n\n`;
}

/** One `chat.completion.chunk` object. */
export function chatChunk(delta: Record<string, unknown>, finish: string | null = null, model = 'm'): Record<string, unknown> {
  return { id: 'c1', object: 'chat.completion.chunk', created: 1, model, choices: [{ index: 0, delta, finish_reason: finish }] };
}

/** The events of a whole streamed answer, in the order in which OpenAI sends them. */
export function chatEvents(script: ChatScript): string[] {
  const { text = [], reasoning = [], finish = 'stop', usage = { prompt_tokens: 5, completion_tokens: 1 }, done = true, model = 'm' } = script;
  const events = [sseEvent(chatChunk({ role: 'assistant', content: '' }, null, model))];
  for (const piece of reasoning) events.push(sseEvent(chatChunk({ reasoning_content: piece }, null, model)));
  for (const piece of text) events.push(sseEvent(chatChunk({ content: piece }, null, model)));
  if (finish !== null) events.push(sseEvent(chatChunk({}, finish, model)));
  if (usage !== null) {
    const total = usage.prompt_tokens + usage.completion_tokens;
    events.push(sseEvent({ ...chatChunk({}, null, model), choices: [], usage: { ...usage, total_tokens: total } }));
  }
  if (done) events.push('data: [DONE]\n\n');
  return events;
}
