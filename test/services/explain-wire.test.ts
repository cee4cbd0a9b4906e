import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createSend } from '../../src-main/llm/send.ts';
import { openWire } from '../../src-main/llm/wire.ts';
import { explainWorkspace } from '../../src-main/services/explain.ts';
import type { Place } from '../../src-main/services/place.ts';
import { loadWorkspace } from '../../src-main/services/workspace.ts';
import type { SeenRequest } from '../servers/model-server.ts';
import { startOpenAiServer, type OpenAiServer } from '../servers/openai-server.ts';
import { answerOf, keyOnWire, modelOnWire, placeOf, randomLayers, SPOKEN, temperatureOnWire } from './random-layers.ts';

/** Which layer states a value: its name is a part of every value. */
const LAYERS: readonly [mark: string, layer: string, name: RegExp][] = [
  ['-flag', 'flag', /^--/],
  ['-process', 'environment', /^[A-Z_]+$/],
  ['-qwenfile', 'env-file', /^[A-Z_]+$/],
  ['-file', 'env-file', /^[A-Z_]+$/],
  ['-userenv', 'settings-env', /^env\./],
  ['-projectenv', 'settings-env', /^env\./],
  ['-auth', 'settings', /^security\.auth\./],
  ['-user', 'settings', /^model\.name$/],
  ['-project', 'settings', /^model\.name$/],
  ['-entry', 'model-entry', /^modelProviders\./],
  ['-first', 'default', /first listed model/],
];

/** Which file says so, for layers of which there are several. */
const FILES: Readonly<Record<string, string>> = {
  '-qwenfile': '/proj/.qwen/.env',
  '-file': '/proj/.env',
  '-userenv': '~/.qwen/settings.json',
  '-projectenv': '/proj/.qwen/settings.json',
  '-user': '~/.qwen/settings.json',
  '-project': '/proj/.qwen/settings.json',
};

let server: OpenAiServer;
beforeAll(async () => {
  server = await startOpenAiServer();
});
afterAll(() => server.close());

/** The value that the wire shows, and what is said of it. */
function expectNamed(onWire: string, { layer, name, file = '' }: { layer: string; name: string; file?: string }): void {
  const [mark, expected, named] = LAYERS.find(([one]) => onWire.includes(one)) ?? [];
  if (mark === undefined) return;
  expect([onWire, layer, name]).toEqual([onWire, expected, expect.stringMatching(named ?? '') as unknown]);
  expect(file.endsWith(FILES[mark] ?? '') || `${onWire} is not from ${file}`).toBe(true);
}

async function requestOf(place: Place): Promise<SeenRequest | undefined> {
  server.requests.length = 0;
  const route = (await loadWorkspace(place)).route();
  if (!route.ok) return undefined;
  const send = createSend(openWire({ version: '0', platform: 'linux', arch: 'x64', home: '/nobody' }));
  for await (const event of send({ route: route.value, turns: [{ role: 'user', text: 'hi' }] }, AbortSignal.timeout(10_000))) void event;
  return server.requests[0];
}

it.each(SPOKEN)('names the layers that a request to $protocol really used', async (spoken) => {
  let sent = 0;
  server.script(answerOf(spoken));
  await fc.assert(
    fc.asyncProperty(randomLayers, async (given) => {
      const place = await placeOf(given, spoken, server.origin);
      const { ok, values } = explainWorkspace(await loadWorkspace(place));
      const request = await requestOf(place);
      expect(ok).toBe(request !== undefined);
      if (!request) return;
      sent += 1;
      const of = (field: string) => values.find((value) => value.field === field) ?? { field, value: undefined, source: { layer: 'default', name: '' } };
      expect([of('url').value, of('model').value]).toEqual([server.origin + request.path, modelOnWire(spoken, request)]);
      expectNamed(keyOnWire(spoken, request), of('key').source);
      expectNamed(request.path.split('/')[1] ?? '', of('url').source);
      expectNamed(modelOnWire(spoken, request), of('model').source);
      const { source } = of('generationConfig.samplingParams');
      const temperature = temperatureOnWire(request);
      if (temperature === 0.25 || temperature === 0.75) expect(source.layer).toBe(temperature === 0.25 ? 'model-entry' : 'settings');
    }),
    { numRuns: 40 },
  );
  expect(sent).toBeGreaterThan(10);
});
