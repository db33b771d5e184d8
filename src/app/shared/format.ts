const NUMBER = new Intl.NumberFormat('en');
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const DAY_AND_YEAR = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' });
const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A number with its thousands apart: `3,112`. */
export function count(value: number): string {
  return NUMBER.format(value);
}

/** A number with its noun: `1 step`, `3,112 lines`. The plural adds an s unless it is given. */
export function counted(value: number, noun: string, plural = `${noun}s`): string {
  return `${count(value)} ${value === 1 ? noun : plural}`;
}

/** How long ago a moment is, as short as a list wants it. Both in milliseconds since 1970. */
export function ago(moment: number, now: number): string {
  const passed = now - moment;
  if (passed < MINUTE) {
    return 'just now';
  }
  if (passed < HOUR) {
    return `${Math.floor(passed / MINUTE)} min ago`;
  }
  const days = dayNumber(now) - dayNumber(moment);
  if (days <= 0) {
    return `${Math.floor(passed / HOUR)} h ago`;
  }
  if (days === 1) {
    return 'yesterday';
  }
  const sameYear = new Date(moment).getFullYear() === new Date(now).getFullYear();
  return (sameYear ? DAY : DAY_AND_YEAR).format(moment);
}

/** When something happened, as a sentence ends: `at 12:04 today`, `on 18 Nov at 12:04`. */
export function happened(moment: number, now: number): string {
  const days = dayNumber(now) - dayNumber(moment);
  const clock = CLOCK.format(moment);
  if (days === 0) {
    return `at ${clock} today`;
  }
  return days === 1 ? `at ${clock} yesterday` : `on ${DAY.format(moment)} at ${clock}`;
}

/** A span of time in milliseconds: `0.3 s`, `38.4 s`, `2 min 5 s`, `1 h 12 min`. */
export function duration(milliseconds: number): string {
  const tenths = Math.max(0, Math.round(milliseconds / 100)) / 10;
  if (tenths < 60) {
    return `${tenths.toFixed(1)} s`;
  }
  const seconds = Math.round(tenths);
  const minutes = Math.floor(seconds / 60);
  return minutes < 60
    ? `${minutes} min ${seconds % 60} s`
    : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** The time of day of an ISO moment with milliseconds, in the person's time zone. */
export function clockTime(moment: string): string {
  const date = new Date(moment);
  const two = (value: number): string => String(value).padStart(2, '0');
  const milliseconds = String(date.getMilliseconds()).padStart(3, '0');
  return `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}.${milliseconds}`;
}

/** A digest with its middle left out: `sha256:41d86b02…9fc27e`. */
export function shortDigest(digest: string): string {
  const [algorithm = '', hex = ''] = digest.split(':');
  return hex.length <= 16 ? digest : `${algorithm}:${hex.slice(0, 8)}…${hex.slice(-6)}`;
}

/** Days since 1970 in the person's time zone. */
function dayNumber(moment: number): number {
  const date = new Date(moment);
  return Math.floor(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / (24 * HOUR));
}

const SIZES = ['B', 'kB', 'MB', 'GB'] as const;

/** A size in bytes, in steps of a thousand: `812 B`, `4.2 kB`, `1.3 GB`. */
export function bytes(value: number): string {
  let size = value;
  let unit = 0;
  while (size >= 999.5 && unit < SIZES.length - 1) {
    size /= 1_000;
    unit += 1;
  }
  const digits = unit === 0 || size >= 99.95 ? 0 : 1;
  return `${size.toFixed(digits)} ${SIZES[unit]}`;
}
