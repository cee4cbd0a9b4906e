import { describe, expect, it, vi } from 'vitest';
import { dispatch, type Handlers } from '../../src-main/ipc/dispatch.ts';
import { AppFailure } from '../../src-main/core/result.ts';
import { say } from '../../src-main/core/say.ts';

const context = { windowId: 7 };

function handlers(overrides: Partial<Handlers>): Handlers {
  const untouched = () => Promise.reject(new Error('not expected'));
  return new Proxy(overrides as Handlers, { get: (target, name: keyof Handlers) => target[name] ?? untouched });
}

describe('a call from a window', () => {
  it('runs its handler with the parsed argument and answers with the value', async () => {
    const select = vi.fn(() => Promise.resolve(null));
    const answer = await dispatch(handlers({ 'model.select': select }), { name: 'model.select', argument: { key: 'k', scope: 'window' } }, context);
    expect(answer).toEqual({ ok: true, value: null });
    expect(select).toHaveBeenCalledWith({ key: 'k', scope: 'window' }, context);
  });

  it.each([
    ['an unknown name', { name: 'settings.everything', argument: {} }],
    ['a name of the prototype', { name: '__proto__', argument: {} }],
    ['an inherited name', { name: 'constructor', argument: {} }],
    ['a name that is no string', { name: 3, argument: {} }],
    ['no name', { argument: {} }],
    ['nothing', null],
    ['a bare string', 'session.get'],
  ])('is refused when it has %s', async (_what, message) => {
    const answer = await dispatch(handlers({}), message, context);
    expect(answer).toMatchObject({ ok: false, error: { code: 'ipc/unknown-call' } });
  });

  it.each([
    ['a field is missing', { key: 'k' }],
    ['a field has the wrong type', { key: 3, scope: 'window' }],
    ['a field is surplus', { key: 'k', scope: 'window', extra: 1 }],
    ['a value is out of its list', { key: 'k', scope: 'everywhere' }],
    ['it is null', null],
    ['it is absent', undefined],
  ])('is refused when in its argument %s', async (_what, argument) => {
    const answer = await dispatch(handlers({}), { name: 'model.select', argument }, context);
    expect(answer).toMatchObject({ ok: false, error: { code: 'ipc/bad-argument' } });
  });

  it('names the field that is wrong and never its value', async () => {
    const answer = await dispatch(handlers({}), { name: 'model.select', argument: { key: 'sk-very-secret', scope: 'sk-very-secret' } }, context);
    expect(JSON.stringify(answer)).toContain('scope');
    expect(JSON.stringify(answer)).not.toContain('sk-very-secret');
  });

  it('is refused when its argument is too large, before it is looked at', async () => {
    const argument = { chatId: null, text: 'x'.repeat(5_000_000) };
    const answer = await dispatch(handlers({}), { name: 'chat.send', argument }, context);
    expect(answer).toMatchObject({ ok: false, error: { code: 'ipc/too-large' } });
  });

  it('carries a handler’s own failure as it stands', async () => {
    const failure = new AppFailure({ code: 'chat/busy', message: say`Wait.` });
    const answer = await dispatch(handlers({ 'window.open': () => Promise.reject(failure) }), { name: 'window.open', argument: {} }, context);
    expect(answer).toEqual({ ok: false, error: { code: 'chat/busy', message: 'Wait.' } });
  });

  it('keeps an unexpected fault’s words, path and stack to itself', async () => {
    const fault = () => Promise.reject(new Error('ENOENT /home/me/secret'));
    const answer = await dispatch(handlers({ 'window.open': fault }), { name: 'window.open', argument: {} }, context);
    expect(answer).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(JSON.stringify(answer)).not.toContain('secret');
  });

  it('tells whoever asks what a handler failed with', async () => {
    const fault = new Error('disk on fire');
    const heard: unknown[] = [];
    await dispatch(handlers({ 'window.open': () => Promise.reject(fault) }), { name: 'window.open', argument: {} }, context, (error) => heard.push(error));
    await dispatch(handlers({ 'window.open': () => Promise.resolve(null) }), { name: 'window.open', argument: {} }, context, (error) => heard.push(error));
    expect(heard).toEqual([fault]);
  });

  it('survives a handler that throws at once', async () => {
    const fault = () => {
      throw new TypeError('boom');
    };
    expect(await dispatch(handlers({ 'window.open': fault }), { name: 'window.open', argument: {} }, context)).toMatchObject({ ok: false });
  });
});
