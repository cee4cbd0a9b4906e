import type { AppError } from '../result.ts';
import type { Source } from '../provenance.ts';
import type { Sentence } from '../say.ts';
import type { Provider } from './protocol.ts';

/** Why a model cannot be used, in words that say what to set and where it was looked for. */
export interface Unusable {
  message: Sentence;
  /** The places that were searched, in order of precedence: "the environment", "~/.qwen/.env", "settings.json env". */
  lookedIn: string[];
}

/** A model as the picker shows it. It holds no secret and no part of one. */
export interface ModelView {
  key: string;
  provider: Provider;
  /** Heading that it stands under: "OpenAI-compatible", "Demo". */
  group: string;
  id: string;
  name: string;
  description?: string;
  /** Host and port of the endpoint; absent for the demo and for a base URL that is not a URL. */
  host?: string;
  /** Where the entry is written; absent for a runtime model and for the demo. */
  origin?: Source;
  /** The organisation's settings list the model, so that it cannot be edited here. */
  managed?: { file: string };
  /** Named by a flag or variable and not listed in settings (the CLI's "Runtime"). */
  runtime: boolean;
  /** False where it takes no pictures: its settings say so (`modalities.image`), or it is the demo. */
  images?: boolean;
  unusable?: Unusable;
}

/** The model that a window uses, and who decided so. */
export type Selection =
  | { key: string; decidedBy: Source }
  | { key: null; problem: AppError };

/** Something in a file that deserves attention: what, where, and what to do. */
export interface Finding {
  code: string;
  severity: 'error' | 'warning' | 'note';
  message: Sentence;
  file?: string;
  line?: number;
  column?: number;
  /** A fix that can be shown and applied: `id` names it as long as the files stay as they are. */
  fix?: { id: string; label: Sentence };
}
