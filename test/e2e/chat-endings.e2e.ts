import { expect, type Page } from '@playwright/test';
import { PROTOCOLS, type Spoken } from '../llm/protocols.ts';
import type { SeenRequest } from '../servers/model-server.ts';
import { rawEvents } from '../servers/reply.ts';
import { test } from './app.ts';
import { conversation, modelBox, say, startChatting } from './chatting.ts';
import { TEST_KEY } from './leaks/keys.ts';

const GENEROUS = { timeout: 30_000 };
const last = (page: Page) => conversation(page).getByRole('article', { name: 'Answer' }).last();

/** What an entry says about thoughts and the cache, and what the request then has to say in its own words. */
const ON: Record<string, { settings: object; body: object; headers?: object }> = {
  openai: { settings: { reasoning: { effort: 'high' }, extra_body: { enable_thinking: true } }, body: { reasoning: { effort: 'high' }, enable_thinking: true } },
  'openai, responses': { settings: { reasoning: { effort: 'low', summary: 'auto' } }, body: { reasoning: { effort: 'low', summary: 'auto' }, store: false } },
  anthropic: {
    settings: { reasoning: { budget_tokens: 2048 }, cacheRetention: '1h', samplingParams: { max_tokens: 4096 } },
    body: {
      max_tokens: 4096,
      thinking: { type: 'enabled', budget_tokens: 2048 },
      system: [{ text: 'Be brief.', cache_control: { type: 'ephemeral', ttl: '1h' } }],
      messages: [{ content: [{ text: 'plain', cache_control: { type: 'ephemeral', ttl: '1h' } }] }],
    },
    headers: { 'anthropic-beta': expect.stringContaining('extended-cache-ttl') },
  },
  gemini: { settings: { reasoning: { effort: 'low' } }, body: { generationConfig: { thinkingConfig: { includeThoughts: true, thinkingLevel: 'LOW' } } } },
};

const settingsFor = ({ name, route }: Spoken, origin: string) => {
  const { provider, wireApi } = route(origin);
  const entry = { envKey: 'MY_KEY', baseUrl: provider === 'openai' ? `${origin}/v1` : origin, ...(wireApi && { wireApi }) };
  const models = [
    { id: 'm', name: 'Model M', ...entry, generationConfig: (ON[name] ?? ON['gemini'])?.settings },
    { id: 'n', name: 'Model N', ...entry, generationConfig: { reasoning: false, enableCacheControl: false } },
  ];
  return { modelProviders: { [provider]: models }, security: { auth: { selectedType: provider } }, model: { name: 'm' } };
};

async function briefly(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'System prompt' }).click();
  await page.getByRole('textbox', { name: 'System prompt' }).fill('Be brief.');
  await page.getByRole('button', { name: 'Save' }).click();
}

/** Fails where a request asks for thoughts or a cache though its entry says that it shall not. */
function expectNeither({ body, headers }: SeenRequest): void {
  const sent = JSON.stringify(body);
  expect(sent).not.toMatch(/cache_control|"reasoning"|"thinking"|"includeThoughts":true/u);
  expect(JSON.stringify(headers)).not.toContain('extended-cache-ttl');
}

for (const spoken of PROTOCOLS) {
  const { name, events, toolCall, declines, withheld } = spoken;

  test(`${name}: thoughts and cache as the entry says, and every ending is told in words`, async ({ home, server, launch }) => {
    test.slow();
    await home.write('home/.qwen/settings.json', settingsFor(spoken, server.origin));
    const { page } = await launch({ env: { MY_KEY: TEST_KEY } });
    const ask = async (question: string, reply: readonly string[]) => {
      server.script(rawEvents(reply));
      const before = await conversation(page).getByRole('article', { name: 'Answer' }).count();
      await say(page, question);
      await expect(conversation(page).getByRole('article', { name: 'Answer' })).toHaveCount(before + 1, GENEROUS);
      await expect(last(page).getByRole('list', { name: 'Receipt' })).toBeVisible(GENEROUS);
    };
    await startChatting(page);
    await briefly(page);

    await ask('plain', events({ reasoning: ['Let me see.'], text: ['All of it.'] }));
    await expect(last(page)).toContainText('All of it.');
    await last(page).getByText('Thoughts').click();
    await expect(last(page).getByText('Let me see.')).toBeVisible();
    const { body, headers = {} } = ON[name] ?? ON['gemini'] ?? {};
    expect(server.requests.at(-1)).toMatchObject({ body, headers });
    const receipt = [/Model M/, new RegExp(new URL(server.origin).host), /MY_KEY/, /1 token/, /first token \d/, /\d.* in all/];
    await expect(last(page).getByRole('list', { name: 'Receipt' }).getByRole('listitem')).toHaveText(receipt);

    await ask('a long one', events({ text: ['The first half'], finish: 'length' }));
    await expect(last(page)).toContainText('reached the model’s token limit');
    server.script(rawEvents(events({ text: [' and the second.'] })));
    await last(page).getByRole('button', { name: 'Continue' }).click();
    await expect(last(page)).toContainText('and the second.', GENEROUS);
    expect(JSON.stringify(server.requests.at(-1)?.body)).toContain('The first half');

    await ask('a hard one', events({ reasoning: ['Hm, hm.'], finish: 'length' }));
    await expect(last(page)).toContainText('reached its token limit before it wrote anything');
    await ask('a bad one', events({ text: ['I would'], finish: 'filtered' }));
    await expect(last(page)).toContainText(withheld === 'filtered' ? 'The provider withheld the rest of this answer' : 'The model declined to answer this');
    await ask('one for a tool', toolCall);
    await expect(last(page)).toContainText('The model wanted to run a tool here');
    await ask('an empty one', events({}));
    await expect(last(page)).toContainText('finished without writing anything');
    if (declines) {
      await ask('a worse one', declines);
      await expect(last(page)).toContainText(/I cannot do that\..*The model declined to answer this/s);
    }

    await modelBox(page).click();
    await page.getByRole('option', { name: /Model N/ }).click();
    await expect(modelBox(page)).toContainText('Model N');
    await ask('without either', events({ text: ['Plainly.'] }));
    const seen = server.requests.at(-1);
    if (!seen) throw new Error('nothing was sent');
    expectNeither(seen);
    expect(JSON.stringify(seen.body)).not.toContain('Let me see.');
  });
}
