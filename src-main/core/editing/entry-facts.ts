import { entryProblems } from '../../../src-preload/schemas/entry-problems.ts';
import type { FieldProblem } from '../../../src-preload/schemas/field-problem.ts';
import { unusedFields, type UnusedField } from '../../../src-preload/schemas/unused-fields.ts';
import { isDashScope } from '../chat/hosts.ts';
import { hostOf } from '../models/endpoint.ts';
import type { Protocol } from '../models/protocol.ts';
import { isObject, valueAt } from '../settings/json.ts';
import { unknownFields } from './known-fields.ts';

/** What is known of an entry's fields without looking at anything else. */
export interface EntryFacts {
  problems: FieldProblem[];
  unknown: string[][];
  unused: UnusedField[];
}

/** `entry` as it is written, with its secrets; none of them comes out. */
export function entryFacts(entry: unknown, protocol: Protocol | null): EntryFacts {
  const baseUrl = valueAt(entry, ['baseUrl']);
  const host = typeof baseUrl === 'string' ? hostOf(baseUrl) : undefined;
  const dashScope = host !== undefined && isDashScope(host.replace(/:\d+$/, ''));
  const hasSampling = isObject(valueAt(entry, ['generationConfig', 'samplingParams']));
  return { problems: entryProblems(entry), unknown: unknownFields(entry), unused: unusedFields({ protocol, dashScope, hasSampling }) };
}
