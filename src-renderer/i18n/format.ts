import { speaking } from './spoken.ts';

const DAY = 86_400_000;

interface Formats {
  timeOfDay: Intl.DateTimeFormat;
  weekday: Intl.DateTimeFormat;
  dayAndMonth: Intl.DateTimeFormat;
  wholeNumber: Intl.NumberFormat;
  hundredths: Intl.NumberFormat;
  tenths: Intl.NumberFormat;
}

const known = new Map<string, Formats>();

/** When something happened, as short as it can be told: "14:02" today, "Mon" this week, "3 May" before. */
export function shortTime(at: number, now: number): string {
  const { timeOfDay, weekday, dayAndMonth } = formats();
  const midnight = new Date(now).setHours(0, 0, 0, 0);
  if (at >= midnight) return timeOfDay.format(at);
  return at >= midnight - 6 * DAY ? weekday.format(at) : dayAndMonth.format(at);
}

/** A count with the separators of the language. */
export function count(value: number): string {
  return formats().wholeNumber.format(value);
}

/** A stretch of time from milliseconds: "0.38 s", "12.4 s", "2 min 5 s". */
export function duration(milliseconds: number): string {
  const { hundredths, tenths } = formats();
  const { catalogue } = speaking();
  const seconds = milliseconds / 1000;
  if (seconds < 60) return catalogue['duration.seconds'].replace('{seconds}', (seconds < 10 ? hundredths : tenths).format(seconds));
  const whole = Math.round(seconds);
  return catalogue['duration.minutes'].replace('{minutes}', String(Math.floor(whole / 60))).replace('{seconds}', String(whole % 60));
}

function formats(): Formats {
  const { locale } = speaking();
  const made = known.get(locale) ?? make(locale);
  known.set(locale, made);
  return made;
}

function make(locale: string): Formats {
  return {
    timeOfDay: new Intl.DateTimeFormat(locale, { timeStyle: 'short' }),
    weekday: new Intl.DateTimeFormat(locale, { weekday: 'short' }),
    dayAndMonth: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' }),
    wholeNumber: new Intl.NumberFormat(locale),
    hundredths: new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    tenths: new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
  };
}
