import { expect, type Page } from '@playwright/test';
import { PROTOCOLS, type Spoken } from '../llm/protocols.ts';
import { rawEvents, type Reply } from '../servers/reply.ts';
import { test } from './app.ts';
import { conversation, say, startChatting } from './chatting.ts';
import { TEST_KEY } from './leaks/keys.ts';

const GENEROUS = { timeout: 60_000 };
const GIANT = `begin ${'Grüße 😀 '.repeat(60_000)}end`;

const settingsFor = ({ route }: Spoken, origin: string) => {
  const { provider, wireApi } = route(origin);
  const entry = { id: 'm', name: 'Model M', envKey: 'MY_KEY', baseUrl: provider === 'openai' ? `${origin}/v1` : origin, ...(wireApi && { wireApi }) };
  return { modelProviders: { [provider]: [entry] }, security: { auth: { selectedType: provider } }, model: { name: 'm' } };
};

const answers = (page: Page) => conversation(page).getByRole('article', { name: 'Answer' });

/** Sends a question that the server answers with `reply`, and waits for the end of the answer. */
async function ask(page: Page, question: string): Promise<void> {
  const before = await answers(page).count();
  await say(page, question);
  await expect(answers(page)).toHaveCount(before + 1, GENEROUS);
  await expect(page.getByRole('button', { name: 'Send', exact: true })).toBeVisible(GENEROUS);
}

/** Bytes that are no UTF-8, in writes that cut characters apart. */
function withBadBytes(events: readonly string[]): Reply {
  const bad = Buffer.from([0xe4, 0xb8, 0xff, 0xf0, 0x9f]);
  const parts = events.join('').split('<>');
  return { headers: { 'content-type': 'text/event-stream' }, body: Buffer.concat(parts.flatMap((part, place) => (place === 0 ? [Buffer.from(part)] : [bad, Buffer.from(part)]))), chunkBytes: 7 };
}

for (const spoken of PROTOCOLS) {
  const { name, events, toolCall, overloaded } = spoken;

  test(`${name}: a server that speaks badly costs the window nothing, and what can be read is shown`, async ({ home, server, launch }) => {
    test.slow();
    await home.write('home/.qwen/settings.json', settingsFor(spoken, server.origin));
    const { page } = await launch({ env: { MY_KEY: TEST_KEY } });
    const thrown: string[] = [];
    page.on('pageerror', (error) => thrown.push(error.message));
    await startChatting(page);
    const last = answers(page).last();

    const doubled = events({ text: ['one ', 'two '] });
    server.script(rawEvents(doubled.flatMap((event) => (/"(?:one|two) "/u.test(event) ? [event, event] : [event]))));
    await ask(page, 'events twice');
    await expect(last).toContainText('one one two two');

    const ordered = events({ text: ['first ', 'second '] });
    const [a = 0, b = 0] = ['"first "', '"second "'].map((word) => ordered.findIndex((event) => event.includes(word)));
    server.script(rawEvents(ordered.map((event, place) => ({ [a]: ordered[b], [b]: ordered[a] })[place] ?? event)));
    await ask(page, 'events in another order');
    await expect(last).toContainText('second first');

    server.script(rawEvents(events({ text: [GIANT] }), { chunkBytes: 65_521 }));
    await ask(page, 'one giant event');
    await expect(last).toContainText('begin Grüße 😀');
    await expect(last.getByRole('list', { name: 'Receipt' })).toBeVisible(GENEROUS);

    server.script(withBadBytes(events({ text: ['Grü<>ße'] })));
    await ask(page, 'bytes that are no text');
    await expect(last).toContainText(/Grü\uFFFD+ße/u);

    server.script(rawEvents(toolCall));
    await ask(page, 'a tool call');
    await expect(last).toContainText('Let me look.');
    await expect(last.getByRole('list', { name: 'Receipt' })).toBeVisible();

    server.script(rawEvents(events({ text: ['<img src=x onerror="document.title=1">'] })));
    await ask(page, 'one tag');
    await expect(last).toContainText('<img src=x');
    expect(await last.locator('img').count()).toBe(0);

    const broken = overloaded.replace(/data: .*/u, 'data: {"a": [').replace('event: error', 'event: message_delta');
    server.script(rawEvents([...events({ text: ['kept words'], finish: null }), broken]));
    await ask(page, 'an event that is no JSON');
    await expect(last).toContainText('kept words');
    await expect(last.getByRole('alert')).toContainText('The answer could not be read');

    server.script(rawEvents(events({ text: ['All is well.'] })));
    await ask(page, 'and now?');
    await expect(last).toContainText('All is well.');
    expect(thrown).toEqual([]);
  });
}
