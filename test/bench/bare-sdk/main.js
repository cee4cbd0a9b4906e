// The yardstick of the whole path: the official SDK alone, in Electron's own main process. Each line of its input is an address to ask.
import { createInterface } from 'node:readline';
import { app } from 'electron';
import { OpenAI } from 'openai';

/** Milliseconds since the epoch, in fractions. */
const now = () => performance.timeOrigin + performance.now();

/** @param {string} origin */
async function ask(origin) {
  const client = new OpenAI({ apiKey: 'k', baseURL: `${origin}/v1`, maxRetries: 0 });
  const begun = now();
  let first = 0;
  let text = '';
  const stream = await client.chat.completions.create({ model: 'one', messages: [{ role: 'user', content: 'go' }], stream: true });
  for await (const chunk of stream) {
    text += chunk.choices[0]?.delta?.content ?? '';
    if (first === 0 && text !== '') first = now();
  }
  return { begun, first, done: now(), length: text.length };
}

void app.whenReady().then(async () => {
  for await (const origin of createInterface({ input: process.stdin })) process.stdout.write(`${JSON.stringify(await ask(origin))}\n`);
  app.quit();
});
