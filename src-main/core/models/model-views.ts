import { say } from '../say.ts';
import { resolveBaseUrl } from './base-url.ts';
import { checkModel } from './check.ts';
import { hostOf } from './endpoint.ts';
import { originOf, type CatalogModel } from './entry.ts';
import type { Inputs } from './inputs.ts';
import { DEMO_KEY } from './key.ts';
import { groupOf } from './protocol-facts.ts';
import type { ModelView } from './view.ts';

/** The demo as the picker shows it: always there, always last, chosen by the person only. */
export const DEMO_VIEW: ModelView = {
  key: DEMO_KEY,
  provider: 'demo',
  group: groupOf('demo'),
  id: 'demo',
  name: 'Demo',
  description: say`Canned replies that show what the app can do. No AI, no key, works offline.`,
  runtime: false,
  images: false,
};

/** A model as the picker shows it, with why it cannot be used; no secret in it. */
export function modelView(model: CatalogModel, inputs: Inputs): ModelView {
  const checked = checkModel(model, inputs);
  const host = checked.ok ? checked.value.endpoint.host : hostOf(resolveBaseUrl(model, inputs)?.value ?? '');
  const origin = originOf(model);
  return {
    key: model.key,
    provider: model.provider,
    group: groupOf(model.provider),
    id: model.id.value,
    name: model.name,
    runtime: model.runtime,
    ...(model.description === undefined ? {} : { description: model.description }),
    ...(host === undefined ? {} : { host }),
    ...(origin === undefined ? {} : { origin }),
    ...(model.written?.layer.scope === 'system' ? { managed: { file: model.written.layer.file } } : {}),
    ...(model.generation.value.modalities?.['image'] === false ? { images: false } : {}),
    ...(checked.ok ? {} : { unusable: { message: checked.error.message, lookedIn: [...checked.lookedIn] } }),
  };
}
