import { say } from '../say.ts';
import type { JsonObject } from '../settings/json.ts';
import type { AppError } from '../result.ts';
import type { Sha256 } from './custom-env-key.ts';
import type { PlanRegion } from './draft.ts';

/** Variable of the Coding Plan's key (SEMANTICS section 6). */
export const PLAN_KEY = 'BAILIAN_CODING_PLAN_API_KEY';

/** The plan's servers, and how the CLI begins the names of its models. */
export const PLAN_REGIONS: Readonly<Record<PlanRegion, { baseUrl: string; prefix: string }>> = {
  china: { baseUrl: 'https://coding.dashscope.aliyuncs.com/v1', prefix: 'ModelStudio Coding Plan' },
  global: { baseUrl: 'https://coding-intl.dashscope.aliyuncs.com/v1', prefix: 'ModelStudio Coding Plan for Global/Intl' },
};

interface PlanModel {
  id: string;
  window: number;
  description?: string;
  /** Thinking can be switched on and off; without it, it is on or there is none. */
  toggles?: true;
  thinks?: true;
  sees?: true;
}

/** The models of the plan as the CLI 0.24.4 lists them. */
const PLAN_MODELS: readonly PlanModel[] = [
  { id: 'qwen3.5-plus', window: 1_000_000, toggles: true, thinks: true, sees: true },
  { id: 'qwen3.6-plus', window: 1_000_000, description: 'Currently available to Pro subscribers only.', toggles: true, thinks: true, sees: true },
  { id: 'qwen3.7-plus', window: 1_000_000, toggles: true, thinks: true },
  { id: 'glm-5', window: 202_752, thinks: true },
  { id: 'kimi-k2.5', window: 262_144, toggles: true, thinks: true, sees: true },
  { id: 'MiniMax-M2.5', window: 196_608, thinks: true },
  { id: 'qwen3-coder-plus', window: 1_000_000 },
  { id: 'qwen3-coder-next', window: 262_144 },
  { id: 'qwen3-max-2026-01-23', window: 262_144, toggles: true, thinks: true },
  { id: 'glm-4.7', window: 202_752, thinks: true },
];

/** Ids of the plan's own models; others under its key were added by hand. */
export const PLAN_IDS: readonly string[] = PLAN_MODELS.map(({ id }) => id);

/**
 * The entries of a region, exactly as the newest CLI writes them: values and order of the fields make the version.
 * Ids that the plan does not list get an entry without tuning.
 */
export function planEntries(region: PlanRegion, ids: readonly string[] = PLAN_IDS): JsonObject[] {
  return ids.map((id) => planEntry(region, PLAN_MODELS.find((model) => model.id.toLowerCase() === id.toLowerCase()) ?? { id }, id));
}

function planEntry(region: PlanRegion, model: Partial<PlanModel>, id: string): JsonObject {
  const { baseUrl, prefix } = PLAN_REGIONS[region];
  const generationConfig = {
    ...(model.thinks && { extra_body: { enable_thinking: true } }),
    ...(model.window !== undefined && { contextWindowSize: model.window }),
    ...(model.sees && { modalities: { image: true, video: true } }),
  };
  return {
    id,
    name: `[${prefix}] ${id}`,
    ...(model.description !== undefined && { description: model.description }),
    ...(model.toggles && { capabilities: { reasoning: { thinking: true, toggleOnly: true, disableField: 'enable_thinking' } } }),
    baseUrl,
    envKey: PLAN_KEY,
    ...(Object.keys(generationConfig).length > 0 && { generationConfig }),
  };
}

/** What the CLI compares to see whether its list has changed: the SHA-256 of the entries as JSON. */
export const planVersion = (entries: readonly JsonObject[], sha256: Sha256): string => sha256(JSON.stringify(entries));

/** An entry of the plan, of any version of the CLI: its key and exactly one of its addresses. */
export function isPlanEntry(entry: JsonObject): boolean {
  return entry['envKey'] === PLAN_KEY && regionOf(entry['baseUrl']) !== undefined;
}

/** The region of an address. */
export function regionOf(baseUrl: unknown): PlanRegion | undefined {
  if (baseUrl === PLAN_REGIONS.china.baseUrl) return 'china';
  return baseUrl === PLAN_REGIONS.global.baseUrl ? 'global' : undefined;
}

/** The check of a key's form, with the CLI's own message; the key is not part of it. */
export function planKeyProblem(key: string): AppError | undefined {
  if (key.startsWith('sk-sp-')) return undefined;
  return { code: 'model/key-invalid', message: say`Invalid API key. Coding Plan API keys start with "sk-sp-". Please check.`, action: 'check-key' };
}
