import { html } from '../lit.js';
import { change, me, now, store } from '../store.js';
import { clockOf, dateOf, dayAndTime, instantOf, shortDay, timeOf } from '../time.js';
import { act } from '../sync.js';
import { icon } from '../ui/icons.js';
import { closePopover, drawPopover, opened, openPopover } from '../ui/popover.js';

const ID = 'clock';

/** The sandbox's clock and the ways to move it; its readings are in the acting member's zone. */
export function clock() {
  const one = me();
  const isOpen = Boolean(opened(ID));
  const moved = store.team.clock.moved;
  const reading = `${shortDay(now(), one.zone)}, ${timeOf(now(), one.zone)}`;
  drawPopover(ID, panel, { kind: 'clock-popover' });
  return html`<div class="clock-tools">
    <button
      type="button"
      id=${ID}
      class="bar-button clock ${moved ? 'moved' : ''} ${isOpen ? 'open' : ''}"
      aria-label="Clock: ${reading}"
      aria-haspopup="true"
      aria-expanded=${isOpen}
      @click=${() => (isOpen ? closePopover() : openPopover(ID))}
    >
      ${icon('clock')}<span>${reading}</span>${icon('down')}
    </button>
    <button
      type="button"
      class="bar-button morning ${store.busy.has('clock') ? 'busy' : ''}"
      title="9:00 on the next working day of ${one.name}"
      @click=${() => move({ morningOf: one.id })}
    >
      ${icon('sunrise')}<span>Next working morning, 9:00</span>
    </button>
  </div>`;
}

const move = request => act('clock', '/sandbox/clock', request);

function panel() {
  const { zone } = me();
  const set = event => {
    event.preventDefault();
    const [date, time] = new FormData(event.target).get('to').split('T');
    if (date && time) move({ to: instantOf(date, time.slice(0, 5), zone).toISOString() });
  };
  const step = (label, request) =>
    html`<button type="button" class="button" ?disabled=${store.busy.has('clock')} @click=${() => move(request)}>
      ${label}
    </button>`;
  return html`<div
    class="clock-panel"
    role="group"
    aria-label="Move the clock"
    @keydown=${event => event.key === 'Escape' && (event.stopPropagation(), closePopover({ refocus: true }))}
  >
    <div class="row">${step('+1 hour', { by: 'PT1H' })}${step('+1 day', { by: 'P1D' })}</div>
    <form @submit=${set}>
      <label for="clock-to">Date and time in ${zone.replaceAll('_', ' ')}</label>
      <div class="row">
        <input
          id="clock-to"
          class="text-input"
          type="datetime-local"
          name="to"
          required
          aria-label="Date and time"
          value="${dateOf(now(), zone)}T${clockOf(now(), zone)}"
        />
        <button type="submit" class="button primary">Set</button>
      </div>
    </form>
    ${store.team.clock.moved ? step('Back to real time', { reset: true }) : html`<p class="quiet">The clock shows real time.</p>`}
    <table class="clocks">
      <caption class="unseen">
        Local times
      </caption>
      <tbody>
        ${store.team.members
          .filter(one => !one.bot)
          .map(
            one =>
              html`<tr>
                <th scope="row">${one.name}</th>
                <td>${dayAndTime(now(), one.zone)}</td>
              </tr>`,
          )}
      </tbody>
    </table>
  </div>`;
}

const TICK_MILLIS = 10_000;

/** Lets the shown times go on by themselves. */
export function tick() {
  setInterval(() => store.team && change(), TICK_MILLIS);
}
