import { expect } from '@playwright/test';
import type { EntryList, OpenEntry } from '../../src-main/core/editing/entry-view.ts';
import type { Draft } from '../../src-preload/contract.ts';
import { test } from '../e2e/app.ts';
import { callAll, heardBy, listenIn, valueOf } from './bridge.ts';
import { CANARY_START, canariesIn, plantCanaries } from './canary-home.ts';
import { figure } from './figure.ts';

/** Entries that ask for a variable where it would be shown. */
const asking = (origin: string, variable: string) => [
  { id: variable, envKey: 'KEY_ENVIRONMENT', baseUrl: `${origin}/v1` },
  { id: 'plain', name: `name ${variable}`, description: variable, envKey: 'KEY_ENVIRONMENT', baseUrl: `${origin}/v1` },
  { id: 'in-the-host', envKey: 'KEY_ENVIRONMENT', baseUrl: `https://${variable}.example.com/v1` },
  { id: 'in-the-path', envKey: 'KEY_ENVIRONMENT', baseUrl: `${origin}/${variable}/v1` },
  { id: 'in-a-parameter', envKey: 'KEY_ENVIRONMENT', baseUrl: `${origin}/v1?note=${variable}` },
  { id: 'in-a-header', envKey: 'KEY_ENVIRONMENT', baseUrl: `${origin}/v1`, generationConfig: { customHeaders: { 'X-Note': variable }, extra_body: { note: variable }, samplingParams: { note: variable } } },
  { id: 'in-the-variable', envKey: variable, baseUrl: `${origin}/v1` },
  { id: 'in-a-field-of-none', envKey: 'KEY_ENVIRONMENT', baseUrl: `${origin}/v1`, note: variable, capabilities: { note: variable }, wireApi: variable },
];

test('a page cannot have a key shown by asking for its variable where names stand', async ({ home, server, launch }, info) => {
  test.setTimeout(180_000);
  await plantCanaries(home, server.origin);
  const { page } = await launch(CANARY_START);
  await listenIn(page);
  const variables = ['$KEY_ENVIRONMENT', '${KEY_PROJECT}', '$KEY_SETTINGS', '$SWITCHYARD_TEST_PASSWORD'];
  const drafts = variables.flatMap((variable) => asking(server.origin, variable)).map((entry): Draft => ({ kind: 'add', to: { file: '~/.qwen/settings.json', providerKey: 'openai' }, entries: [entry] }));
  const looks = drafts.flatMap((draft) => [{ name: 'edit.inspect', argument: { draft } }, { name: 'edit.explain', argument: { draft } }, { name: 'edit.preview', argument: { draft } }, { name: 'request.preview', argument: { subject: { draft } } }, { name: 'edit.save', argument: { draft } }]);
  const answers = await callAll(page, looks);
  const told = answers.flatMap((answer, at) => canariesIn(JSON.stringify(answer)).map((canary) => `${looks[at]?.name} of ${JSON.stringify(looks[at]?.argument)} told ${canary}`));
  expect.soft(told).toEqual([]);
  const after = await callAll(page, [{ name: 'session.get', argument: {} }, { name: 'edit.list', argument: {} }]);
  expect.soft(canariesIn(JSON.stringify(after))).toEqual([]);
  const keys = (after[0] as { value: { models: { key: string }[] } }).value.models.map(({ key }) => key);
  const explained = await callAll(page, keys.flatMap((key) => [{ name: 'model.explain', argument: { key } }, { name: 'request.preview', argument: { subject: { key } } }]));
  expect.soft(explained.flatMap((answer, at) => canariesIn(JSON.stringify(answer)).map((canary) => `${keys[at >> 1]} told ${canary}`))).toEqual([]);
  expect.soft(canariesIn(await heardBy(page))).toEqual([]);
  figure(info, 'variables asked for where names stand', looks.length, told.length);
});

test('a page cannot have a hidden value shown by putting its token elsewhere', async ({ home, server, launch }, info) => {
  test.setTimeout(180_000);
  await plantCanaries(home, server.origin);
  const { page } = await launch(CANARY_START);
  await listenIn(page);
  const list = await valueOf<EntryList>(page, 'edit.list');
  let tried = 0;
  const told: string[] = [];
  for (const { ref } of list.entries) {
    const open = await valueOf<OpenEntry>(page, 'edit.open', { ref });
    for (const { token } of open.hidden) {
      const fields = [['name'], ['id'], ['description'], ['baseUrl'], ['generationConfig', 'extra_body', 'note'], ['generationConfig', 'customHeaders', 'X-Note'], ['generationConfig', token], ['note']];
      const values = [token, `a ${token}`, token + token, { deep: [token] }];
      const drafts: unknown[] = [
        ...fields.flatMap((path) => values.map((value) => ({ kind: 'fields', ref, version: open.version, changes: [{ path, value }] }))),
        { kind: 'text', ref, version: open.version, text: JSON.stringify({ id: 'x', name: token, envKey: 'KEY_ENVIRONMENT', baseUrl: `${server.origin}/v1` }) },
        { kind: 'text', ref, version: open.version, text: `{ "id": "x", "envKey": "KEY_ENVIRONMENT", /* ${token} */ "baseUrl": "${server.origin}/v1" }` },
        { kind: 'add', to: { file: ref.file, providerKey: 'openai' }, version: open.version, entries: [{ id: 'y', name: token, envKey: 'KEY_ENVIRONMENT', baseUrl: `${server.origin}/v1` }] },
        { kind: 'fields', ref, version: open.version, changes: [{ path: ['name'], value: '$NOTE' }], keys: [{ name: 'NOTE', value: token, where: 'settings' }] },
      ];
      const looks = drafts.flatMap((draft) => ['edit.inspect', 'edit.explain', 'edit.preview', 'edit.save'].map((name) => ({ name, argument: { draft } })));
      const answers = await callAll(page, looks);
      tried += looks.length;
      told.push(...answers.flatMap((answer, at) => canariesIn(JSON.stringify(answer)).map((canary) => `${looks[at]?.name} ${JSON.stringify(looks[at]?.argument)} told ${canary}`)));
    }
  }
  const after = await callAll(page, [{ name: 'session.get', argument: {} }, { name: 'edit.list', argument: {} }]);
  expect(tried).toBeGreaterThan(100);
  expect.soft(told.slice(0, 20)).toEqual([]);
  expect.soft(canariesIn(JSON.stringify(after))).toEqual([]);
  expect.soft(canariesIn(await heardBy(page))).toEqual([]);
  figure(info, 'tokens of hidden values put elsewhere', tried, told.length);
});
