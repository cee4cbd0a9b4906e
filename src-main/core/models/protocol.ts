/** The wire protocols of `modelProviders`, in the order in which the CLI lists them (SEMANTICS section 7). */
export const PROTOCOLS = ['qwen-oauth', 'openai', 'anthropic', 'gemini', 'vertex-ai'] as const;

/** A protocol that settings files can name. */
export type Protocol = (typeof PROTOCOLS)[number];

/** What answers a model: one of the protocols, or the app's own offline demo. */
export type Provider = Protocol | 'demo';
