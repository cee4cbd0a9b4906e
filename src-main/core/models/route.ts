import type { Resolved } from '../provenance.ts';
import type { Secret } from '../secret.ts';
import type { Provider } from './protocol.ts';

/** Tuning of one request: `generationConfig` of a model entry, as far as the protocols use it (SEMANTICS section 5). */
export interface GenerationConfig {
  /** Milliseconds for one request until its first byte. */
  timeout?: number;
  maxRetries?: number;
  samplingParams?: Record<string, unknown>;
  reasoning?: false | Record<string, unknown>;
  customHeaders?: Record<string, string>;
  extra_body?: Record<string, unknown>;
  contextWindowSize?: number;
  enableCacheControl?: boolean;
  schemaCompliance?: string;
  modalities?: Record<string, boolean>;
}

/** Everything that one request will use, and where each part came from. Chat, check, preview and headless all send through it. */
export interface Route {
  /** Identity of the model in the catalog, see `modelKey`. */
  modelKey: string;
  provider: Provider;
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
  /** Absent for the demo. */
  key?: Resolved<Secret>;
  generation: Resolved<GenerationConfig>;
  /** Headers that ambient variables add: `OpenAI-Organization` and `OpenAI-Project` (case A48). */
  ambientHeaders: Record<string, string>;
}
