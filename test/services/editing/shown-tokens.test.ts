import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../src-preload/contract.ts';
import { veil } from '../../../src-main/core/editing/hide.ts';
import { showsHidden } from '../../../src-main/services/editing/shown-tokens.ts';

const SECRET = 'sk-1234567890abcdef';
const { hidden } = veil(JSON.stringify({ id: 'm', baseUrl: 'https://h/v1?api-key=zq-plain', generationConfig: { customHeaders: { 'X-Auth': 'zq-plain-2', 'X-Note': SECRET } } }), []);
const [parameter = '', header = '', note = ''] = hidden.map(({ token }) => token);
const ref = { file: '~/.qwen/settings.json', providerKey: 'openai', index: 0 };

const fields = (path: string[], value: unknown): Draft => ({ kind: 'fields', ref, version: 'v', changes: [{ path, value: value as never }] });
const keeping = (name: string, value: string): Draft => ({ kind: 'fields', ref, version: 'v', changes: [], keys: [{ name, value, where: 'env-file' }] });
const text = (of: string): Draft => ({ kind: 'text', ref, version: 'v', text: of });

describe('a hidden value', () => {
  it.each<[string, Draft]>([
    ['where it stood', fields(['generationConfig', 'customHeaders', 'X-Note'], note)],
    ['under another name of a secret', fields(['generationConfig', 'customHeaders', 'X-Api-Key'], `Bearer ${header}`)],
    ['as a secret parameter', fields(['baseUrl'], `https://other/v1?api-key=${parameter}&v=1`)],
    ['as the password of an address', fields(['baseUrl'], `https://${parameter}@other/v1`)],
    ['in the whole text, unchanged', text(JSON.stringify({ id: 'n', baseUrl: `https://h/v1?api-key=${parameter}`, generationConfig: { customHeaders: { 'X-Auth': header, 'X-Note': note } } }))],
    ['as a key that is put away', keeping('MY_API_KEY', header)],
    ['damaged, when it stands for nothing', fields(['name'], header.slice(0, -1))],
  ])('may stand %s', (_where, draft) => {
    expect(showsHidden(draft, hidden)).toBe(false);
  });

  it.each<[string, Draft]>([
    ['as a name', fields(['name'], header)],
    ['as an id, among other words', fields(['id'], `a ${header}`)],
    ['deep in a field of no secret', fields(['generationConfig', 'extra_body'], { note: [header] })],
    ['where another one stood, with more around it', fields(['generationConfig', 'customHeaders', 'X-Note'], note + note)],
    ['as the host of an address', fields(['baseUrl'], `https://${parameter}.example.com/v1`)],
    ['as a host behind a name', fields(['baseUrl'], `https://${parameter}`)],
    ['in the path of an address', fields(['baseUrl'], `https://h/${parameter}/v1`)],
    ['as a plain parameter', fields(['baseUrl'], `https://h/v1?note=${parameter}`)],
    ['as a variable', fields(['envKey'], header)],
    ['as the name of a field', fields(['generationConfig', header], 1)],
    ['in a name of the text', text(JSON.stringify({ id: 'n', [header]: 1 }))],
    ['in a comment', text(`{ "id": "n" /* ${header} */ }`)],
    ['in a new entry', { kind: 'add', to: ref, version: 'v', entries: [{ id: 'n', name: header }] }],
    ['as a variable whose name is no secret', keeping('NOTE', header)],
  ])('may not stand %s', (_where, draft) => {
    expect(showsHidden(draft, hidden)).toBe(true);
  });
});
