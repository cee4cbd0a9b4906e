/** Where a value can come from, named after what a person would look at. */
export type Layer =
  | 'window'
  | 'flag'
  | 'environment'
  | 'login-shell'
  | 'env-file'
  | 'settings-env'
  | 'vault'
  | 'account'
  | 'model-entry'
  | 'settings'
  | 'default';

/** One place that states a value. */
export interface Source {
  layer: Layer;
  /** The flag, variable or settings path that states it: `--model`, `OPENAI_API_KEY`, `modelProviders.openai[0].baseUrl`. */
  name: string;
  /** The login shell that exports it: "zsh". */
  shell?: string;
  /** Address of the OpenID provider that issued it. */
  issuer?: string;
  /** The file as people write it (`~/.qwen/settings.json`); absent for flags, the environment and defaults. */
  file?: string;
  /** One-based line in `file`. */
  line?: number | undefined;
}

/** A value with the place that settled it and the places that it overrules, strongest first. */
export interface Resolved<T> {
  value: T;
  source: Source;
  hides: Source[];
}
