import { speaking } from './spoken.ts';

const DAY = 86_400_000;

/** Made when first used: to make one takes milliseconds of a start. */
const timeOfDay = byLocale((locale) => new Intl.DateTimeFormat(locale, { timeStyle: 'short' }));
const weekday = byLocale((locale) => new Intl.DateTimeFormat(locale, { weekday: 'short' }));
const dayAndMonth = byLocale((locale) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' }));
const wholeNumber = byLocale((locale) => new Intl.NumberFormat(locale));
const ungrouped = byLocale((locale) => new Intl.NumberFormat(locale, { useGrouping: false }));
const hundredths = byLocale((locale) => new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }));
const tenths = byLocale((locale) => new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }));

/** When something happened, as short as it can be told: "14:02" today, "Mon" this week, "3 May" before. */
export function shortTime(at: number, now: number): string {
  const midnight = new Date(now).setHours(0, 0, 0, 0);
  if (at >= midnight) return timeOfDay().format(at);
  return at >= midnight - 6 * DAY ? weekday().format(at) : dayAndMonth().format(at);
}

/** A count with the separators of the language. */
export function count(value: number): string {
  return wholeNumber().format(value);
}

/** A number in a sentence, such as a line, a port or seconds: with the decimal mark of the language, never grouped. */
export function plainNumber(value: number): string {
  return ungrouped().format(value);
}

/** A stretch of time from milliseconds: "0.38 s", "12.4 s", "2 min 5 s". */
export function duration(milliseconds: number): string {
  const { catalogue } = speaking();
  const seconds = milliseconds / 1000;
  if (seconds < 60) return catalogue['duration.seconds'].replace('{seconds}', (seconds < 10 ? hundredths() : tenths()).format(seconds));
  const whole = Math.round(seconds);
  return catalogue['duration.minutes'].replace('{minutes}', String(Math.floor(whole / 60))).replace('{seconds}', String(whole % 60));
}

/** What is made for the language of the window, once for each. */
function byLocale<T>(make: (locale: string) => T): () => T {
  const known = new Map<string, T>();
  return () => {
    const { locale } = speaking();
    const made = known.get(locale) ?? make(locale);
    known.set(locale, made);
    return made;
  };
}
