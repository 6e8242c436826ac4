import { html, live, nothing } from '../lit.js';
import { afterDraw, change, me, now } from '../store.js';
import { dateOf, dateShort } from '../time.js';
import { closePopover, drawPopover, opened, openPopover, remember } from '../ui/popover.js';
import { icon } from '../ui/icons.js';
import { calendar, focusDay } from './calendar.js';
import { typedDate } from './typed.js';

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
  return html`<span class="picker ${busy ? 'busy' : ''} ${invalid || wrong ? 'invalid' : ''}" data-anchor>
    <button
      type="button"
      class="picker-button"
      aria-label="Open calendar"
      title=${label}
      aria-haspopup="true"
      aria-expanded=${isOpen}
      @click=${() => {
        if (isOpen) return closePopover();
        open();
        focusDay();
      }}
    >
      ${icon('calendar')}
    </button>
    <input
      id=${id}
      type="text"
      class="picker-input"
      autocomplete="off"
      spellcheck="false"
      aria-label=${label}
      aria-describedby=${describedBy ?? nothing}
      aria-invalid=${invalid || wrong ? 'true' : nothing}
      placeholder=${placeholder || 'Select a date'}
      size="12"
      .value=${live(drafts.get(id) ?? (value ? dateShort(value) : ''))}
      @click=${() => isOpen || open()}
      @input=${event => {
        drafts.set(id, event.target.value);
        show(id, event.target.value);
      }}
      @blur=${event => {
        if (!inPopover(event)) {
          if (opened(id)) closePopover();
          settle();
        }
      }}
      @keydown=${event => fieldKey(event, { isOpen, open, settle })}
    />
    ${clearable && value ? clearButton(label, () => pick(null)) : nothing}
    ${wrong ? html`<span class="picker-wrong" role="alert">Type a date like ${today()}</span>` : nothing}
  </span>`;
}

const clearButton = (label, clear) =>
  html`<button type="button" class="select-clear" aria-label="Clear ${label}" @click=${clear}>
    ${icon('close')}
  </button>`;

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

/** The field within that place whose text is no date, so that nothing is sent without what the person meant. */
export const unreadable = place =>
  [...drafts.keys()].find(
    id => id.startsWith(`${place}-`) && document.getElementById(id) && drafts.get(id).trim() !== '',
  );
