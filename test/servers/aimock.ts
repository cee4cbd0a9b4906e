import { LLMock } from '@copilotkit/aimock';

/** A model server that nobody here wrote. */
export interface Aimock {
  /** `http://127.0.0.1:PORT`; the API is below `/v1`. */
  origin: string;
  /** Bodies of the requests so far. */
  bodies(): unknown[];
  stop(): Promise<void>;
}

/** The answer of {@link startAimock} to a message with "story". */
export const STORY = 'Once upon a time a switchyard had nine tracks and one very patient signaller.';

/** What {@link startAimock} thinks and says of a message with "picture". */
export const THOUGHT = 'It is small and has one colour.';
export const SEEN = 'The picture shows a red dot.';

/** Starts aimock on a free port: "picture" is thought about, "story" is told slowly in small pieces, "busy" is a 429, anything else is greeted. */
export async function startAimock(): Promise<Aimock> {
  const mock = new LLMock({ host: '127.0.0.1', port: 0, logLevel: 'silent' });
  mock.onMessage('story', { content: STORY }, { chunkSize: 8, latency: 40 });
  mock.onMessage('busy', { error: { message: 'Slow down', type: 'rate_limit_error' }, status: 429 });
  mock.onMessage('picture', { content: SEEN, reasoning: THOUGHT }, { chunkSize: 8, latency: 5 });
  mock.onMessage(/.*/u, { content: 'Hello from aimock.' });
  await mock.start();
  return {
    origin: mock.url,
    bodies: () => mock.getRequests().map((entry) => entry.body),
    stop: () => mock.stop(),
  };
}
