import { isoDate, moved, weekday } from '../time.js';

// What people type into date and time fields.

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

function valid(year, month, day) {
  const made = new Date(Date.UTC(year, month - 1, day));
  return year > 1900 && made.getUTCMonth() === month - 1 && made.getUTCDate() === day ? isoDate(made) : null;
}

/** "2026-01-15", "15 jan", "Jan 15, 2026", "1/15/2026", "today", "friday" as a date; null when it is none. */
export function typedDate(text, today) {
  const said = text
    .trim()
    .toLowerCase()
    .replace(/(\d)(st|nd|rd|th)\b/g, '$1')
    .replaceAll(',', ' ');
  const iso = said.match(/^(\d{4})-(\d{1,2})-(\d{1,2})$/);
  if (iso) return valid(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const us = said.match(/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/);
  if (us) return valid(Number(us[3]), Number(us[1]), Number(us[2]));
  const near = { today: 0, tomorrow: 1, yesterday: -1 }[said];
  if (near !== undefined) return moved(today, { days: near });
  const day = DAYS.findIndex(
    name => said.length >= 3 && (said === name || (said.startsWith(name) && said.endsWith('day'))),
  );
  if (day >= 0) return moved(today, { days: ((day - weekday(today) + 6) % 7) + 1 });
  return named(said.split(/\s+/), today);
}

function named(parts, today) {
  const month = parts.map(part => MONTHS.indexOf(part.slice(0, 3))).find(found => found >= 0);
  const numbers = parts.filter(part => /^\d+$/.test(part)).map(Number);
  const date = numbers.find(number => number <= 31);
  if (month === undefined || date === undefined) return null;
  const year = numbers.find(number => number > 31);
  if (year) return valid(year, month + 1, date);
  const thisYear = valid(Number(today.slice(0, 4)), month + 1, date);
  return thisYear && thisYear < today ? valid(Number(today.slice(0, 4)) + 1, month + 1, date) : thisYear;
}

/** "9", "9:30", "9.30pm", "21:30" as "hh:mm"; null when it is no time. */
export function typedTime(text) {
  const said = text
    .trim()
    .toLowerCase()
    .match(/^(\d{1,2})(?:[:.h](\d{2}))?\s*([ap])?\.?(?:m\.?)?$/);
  if (!said) return null;
  const [, hours, minutes = '00', half] = said;
  let hour = Number(hours);
  if (half && (hour < 1 || hour > 12)) return null;
  if (half) hour = (hour % 12) + (half === 'p' ? 12 : 0);
  return hour < 24 && Number(minutes) < 60 ? `${String(hour).padStart(2, '0')}:${minutes}` : null;
}
