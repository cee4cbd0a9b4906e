import { describe, expect, it } from 'vitest';
import { endsAt, isOverByAnyClock, remainingMs } from '../../../src-main/core/oauth/deadline.ts';
import { openRouterPage, openRouterService } from '../../../src-main/core/oauth/openrouter-service.ts';
import { qwenService } from '../../../src-main/core/oauth/qwen-service.ts';
import { isSafeAddress, readServiceUrl } from '../../../src-main/core/oauth/service-url.ts';
import { say } from '../../../src-main/core/say.ts';

describe('the services', () => {
  it('Qwen’s own has the addresses and the client ID of the CLI', () => {
    expect(qwenService()).toEqual({
      ok: true,
      value: {
        origin: 'https://chat.qwen.ai',
        deviceEndpoint: 'https://chat.qwen.ai/api/v1/oauth2/device/code',
        tokenEndpoint: 'https://chat.qwen.ai/api/v1/oauth2/token',
        revocationEndpoint: 'https://chat.qwen.ai/api/v1/oauth2/revoke',
        clientId: 'f0304373b74a44d2b584a3fb70ca9e56',
        scope: 'openid profile email model.completion',
        isReplaced: false,
      },
    });
  });

  it('another one keeps its path', () => {
    expect(qwenService('https://gateway.example.com/qwen/')).toMatchObject({ ok: true, value: { tokenEndpoint: 'https://gateway.example.com/qwen/api/v1/oauth2/token', isReplaced: true } });
  });

  it('an address that is not protected names the variable that holds it', () => {
    expect(qwenService('http://gateway.example.com')).toMatchObject({ ok: false, error: { code: 'signIn/bad-input', message: expect.stringContaining('QWEN_OAUTH_BASE_URL') } });
    expect(openRouterService('gopher://x')).toMatchObject({ ok: false, error: { message: expect.stringContaining('OPENROUTER_OAUTH_BASE_URL') } });
  });

  it('OpenRouter’s page is asked for with callback and challenge', () => {
    const service = openRouterService();
    if (!service.ok) throw new Error(service.error.message);
    expect(openRouterPage(service.value, 'http://127.0.0.1:4/callback/x', 'abc')).toBe(
      'https://openrouter.ai/auth?callback_url=http%3A%2F%2F127.0.0.1%3A4%2Fcallback%2Fx&code_challenge=abc&code_challenge_method=S256',
    );
  });
});

describe('addresses', () => {
  it.each(['https://x.example', 'http://127.0.0.1:8080', 'http://localhost:1', 'http://[::1]:1/x'])('%s is safe', (address) => {
    expect(isSafeAddress(address)).toBe(true);
  });

  it.each(['http://x.example', 'http://127.0.0.1.evil.example', 'http://localhost.evil.example', 'https://u:p@x.example', 'javascript:1', 'file:///x', '', 'x'])('%s is not', (address) => {
    expect(isSafeAddress(address)).toBe(false);
  });

  it.each([
    ['login.example.com', 'https://login.example.com/'],
    [' https://login.example.com/realms/a ', 'https://login.example.com/realms/a'],
    ['https://login.example.com/realms/a/.well-known/openid-configuration', 'https://login.example.com/realms/a'],
    ['https://login.example.com/?x=1#y', 'https://login.example.com/'],
  ])('an issuer written as %s is read as %s', (written, href) => {
    const read = readServiceUrl(written, say`The issuer`);
    expect(read.ok && read.value.href).toBe(href);
  });
});

describe('a deadline', () => {
  const deadline = { begun: { wall: 1_000_000, monotonic: 50 }, limitMs: 300_000 };

  it.each([
    ['nothing has passed', { wall: 1_000_000, monotonic: 50 }, 300_000, false],
    ['it is over', { wall: 1_300_000, monotonic: 300_050 }, 0, true],
    ['the clock was set back an hour', { wall: -2_600_000, monotonic: 1050 }, 299_000, false],
    ['the computer slept', { wall: 4_600_000, monotonic: 1050 }, 299_000, true],
  ])('when %s', (_what, now, left, isOver) => {
    expect(remainingMs(deadline, now)).toBe(left);
    expect(isOverByAnyClock(deadline, now)).toBe(isOver);
    expect(endsAt(deadline, now)).toBe(now.wall + left);
  });
});
