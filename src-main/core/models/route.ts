import type { Resolved } from '../provenance.ts';
import type { Secret } from '../secret.ts';
import type { Provider } from './protocol.ts';

/** Tuning of one request: `generationConfig` of a model entry, as far as the protocols use it (SEMANTICS section 5). */
export interface GenerationConfig {
  /** Milliseconds for one request until its first byte. */
  timeout?: number;
  maxRetries?: number;
  /** HTTP statuses that are worth another try besides the usual ones. */
  retryErrorCodes?: number[];
  /** Milliseconds before the second try, and the most before any. */
  retryInitialDelayMs?: number;
  retryMaxDelayMs?: number;
  /** Longest silence in the middle of an answer, in milliseconds; 0 and less: no limit. */
  streamIdleTimeoutMs?: number;
  samplingParams?: Record<string, unknown>;
  reasoning?: false | Record<string, unknown>;
  customHeaders?: Record<string, string>;
  extra_body?: Record<string, unknown>;
  contextWindowSize?: number;
  enableCacheControl?: boolean;
  /** `1h` keeps what is marked for Anthropic's cache for an hour instead of five minutes. */
  cacheRetention?: string;
  /** The same for one of the places that are marked: `system`, `user.last` (and `tool`, of which chat has none). */
  cacheRetentionByBlock?: Record<string, unknown>;
  /** Shares what is cached of the instructions beyond one conversation, also on servers that are not Anthropic's own. */
  forceGlobalCacheScope?: boolean;
  /** Whether DashScope is told which conversation and question a request is of; else models of the Qwen family alone are. */
  enableRequestMetadata?: boolean;
  schemaCompliance?: string;
  modalities?: Record<string, boolean>;
}

/** Google's Application Default Credentials: a file that Google's tools made, from which short-lived tokens are had. */
export interface GoogleCredential {
  project: string;
  /** `global`, a multi-region (`us`, `eu`) or a region. */
  location: string;
  /** The file, when GOOGLE_APPLICATION_CREDENTIALS names it. */
  file?: string;
  /** The folder of Google's tools, when it is not `.config/gcloud` in the home. */
  folder?: string;
}

/** The account that a request goes out under; its token is had anew when the request is sent. */
export interface AccountRef {
  /** As in `AccountView`. */
  id: string;
  /** The service that takes the place of Qwen's. */
  serviceBase?: string;
  /** Origin of the server that the request goes to; absent when none is sent. */
  sendsTo?: string;
  /** Address of the proxy on the way to the account's service. */
  proxy?: Secret;
}

/** Everything that one request will use, and where each part came from. Chat, check, preview and headless all send through it. */
export interface Route {
  /** Identity of the model in the catalog, see `modelKey`. */
  modelKey: string;
  provider: Provider;
  /** OpenAI's other API; absent for chat completions. */
  wireApi?: 'responses';
  /** What goes out as the model's id. */
  modelId: Resolved<string>;
  /** What people call it. */
  name: string;
  /** What the SDK gets: without query string and without the protocol's own path; joining gives `endpoint`. Absent for the demo. */
  baseUrl?: Resolved<string>;
  /** Query parameters of the base URL, such as Azure's `api-version`; they follow the joined path (R7). */
  query?: Record<string, string>;
  /** The exact URL that requests go to (R7). Absent for the demo. */
  endpoint?: string;
  /** Absent for the demo, and when `credential` takes its place. */
  key?: Resolved<Secret>;
  /** Vertex AI without a key. */
  credential?: Resolved<GoogleCredential>;
  /** `key` is the token of this account as it was when the route was made. */
  account?: AccountRef;
  /** Address of the proxy that requests go through; it may hold a password. */
  proxy?: Resolved<Secret>;
  /** Most tokens of an answer where the model's settings name no number (QWEN_CODE_MAX_OUTPUT_TOKENS). */
  maxOutputTokens?: number;
  generation: Resolved<GenerationConfig>;
  /** Values of secrets that stand near this request besides its key: none of them may be repeated in words that are shown. */
  alsoSecret?: readonly Secret[];
  /** Headers that ambient variables add: `OpenAI-Organization` and `OpenAI-Project` (case A48). */
  ambientHeaders: Record<string, string>;
}
