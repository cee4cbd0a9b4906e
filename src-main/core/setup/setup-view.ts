import type { Protocol } from '../models/protocol.ts';
import type { AppError } from '../result.ts';
import type { Sentence } from '../say.ts';
import type { ChangePreview } from '../writing/change-preview.ts';

/** Where a key is kept (R20): a `.env` file, the app's encrypted vault, or `env` of settings.json. */
export type Custody = 'env-file' | 'vault' | 'settings';

/** A protocol that a provider of one's own can speak. */
export type PresetProtocol = Exclude<Protocol, 'qwen-oauth'>;

/** A provider that the app knows: everything of its form that need not be typed. */
export interface PresetView {
  id: string;
  name: string;
  /** `service`: a company's servers. `local`: a server on this computer. `custom`: everything is typed. */
  kind: 'service' | 'local' | 'custom';
  protocol: PresetProtocol;
  /** Variable that holds the key; for a custom provider it follows from protocol and address, see `setup.endpoint`. */
  envKey: string;
  /** Base URLs to choose from; the first is the usual one. */
  servers: { name: string; baseUrl: string }[];
  /** What an address looks like that has to be typed or completed. */
  baseUrlExample?: string;
  /** Model ids that are known to exist there, most useful first. */
  modelIds: string[];
  /** Page where a key is made. */
  keyUrl?: string;
  /** What a key looks like: "sk-…". */
  keyExample?: string;
  /** Takes requests without a key of the person's own. */
  needsNoKey: boolean;
  /** The server can list its models. */
  listsModels: boolean;
}

/** The final address of a base URL, and what follows from it. */
export interface EndpointView {
  /** Where requests will go; `null` for a base URL that is not a web address. */
  url: string | null;
  /** Variable for the key of a custom provider, as the newest CLI names it. */
  envKey: string;
}

/** A model that a server offers. */
export interface OfferedModel {
  id: string;
  name?: string;
}

/** A server on this computer that answered. */
export interface LocalServer {
  /** Id of its preset: "ollama", "lm-studio", "vllm". */
  preset: string;
  name: string;
  /** "http://127.0.0.1:11434/v1". */
  baseUrl: string;
  models: OfferedModel[];
  /** These models are in the settings already. */
  listed: boolean;
}

/** A place where keys can be kept, as things stand. */
export interface KeyPlace {
  custody: Custody;
  /** As people write it: "~/.qwen/.env", "GNOME Keyring". */
  name: string;
  /** Why a key would not be found or not be protected there, in a plain sentence. */
  warning?: Sentence;
  usable: boolean;
}

/** What is there already, before anything is asked. */
export interface Detection {
  /** Models that can be used now, file by file; `file` is `null` for those of variables and flags. */
  ready: { file: string | null; models: { key: string; name: string }[] }[];
  /** Cached credentials of Qwen's own sign-in. */
  qwen: { file: string; expired: boolean } | null;
  servers: LocalServer[];
  /** The first one is offered. */
  keyPlaces: KeyPlace[];
  /** Lists of models that the organisation settles: an entry of one's own would be hidden. */
  managed: { protocol: PresetProtocol; file: string }[];
  /** A settings file that cannot be written to, with place and words. */
  blocked?: AppError;
}

/** What a draft would do. */
export interface SetupPreview {
  preview: ChangePreview;
  /** Changes outside the files: a key in the vault. */
  vault: { name: string; change: 'added' | 'replaced' | 'removed' }[];
  /** What should be known before it is done, in plain sentences. */
  warnings: Sentence[];
  /** Stands for the files as they were; give it back with `apply` so that only what was shown is done. */
  revision: string;
  /** The model that will be the default. */
  modelKey: string;
  /** Where its requests will go. */
  endpoint: string;
}

/** What was done. */
export interface SetupApplied {
  modelKey: string;
  /** Files and places that were written, as people write them, in order. */
  written: string[];
  /** A stronger file that names another default model. */
  hiddenBy?: string;
}

/** The Coding Plan as the files have it. */
export interface CodingPlanView {
  regions: { id: 'china' | 'global'; baseUrl: string }[];
  /** `null`: not set up. */
  installed: {
    region: 'china' | 'global';
    /** The settings file that holds the entries. */
    file: string;
    models: string[];
    /** The saved version differs from today's list. */
    outdated: boolean;
    hasKey: boolean;
  } | null;
}
