import { describe, expect, it } from 'vitest';
import { openAiRoute } from '../../llm/route.ts';
import { reportedError } from '../../../src-main/core/chat/failures/stream-failure.ts';
import { refusalOf } from '../../../src-main/llm/refusal.ts';
import { updateTrouble } from '../../../src-main/core/updates/update-trouble.ts';
import { updateFeed } from '../../../src-main/core/updates/self-update.ts';
import fc from 'fast-check';
import { fuzz } from './fuzzed.ts';
import { hostileText, hostileValue } from './hostile.ts';

const ROUTE = openAiRoute('http://h');

const BODIES = [
  '{"error":{"message":"Rate limit reached","type":"tokens","code":"rate_limit_exceeded","details":[{"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"32s"}]}}',
  '[{"error":{"code":429,"message":"Quota","status":"RESOURCE_EXHAUSTED"}}]',
  '{"detail":[{"loc":["body"],"msg":"field required"}]}',
  '<!doctype html><html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>',
];

const waits = fc.oneof(fc.constantFrom('1', '0.5', '-1', '1e999', 'Wed, 21 Oct 2026 07:28:00 GMT', 'soon', ''), fc.string({ unit: 'grapheme-ascii' }));

describe('what a server says when it refuses', () => {
  const refusal = fc.record({ status: fc.integer({ min: 300, max: 599 }), body: hostileText(BODIES), wait: waits, location: waits });
  fuzz('refusals: status, headers and body', refusal, async ({ status, body, wait, location }) => {
    await refusalOf(new Response(status === 304 ? null : body, { status, headers: { 'retry-after': wait, 'retry-after-ms': wait, location } }), ROUTE, 1_790_000_000_000);
  });
  fuzz('errors in the middle of an answer', hostileValue(['error', 'message', 'detail', 'msg', 'title', 'details', 'retryDelay', 'code', 'type', '32s']), (body) => reportedError(body, ROUTE));
});

describe('what a feed of newer versions says', () => {
  fuzz('the file that names the feed', hostileText(['provider: generic\nurl: https://updates.example/switchyard\nupdaterCacheDirName: switchyard-updater\n']), (feedFile) => updateFeed({ packaged: true, platform: 'linux', appImage: '/a', feedFile }));
  fuzz('failures of the feed', hostileText(['Cannot parse update info from latest.yml', 'HttpError: 404']), (message) => updateTrouble(Object.assign(new Error(message), { code: message })));
});

it.each([['{"error":', '}'], ['{"a":', '}'], ['[', ']']])('a refusal that is nested without end in %s is told in words', async (open, close) => {
  const body = `${open.repeat(100_000)}1${close.repeat(100_000)}`;
  expect((await refusalOf(new Response(body, { status: 400 }), ROUTE, 0))?.error.message).toContain('rejected the request');
});
