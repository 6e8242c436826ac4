import { guard } from '../lit.js';
import { me, now, store } from '../store.js';
import { anchorOfOpen } from '../ui/popover.js';

const MINUTE_MILLIS = 60_000;
const texts = new WeakMap();

function textOf(value) {
  if (!texts.has(value)) texts.set(value, JSON.stringify(value));
  return texts.get(value);
}

/** The old object when the fresh one says the same, so that what did not change is known by its identity. */
export const same = (old, fresh) => (old && fresh && textOf(old) === textOf(fresh) ? old : fresh);

/** The fresh messages, with the old objects for those that did not change. */
export function sameMessages(old, fresh) {
  const known = new Map(old.map(message => [message.ts, message]));
  return fresh.map(message => same(known.get(message.ts), message));
}

/** Whether somebody is at work in the message: it has the focus or the open popover, or waits for an answer. */
function isAtWork({ ts }) {
  const within = element => element?.closest?.('[data-ts]')?.dataset.ts === ts;
  const key = `${store.route.channel}/${ts}|`;
  return within(document.activeElement) || within(anchorOfOpen()) || [...store.busy].some(busy => busy.startsWith(key));
}

/** Draws a message anew only when it can look different: hundreds of cards would make each key stroke slow. */
export function sparingly(message, options, draw) {
  const atWork = isAtWork(message) ? {} : false; // a new object each time, which is never the same as before
  const { as, channel } = store.route;
  const minute = Math.floor(now() / MINUTE_MILLIS);
  return guard(
    [
      message,
      atWork,
      as,
      channel,
      me().zone,
      minute,
      store.team.members,
      store.team.shortcuts,
      store.expanded.size,
      options.follows,
    ],
    draw,
  );
}
