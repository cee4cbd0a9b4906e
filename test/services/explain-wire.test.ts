import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseFlags } from '../../src-main/core/flags.ts';
import { createSend } from '../../src-main/llm/send.ts';
import { openWire } from '../../src-main/llm/wire.ts';
import { loadWorkspace } from '../../src-main/services/workspace.ts';
import { explainWorkspace } from '../../src-main/services/explain.ts';
import { startOpenAiServer, type OpenAiServer } from '../servers/openai-server.ts';
import { makeHome, PROJECT, USER } from './home.ts';

/** Each layer states values of its own, so that the wire tells which layer was used. */
const layers = fc.record({
  flagKey: fc.boolean(),
  flagBase: fc.boolean(),
  flagModel: fc.boolean(),
  processKey: fc.boolean(),
  fileKey: fc.boolean(),
  settingsKey: fc.boolean(),
  userName: fc.boolean(),
  projectName: fc.boolean(),
  entryBase: fc.boolean(),
  processBase: fc.boolean(),
  listed: fc.boolean(),
});
type Layers = typeof layers extends fc.Arbitrary<infer T> ? T : never;

let server: OpenAiServer;
beforeAll(async () => {
  server = await startOpenAiServer();
});
afterAll(() => server.close());

async function placeOf(given: Layers) {
  const on = <T>(isOn: boolean, part: T): T | object => (isOn ? part : {});
  const base = (layer: string): string => `${server.origin}/${layer}/v1`;
  const entry = (id: string) => ({ id, envKey: 'OPENAI_API_KEY', ...on(given.entryBase, { baseUrl: base('entry') }) });
  const user = {
    ...on(given.listed, { modelProviders: { openai: ['m-flag', 'm-user', 'm-project'].map(entry) } }),
    security: { auth: { selectedType: 'openai', baseUrl: base('auth') } },
    env: { ...on(given.settingsKey, { OPENAI_API_KEY: 'k-settings' }) },
    ...on(given.userName, { model: { name: 'm-user' } }),
  };
  const argv = [
    ...(given.flagKey ? ['--openai-api-key', 'k-flag'] : []),
    ...(given.flagBase ? ['--openai-base-url', base('flag')] : []),
    ...(given.flagModel ? ['--model', 'm-flag'] : []),
  ];
  const flags = parseFlags(argv);
  if (!flags.ok) throw new Error(flags.error.message);
  const environment = { ...on(given.processKey, { OPENAI_API_KEY: 'k-process' }), ...on(given.processBase, { OPENAI_BASE_URL: base('process') }) };
  const files = {
    [USER]: user,
    [PROJECT]: on(given.projectName, { model: { name: 'm-project' } }),
    ...on(given.fileKey, { 'proj/.env': 'OPENAI_API_KEY=k-file' }),
  };
  return (await makeHome(files, { environment, flags: flags.value })).place;
}

const LAYER_OF: Readonly<Record<string, string>> = {
  'k-flag': 'flag',
  'k-process': 'environment',
  'k-file': 'env-file',
  'k-settings': 'settings-env',
  '/flag/v1/chat/completions': 'flag',
  '/entry/v1/chat/completions': 'model-entry',
  '/process/v1/chat/completions': 'environment',
  '/auth/v1/chat/completions': 'settings',
  'm-flag': '--model',
  'm-user': '~/.qwen/settings.json',
  'm-project': 'project',
};

it('names the layer that the request really used', async () => {
  await fc.assert(
    fc.asyncProperty(layers, async (given) => {
      const place = await placeOf(given);
      const workspace = await loadWorkspace(place);
      const { ok, values } = explainWorkspace(workspace);
      const route = workspace.route();
      expect(ok).toBe(route.ok);
      if (!route.ok) return;
      server.requests.length = 0;
      const send = createSend(openWire({ version: '0', platform: 'linux', arch: 'x64' }));
      for await (const event of send({ route: route.value, turns: [{ role: 'user', text: 'hi' }] }, AbortSignal.timeout(5000))) void event;
      const [request] = server.requests;
      const model = String((request?.body as { model?: unknown } | undefined)?.model);
      const of = (field: string) => values.find((value) => value.field === field);
      const key = String(request?.headers.authorization).replace('Bearer ', '');
      expect(of('url')?.value).toBe(server.origin + String(request?.path));
      expect(of('model')?.value).toBe(model);
      expect([of('key')?.source.layer, of('url')?.source.layer]).toEqual([LAYER_OF[key], LAYER_OF[String(request?.path)]]);
      const { name = '', file } = of('model')?.source ?? {};
      const isStated = model === 'm-flag' ? given.flagModel : model === 'm-user' ? given.userName : given.projectName;
      if (isStated) expect(file?.startsWith(place.cwd) ? 'project' : (file ?? name)).toBe(LAYER_OF[model]);
    }),
    { numRuns: 60 },
  );
});
