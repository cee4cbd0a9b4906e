import { writeFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import type { DiagnosisCode } from '../../src-main/core/doctor/diagnosis.ts';
import { applied } from '../core/doctor/applying.ts';
import { fixed, foundOf } from './examining.ts';
import { makeHome, USER } from './home.ts';

interface Sick {
  code: DiagnosisCode;
  file?: string;
  before: string;
  after: string;
}

const entry = (baseUrl: string): string => `{\r\n\t"modelProviders": { // mine\r\n\t\t"openai": [{ "id": "a",  "baseUrl": "${baseUrl}" }]\r\n\t}\r\n}`;

const SICK: Sick[] = [
  { code: 'settings/trailing-comma', before: '{\n  "model": { "name": "x", /* c */ }\n}\n', after: '{\n  "model": { "name": "x" /* c */ }\n}\n' },
  { code: 'settings/byte-order-mark', before: '\uFEFF{ "a": 1 }', after: '{ "a": 1 }' },
  { code: 'settings/empty', before: '', after: '{\n}\n' },
  { code: 'settings/empty', before: '// later', after: '// later\n{\n}\n' },
  { code: 'settings/duplicate-key', before: '{\n  "env": { "A": "1", "B": "2", "A": "3" }\n}', after: '{\n  "env": { "B": "2", "A": "3" }\n}' },
  { code: 'settings/duplicate-key', before: '\uFEFF{\n  "model": {}, // old\n  // new\n  "model": {}\n}', after: '\uFEFF{\n  // new\n  "model": {}\n}' },
  { code: 'settings/provider-skipped', before: '{ "modelProviders": { "opnai": [ { "id": "a" } ] } }', after: '{ "modelProviders": { "openai": [ { "id": "a" } ] } }' },
  {
    code: 'settings/provider-skipped',
    before: '{\n  "modelProviders": {\n    "mine": [{ "id": "a" }]\n  } // end\n}\n',
    after: '{\n  "modelProviders": {\n    "mine": [{ "id": "a" }]\n  }, // end\n  "providerProtocol": {\n    "mine": "openai"\n  }\n}\n',
  },
  {
    code: 'settings/provider-skipped',
    before: '{"modelProviders":{"openai":[],"opnai":[{"id":"a"}]}}',
    after: '{"modelProviders":{"openai":[],"opnai":[{"id":"a"}]},"providerProtocol":{"opnai":"openai"}}',
  },
  {
    code: 'settings/duplicate-entry',
    before: '{\n  "modelProviders": {\n    "openai": [\n      { "id": "a" }, // first\n      // second\n      { "id": "a" },\n      { "id": "b" }\n    ]\n  }\n}',
    after: '{\n  "modelProviders": {\n    "openai": [\n      { "id": "a" }, // first\n      // second\n      { "id": "b" }\n    ]\n  }\n}',
  },
  { code: 'url/chat-completions', before: entry('http://h/v1/chat/completions'), after: entry('http://h/v1') },
  { code: 'url/doubled-version', before: entry('http://h/v1/v1'), after: entry('http://h/v1') },
  { code: 'url/missing-version', before: entry('https://api.openai.com'), after: entry('https://api.openai.com/v1') },
  { code: 'url/not-a-web-address', before: entry('h.example/v1'), after: entry('https://h.example/v1') },
  {
    code: 'url/anthropic-version',
    before: '{"modelProviders":{"anthropic":[{"id":"a","baseUrl":"https://api.anthropic.com/v1"}]}}',
    after: '{"modelProviders":{"anthropic":[{"id":"a","baseUrl":"https://api.anthropic.com"}]}}',
  },
  { code: 'url/chat-completions', file: 'proj/.env', before: '# c\nexport OPENAI_BASE_URL = "http://h/v1/chat/completions" # x\nA=b\n', after: '# c\nexport OPENAI_BASE_URL = "http://h/v1" # x\nA=b\n' },
  { code: 'url/doubled-version', before: '{"env":{"OPENAI_BASE_URL":"http://h/v1/v1"}}', after: '{"env":{"OPENAI_BASE_URL":"http://h/v1"}}' },
  { code: 'model/invalid-auth-type', before: '{"security":{"auth":{"selectedType":"open-ai"}}}', after: '{"security":{"auth":{"selectedType":"openai"}}}' },
  {
    code: 'model/name-not-listed',
    before: '{"modelProviders":{"openai":[{"id":"qwen-max"},{"id":"other"}]},"security":{"auth":{"selectedType":"openai"}},"model":{"name":"qwen-mx"}}',
    after: '{"modelProviders":{"openai":[{"id":"qwen-max"},{"id":"other"}]},"security":{"auth":{"selectedType":"openai"}},"model":{"name":"qwen-max"}}',
  },
  {
    code: 'settings/field-ignored',
    before: '{\n  "model": {\n    "generationConfig": {\n      "timeout": "soon",\n      "maxRetries": 1\n    }\n  }\n}',
    after: '{\n  "model": {\n    "generationConfig": {\n      "maxRetries": 1\n    }\n  }\n}',
  },
  {
    code: 'settings/field-unknown',
    before: '{ "modelProviders": { "openai": [ { "id": "a", "baseURL": "http://h/v1" } ] } }',
    after: '{ "modelProviders": { "openai": [ { "id": "a", "baseUrl": "http://h/v1" } ] } }',
  },
  {
    code: 'settings/field-unknown',
    before: '{"modelProviders":{"openai":[{"id":"a","generationConfig":{"samplingParam":{"top_p":1}}}]}}',
    after: '{"modelProviders":{"openai":[{"id":"a","generationConfig":{"samplingParams":{"top_p":1}}}]}}',
  },
  { code: 'settings/field-unknown', before: '{"model":{"generationConfig":{"timeot":5}}}', after: '{"model":{"generationConfig":{"timeout":5}}}' },
  { code: 'settings/field-unknown', before: '{ "modelProvider": {} }', after: '{ "modelProviders": {} }' },
  {
    code: 'settings/deprecated',
    before: '{"security":{"auth":{"selectedType":"openai","baseUrl":"http://h/v1"}}}',
    after: '{"security":{"auth":{"selectedType":"openai"}},"env":{"OPENAI_BASE_URL":"http://h/v1"}}',
  },
];

it.each(SICK.map((sick) => [sick.code, sick] as const))('the fix of %s changes exactly that, and the finding is gone', async (code, { file = USER, before, after }) => {
  const { place, write } = await makeHome();
  await write(file, before);
  const result = await fixed(place, code);
  expect(result).toMatchObject({ before, after });
  await writeFile(result.path, result.after);
  expect(await foundOf(place, code)).toEqual([]);
});

it('a fix of a file that changed in the meantime is refused', async () => {
  const { place, write } = await makeHome();
  await write(USER, '{ "a": 1, }');
  const [found] = await foundOf(place, 'settings/trailing-comma');
  expect(found?.fix && applied('{ "abc": 1 }', found.fix)).toMatchObject({ ok: false, error: { code: 'settings/changed' } });
});

it('no fix is offered for a base URL that a variable fills in', async () => {
  const { place } = await makeHome({ [USER]: entry('${BASE}/v1') }, { environment: { BASE: 'http://h/v1' } });
  const [found] = await foundOf(place, 'url/doubled-version');
  expect(found).toMatchObject({ severity: 'warning' });
  expect(found?.fix).toBeUndefined();
});

it('a name that nobody knows is a note, and one that only the CLI knows is nothing', async () => {
  const { place } = await makeHome({ [USER]: { model: { generationConfig: { colour: 1, enableRequestMetadata: true } }, mine: {} } });
  expect(await foundOf(place, 'settings/field-unknown')).toMatchObject([{ severity: 'note', message: expect.stringContaining('model.generationConfig.colour') as unknown }]);
});

it('a file of the organisation is examined, and no change of it is offered', async () => {
  const { place } = await makeHome({ 'sys/settings.json': '{ "model": {}, }' });
  const [found] = await foundOf(place, 'settings/trailing-comma');
  expect([found?.severity, found?.fix]).toEqual(['warning', undefined]);
});
