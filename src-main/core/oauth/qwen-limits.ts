/**
 * Requests that Qwen OAuth grants: 60 a minute and 1,000 a day, as the service was announced. A later revision of its
 * documentation says 100 a day; the service itself has the last word, with a 429.
 */
export const QWEN_LIMITS = { perMinute: 60, perDay: 1000 } as const;
