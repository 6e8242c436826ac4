import { store, change, afterDraw } from './store.js';

const NAMES = ['as', 'channel', 'tab', 'thread'];

/** Who acts and what is on screen, as the address says it: a link goes straight there. */
export function readAddress() {
  const query = new URLSearchParams(location.search);
  store.route = Object.fromEntries(NAMES.map(name => [name, query.get(name) ?? '']));
}

/** Shows something else and writes it into the address; `quietly` leaves no step for the Back button. */
export function go(patch, { quietly = false } = {}) {
  store.route = { ...store.route, ...patch };
  const query = new URLSearchParams();
  NAMES.filter(name => store.route[name]).forEach(name => query.set(name, store.route[name]));
  const address = `${location.pathname}?${query}`;
  if (quietly) history.replaceState(null, '', address);
  else history.pushState(null, '', address);
  change();
}

/** The way back to a conversation's composer, where a person's hands are in Slack. */
export function focusComposer() {
  afterDraw(() => document.querySelector('#composer-channel')?.focus());
}
