import { closedIn } from '../environment/vault.ts';
import { resolveKey } from '../models/api-key.ts';
import { resolveBaseUrl } from '../models/base-url.ts';
import type { CatalogModel } from '../models/entry.ts';
import type { Inputs } from '../models/inputs.ts';
import type { Route } from '../models/route.ts';
import type { Resolved, Source } from '../provenance.ts';
import type { AppError, Result } from '../result.ts';
import { say } from '../say.ts';
import { ambientValues } from './ambient-values.ts';
import { entryValues, generationValues } from './entry-values.ts';
import type { ExplainedValue, Explanation, Fingerprint } from './explanation.ts';
import { masked } from './mask.ts';
import { knownSecrets } from './secrets.ts';
import { modelStatements, protocolStatements, wantedModel, wantedProtocol } from './wanted.ts';

/** The model of the request and who decided that it is this one. */
export interface Chosen {
  model: CatalogModel;
  decidedBy: Source;
}

/** What there is to explain. */
export interface Explained {
  inputs: Inputs;
  models: readonly CatalogModel[];
  /** Absent when no model is chosen. */
  chosen?: Chosen;
  route: Result<Route>;
  /** A settings file that cannot be read stops a request whatever the route. */
  fatal?: AppError;
}

/** As much of a fingerprint as tells keys apart. */
const SHOWN = 8;

/** Every value of the request that would be sent, or all that is known of one that would not (SEMANTICS, "Our rules"). */
export function explain(explained: Explained, fingerprint: Fingerprint): Explanation {
  const { inputs, chosen, route, fatal } = explained;
  const values = chosen ? valuesOf(explained, chosen, fingerprint) : statements(inputs);
  const secrets = knownSecrets(chosen?.model, inputs);
  const shown = values.map(({ field, value, source, hides }) => ({ field, value: masked(value, secrets), source, hides }));
  const error = fatal ?? (route.ok ? undefined : route.error);
  return error ? { ok: false, error, values: shown } : { ok: true, values: shown };
}

function valuesOf({ inputs, models, route }: Explained, { model, decidedBy }: Chosen, fingerprint: Fingerprint): ExplainedValue[] {
  const used = route.ok ? route.value : undefined;
  const baseUrl = used?.baseUrl ?? resolveBaseUrl(model, inputs);
  const key = used ? used.key : resolveKey(model, inputs);
  return [
    shown('protocol', wantedProtocol(model, decidedBy, models, inputs)),
    shown('model', wantedModel(model, decidedBy, inputs)),
    ...entryValues(model, inputs),
    ...(baseUrl ? [shown('baseUrl', baseUrl)] : []),
    ...(baseUrl && used?.endpoint !== undefined ? [shown('url', { ...plain(baseUrl), value: used.endpoint })] : []),
    ...(key ? [shown('key', { ...plain(key), value: keyShown(key.value.reveal(), fingerprint) })] : []),
    ...(used?.credential ? [shown('credential', used.credential)] : []),
    ...generationValues(model, inputs),
    ...ambientValues(used, inputs),
  ];
}

/** A key that the vault still holds has no fingerprint yet. */
function keyShown(key: string, fingerprint: Fingerprint): string {
  return closedIn(key).length > 0 ? say`opened when a request needs it` : `sha256:${fingerprint(key).slice(0, SHOWN)}`;
}

/** What was asked for, when no model could be chosen. */
function statements(inputs: Inputs): ExplainedValue[] {
  const of = (field: string, [source, ...hides]: Source[], value: unknown): ExplainedValue[] => (source ? [{ field, value, source, hides }] : []);
  const protocol = inputs.flags.authType ?? inputs.settings.find(['security', 'auth', 'selectedType'])?.value;
  const model = inputs.flags.model ?? inputs.settings.find(['model', 'name'])?.value;
  return [...of('protocol', protocolStatements(inputs), protocol), ...of('model', modelStatements(undefined, inputs), model)];
}

const shown = (field: string, resolved: Resolved<unknown>): ExplainedValue => ({ field, ...plain(resolved) });

/** The places looked up: some are looked up only when asked for. */
const plain = <T>({ value, source, hides }: Resolved<T>): Resolved<T> => ({ value, source, hides });
