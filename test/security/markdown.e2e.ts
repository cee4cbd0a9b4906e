import { expect, type Page } from '@playwright/test';
import { test } from '../e2e/app.ts';
import { conversation, say, startChatting } from '../e2e/chatting.ts';
import { TEST_KEY } from '../e2e/leaks/keys.ts';
import { settingsOf } from '../e2e/settings.ts';
import { streamed } from '../servers/reply.ts';
import { figure } from './figure.ts';
import { startListener } from './listener.ts';
import attacks from './markdown-attacks.json' with { type: 'json' };
import { ALLOWED, wrongsIn } from './markdown-check.ts';
import { spyOnOpener } from './opener-spy.ts';

/** What swallows all that follows stands alone in its answer. */
const SWALLOWS = /<!--|<script|<style|<pre|<textarea|<\?|<!|```|~~~|`{4}/i;

/** Makes plain text of its whole answer; the unit test renders it by itself. */
const DEEP = /^>{50}/;

const AT_ONCE = 40;

/** All attacks, as few answers as may be. */
function answers(host: string): string[] {
  const all = attacks.filter((attack) => !DEEP.test(attack)).map((attack) => attack.replaceAll('{{HOST}}', host));
  const together = all.filter((attack) => !SWALLOWS.test(attack));
  const alone = all.filter((attack) => SWALLOWS.test(attack));
  const groups = Array.from({ length: Math.ceil(together.length / AT_ONCE) }, (_, at) => together.slice(at * AT_ONCE, (at + 1) * AT_ONCE).join('\n\n'));
  // Closed by all that may be open, then the next: what one attack swallowed, the unit test renders by itself.
  const closers = '\n\n--></script></style></pre></textarea>]]>?>\n\n```\n\n~~~\n\n';
  const rest = Array.from({ length: Math.ceil(alone.length / AT_ONCE) }, (_, at) => alone.slice(at * AT_ONCE, (at + 1) * AT_ONCE).join(closers));
  return [...groups, ...rest];
}

/** Scrolls through the whole conversation, for only what is near to sight is drawn, and collects what is wrong. */
async function wrongsOnTheWay(page: Page): Promise<string[]> {
  const wrongs = new Set<string>();
  const look = async () => {
    const found = await page.evaluate(({ check, allowed }) => {
      // The check is handed over as text; a page of ours may not evaluate text, but its inspector may.
      const run = (globalThis as unknown as { wrongsIn: typeof wrongsIn }).wrongsIn;
      return run === undefined ? [`no ${check}`] : run(document.querySelectorAll('.md'), allowed);
    }, { check: 'wrongsIn', allowed: ALLOWED });
    for (const wrong of found) wrongs.add(wrong);
  };
  await page.evaluate(`globalThis.wrongsIn = ${wrongsIn.toString()}; undefined`);
  await conversation(page).hover();
  for (let step = 0; step < 12; step += 1) {
    await look();
    await page.mouse.wheel(0, -1500);
    await page.waitForTimeout(30);
  }
  await look();
  return [...wrongs];
}

test('no answer runs a script, makes a request, or leads the window away', async ({ home, server, launch }, info) => {
  test.setTimeout(240_000);
  const listener = await startListener();
  try {
    const spy = await spyOnOpener(home);
    await home.write('home/.qwen/settings.json', settingsOf(server.origin));
    const { electron, page } = await launch({ env: { KEY_ONE: TEST_KEY, ...spy.env } });
    await electron.evaluate(({ session }) => {
      const seen = ((globalThis as unknown as { seen: string[] }).seen = [] as string[]);
      session.defaultSession.webRequest.onSendHeaders(({ url }) => void (url.startsWith('app://ui/') || seen.push(url)));
    });
    await startChatting(page);
    const texts = answers(listener.tcp);
    const wrongs: string[] = [];
    for (const [at, text] of texts.entries()) {
      server.script(streamed({ text: [text, `\n\nend of ${at}`] }));
      await page.getByRole('button', { name: 'New conversation' }).first().click();
      await say(page, `attack ${at}`);
      await expect(conversation(page)).toContainText(`end of ${at}`, { timeout: 30_000 });
      wrongs.push(...(await wrongsOnTheWay(page)));
    }
    // Every link is clicked; what may open is a web page, and the person is asked where its text says something else.
    await page.evaluate(() => document.querySelectorAll<HTMLElement>('.md a').forEach((link) => link.click()));
    expect(wrongs).toEqual([]);
    expect(await page.evaluate(() => 'hacked' in globalThis)).toBe(false);
    expect(await page.evaluate(() => location.href)).toMatch(/^app:\/\/ui\/(#.*)?$/);
    expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    expect(listener.heard).toEqual([]);
    expect((await electron.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)).filter((url) => !url.startsWith('data:'))).toEqual([]);
    for (const opened of await spy.opened()) expect(opened).toMatch(/^https?:\/\/[^@\s]+$/);
    figure(info, 'attacks in answers, in the window', attacks.length, wrongs.length);
  } finally {
    await listener.close();
  }
});
