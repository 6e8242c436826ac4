import { html, live, nothing } from '../lit.js';
import { afterDraw, change, me, now } from '../store.js';
import { clockOf, dateOf, dateShort, instantOf, timeName, zoneName } from '../time.js';
import { closePopover, drawPopover, opened, openPopover, remember } from '../ui/popover.js';
import { icon } from '../ui/icons.js';
import { calendar, focusDay } from './calendar.js';
import { typedDate, typedTime } from './typed.js';
import { domId, picked } from './deeds.js';
import { isBusy, valueOf } from './values.js';
import { words } from './plain.js';

const drafts = new Map(); // element id → what is being typed and is not yet a value

const today = () => dateOf(now(), me().zone);

/** A date field: type a date, or choose it from the calendar. `onPick` is told "yyyy-mm-dd", or null when emptied. */
export function dateField({ id, label, value, placeholder, describedBy, invalid, busy, clearable, onPick }) {
  const isOpen = Boolean(opened(id));
  const pick = date => {
    drafts.delete(id);
    closePopover();
    afterDraw(() => document.getElementById(id)?.focus());
    if (date !== value) onPick(date);
  };
  drawPopover(id, () => calendar({ id, today: today(), selected: value, onPick: pick }), { kind: 'calendar-popover' });
  const open = () => openPopover(id, { at: value ?? today() });
  const settle = () => {
    if (!drafts.has(id)) return;
    const text = drafts.get(id).trim();
    const date = text ? typedDate(text, today()) : null;
    if (text && !date) return change(); // stays as typed, and the field says that it is no date
    drafts.delete(id);
    change();
    if (date !== value && (date || clearable)) onPick(date);
  };
  const wrong = drafts.has(id) && document.activeElement?.id !== id && drafts.get(id).trim() !== '';
  return html`
    <span class="picker ${busy ? 'busy' : ''} ${invalid || wrong ? 'invalid' : ''}" data-anchor>
      <button type="button" class="picker-button" aria-label="Open calendar" title=${label} aria-haspopup="true" aria-expanded=${isOpen}
        @click=${() => { if (isOpen) return closePopover(); open(); focusDay(); }}>${icon('calendar')}</button>
      <input id=${id} type="text" class="picker-input" autocomplete="off" spellcheck="false" aria-label=${label} aria-describedby=${describedBy ?? nothing}
        aria-invalid=${invalid || wrong ? 'true' : nothing} placeholder=${placeholder || 'Select a date'} size="12"
        .value=${live(drafts.get(id) ?? (value ? dateShort(value) : ''))}
        @click=${() => isOpen || open()}
        @input=${event => { drafts.set(id, event.target.value); show(id, event.target.value); }}
        @blur=${event => { if (!inPopover(event)) { if (opened(id)) closePopover(); settle(); } }}
        @keydown=${event => fieldKey(event, { isOpen, open, settle })}>
      ${clearable && value ? html`<button type="button" class="select-clear" aria-label="Clear ${label}" @click=${() => pick(null)}>${icon('close')}</button>` : nothing}
      ${wrong ? html`<span class="picker-wrong" role="alert">Type a date like ${today()}</span>` : nothing}
    </span>`;
}

const inPopover = event => event.relatedTarget?.closest?.('#popover');

/** The open calendar follows what is typed. */
function show(id, text) {
  const date = typedDate(text, today());
  if (opened(id) && date) remember({ at: date });
  else change();
}

function fieldKey(event, { isOpen, open, settle }) {
  if (event.key === 'ArrowDown') {
    event.preventDefault();
    if (!isOpen) open();
    focusDay();
  } else if (event.key === 'Enter') {
    event.preventDefault();
    if (isOpen) closePopover();
    settle();
  } else if (event.key === 'Escape' && isOpen) {
    event.stopPropagation();
    closePopover();
  }
}

const STEP_MINUTES = 15;
const TIMES = Array.from({ length: (24 * 60) / STEP_MINUTES }, (_, index) => {
  const minutes = index * STEP_MINUTES;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
});

/** The times whose name holds what is typed; any other time that was typed comes first. */
function timesFor(query) {
  if (!query) return TIMES;
  const exact = typedTime(query);
  const squeezed = text => text.toLowerCase().replace(/[\s.]/g, '');
  const found = TIMES.filter(time => squeezed(timeName(time)).startsWith(squeezed(query)) || time.startsWith(query));
  return exact ? [exact, ...found.filter(time => time !== exact)] : found;
}

