import { expect, type Page } from '@playwright/test';
import { streamed } from '../servers/reply.ts';
import { test } from './app.ts';
import { conversation, say, startChatting } from './chatting.ts';
import { TEST_KEY } from './leaks/keys.ts';
import { settingsOf } from './settings.ts';
import { expectNoViolations } from './violations.ts';

const TEXT = String.raw`It is $ax^2 + bx = 0$, it costs $5 and $10, and so[^1]
$$
x = \frac{-b}{a}
$$
- in a list \(\alpha\)

> [!WARNING]
> Look: $\frac{$ is no formula, $\href{javascript:alert(1)}{here}$ leads nowhere.

| a | b |
|:-:|--:|
| $\beta$ | 1 |

- [x] done

[^1]: For **good** reasons.
`;

/** Also in the middle of a formula. */
const pieces = (text: string): string[] => text.match(/[^]{1,7}/g) ?? [];

const formulas = (page: Page) => conversation(page).locator('math');

test('formulas, footnotes and alerts are shown; formulas are set by code that comes with the first one, and only if wanted', async ({ home, server, launch }) => {
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  const { page } = await launch({ env: { KEY_ONE: TEST_KEY } });
  const refused: string[] = [];
  const fetched: string[] = [];
  page.on('console', (line) => /Content Security|Trusted ?Type|Refused/i.test(line.text()) && refused.push(line.text()));
  page.on('pageerror', (error) => refused.push(error.message));
  page.on('request', (request) => fetched.push(request.url()));
  await startChatting(page);
  await say(page, 'hi');
  await expect(conversation(page)).toContainText('Hello from the test server.');
  expect(fetched.filter((url) => url.includes('typeset'))).toEqual([]);

  server.script(streamed({ text: pieces(TEXT) }, { delayMs: 2 }));
  await say(page, 'and a formula');
  await expect(formulas(page)).toHaveCount(4);
  await expect(conversation(page)).toContainText('it costs $5 and $10');
  await expect(conversation(page)).toContainText(String.raw`$\frac{$ is no formula`);
  await expect(conversation(page).locator('.md-formula mfrac')).toBeVisible();
  await expect(conversation(page).locator('td math')).toHaveText('β');
  await expect(conversation(page).locator('.md-alert-warning')).toContainText('Warning');
  expect(await conversation(page).locator('math a, math [href], math [onclick]').count()).toBe(0);
  await conversation(page).getByRole('button', { name: 'Footnote 1', exact: true }).click();
  await expect(conversation(page).getByRole('note')).toBeFocused();
  await expectNoViolations(page);
  expect(fetched.filter((url) => url.includes('typeset')).length).toBeGreaterThan(0);
  expect(fetched.filter((url) => !url.startsWith('app://') && !url.startsWith('data:'))).toEqual([]);

  await page.keyboard.press('Control+,');
  await page.getByRole('checkbox', { name: /^Show formulas/ }).click();
  await expect(page.getByRole('checkbox', { name: /^Show formulas/ })).not.toBeChecked();
  await page.keyboard.press('Control+1');
  await expect(conversation(page)).toContainText('It is $ax^2 + bx = 0$');
  await expect(formulas(page)).toHaveCount(0);
  expect(refused).toEqual([]);
});
