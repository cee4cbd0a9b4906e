import fc from 'fast-check';
import { expect, it } from 'vitest';
import { urlFault } from '../../../src-main/core/doctor/base-url-shape.ts';
import { PROTOCOLS } from '../../../src-main/core/models/protocol.ts';

it.each([
  ['https://h/v1/chat/completions', 'openai', 'url/chat-completions', 'https://h/v1'],
  ['https://h/v1/chat/completions/?api-version=1', 'openai', 'url/chat-completions', 'https://h/v1?api-version=1'],
  ['https://h/v1/v1/', 'openai', 'url/doubled-version', 'https://h/v1'],
  ['https://api.openai.com', 'openai', 'url/missing-version', 'https://api.openai.com/v1'],
  ['https://openrouter.ai/', 'openai', 'url/missing-version', 'https://openrouter.ai/api/v1'],
  ['https://dashscope-intl.aliyuncs.com', 'openai', 'url/missing-version', 'https://dashscope-intl.aliyuncs.com/compatible-mode/v1'],
  ['https://api.anthropic.com/v1', 'anthropic', 'url/anthropic-version', 'https://api.anthropic.com'],
  ['https://h/anthropic/v1/messages', 'anthropic', 'url/anthropic-version', 'https://h/anthropic'],
  ['api.openai.com/v1', 'openai', 'url/not-a-web-address', 'https://api.openai.com/v1'],
  ['localhost:8080/v1', 'openai', 'url/not-a-web-address', 'http://localhost:8080/v1'],
] as const)('%s for %s is %s, and %s was meant', (baseUrl, protocol, code, better) => {
  expect(urlFault(baseUrl, protocol)).toMatchObject({ code, better });
});

it.each([
  ['https://api.openai.com/v1', 'openai'],
  ['https://api.deepseek.com', 'openai'],
  ['https://proxy.example/api', 'openai'],
  ['https://h/deployments/x?api-version=2024-06-01', 'openai'],
  ['https://api.anthropic.com', 'anthropic'],
  ['https://generativelanguage.googleapis.com', 'gemini'],
] as const)('%s for %s is in order', (baseUrl, protocol) => {
  expect(urlFault(baseUrl, protocol)).toBeUndefined();
});

it('corrects any fault in a few steps', () => {
  const ends = fc.array(fc.constantFrom('/v1', '/v1/v1', '/chat/completions', '/', '/messages', '?a=b'), { maxLength: 6 });
  const host = fc.constantFrom('https://api.openai.com', 'https://h', 'api.x.ai', 'http://127.0.0.1:1');
  fc.assert(
    fc.property(host, ends, fc.constantFrom(...PROTOCOLS), (start, tails, protocol) => {
      let url: string | undefined = start + tails.join('');
      for (let step = 0; step < 12 && url !== undefined; step += 1) url = urlFault(url, protocol)?.better;
      expect(url).toBeUndefined();
    }),
  );
});
