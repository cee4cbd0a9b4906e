import type { Custody, PresetView, SetupDraft } from '../../../src-preload/contract.ts';
import type { ProviderForm, WizardState } from './wizard-state.ts';

/** Where the key goes: what was chosen, or what main offers first. */
export function custodyOf({ custody, detection }: Pick<WizardState, 'custody' | 'detection'>): Custody {
  return custody ?? detection?.keyPlaces.find(({ usable }) => usable)?.custody ?? 'env-file';
}

/** The form of a preset that was just chosen; what belongs to the provider is replaced, the rest stays. */
export function withPreset(form: ProviderForm, preset: PresetView): ProviderForm {
  return {
    ...form,
    preset: preset.id,
    protocol: preset.protocol,
    baseUrl: preset.servers[0]?.baseUrl ?? '',
    key: '',
    keyFrom: null,
    envKey: null,
    modelId: preset.modelIds[0] ?? '',
    name: '',
    endpoint: null,
    offered: null,
  };
}

/** The variable of a form's key: the typed name, the provider's own, or the one that follows from the address. */
export function variableOf(form: ProviderForm, presets: readonly PresetView[]): string {
  const preset = presets.find(({ id }) => id === form.preset);
  return (form.envKey ?? preset?.envKey) || (form.endpoint?.envKey ?? '');
}

/** What would be set up, or undefined for the ways that set up no provider. */
export function draftOf(state: WizardState): SetupDraft | undefined {
  const custody = custodyOf(state);
  switch (state.way) {
    case 'qwen':
      return undefined;
    case 'coding-plan':
      return { kind: 'coding-plan', region: state.plan.region, key: typed(state.plan.key), custody };
    case 'api-key':
      return providerDraft(state.provider, state.presets, custody);
    case 'local':
      return providerDraft(state.local, state.presets, 'env-file');
    case 'company': {
      const { baseUrl, modelId, variable } = state.company;
      return { kind: 'provider', preset: 'custom', protocol: 'openai', baseUrl: baseUrl.trim(), envKey: variable ?? '', key: null, custody, models: [{ id: modelId.trim() }] };
    }
  }
}

function providerDraft(form: ProviderForm, presets: readonly PresetView[], custody: Custody): SetupDraft {
  const { preset, protocol, baseUrl, key, keyFrom, modelId, name } = form;
  const id = modelId.trim();
  return {
    kind: 'provider',
    preset,
    protocol,
    baseUrl: baseUrl.trim(),
    envKey: variableOf(form, presets).trim(),
    key: keyFrom === null ? typed(key) : { attemptId: keyFrom },
    custody,
    models: id === '' ? [] : [{ id, ...(name.trim() !== '' && { name: name.trim() }) }],
  };
}

const typed = (key: string): string | null => key.trim() || null;
