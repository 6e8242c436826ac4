// Dates and times as Slack words them, in a member's own zone. Zones are IANA names, dates "yyyy-mm-dd", times "hh:mm".

const formats = new Map();

function parts(instant, zone, options) {
  const key = zone + JSON.stringify(options);
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat('en-US', { timeZone: zone, ...options }));
  return formats.get(key).format(instant).replaceAll('\u202f', ' ');
}

const DAY = { weekday: 'long', month: 'long', day: 'numeric' };

/** "9:02 AM" */
export const timeOf = (instant, zone) => parts(instant, zone, { hour: 'numeric', minute: '2-digit' });

/** "Mon 9:02 AM" */
export const dayAndTime = (instant, zone) => `${parts(instant, zone, { weekday: 'short' })} ${timeOf(instant, zone)}`;

/** "Mon, Nov 24" */
export const shortDay = (instant, zone) => parts(instant, zone, { weekday: 'short', month: 'short', day: 'numeric' });

/** "Monday, November 24, 2025 at 9:02:11 AM", for tooltips. */
export const inFull = (instant, zone) =>
  `${parts(instant, zone, { ...DAY, year: 'numeric' })} at ${parts(instant, zone, { hour: 'numeric', minute: '2-digit', second: '2-digit' })}`;

/** The calendar date there, "2025-11-24". */
export function dateOf(instant, zone) {
  const [month, day, year] = parts(instant, zone, { year: 'numeric', month: '2-digit', day: '2-digit' }).split('/');
  return `${year.padStart(4, '0')}-${month}-${day}`;
}

/** The wall clock there, "09:02". */
export const clockOf = (instant, zone) =>
  parts(instant, zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** A date moved by whole days, months or years; a day that the month lacks becomes its last. */
export function moved(date, { days = 0, months = 0 }) {
  const [year, month, day] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return isoDate(new Date(Date.UTC(year, month - 1 + months, Math.min(day, last) + days)));
}

/** The date of a UTC midnight. */
export const isoDate = utc => utc.toISOString().slice(0, 10);

/** 0 for Sunday to 6 for Saturday. */
export const weekday = date => new Date(`${date}T00:00Z`).getUTCDay();

const plain = (date, options) => parts(new Date(`${date}T12:00Z`), 'UTC', options);

/** "Nov 24, 2025" */
export const dateShort = date => plain(date, { month: 'short', day: 'numeric', year: 'numeric' });

/** "Monday, November 24, 2025" */
export const dateLong = date => plain(date, { ...DAY, year: 'numeric' });

/** "November 2025" */
export const monthName = date => plain(date, { month: 'long', year: 'numeric' });

/** "9:00 AM" for "09:00". */
export const timeName = time => parts(new Date(`2000-01-01T${time}Z`), 'UTC', { hour: 'numeric', minute: '2-digit' });

/** "PST" or "GMT+9": what people there call their zone at that moment. */
export const zoneName = (instant, zone) =>
  parts(instant, zone, { timeZoneName: 'short', hour: 'numeric' }).split(' ').pop();

/** The instant of a wall-clock reading in a zone; in the hour that a change to summer time skips, the later one. */
export function instantOf(date, time, zone) {
  const wanted = Date.parse(`${date}T${time}Z`);
  const reading = at => Date.parse(`${dateOf(at, zone)}T${clockOf(at, zone)}Z`);
  let guess = new Date(wanted);
  for (let round = 0; round < 2; round++) guess = new Date(guess.getTime() + wanted - reading(guess));
  return guess;
}

const ordinal = day => {
  const ending = day % 100 >= 11 && day % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th');
  return `${day}${ending}`;
};

/** "Today", "Yesterday", "Monday, November 24th"; the year is told when it is another one. */
export function dayName(instant, zone, now) {
  const date = dateOf(instant, zone);
  const today = dateOf(now, zone);
  if (date === today) return 'Today';
  if (date === moved(today, { days: -1 })) return 'Yesterday';
  const year = date.slice(0, 4) === today.slice(0, 4) ? '' : `, ${date.slice(0, 4)}`;
  return `${plain(date, { weekday: 'long' })}, ${plain(date, { month: 'long' })} ${ordinal(Number(date.slice(8)))}${year}`;
}

function ago(instant, now) {
  const seconds = Math.round((instant - now) / 1000);
  const words = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
  const steps = [
    ['day', 86400],
    ['hour', 3600],
    ['minute', 60],
  ];
  const [unit, size] = steps.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
  return words.format(Math.trunc(seconds / size), unit);
}

function pretty(date, today, otherwise) {
  if (date === today) return 'today';
  if (date === moved(today, { days: -1 })) return 'yesterday';
  if (date === moved(today, { days: 1 })) return 'tomorrow';
  return otherwise;
}

/** Fills the pattern of Slack's `<!date^…>` for a reader's zone, e.g. "{date_short_pretty} at {time}". */
export function slackDate(instant, pattern, zone, now) {
  const date = dateOf(instant, zone);
  const today = dateOf(now, zone);
  const [year, day] = [date.slice(0, 4), ordinal(Number(date.slice(8)))];
  const long = `${plain(date, { month: 'long' })} ${day}, ${year}`;
  const withWeekday = `${plain(date, { weekday: 'long' })}, ${long}`;
  const words = {
    date_num: date,
    date_slash: `${date.slice(5, 7)}/${date.slice(8)}/${year}`,
    date: long,
    date_short: dateShort(date),
    date_long: withWeekday,
    date_long_full: withWeekday,
    date_pretty: pretty(date, today, long),
    date_short_pretty: pretty(date, today, dateShort(date)),
    date_long_pretty: pretty(date, today, withWeekday),
    day_divider_pretty: dayName(instant, zone, now),
    time: timeOf(instant, zone),
    time_secs: parts(instant, zone, { hour: 'numeric', minute: '2-digit', second: '2-digit' }),
    ago: ago(instant, now),
  };
  return pattern.replace(/\{(\w+)\}/g, (whole, name) => words[name] ?? whole);
}
