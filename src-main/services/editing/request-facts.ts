import type { EntryView, Inspection } from '../../core/editing/entry-view.ts';
import { masked } from '../../core/explain/mask.ts';
import { missingKey, resolveKey } from '../../core/models/api-key.ts';
import { resolveBaseUrl } from '../../core/models/base-url.ts';
import { endpointOf, urlOf } from '../../core/models/endpoint.ts';
import type { CatalogModel } from '../../core/models/entry.ts';
import type { Inputs } from '../../core/models/inputs.ts';
import type { Workspace } from '../workspace.ts';
import { workspaceSecrets } from './workspace-secrets.ts';

type RequestFacts = Pick<Inspection, 'url' | 'key' | 'blocked'>;

/** Where requests to an entry would go, with which key, and what stands in their way. */
export function requestFacts(workspace: Workspace, entry: EntryView | undefined): RequestFacts {
  const { rules, models } = workspace.known;
  const model = models.find(({ key }) => key === entry?.modelKey);
  if (!entry || !model) return entry?.why === undefined ? {} : { blocked: entry.why };
  const route = workspace.route(model.key);
  const url = route.ok ? route.value.endpoint : finalUrl(model, rules.inputs);
  const shown = url === undefined ? undefined : masked(url, workspaceSecrets(workspace));
  return {
    ...(typeof shown === 'string' && { url: shown }),
    key: route.ok && route.value.credential ? { state: 'not-needed' } : keyState(model, rules.inputs),
    ...(!route.ok && { blocked: route.error.message }),
  };
}

function finalUrl(model: CatalogModel, inputs: Inputs): string | undefined {
  const baseUrl = resolveBaseUrl(model, inputs);
  const endpoint = baseUrl && endpointOf(baseUrl.value, { provider: model.provider, modelId: model.id.value });
  return endpoint && urlOf(endpoint);
}

function keyState(model: CatalogModel, inputs: Inputs): NonNullable<Inspection['key']> {
  const key = resolveKey(model, inputs);
  return key ? { state: 'found', source: key.source } : { state: 'missing', message: missingKey(model, inputs).message, lookedIn: [...inputs.lookedIn] };
}
