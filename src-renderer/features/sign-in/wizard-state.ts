import type { AppError, Custody, Detection, EndpointView, OfferedModel, PresetView, SetupPreview, Situation } from '../../../src-preload/contract.ts';
import type { SignInWay } from '../../stores/ui.ts';

/** The steps of every way, in order. */
export const STEPS = ['choose', 'details', 'check', 'done'] as const;
export type Step = (typeof STEPS)[number];

/** What is typed for a provider. */
export interface ProviderForm {
  preset: string;
  protocol: PresetView['protocol'];
  baseUrl: string;
  /** In memory only, and only until the wizard closes. */
  key: string;
  /** The sign-in that received the key; it then stands in for a typed one. */
  keyFrom: string | null;
  /** `null`: the name that belongs to the provider. */
  envKey: string | null;
  modelId: string;
  name: string;
  /** Where requests would go; `null` until main has said. */
  endpoint: EndpointView | null;
  /** What the server said that it offers; `null` until it was asked. */
  offered: OfferedModel[] | null;
}

/** The gateway of a company, signed in to with OpenID. */
export interface CompanyForm {
  issuer: string;
  clientId: string;
  scope: string;
  baseUrl: string;
  modelId: string;
  /** The variable that the account's token answers to, once signed in. */
  variable: string | null;
}

/** What a finished way has led to. */
export interface Finished {
  modelKey: string;
  written: readonly string[];
  hiddenBy?: string;
}

/** What the check has shown of a finished way: an answer, a key that works but is refused for now, or nothing, because it was skipped. */
export type Proof = 'answered' | 'busy' | 'none';

/** The whole wizard. It outlives its steps, so that going back loses nothing. */
export interface WizardState {
  way: SignInWay;
  step: Step;
  detection: Detection | null;
  presets: readonly PresetView[];
  situation: Situation | null;
  custody: Custody | null;
  plan: { region: 'china' | 'global'; key: string };
  provider: ProviderForm;
  local: ProviderForm;
  company: CompanyForm;
  /** The sign-in that is under way. */
  attempt: string | null;
  /** What will be written. */
  preview: SetupPreview | null;
  /** The check that runs, or ran last. */
  check: string | null;
  /** A call is under way that the person waits for. */
  busy: boolean;
  problem: AppError | null;
  finished: (Finished & { proof: Proof }) | null;
}

const emptyForm: ProviderForm = {
  preset: '',
  protocol: 'openai',
  baseUrl: '',
  key: '',
  keyFrom: null,
  envKey: null,
  modelId: '',
  name: '',
  endpoint: null,
  offered: null,
};

export const emptyWizard: WizardState = {
  way: 'qwen',
  step: 'choose',
  detection: null,
  presets: [],
  situation: null,
  custody: null,
  plan: { region: 'global', key: '' },
  provider: emptyForm,
  local: emptyForm,
  company: { issuer: '', clientId: '', scope: '', baseUrl: '', modelId: '', variable: null },
  attempt: null,
  preview: null,
  check: null,
  busy: false,
  problem: null,
  finished: null,
};

/** The same without anything secret. */
export function withoutKeys(state: WizardState): WizardState {
  const { plan, provider, local } = state;
  return { ...state, plan: { ...plan, key: '' }, provider: { ...provider, key: '', keyFrom: null }, local: { ...local, key: '', keyFrom: null } };
}
