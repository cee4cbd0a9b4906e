/**
 * Requests that Qwen OAuth grants: 60 a minute and 1,000 a day, as the service was announced. A later revision of its
 * documentation says 100 a day; the service itself has the last word, with a 429.
 */
export const QWEN_LIMITS = { perMinute: 60, perDay: 1000 } as const;

/** The limit of a day as English writes it: "1,000". Asking the system's number format for it would take 10 ms of every start. */
export const QWEN_DAY_LIMIT = String(QWEN_LIMITS.perDay).replace(/\B(?=(\d{3})+$)/g, ',');
