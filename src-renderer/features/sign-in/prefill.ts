import type { LocalServer } from '../../../src-preload/contract.ts';
import { withPreset } from './drafts.ts';
import type { ProviderForm, WizardState } from './wizard-state.ts';

/** The forms with what main has found, where the person has not chosen yet: nothing is asked that can be seen. */
export function prefilled({ provider, local, presets, detection }: WizardState): Pick<WizardState, 'provider' | 'local'> {
  const service = presets.find(({ kind }) => kind === 'service');
  const server = detection?.servers[0];
  const here = presets.find(({ id, kind }) => (server ? id === server.preset : kind === 'local'));
  return {
    provider: provider.preset === '' && service ? withPreset(provider, service) : provider,
    local: local.preset === '' && here ? withServer(withPreset(local, here), server) : local,
  };
}

/** A form with a server that answers on this computer. */
export function withServer(form: ProviderForm, server: LocalServer | undefined): ProviderForm {
  if (!server) return form;
  return { ...form, baseUrl: server.baseUrl, offered: server.models, modelId: server.models[0]?.id ?? '' };
}
