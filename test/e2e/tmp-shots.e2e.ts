import { streamed } from '../servers/reply.ts';
import { expect } from '@playwright/test';
import { test } from './app.ts';
import { conversation, say, startChatting } from './chatting.ts';
import { settingsOf } from './settings.ts';
const TEXT = String.raw`## Quadratic equations

The equation $ax^2 + bx + c = 0$ has for $a \neq 0$ the solutions
$$
x_{1,2} = \frac{-b \pm \sqrt{b^2 - 4ac}}{2a}
$$
where \(b^2 - 4ac\) is the discriminant[^1]. It costs $5 and not $10.

\[
\begin{aligned}
\int_0^\infty e^{-x^2}\,dx &= \frac{\sqrt{\pi}}{2} \\
\sum_{n=1}^{\infty} \frac{1}{n^2} &= \frac{\pi^2}{6} \\
A &= \begin{pmatrix} a_{11} & a_{12} \\ a_{21} & a_{22} \end{pmatrix}
\end{aligned}
\]

> [!NOTE]
> A note with **bold** words and ${'`code`'}.

> [!TIP]
> A tip.

> [!IMPORTANT]
> Important.

> [!WARNING]
> A warning: $\vec{x} \cdot \hat{y}$.

> [!CAUTION]
> Caution.

> A plain quote.

- [x] done
- [ ] open with ~~old~~ new
  1. nested
  2. list

| left | centre | right |
|:-----|:------:|------:|
| a | b | 1.00 |
| $\alpha$ | c | 12.50 |

See https://example.com/path[^two].

[^1]: Named so by **Sylvester**.
[^two]: Another one.
`;
for (const theme of ['light', 'dark'] as const)
test('shots '+theme, async ({ home, server, launch }) => {
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  const { electron, page } = await launch({ env: { KEY_ONE: 'k' } });
  page.on('console', (l) => console.log(l.text()));
  await electron.evaluate(({ nativeTheme }, source) => { nativeTheme.themeSource = source; }, theme);
  await startChatting(page);
  server.script(streamed({ text: TEXT.match(/[\s\S]{1,40}/g) ?? [] }));
  await say(page, 'Explain');
  await expect(conversation(page).locator('math').first()).toBeVisible();
  await expect(conversation(page).getByRole('list', { name: 'Receipt' })).toBeVisible();
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setBounds({ x: 0, y: 0, width: 1280, height: 980 }));
  await page.waitForTimeout(800);
  await page.locator('.conversation-scroll').evaluate((e) => { e.scrollTop = 0; });
  await page.waitForTimeout(300);
  await page.screenshot({ path: `/tmp/shots/chatgaps/md-${theme}-1.png` });
  await page.locator('.conversation-scroll').evaluate((e) => { e.scrollTop = 9999; });
  await page.waitForTimeout(300);
  await page.screenshot({ path: `/tmp/shots/chatgaps/md-${theme}-2.png` });
});
