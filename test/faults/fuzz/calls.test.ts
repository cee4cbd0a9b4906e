import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { calls, type CallName } from '../../../src-preload/contract.ts';
import { understandPaste } from '../../../src-main/core/editing/paste/paste.ts';
import { parseFlags } from '../../../src-main/core/flags.ts';
import { openableLink } from '../../../src-main/core/links.ts';
import { readModelList } from '../../../src-main/core/models/model-list.ts';
import { judgeCallback } from '../../../src-main/core/oauth/callback.ts';
import { readPastedAddress } from '../../../src-main/core/oauth/pasted-address.ts';
import { readDevice, readFailure, readTokens } from '../../../src-main/core/oauth/qwen-answers.ts';
import { redact } from '../../../src-main/core/redact.ts';
import { dispatch, type Handlers } from '../../../src-main/ipc/dispatch.ts';
import { takePaste } from '../../../src-main/services/editing/take-paste.ts';
import { createVersions } from '../../../src-main/services/editing/versions.ts';
import { issuedTokens } from '../../../src-main/services/sign-in/issued-tokens.ts';
import type { Issued } from '../../../src-main/services/sign-in/standard-loopback.ts';
import { fuzz } from './fuzzed.ts';
import { EVIL_NAMES, hostileText, hostileValue } from './hostile.ts';
import * as good from './samples.ts';

const FLAGS = ['--model', '-m', '--prompt', '-p', '--auth-type', 'openai', '--explain', '--doctor', '--openai-api-key', '--openai-base-url', '--', '--model=', '--__proto__', '--constructor=x', '-', '=', '--no-sandbox'];
const NAMES = Object.keys(calls) as CallName[];
const ARGUMENTS = ['chatId', 'text', 'key', 'scope', 'window', 'default', 'draft', 'kind', 'fields', 'ref', 'file', 'providerKey', 'index', 'version', 'changes', 'path', 'value', 'url', 'attemptId', 'way', 'qwen', 'method', 'auto', 'name', 'id', 'images', 'data', 'entries', '00000000-0000-4000-8000-000000000000'];

describe('what the command line says', () => {
  fuzz('argv', fc.array(fc.oneof(fc.constantFrom(...FLAGS, ...EVIL_NAMES), fc.string()), { maxLength: 12 }), (argv) => parseFlags(argv));
});

describe('what a window asks for', () => {
  const reached = new Set<string>();
  const handlers = new Proxy({} as Handlers, {
    get: (_target, name) => {
      reached.add(String(name));
      return () => Promise.reject(new Error(`a fault in ${String(name)} with sk-live-0123456789abcdef`));
    },
  });
  const message = fc.oneof(
    { weight: 6, arbitrary: fc.record({ name: fc.constantFrom<string>(...NAMES), argument: hostileValue(ARGUMENTS) }) },
    { weight: 2, arbitrary: fc.record({ name: fc.oneof(fc.constantFrom(...EVIL_NAMES), fc.string()), argument: hostileValue(ARGUMENTS) }) },
    { weight: 1, arbitrary: hostileValue(['name', 'argument', ...NAMES]) },
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...NAMES), fc.integer({ min: 1, max: 20_000 })).map(([name, times]) => ({ name, argument: JSON.parse(`${'{"value":['.repeat(times)}${']}'.repeat(times)}`) as unknown })) },
  );
  fuzz('calls over the bridge', message, async (one) => {
    reached.clear();
    const answer = await dispatch(handlers, one, { windowId: 1 });
    expect(answer.ok).toBe(false);
    expect(JSON.stringify(answer)).not.toContain('sk-live');
    for (const name of reached) expect(NAMES).toContain(name);
  }, 2);
});

describe('what people paste', () => {
  const versions = createVersions();
  fuzz('pasted text', hostileText(good.PASTED), understandPaste);
  fuzz('pasted text, with its keys hidden', hostileText(good.PASTED), (text) => takePaste(text, versions), 0.5);
  fuzz('links', hostileText(['https://example.com/a?b=c#d', 'javascript:alert(1)', 'http://user:pw@h']), openableLink);
  fuzz('text for a log', hostileText([...good.PASTED, 'Authorization: Bearer sk-live-0123456789abcdef']), (text) => redact(text, ['sk-live-0123456789abcdef']));
});

describe('what comes back from a sign-in', () => {
  const expected = { port: 4242, path: '/callback', state: 's'.repeat(43), issuer: 'https://id.example', issuerPromised: true, same: (a: string, b: string) => a === b };
  const query = `?code=abc&state=${expected.state}&iss=https%3A%2F%2Fid.example`;
  fuzz('requests to the listener', fc.tuple(fc.constantFrom('GET', 'POST', 'OPTIONS', ''), fc.constantFrom('127.0.0.1:4242', 'localhost:4242', 'evil.example', undefined), hostileText([`/callback${query}`, '/callback?error=access_denied'])), ([method, host, target]) => judgeCallback({ method, host, target }, expected));
  fuzz('pasted addresses', hostileText([`http://127.0.0.1:4242/callback${query}`, query]), (text) => readPastedAddress(text, expected));

  const body = hostileValue(['access_token', 'refresh_token', 'token_type', 'expires_in', 'resource_url', 'error', 'error_description', 'device_code', 'user_code', 'verification_uri', 'email', 'sub']);
  fuzz('token answers', body, (value) => [readTokens(value, 1), readDevice(value), readFailure(value)]);
  fuzz('identities', body, (claims) => issuedTokens({ access_token: 'a', token_type: 'bearer', claims: () => claims } as unknown as Issued, 1));
});

describe('what a server offers', () => {
  fuzz('lists of models', hostileValue(['data', 'models', 'id', 'name', 'object', 'list', 'displayName', 'context_length']), readModelList);
});
