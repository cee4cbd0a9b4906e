import type { Page } from '@playwright/test';

/** One call from the page, as any script there can make it. */
export interface Attempt {
  name: string;
  argument: unknown;
}

export interface Answer {
  ok: boolean;
  value?: unknown;
  error?: { code: string; message: string; detail?: string };
}

/** Makes calls one after the other; a call that is refused outright, or never answered, is an answer without `ok`. */
export function callAll(page: Page, attempts: readonly Attempt[]): Promise<(Answer | { thrown: string })[]> {
  return page.evaluate(async (all) => {
    const { bridge } = globalThis as unknown as { bridge: { call(name: string, argument: unknown): Promise<Answer> } };
    const answers: (Answer | { thrown: string })[] = [];
    for (const { name, argument } of all) {
      const late = new Promise<{ thrown: string }>((resolve) => setTimeout(() => resolve({ thrown: 'no answer within 30 s' }), 30_000));
      answers.push(await Promise.race([bridge.call(name, argument).catch((error: Error) => ({ thrown: error.message })), late]));
    }
    return answers;
  }, attempts);
}

/** The value of one call that must succeed. */
export async function valueOf<T>(page: Page, name: string, argument: unknown = {}): Promise<T> {
  const [answer] = await callAll(page, [{ name, argument }]);
  if (!answer || !('ok' in answer) || !answer.ok) throw new Error(`${name} failed: ${JSON.stringify(answer)}`);
  return answer.value as T;
}

/** Begins to note every event that main pushes to the page; `heardBy` gives them as text. */
export const listenIn = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const all = globalThis as unknown as { heard: string[]; bridge: { listen(listener: (event: unknown) => void): void } };
    all.heard = [];
    all.bridge.listen((event) => all.heard.push(JSON.stringify(event)));
  });

export const heardBy = (page: Page): Promise<string> => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.join('\n'));
