import type { Custody, PresetProtocol } from './setup-view.ts';

/** A provider as its form has it. */
export interface ProviderDraft {
  kind: 'provider';
  /** Id of a preset. */
  preset: string;
  protocol: PresetProtocol;
  /** Empty: the protocol's own server. */
  baseUrl: string;
  envKey: string;
  /** As typed; `null`: the variable is set already, or no key is needed. */
  key: string | null;
  custody: Custody;
  /** The first one becomes the default. */
  models: { id: string; name?: string | undefined }[];
}

/** The Coding Plan as its form has it. */
export interface CodingPlanDraft {
  kind: 'coding-plan';
  region: PlanRegion;
  key: string | null;
  custody: Custody;
  /** Without a list, all of the plan's models. */
  modelIds?: string[] | undefined;
}

export type PlanRegion = 'china' | 'global';

/** What is being set up. */
export type SetupDraft = ProviderDraft | CodingPlanDraft;
