import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { understandPaste } from '../../../src-main/core/editing/paste/paste.ts';

const KEY = 'sk-live-0123456789abcdef';

/** Entries as [key of modelProviders, entry], keys as [variable, key]. */
const read = (text: string) => {
  const { kind, entries, keys } = understandPaste(text);
  return { kind, entries: entries.map(({ providerKey, entry }) => [providerKey, entry]), keys: keys.map(({ name, secret }) => [name, secret]) };
};

describe('a curl command', () => {
  it.each([
    [
      'of OpenAI’s documentation',
      `curl https://api.openai.com/v1/chat/completions \\\n  -H "Content-Type: application/json" \\\n  -H "Authorization: Bearer $OPENAI_API_KEY" \\\n  -d '{"model": "gpt-4o", "messages": [], "temperature": 0.7}'`,
      [['openai', { id: 'gpt-4o', envKey: 'OPENAI_API_KEY', baseUrl: 'https://api.openai.com/v1', generationConfig: { samplingParams: { temperature: 0.7 } } }]],
      [],
    ],
    [
      'with a key in it',
      `$ curl -X POST 'https://dashscope.aliyuncs.com/compatible-mode/v1/chat/completions' -H 'Authorization: Bearer ${KEY}' --data-raw '{"model":"qwen-plus"}'`,
      [['openai', { id: 'qwen-plus', envKey: 'DASHSCOPE_API_KEY', baseUrl: 'https://dashscope.aliyuncs.com/compatible-mode/v1' }]],
      [['DASHSCOPE_API_KEY', KEY]],
    ],
    [
      'of Anthropic',
      `curl https://api.anthropic.com/v1/messages --header "x-api-key: ${KEY}" --header "anthropic-version: 2023-06-01" --header "X-Team: blue" --json '{"model":"claude-x","max_tokens":100}'`,
      [['anthropic', { id: 'claude-x', envKey: 'ANTHROPIC_API_KEY', baseUrl: 'https://api.anthropic.com', generationConfig: { samplingParams: { max_tokens: 100 }, customHeaders: { 'X-Team': 'blue' } } }]],
      [['ANTHROPIC_API_KEY', KEY]],
    ],
    [
      'of Gemini, with the key in the address',
      `curl "https://generativelanguage.googleapis.com/v1beta/models/gemini-2.5-pro:generateContent?key=${KEY}" -d '{}'`,
      [['gemini', { id: 'gemini-2.5-pro', envKey: 'GEMINI_API_KEY', baseUrl: 'https://generativelanguage.googleapis.com' }]],
      [['GEMINI_API_KEY', KEY]],
    ],
    [
      'of Azure',
      `curl -H'api-key: ${KEY}' 'https://me.openai.azure.com/openai/deployments/gpt4/chat/completions?api-version=2024-10-21' -d '{}'`,
      [['openai', { id: 'gpt4', envKey: 'AZURE_API_KEY', baseUrl: 'https://me.openai.azure.com/openai/deployments/gpt4?api-version=2024-10-21' }]],
      [['AZURE_API_KEY', KEY]],
    ],
    ['for Windows, to a server on this computer', 'curl.exe http://localhost:1234/v1/models ^\r\n -H "Authorization: Bearer YOUR_KEY"', [['openai', { id: '', envKey: 'OPENAI_API_KEY', baseUrl: 'http://localhost:1234/v1' }]], []],
  ])('%s', (_what, text, entries, keys) => {
    expect(read(text)).toEqual({ kind: 'curl', entries, keys });
  });
});

describe('variables', () => {
  it.each([
    ['an export line', `export DEEPSEEK_API_KEY="${KEY}"`, [['openai', { id: '', envKey: 'DEEPSEEK_API_KEY', baseUrl: 'https://api.deepseek.com' }]], [['DEEPSEEK_API_KEY', KEY]]],
    [
      'a .env block',
      `# mine\nOPENAI_API_KEY=${KEY}\nOPENAI_BASE_URL=https://h.example/v1\nOPENAI_MODEL=m-1\n`,
      [['openai', { id: 'm-1', envKey: 'OPENAI_API_KEY', baseUrl: 'https://h.example/v1' }]],
      [['OPENAI_API_KEY', KEY]],
    ],
    ['lines of PowerShell', `$env:ANTHROPIC_BASE_URL = "https://h.example"\n$env:ANTHROPIC_AUTH_TOKEN = "${KEY}"`, [['anthropic', { id: '', envKey: 'ANTHROPIC_AUTH_TOKEN', baseUrl: 'https://h.example' }]], [['ANTHROPIC_AUTH_TOKEN', KEY]]],
    ['a line of cmd', `set MY_API_KEY=${KEY}`, [], [['MY_API_KEY', KEY]]],
    ['a blank to be filled in', 'export OPENAI_API_KEY="sk-..."', [['openai', { id: '', envKey: 'OPENAI_API_KEY', baseUrl: 'https://api.openai.com/v1' }]], []],
  ])('%s', (_what, text, entries, keys) => {
    expect(read(text)).toEqual({ kind: 'variables', entries, keys });
  });
});

