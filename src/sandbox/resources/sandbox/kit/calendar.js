import { html, nothing } from '../lit.js';
import { afterDraw } from '../store.js';
import { dateLong, monthName, moved, weekday } from '../time.js';
import { closePopover, opened, remember } from '../ui/popover.js';
import { icon } from '../ui/icons.js';

const NAMES = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const WEEKS = 6;

/**
 * A month of days to choose from. The open popover `id` remembers `at`, the day that the arrow keys move;
 * `onPick` is told the chosen date.
 */
export function calendar({ id, today, selected, onPick }) {
  const { at } = opened(id);
  const first = `${at.slice(0, 8)}01`;
  const start = moved(first, { days: -weekday(first) });
  const weeks = Array.from({ length: WEEKS }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => moved(start, { days: week * 7 + day })),
  );
  const day = date =>
    html`<td role="gridcell" aria-selected=${date === selected}>
      <button
        type="button"
        class="day ${date === selected ? 'selected' : ''} ${date === today ? 'today' : ''} ${date.slice(0, 7) === at.slice(0, 7) ? '' : 'other'}"
        tabindex=${date === at ? 0 : -1}
        data-date=${date}
        aria-label=${dateLong(date)}
        aria-current=${date === today ? 'date' : nothing}
        @click=${() => onPick(date)}
      >
        ${Number(date.slice(8))}
      </button>
    </td>`;
  const turn = months =>
    html`<button
      type="button"
      class="icon-button"
      aria-label=${months < 0 ? 'Previous month' : 'Next month'}
      @click=${() => remember({ at: moved(at, { months }) })}
    >
      ${icon(months < 0 ? 'left' : 'right')}
    </button>`;
  return html`<div
    class="calendar"
    role="group"
    aria-label="Calendar"
    @keydown=${event => move(event, id)}
    @focusout=${leave}
  >
    <div class="calendar-head">${turn(-1)}<span aria-live="polite">${monthName(at)}</span>${turn(1)}</div>
    <table role="grid" aria-label=${monthName(at)}>
      <thead>
        <tr>
          ${NAMES.map(name => html`<th scope="col" abbr=${name}>${name.slice(0, 2)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${weeks.map(
          week =>
            html`<tr>
              ${week.map(day)}
            </tr>`,
        )}
      </tbody>
    </table>
    <div class="calendar-foot">
      <button type="button" class="text-button" @click=${() => onPick(today)}>Today</button>
    </div>
  </div>`;
}

/** Puts the focus on the calendar's current day. */
export const focusDay = () => afterDraw(() => document.querySelector('#popover .day[tabindex="0"]')?.focus());

/** Closes when the focus goes on to something else, by Tab for example. */
function leave(event) {
  if (event.relatedTarget && !event.relatedTarget.closest('#popover, [data-anchor]')) closePopover();
}

function move(event, id) {
  if (event.key === 'Escape') {
    event.stopPropagation();
    return closePopover({ refocus: true });
  }
  if (!event.target.classList.contains('day')) return;
  const { at } = opened(id);
  const to = {
    ArrowLeft: { days: -1 },
    ArrowRight: { days: 1 },
    ArrowUp: { days: -7 },
    ArrowDown: { days: 7 },
    Home: { days: -weekday(at) },
    End: { days: 6 - weekday(at) },
    PageUp: { months: event.shiftKey ? -12 : -1 },
    PageDown: { months: event.shiftKey ? 12 : 1 },
  }[event.key];
  if (!to) return;
  event.preventDefault();
  remember({ at: moved(at, to) });
  focusDay();
}
