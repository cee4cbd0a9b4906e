import { createHash } from 'node:crypto';
import { isPlanEntry, planEntries, planVersion, PLAN_IDS, PLAN_KEY, PLAN_REGIONS } from '../../core/setup/coding-plan.ts';
import type { CodingPlanDraft } from '../../core/setup/draft.ts';
import type { Install } from '../../core/setup/install.ts';
import { isObject, valueAt } from '../../core/settings/json.ts';
import type { Rules } from '../reading/read-rules.ts';

/** SHA-256 of a text, in hex. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Where the newest CLI keeps the version of the plan's list; older ones kept it at the top. */
export const PLAN_METADATA = 'coding-plan';
const LEGACY = 'codingPlan';

/**
 * The Coding Plan as an install: its own entries are brought to today's, whatever version and region wrote them, and
 * models that were added by hand move along with the region. A default that the plan offers stays (SEMANTICS section 6).
 */
export function planInstall({ region, modelIds }: Pick<CodingPlanDraft, 'region' | 'modelIds'>, { written }: Pick<Rules, 'written'>): Install {
  const { baseUrl } = PLAN_REGIONS[region];
  const own = planEntries(region, modelIds);
  const ids = new Set(own.map(({ id }) => String(id)));
  const moved = [...handMadeIds(written)].filter((id) => !ids.has(id)).map((id) => ({ id, baseUrl, envKey: PLAN_KEY }));
  const [first] = own;
  const current = valueAt(written.merged, ['model', 'name']);
  const address = valueAt(written.merged, ['model', 'baseUrl']);
  const keeps = typeof current === 'string' && ids.has(current) && (address === undefined || address === '' || address === baseUrl);
  return {
    protocol: 'openai',
    entries: [...own, ...moved],
    isStale: isPlanEntry,
    isSame: (entry, wanted) => isPlanEntry(entry) && entry['id'] === wanted['id'],
    overwrites: true,
    ...(!keeps && { select: { id: String(first?.['id']), baseUrl } }),
    metadata: { name: PLAN_METADATA, version: planVersion(own, sha256), baseUrl },
    legacyNames: [LEGACY],
  };
}

/** Ids of the plan's entries. */
export function planIds(written: Rules['written']): string[] {
  const held = valueAt(written.merged, ['modelProviders', 'openai']);
  const own: unknown[] = Array.isArray(held) ? held : [];
  return own.flatMap((entry) => (isObject(entry) && isPlanEntry(entry) && typeof entry['id'] === 'string' ? entry['id'] : []));
}

const handMadeIds = (written: Rules['written']): Set<string> => new Set(planIds(written).filter((id) => !PLAN_IDS.includes(id)));
