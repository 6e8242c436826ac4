import { html, repeat } from '../lit.js';
import { me, now, store } from '../store.js';
import { dateOf, dayName } from '../time.js';
import { messageRow } from './message.js';

const SAME_BREATH_MILLIS = 5 * 60 * 1000;

/** The messages of the conversation on screen, with a line for each new day. */
export function messages(name, beginning) {
  const isLoaded = store.messagesOf === `${store.route.as}/${store.route.channel}`;
  const { zone } = me();
  const days = byDay(isLoaded ? store.messages : [], zone);
  return html`<div
    class="messages"
    role="log"
    aria-label="Messages in ${name}"
    tabindex="0"
    data-stick="${store.route.as}/${store.route.channel}"
  >
    <div class="messages-inner">
      ${isLoaded ? beginning : html`<div class="loading" role="status"><span class="spinner"></span>Loading messages…</div>`}
      ${repeat(
        days,
        day => day.date,
        day =>
          html`<div class="day-group" role="group" aria-label=${day.name}>
            <div class="day-line" role="separator"><span>${day.name}</span></div>
            ${repeat(
              day.messages,
              message => message.ts,
              (message, index) =>
                messageRow(message, { follows: index > 0 && goesOn(day.messages[index - 1], message) }),
            )}
          </div>`,
      )}
    </div>
  </div>`;
}

/** The messages by their day in the reader's zone. */
function byDay(all, zone) {
  const days = [];
  for (const message of all) {
    const at = new Date(message.time);
    const date = dateOf(at, zone);
    if (days.at(-1)?.date !== date) days.push({ date, name: dayName(at, zone, now()), messages: [] });
    days.at(-1).messages.push(message);
  }
  return days;
}

/** Whether a message needs no name and picture, since the one above has them. */
export const goesOn = (above, message) =>
  above.user === message.user &&
  above.username === message.username &&
  !above.ephemeral &&
  !above.deleted &&
  !above.replies?.length &&
  new Date(message.time) - new Date(above.time) < SAME_BREATH_MILLIS;

const sticky = new WeakMap(); // scroll pane → { name, atEnd, top }

/** Keeps panes that were at their end there, and begins a newly shown conversation at its end. */
export function stickToEnd() {
  document.querySelectorAll('[data-stick]').forEach(pane => {
    const known = sticky.get(pane);
    if (!known) {
      pane.addEventListener('scroll', () => notice(pane), { passive: true });
      // Pictures arrive after the text around them and push it up.
      pane.addEventListener('load', () => sticky.get(pane).atEnd && toEnd(pane), true);
    }
    const isNew = known?.name !== pane.dataset.stick;
    const atEnd = isNew || known.atEnd;
    sticky.set(pane, { name: pane.dataset.stick, atEnd, top: pane.scrollTop });
    if (atEnd) toEnd(pane);
  });
}

/** Only who scrolls up leaves the end; a pane that grew below what is seen has not been left. */
function notice(pane) {
  const known = sticky.get(pane);
  known.atEnd = isAtEnd(pane) || (known.atEnd && pane.scrollTop >= known.top);
  known.top = pane.scrollTop;
}

const NEARLY = 40;
const isAtEnd = pane => pane.scrollHeight - pane.scrollTop - pane.clientHeight < NEARLY;
const toEnd = pane => (pane.scrollTop = pane.scrollHeight);
