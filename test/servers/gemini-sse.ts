import { sseEvent } from './sse.ts';

/** What a streamed answer of `generateContent` is made of; every part is optional. */
export interface ContentScript {
  text?: readonly string[];
  thoughts?: readonly string[];
  /** `null`: no event carries a finish reason. */
  finish?: string | null;
  prompt?: number;
  answer?: number;
}

const response = (parts: readonly Record<string, unknown>[], more: Record<string, unknown> = {}): Record<string, unknown> => ({
  candidates: [{ content: { role: 'model', parts }, index: 0, ...more }],
  modelVersion: 'm',
  responseId: 'r1',
});

/** The events of a whole streamed answer, in the order in which Google sends them. */
export function contentEvents({ text = [], thoughts = [], finish = 'STOP', prompt = 5, answer = 1 }: ContentScript): string[] {
  const usageMetadata = { promptTokenCount: prompt, candidatesTokenCount: answer, totalTokenCount: prompt + answer };
  return [
    ...thoughts.map((piece) => sseEvent(response([{ text: piece, thought: true }]))),
    ...text.map((piece) => sseEvent(response([{ text: piece }]))),
    ...(finish === null ? [] : [sseEvent({ ...response([{ text: '' }], { finishReason: finish }), usageMetadata })]),
  ];
}
