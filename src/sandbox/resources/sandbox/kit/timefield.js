import { html, live, nothing } from '../lit.js';
import { afterDraw } from '../store.js';
import { timeName } from '../time.js';
import { closePopover, drawPopover, opened, openPopover, remember } from '../ui/popover.js';
import { icon } from '../ui/icons.js';
import { typedTime } from './typed.js';

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
    openPopover(id, {
      query,
      active: Math.max(0, timesFor(query).indexOf(query ? typedTime(query) : (value ?? '09:00'))),
    });
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
  return html`<span class="picker ${busy ? 'busy' : ''} ${invalid ? 'invalid' : ''}" data-anchor>
    <span class="picker-button" aria-hidden="true">${icon('clock')}</span>
    <input
      id=${id}
      type="text"
      class="picker-input"
      role="combobox"
      autocomplete="off"
      spellcheck="false"
      aria-label=${label}
      aria-describedby=${describedBy ?? nothing}
      aria-invalid=${invalid ? 'true' : nothing}
      aria-haspopup="listbox"
      aria-expanded=${Boolean(memory)}
      aria-controls=${memory ? `${id}-list` : nothing}
      aria-activedescendant=${memory ? `${id}-${memory.active}` : nothing}
      placeholder=${placeholder || 'Select a time'}
      size="10"
      .value=${live(memory?.query ?? (value ? timeName(value) : ''))}
      @click=${event => {
        if (!memory) {
          open();
          event.target.select();
        }
      }}
      @input=${event => (opened(id) ? remember({ query: event.target.value, active: 0 }) : open(event.target.value))}
      @blur=${settle}
      @keydown=${event => timeKey(event, { id, times, open, pick, settle })}
    />
  </span>`;
}

const reveal = () =>
  afterDraw(() => document.querySelector('#popover .option.active')?.scrollIntoView({ block: 'nearest' }));

const timeList = (id, label, times, active, value, pick) =>
  html`<div class="list" role="listbox" id="${id}-list" aria-label=${label}>
      ${times.map((time, index) => html`<div class="option ${index === active ? 'active' : ''}" role="option" id="${id}-${index}" aria-selected=${time === value} @click=${() => pick(time)}>${timeName(time)}</div>`)}
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
