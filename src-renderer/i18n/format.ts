const timeOfDay = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' });
const weekday = new Intl.DateTimeFormat(undefined, { weekday: 'short' });
const dayAndMonth = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' });
const wholeNumber = new Intl.NumberFormat(undefined);
const seconds = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const tenths = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

const DAY = 86_400_000;

/** When something happened, as short as it can be told: "14:02" today, "Mon" this week, "3 May" before. */
export function shortTime(at: number, now: number): string {
  const midnight = new Date(now).setHours(0, 0, 0, 0);
  if (at >= midnight) return timeOfDay.format(at);
  return at >= midnight - 6 * DAY ? weekday.format(at) : dayAndMonth.format(at);
}

/** A count with the separators of the system's language. */
export function count(value: number): string {
  return wholeNumber.format(value);
}

/** A stretch of time from milliseconds: "0.38 s", "12.4 s", "2 min 5 s". */
export function duration(milliseconds: number): string {
  const inSeconds = milliseconds / 1000;
  if (inSeconds < 10) return `${seconds.format(inSeconds)} s`;
  if (inSeconds < 60) return `${tenths.format(inSeconds)} s`;
  const whole = Math.round(inSeconds);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
