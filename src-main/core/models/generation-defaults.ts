/** Milliseconds for one request until its first byte, when no `generationConfig` names a number. */
export const DEFAULT_TIMEOUT_MS = 120_000;

/** `maxRetries` when no `generationConfig` names a number. */
export const DEFAULT_MAX_RETRIES = 3;