describe('JSON', () => {
  const own = { id: 'a', envKey: 'K', generationConfig: { timeout: 5 }, more: true };

  it.each([
    ['an entry', JSON.stringify(own), [['openai', own]], []],
    ['a list of entries', JSON.stringify([own, { ...own, id: 'b' }]), [['openai', own], ['openai', { ...own, id: 'b' }]], []],
    ['whole modelProviders, with comments', `{ // mine\n "modelProviders": { "anthropic": [${JSON.stringify(own)},] } }`, [['anthropic', own]], []],
    ['a member of a file', `"modelProviders": { "gemini": [${JSON.stringify(own)}] },`, [['gemini', own]], []],
    [
      'Continue’s models',
      JSON.stringify({ models: [{ title: 'Mine', provider: 'anthropic', model: 'claude-x', apiKey: KEY }] }),
      [['anthropic', { id: 'claude-x', name: 'Mine', envKey: 'ANTHROPIC_API_KEY' }]],
      [['ANTHROPIC_API_KEY', KEY]],
    ],
    [
      'LiteLLM’s list',
      JSON.stringify({ model_list: [{ model_name: 'm', litellm_params: { model: 'openai/gpt-x', api_base: 'https://h.example/v1', api_key: 'os.environ/X' } }] }),
      [['openai', { id: 'gpt-x', envKey: 'X', baseUrl: 'https://h.example/v1' }]],
      [],
    ],
    [
      'OpenCode’s providers',
      JSON.stringify({ provider: { mine: { npm: '@ai-sdk/openai-compatible', options: { baseURL: 'https://api.mine.example/v1', apiKey: KEY }, models: { 'm-1': { name: 'M 1' } } } } }),
      [['openai', { id: 'm-1', name: 'M 1', envKey: 'MINE_API_KEY', baseUrl: 'https://api.mine.example/v1' }]],
      [['MINE_API_KEY', KEY]],
    ],
    ['variables of another client', JSON.stringify({ env: { ANTHROPIC_BASE_URL: 'https://h.example', ANTHROPIC_AUTH_TOKEN: KEY } }), [['anthropic', { id: '', envKey: 'ANTHROPIC_AUTH_TOKEN', baseUrl: 'https://h.example' }]], [['ANTHROPIC_AUTH_TOKEN', KEY]]],
  ])('%s', (_what, text, entries, keys) => {
    expect(read(text)).toEqual({ kind: 'json', entries, keys });
  });
});

describe('an address', () => {
  it.each([
    ['https://openrouter.ai/api/v1/chat/completions', [['openai', { id: '', envKey: 'OPENROUTER_API_KEY', baseUrl: 'https://openrouter.ai/api/v1' }]]],
    [' <http://192.168.0.5:8000/v1/> ', [['openai', { id: '', envKey: 'OPENAI_API_KEY', baseUrl: 'http://192.168.0.5:8000/v1' }]]],
  ])('%s', (text, entries) => {
    expect(read(text)).toEqual({ kind: 'url', entries, keys: [] });
  });
});

describe('any other text', () => {
  it.each(['', 'hello', 'curl', '{', '[]', 'null', '{"a":1}', 'wget https://h', 'ftp://h/v1', '\u202e{"id":1}'])('%j is said to be of no use', (text) => {
    const { entries, keys, notes } = understandPaste(text);
    expect([entries, keys, notes.length]).toEqual([[], [], 1]);
  });

  it('never throws, and gives only what JSON can hold', () => {
    const part = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('curl ', '-H ', '"', "'", '\\\n', 'https://', 'h.example/v1', '{', '}', '[', '"models":', '"id":', 'export ', 'A_KEY=', '$env:', '=', '\n', '\0', '__proto__', '%E0%A4%A'),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        const found = understandPaste(parts.join(''));
        expect(JSON.parse(JSON.stringify(found))).toEqual(found);
      }),
      { numRuns: 2000 },
    );
  });

  it('comes to an end, however long and whatever it opens', () => {
    for (const text of ['"'.repeat(200_000), '['.repeat(200_000), `curl ${'-H '.repeat(60_000)}`, `curl ${"'".repeat(100_001)}`, 'A='.repeat(100_000), `{"models":${'['.repeat(50_000)}`]) {
      expect(understandPaste(text).entries.length).toBeLessThanOrEqual(500);
    }
  });
});
