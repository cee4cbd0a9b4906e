// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { CheckView } from '../../../../src-preload/contract.ts';
import { Wizard } from '../../../../src-renderer/features/sign-in/wizard.ts';
import { FakeBridge, refuse } from '../../fake-bridge.ts';
import { openStores } from '../../render.tsx';
import { demo, id, model, noneSelected, projection } from '../../samples.ts';
import { say } from '../../../../src-main/core/say.ts';

const CODING_PLAN = { kind: 'coding-plan', region: 'global', key: 'sk-sp-1', custody: 'env-file' };
const preview = { preview: { files: [] }, vault: [], warnings: [], revision: 'r-1', modelKey: 'openai/alpha', endpoint: 'https://x.example' };
const passed: CheckView = { stages: (['reach', 'key', 'model', 'first-token'] as const).map((stage) => ({ stage, state: 'passed' })), finished: true };
const failed: CheckView = { stages: [{ stage: 'reach', state: 'passed' }, { stage: 'key', state: 'failed' }], finished: true, error: { code: 'provider/bad-key', message: say`No.` } };

function open(replies: ConstructorParameters<typeof FakeBridge>[0] = {}) {
  const bridge = new FakeBridge({
    'setup.presets': () => [],
    'setup.preview': () => preview,
    'setup.apply': () => ({ modelKey: 'openai/alpha', written: ['~/.qwen/.env'] }),
    'check.start': () => ({ checkId: id(2) }),
    'signIn.start': () => ({ attemptId: id(1) }),
    ...replies,
  });
  const stores = openStores(bridge, projection({ models: [demo], selection: noneSelected }));
  const wizard = new Wizard(stores);
  wizard.enter('coding-plan');
  wizard.edit({ plan: { region: 'global', key: 'sk-sp-1' } });
  return { bridge, stores, wizard, now: () => wizard.state.getState() };
}
const settle = () => new Promise((resolve) => setTimeout(resolve));
const checked = (view: CheckView) => ({ name: 'check', payload: { checkId: id(2), view } }) as const;

describe('the wizard', () => {
  it('shows what will be written, writes exactly that once the check has passed, and forgets the key', async () => {
    const { bridge, wizard, now } = open();
    await wizard.review();
    expect(now()).toMatchObject({ step: 'check', preview: { revision: 'r-1' } });
    await wizard.check();
    expect(bridge.argumentsOf('check.start')).toEqual([{ subject: { kind: 'setup', draft: CODING_PLAN } }]);
    expect(bridge.argumentsOf('setup.apply')).toEqual([]);
    bridge.emit(checked(passed));
    await settle();
    expect(bridge.argumentsOf('setup.apply')).toEqual([{ draft: CODING_PLAN, revision: 'r-1' }]);
    expect(now()).toMatchObject({ step: 'done', plan: { key: '' }, finished: { modelKey: 'openai/alpha', proof: 'answered' } });
  });

  it('writes nothing when the check fails, and stays where it is', async () => {
    const { bridge, wizard, now } = open();
    await wizard.review();
    await wizard.check();
    bridge.emit(checked(failed));
    await settle();
    expect(bridge.argumentsOf('setup.apply')).toEqual([]);
    expect(now().step).toBe('check');
  });

  it('stays at the form with the reason when main refuses the draft', async () => {
    const { wizard, now } = open({ 'setup.preview': () => refuse({ code: 'model/key-invalid', message: say`Not a key of the plan.` }) });
    await wizard.review();
    expect(now()).toMatchObject({ step: 'details', problem: { message: 'Not a key of the plan.' }, busy: false });
  });

  it('goes back with everything typed, and ends the check', async () => {
    const { bridge, wizard, now } = open();
    await wizard.review();
    await wizard.check();
    wizard.back();
    expect(bridge.argumentsOf('check.stop')).toEqual([{ checkId: id(2) }]);
    expect(now()).toMatchObject({ step: 'details', plan: { key: 'sk-sp-1' } });
    wizard.back();
    expect(now().step).toBe('choose');
  });

  it('ends a sign-in when it is left, and forgets keys', async () => {
    const { bridge, wizard, now } = open();
    await wizard.signIn({ way: 'qwen', method: 'auto' });
    wizard.leave();
    expect(bridge.argumentsOf('signIn.cancel')).toEqual([{ attemptId: id(1) }]);
    expect(now()).toMatchObject({ attempt: null, plan: { key: '' } });
  });

  it('checks Qwen’s model as soon as it is listed, and makes it the default after an answer', async () => {
    const { bridge, wizard, now } = open();
    wizard.choose('qwen');
    await wizard.signIn({ way: 'qwen', method: 'auto' });
    bridge.emit({ name: 'signIn', payload: { attemptId: id(1), view: { phase: 'done', account: 'qwen' } } });
    await settle();
    expect(now().step).toBe('check');
    expect(bridge.argumentsOf('check.start')).toEqual([]);
    const qwen = model('coder-model', { key: 'qwen-oauth/coder-model', provider: 'qwen-oauth' });
    bridge.emit({ name: 'projection', payload: projection({ rev: 2, models: [qwen, demo], selection: noneSelected }) });
    await settle();
    expect(bridge.argumentsOf('check.start')).toEqual([{ subject: { kind: 'model', key: qwen.key } }]);
    bridge.emit(checked(passed));
    await settle();
    expect(bridge.argumentsOf('model.select')).toEqual([{ key: qwen.key, scope: 'default' }]);
    expect(now().step).toBe('done');
  });

  it('takes the key that OpenRouter gave by the name of its sign-in', async () => {
    const { bridge, wizard, now } = open();
    wizard.choose('api-key');
    await wizard.signIn({ way: 'openrouter' });
    bridge.emit({ name: 'signIn', payload: { attemptId: id(1), view: { phase: 'done', hasKey: true } } });
    expect(now()).toMatchObject({ attempt: null, provider: { keyFrom: id(1) } });
  });
});
