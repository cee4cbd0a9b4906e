import { expect, it } from 'vitest';
import { foundOf, theFinding } from './examining.ts';
import { makeHome, USER } from './home.ts';

it.each([
  ['{ "modelProviders": 7 }', 'modelProviders must be an object'],
  ['{ "$version": 3, "model": [] }', 'model must be an object'],
  ['{ "model": { "name": 5 } }', 'model.name must be a text'],
  ['{ "env": "A=b" }', 'env must be an object'],
  ['{ "env": { "PORT": 80 } }', 'env.PORT must be a text'],
  ['{ "security": { "auth": true } }', 'security.auth must be an object'],
  ['{ "advanced": { "excludedEnvVars": "DEBUG" } }', 'advanced.excludedEnvVars must be a list of names'],
  ['{ "modelProviders": { "__proto__": [] } }', 'The name __proto__ cannot be used for a setting'],
  ['{ "env": { "constructor": "x" } }', 'The name constructor cannot be used for a setting'],
])('%s is told where it stands', async (text, words) => {
  const { place } = await makeHome({ [USER]: text });
  expect(await theFinding(place, 'settings/field-ignored')).toMatch(new RegExp(`^warning ~/.qwen/settings.json:1:\\d+ ${words.replaceAll('.', '\\.')}`));
});

it.each([
  ['bytes that are no UTF-8', Buffer.concat([Buffer.from('A=b\nB='), Buffer.from([0xff, 0xfe])])],
  ['a NUL', Buffer.from('A=b\nB=\0')],
])('a .env file with %s is told, with the line', async (_what, content) => {
  const { place } = await makeHome({ 'proj/.env': content });
  expect(await foundOf(place, 'env/not-utf8')).toMatchObject([{ severity: 'warning', line: 2 }]);
});

it('settings of the right shapes are in order', async () => {
  const { place } = await makeHome({ [USER]: { env: { A: 'b' }, model: { name: 'm' }, security: { auth: {} }, advanced: { excludedEnvVars: [] } }, 'proj/.env': 'A=b' });
  expect([...(await foundOf(place, 'settings/field-ignored')), ...(await foundOf(place, 'env/not-utf8'))]).toEqual([]);
});
