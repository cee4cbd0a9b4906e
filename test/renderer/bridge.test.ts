import { describe, expect, it } from 'vitest';
import { appErrorOf, BridgeError, openBridge } from '../../src-renderer/bridge.ts';
import { FakeBridge, refuse } from './fake-bridge.ts';
import { say } from '../../src-main/core/say.ts';

describe('the bridge', () => {
  it('answers a call with its value', async () => {
    const bridge = new FakeBridge({ 'chat.send': () => ({ chatId: 'c' }) });
    expect(await openBridge(bridge).call('chat.send', { chatId: null, text: 'hi' })).toEqual({ chatId: 'c' });
    expect(bridge.argumentsOf('chat.send')).toEqual([{ chatId: null, text: 'hi' }]);
  });

  it('throws what main reports, with its code', async () => {
    const error = { code: 'settings/malformed', message: say`A comma is missing.` } as const;
    const bridge = new FakeBridge({ 'file.open': () => refuse(error) });
    const failure = await openBridge(bridge).call('file.open', { file: 'x' }).catch((thrown: unknown) => thrown);
    expect(failure).toBeInstanceOf(BridgeError);
    expect(appErrorOf(failure)).toEqual(error);
  });

  it('turns a bridge that is down into a sentence', () => {
    const { code, message } = appErrorOf(new Error('channel closed'));
    expect(code).toBe('internal');
    expect(message).toContain('Try again');
    expect(message).not.toContain('channel closed');
  });
});
