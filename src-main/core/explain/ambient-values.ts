import { AMBIENT } from '../models/build-route.ts';
import { textVariable, type Inputs } from '../models/inputs.ts';
import type { Route } from '../models/route.ts';
import type { Resolved } from '../provenance.ts';
import type { ExplainedValue } from './explanation.ts';

/** What variables add to a request whatever its model: headers, a limit, the proxy (without its password). */
export function ambientValues(route: Route | undefined, inputs: Inputs): ExplainedValue[] {
  const proxy = route?.proxy;
  const limit = route?.maxOutputTokens === undefined ? undefined : textVariable(inputs, 'QWEN_CODE_MAX_OUTPUT_TOKENS');
  const headers = Object.entries(route?.ambientHeaders ?? {}).flatMap(([header, value]) => {
    const variable = AMBIENT.find(([, name]) => name === header)?.[0];
    const found = variable === undefined ? undefined : textVariable(inputs, variable);
    return found ? [stated(`header.${header}`, value, found)] : [];
  });
  return [
    ...headers,
    ...(limit ? [stated('maxOutputTokens', route?.maxOutputTokens, limit)] : []),
    ...(proxy ? [stated('proxy', proxy.value.reveal().replace(/\/\/[^/]*@/, '//•••@'), proxy)] : []),
  ];
}

const stated = (field: string, value: unknown, { source, hides }: Resolved<unknown>): ExplainedValue => ({ field, value, source, hides });
