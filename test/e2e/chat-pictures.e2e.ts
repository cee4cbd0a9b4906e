import { expect, type Page } from '@playwright/test';
import { DOT } from '../servers/dot.ts';
import { test } from './app.ts';
import { conversation, say, startChatting } from './chatting.ts';
import { TEST_KEY } from './leaks/keys.ts';
import { settingsOf } from './settings.ts';
import { expectNoViolations } from './violations.ts';

/** A picture of noise that the page itself draws, as a PNG file's bytes. */
function noise(page: Page, width: number, height: number): Promise<number[]> {
  return page.evaluate(
    async (side) => {
      const canvas = new OffscreenCanvas(side.width, side.height);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no canvas');
      const data = context.createImageData(side.width, side.height);
      for (let place = 0; place < data.data.length; place++) data.data[place] = place % 4 === 3 ? 255 : (place * 2_654_435_761) >>> 24;
      context.putImageData(data, 0, 0);
      return [...new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer())];
    },
    { width, height },
  );
}

async function pick(page: Page, name: string, bytes: readonly number[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Add pictures' }).click();
  await (await chooser).setFiles({ name, mimeType: 'image/png', buffer: Buffer.from(bytes) });
}

interface Part {
  type: string;
  image_url?: { url: string };
}

test('a picture is made smaller, sent to the model, and shown in the conversation', async ({ home, server, launch }) => {
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  const { page } = await launch({ env: { KEY_ONE: TEST_KEY } });
  await startChatting(page);
  await pick(page, 'large.png', await noise(page, 2400, 1200));
  await expect(page.getByRole('img', { name: 'large.png' })).toBeVisible({ timeout: 30_000 });
  await expectNoViolations(page);
  await say(page, 'what is it?');
  await expect(conversation(page)).toContainText('Hello from the test server.');

  const body = server.requests[0]?.body as { messages: { content: Part[] }[] };
  const url = body.messages[0]?.content.find(({ type }) => type === 'image_url')?.image_url?.url ?? '';
  expect(url).toMatch(/^data:image\/(png|webp|jpeg);base64,/);
  expect(url.length).toBeLessThan(900_100);
  const sent = await page.evaluate(async (source) => {
    const image = new Image();
    image.src = source;
    await image.decode();
    return { width: image.naturalWidth, height: image.naturalHeight };
  }, url);
  expect(sent.width).toBeLessThanOrEqual(1568);
  expect(Math.abs(sent.width / sent.height - 2)).toBeLessThan(0.02);

  const shown = conversation(page).getByRole('img', { name: 'Picture 1 of 1' });
  await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(sent.width);
  await expectNoViolations(page);
});

test('a model whose settings say that it takes no pictures is sent none', async ({ home, server, launch }) => {
  await home.write('home/.qwen/settings.json', settingsOf(server.origin).replace('"envKey": "KEY_ONE", "baseUrl"', '"envKey": "KEY_ONE", "generationConfig": { "modalities": { "image": false } }, "baseUrl"'));
  const { page } = await launch({ env: { KEY_ONE: TEST_KEY } });
  await startChatting(page);
  await pick(page, 'small.png', await noise(page, 40, 20));
  await expect(page.getByText('P One takes no pictures')).toBeVisible();
  await page.getByRole('textbox', { name: 'Message' }).fill('look');
  await expect(page.getByRole('button', { name: 'Send', exact: true })).toBeDisabled();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Remove small.png' }).click();
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(conversation(page)).toContainText('Hello from the test server.');
  expect(server.requests).toHaveLength(1);
  expect(JSON.stringify(server.requests[0]?.body)).not.toContain('image');
});

test('pictures come by paste and by drop, never from an address; what is none, and what is too many, is told', async ({ home, server, launch }) => {
  test.slow();
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  const { page } = await launch({ env: { KEY_ONE: TEST_KEY } });
  await startChatting(page);
  const box = page.getByRole('textbox', { name: 'Message' });
  const added = page.getByRole('list', { name: 'Pictures to send' }).getByRole('img');
  /** What another program would hand over: files, and texts by their type. */
  const give = async (how: 'paste' | 'drop', names: string[], texts: Record<string, string> = {}) => {
    const data = await page.evaluateHandle(
      ({ dot, files, other }) => {
        const transfer = new DataTransfer();
        const bytes = Uint8Array.from(atob(dot), (letter) => letter.charCodeAt(0));
        for (const name of files) transfer.items.add(new File([name.endsWith('.png') ? bytes : 'no picture'], name, { type: name.endsWith('.png') ? 'image/png' : 'image/jpeg' }));
        for (const [type, text] of Object.entries(other)) transfer.setData(type, text);
        return transfer;
      },
      { dot: DOT, files: names, other: texts },
    );
    if (how === 'paste') return box.evaluate((element, clipboardData) => void element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })), data);
    for (const type of ['dragenter', 'dragover', 'drop']) await box.dispatchEvent(type, { dataTransfer: data });
  };
  await give('paste', ['pasted.png']);
  await expect(added).toHaveCount(1);
  await give('drop', ['dropped.png']);
  await expect(added).toHaveCount(2);
  await expect(page.getByRole('img', { name: 'dropped.png' })).toBeVisible();

  await give('drop', ['broken.jpg']);
  await expect(page.getByRole('status').filter({ hasText: 'The picture was not added' })).toContainText('broken.jpg is not a picture that can be read here');
  await give('drop', ['a.png', 'b.png', 'c.png']);
  await expect(page.getByRole('status').filter({ hasText: 'The picture was not added' })).toContainText('4 pictures at most');
  await expect(added).toHaveCount(4);
  await page.getByRole('button', { name: 'Dismiss' }).click();

  await page.getByRole('button', { name: 'Remove b.png' }).click();
  await give('drop', [], { 'text/uri-list': `${server.origin}/pixel.png`, 'text/html': `<img src="${server.origin}/pixel.png">` });
  await expect(added).toHaveCount(3);
  await say(page, 'look');
  await expect(conversation(page)).toContainText('Hello from the test server.');
  expect(JSON.stringify(server.requests.at(-1)?.body).match(/data:image\//gu)).toHaveLength(3);
  expect(server.requests.filter(({ path }) => path.includes('pixel'))).toEqual([]);
  await expect(added).toHaveCount(0);
});