/** A time field: type a time, or choose it from the list. `onPick` is told "hh:mm", or null when emptied. */
export function timeField({ id, label, value, placeholder, describedBy, invalid, busy, clearable, onPick }) {
  const memory = opened(id);
  const times = timesFor(memory?.query);
  const pick = time => {
    closePopover();
    if (time !== value) onPick(time);
  };
  drawPopover(id, ({ active }) => timeList(id, label, times, active, value, pick), { fit: true, kind: 'list-popover' });
  const open = query => {
    openPopover(id, { query, active: Math.max(0, timesFor(query).indexOf(query ? typedTime(query) : (value ?? '09:00'))) });
    reveal();
  };
  const settle = event => {
    if (!opened(id)) return;
    const text = memory?.query?.trim();
    closePopover();
    if (text === '' && clearable) pick(null);
    else if (text && typedTime(text)) pick(typedTime(text));
    event.target.value = value ? timeName(value) : '';
  };
  return html`
    <span class="picker ${busy ? 'busy' : ''} ${invalid ? 'invalid' : ''}" data-anchor>
      <span class="picker-button" aria-hidden="true">${icon('clock')}</span>
      <input id=${id} type="text" class="picker-input" role="combobox" autocomplete="off" spellcheck="false" aria-label=${label} aria-describedby=${describedBy ?? nothing}
        aria-invalid=${invalid ? 'true' : nothing} aria-haspopup="listbox" aria-expanded=${Boolean(memory)} aria-controls=${memory ? `${id}-list` : nothing}
        aria-activedescendant=${memory ? `${id}-${memory.active}` : nothing} placeholder=${placeholder || 'Select a time'} size="10"
        .value=${live(memory?.query ?? (value ? timeName(value) : ''))}
        @click=${event => { if (!memory) { open(); event.target.select(); } }}
        @input=${event => (opened(id) ? remember({ query: event.target.value, active: 0 }) : open(event.target.value))}
        @blur=${settle} @keydown=${event => timeKey(event, { id, times, open, pick, settle })}>
    </span>`;
}

const reveal = () => afterDraw(() => document.querySelector('#popover .option.active')?.scrollIntoView({ block: 'nearest' }));

const timeList = (id, label, times, active, value, pick) => html`
  <div class="list" role="listbox" id="${id}-list" aria-label=${label}>
    ${times.map((time, index) => html`
      <div class="option ${index === active ? 'active' : ''}" role="option" id="${id}-${index}" aria-selected=${time === value} @click=${() => pick(time)}>${timeName(time)}</div>`)}
  </div>
  ${times.length ? nothing : html`<div class="list-note">Type a time like 9:30 AM</div>`}`;

function timeKey(event, { id, times, open, pick, settle }) {
  const memory = opened(id);
  const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 4, PageUp: -4 }[event.key];
  if (step) {
    event.preventDefault();
    if (!memory) return open();
    remember({ active: Math.max(0, Math.min(times.length - 1, memory.active + step)) });
    reveal();
  } else if (event.key === 'Enter') {
    event.preventDefault();
    if (!memory) open();
    else if (memory.query === '') settle(event);
    else if (times[memory.active]) pick(times[memory.active]);
  } else if (event.key === 'Escape' && memory) {
    event.stopPropagation();
    remember({ query: undefined });
    closePopover();
  }
}

/** The field within that place whose text is no date, so that nothing is sent without what the person meant. */
export const unreadable = place => [...drafts.keys()].find(id => id.startsWith(`${place}-`) && document.getElementById(id) && drafts.get(id).trim() !== '');

/** The datepicker element. */
export function datePicker(context, block, element, { label, describedBy, invalid }) {
  return dateField({
    id: domId(context, block, element), label, describedBy, invalid,
    value: valueOf(context, block, element),
    placeholder: words(element.placeholder),
    busy: isBusy(context, block, element),
    clearable: block.type === 'input' && block.optional,
    onPick: date => picked(context, block, element, date),
  });
}

/** The timepicker element. */
export function timePicker(context, block, element, { label, describedBy, invalid }) {
  return timeField({
    id: domId(context, block, element), label, describedBy, invalid,
    value: valueOf(context, block, element),
    placeholder: words(element.placeholder),
    busy: isBusy(context, block, element),
    clearable: block.type === 'input' && block.optional,
    onPick: time => picked(context, block, element, time),
  });
}

const halves = new Map(); // element id → the date or time that waits for its other half

/** The datetimepicker element; its value is in seconds since 1970, its fields are in the member's zone. */
export function dateTimePicker(context, block, element, { label, describedBy, invalid }) {
  const id = domId(context, block, element);
  const { zone } = me();
  const seconds = valueOf(context, block, element);
  const at = seconds === null ? null : new Date(seconds * 1000);
  const { date, time } = at ? { date: dateOf(at, zone), time: clockOf(at, zone) } : (halves.get(id) ?? {});
  const set = patch => {
    const whole = { date, time, ...patch };
    if (whole.date && whole.time) {
      halves.delete(id);
      return picked(context, block, element, instantOf(whole.date, whole.time, zone).getTime() / 1000);
    }
    halves.set(id, whole);
    return seconds === null ? change() : picked(context, block, element, null);
  };
  const shared = { describedBy, invalid, busy: isBusy(context, block, element), clearable: block.type === 'input' && block.optional };
  return html`
    <span class="date-time" role="group" aria-label=${label}>
      ${dateField({ ...shared, id: `${id}-date`, label: `${label} date`, value: date ?? null, onPick: picked => set({ date: picked }) })}
      ${timeField({ ...shared, id: `${id}-time`, label: `${label} time`, value: time ?? null, onPick: picked => set({ time: picked }) })}
      <span class="quiet" title=${zone}>${zoneName(at ?? now(), zone)}</span>
    </span>`;
}
