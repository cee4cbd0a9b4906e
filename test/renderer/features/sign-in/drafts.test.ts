import { describe, expect, it } from 'vitest';
import type { PresetView } from '../../../../src-preload/contract.ts';
import { custodyOf, draftOf, variableOf, withPreset } from '../../../../src-renderer/features/sign-in/drafts.ts';
import { prefilled } from '../../../../src-renderer/features/sign-in/prefill.ts';
import { emptyWizard, withoutKeys, type WizardState } from '../../../../src-renderer/features/sign-in/wizard-state.ts';

const preset = (id: string, more: Partial<PresetView> = {}): PresetView => ({
  id,
  name: id,
  kind: 'service',
  protocol: 'openai',
  envKey: `${id.toUpperCase()}_API_KEY`,
  servers: [{ name: id, baseUrl: `https://${id}.example/v1` }],
  modelIds: [`${id}-1`, `${id}-2`],
  needsNoKey: false,
  listsModels: true,
  ...more,
});
const presets = [preset('alpha'), preset('beta'), preset('ollama', { kind: 'local', modelIds: [] }), preset('custom', { kind: 'custom', envKey: '', servers: [], modelIds: [] })];
const state = (more: Partial<WizardState>): WizardState => ({ ...emptyWizard, presets, ...more });
const alpha = withPreset(emptyWizard.provider, preset('alpha'));

describe('a draft', () => {
  it('says what was typed, without blanks around it', () => {
    const provider = { ...alpha, key: ' k ', baseUrl: ' https://x.example/v1 ', modelId: ' m ', name: ' Mine ' };
    expect(draftOf(state({ way: 'api-key', provider, custody: 'vault' }))).toEqual({
      kind: 'provider', preset: 'alpha', protocol: 'openai', baseUrl: 'https://x.example/v1', envKey: 'ALPHA_API_KEY', key: 'k', custody: 'vault', models: [{ id: 'm', name: 'Mine' }],
    });
  });

  it('without a key means that the variable is set already', () => {
    expect(draftOf(state({ way: 'api-key', provider: alpha }))).toMatchObject({ key: null });
  });

  it('names the sign-in that received the key instead of a key', () => {
    expect(draftOf(state({ way: 'api-key', provider: { ...alpha, key: 'typed before', keyFrom: 'a-1' } }))).toMatchObject({ key: { attemptId: 'a-1' } });
  });

  it('of the plan has its region', () => {
    expect(draftOf(state({ way: 'coding-plan', plan: { region: 'china', key: 'sk-sp-1' } }))).toEqual({ kind: 'coding-plan', region: 'china', key: 'sk-sp-1', custody: 'env-file' });
  });

  it('of a company names the variable of its account', () => {
    const company = { ...emptyWizard.company, baseUrl: 'https://g.example/v1', modelId: 'm', variable: 'GATEWAY_TOKEN' };
    expect(draftOf(state({ way: 'company', company }))).toMatchObject({ preset: 'custom', envKey: 'GATEWAY_TOKEN', key: null });
  });

  it('is not needed for Qwen', () => {
    expect(draftOf(state({ way: 'qwen' }))).toBeUndefined();
  });
});

describe('the variable of a key', () => {
  it('is the typed name, else the provider’s, else the one that follows from the address', () => {
    const custom = { ...withPreset(alpha, preset('custom', { envKey: '' })), endpoint: { url: null, envKey: 'FROM_ADDRESS' } };
    expect(variableOf({ ...alpha, envKey: 'TYPED' }, presets)).toBe('TYPED');
    expect(variableOf(alpha, presets)).toBe('ALPHA_API_KEY');
    expect(variableOf(custom, presets)).toBe('FROM_ADDRESS');
  });
});

describe('another provider', () => {
  it('brings its own address and model, and not the key of the one before', () => {
    expect(withPreset({ ...alpha, key: 'k', keyFrom: 'a-1', name: 'Mine' }, preset('beta'))).toMatchObject({ preset: 'beta', baseUrl: 'https://beta.example/v1', modelId: 'beta-1', key: '', keyFrom: null, name: '' });
  });
});

describe('where the key goes', () => {
  const keyPlaces = [{ custody: 'vault', name: 'Keyring', usable: false }, { custody: 'settings', name: 's', usable: true }] as const;
  const detection = { ready: [], qwen: null, servers: [], managed: [], keyPlaces: [...keyPlaces] };
  it('is what was chosen, else the first place that can be used', () => {
    expect(custodyOf({ custody: 'vault', detection })).toBe('vault');
    expect(custodyOf({ custody: null, detection })).toBe('settings');
    expect(custodyOf({ custody: null, detection: null })).toBe('env-file');
  });
});

describe('what main has found', () => {
  const server = { preset: 'ollama', name: 'Ollama', baseUrl: 'http://127.0.0.1:1/v1', models: [{ id: 'q' }], listed: false };
  it('fills in forms that nobody has touched', () => {
    const filled = prefilled(state({ detection: { ready: [], qwen: null, servers: [server], keyPlaces: [], managed: [] } }));
    expect(filled.provider).toMatchObject({ preset: 'alpha', modelId: 'alpha-1' });
    expect(filled.local).toMatchObject({ preset: 'ollama', baseUrl: 'http://127.0.0.1:1/v1', modelId: 'q' });
  });

  it('leaves what the person has chosen', () => {
    const provider = { ...alpha, preset: 'beta', baseUrl: 'https://mine.example' };
    expect(prefilled(state({ provider })).provider).toBe(provider);
  });
});

describe('a wizard that is closed', () => {
  it('keeps everything but keys', () => {
    const left = withoutKeys(state({ provider: { ...alpha, key: 'k', keyFrom: 'a' }, plan: { region: 'china', key: 'k' } }));
    expect(JSON.stringify(left)).not.toContain('"k"');
    expect(left.provider).toMatchObject({ baseUrl: 'https://alpha.example/v1', keyFrom: null });
    expect(left.plan.region).toBe('china');
  });
});
