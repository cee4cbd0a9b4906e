import type { Source } from '../provenance.ts';
import type { AppError } from '../result.ts';

/** One value that a request would use, where it comes from, and the statements that it overrules. */
export interface ExplainedValue {
  /**
   * `protocol`, `model`, `name`, `entry`, `baseUrl`, `url`, `key`, `credential`, `generationConfig.timeout` and the other
   * fields of `generationConfig`, `header.OpenAI-Organization` and other headers that variables add, `maxOutputTokens`,
   * `proxy`.
   */
  field: string;
  /** A JSON value; a key as the first characters of its fingerprint, other secrets as dots. */
  value: unknown;
  source: Source;
  /** Strongest first. */
  hides: Source[];
}

/** What `--explain` prints and the window shows. It holds no secret and no part of one. */
export interface Explanation {
  /** False when a request would stop with `error` before it is sent. */
  ok: boolean;
  error?: AppError;
  /** In a fixed order; what is not known is left out. */
  values: ExplainedValue[];
}

/** SHA-256 of a text in hexadecimal; passed in, since the rules have no platform of their own. */
export type Fingerprint = (text: string) => string;
