import { expect, type Page } from '@playwright/test';
import type { AttemptView, Bridge, Event, SignInStart } from '../../src-preload/contract.ts';

/** What the page has heard of sign-ins. */
interface Heard {
  heard: { attemptId: string; view: AttemptView }[];
  bridge: Bridge;
}

/** Starts a sign-in by the window's own bridge, as a page of the app does, and listens to how it goes on. */
export async function startSignIn(page: Page, request: SignInStart): Promise<{ attemptId: string; views(): Promise<AttemptView[]> }> {
  const attemptId = await page.evaluate(async (argument) => {
    const here = globalThis as unknown as Heard;
    here.heard = [];
    here.bridge.listen((event: Event) => {
      if (event.name === 'signIn') here.heard.push(event.payload);
    });
    const answer = await here.bridge.call('signIn.start', argument);
    return answer.ok ? (answer.value as { attemptId: string }).attemptId : JSON.stringify(answer.error);
  }, request);
  expect(attemptId).toMatch(/^[0-9a-f-]{36}$/);
  const views = () => page.evaluate((id) => (globalThis as unknown as Heard).heard.filter((one) => one.attemptId === id).map(({ view }) => view), attemptId);
  return { attemptId, views };
}

/** Makes one call by the window's own bridge. */
export const ask = (page: Page, name: string, argument: object = {}): Promise<unknown> =>
  page.evaluate(([asked, given]) => (globalThis as unknown as Heard).bridge.call(asked, given), [name, argument] as const);
