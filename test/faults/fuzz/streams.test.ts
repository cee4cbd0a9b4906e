import { describe } from 'vitest';
import { PROTOCOLS } from '../../llm/protocols.ts';
import { openAiRoute } from '../../llm/route.ts';
import { readAnthropicEvent } from '../../../src-main/core/chat/anthropic/event.ts';
import { readGeminiChunk } from '../../../src-main/core/chat/gemini/chunk.ts';
import { readOpenAiChunk } from '../../../src-main/core/chat/openai/chunk.ts';
import { readResponsesEvent } from '../../../src-main/core/chat/openai/responses-event.ts';
import { Answer } from '../../../src-main/llm/answer.ts';
import { AttemptFailure } from '../../../src-main/llm/attempt-failure.ts';
import { fuzz } from './fuzzed.ts';
import { hostileText, hostileValue } from './hostile.ts';

const WORDS = ['choices', 'delta', 'message', 'content', 'text', 'type', 'index', 'finish_reason', 'stop', 'usage', 'prompt_tokens', 'completion_tokens', 'reasoning_content', 'tool_calls', 'error', 'refusal', 'content_block_delta', 'message_start', 'message_delta', 'content_block', 'thinking', 'candidates', 'parts', 'finishReason', 'usageMetadata', 'promptFeedback', 'blockReason', 'response', 'response.completed', 'response.output_text.delta', 'output', 'object', 'status', 'summary', 'item'];

const READERS = { 'chat completions': readOpenAiChunk, responses: readResponsesEvent, anthropic: readAnthropicEvent, gemini: readGeminiChunk };

/** What may come of an answer: events, or a failure in words. Anything else is a crash. */
function inWords(task: () => unknown): void {
  try {
    task();
  } catch (error) {
    if (!(error instanceof AttemptFailure)) throw error;
  }
}

describe.each(Object.entries(READERS))('answers in %s', (name, read) => {
  fuzz(`${name}: events`, hostileValue(WORDS), (value) => {
    const answer = new Answer(openAiRoute('http://h'), read);
    inWords(() => [...answer.take([value, value])]);
    inWords(() => answer.close({ done: true, bytes: 1, eventStream: true }));
  });

  const documents = PROTOCOLS.map(({ events }) => events({ text: ['Hello ', 'world'], reasoning: ['hm'] }).map((event) => event.replaceAll(/^(event: .*\n)?data: /g, '')).join(',')).map((list) => `[${list}]`);
  fuzz(`${name}: whole answers`, hostileText(documents), (text) => inWords(() => [...new Answer(openAiRoute('http://h'), read).takeWhole(text)]));
});
