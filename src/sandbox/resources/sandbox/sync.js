import { store, change, channel, directMessage, app } from './store.js';
import { get, post, Refusal } from './api.js';
import { go } from './route.js';
import { toast, toastOnce } from './ui/toast.js';
import { adoptViews } from './kit/values.js';
import { same, sameMessages } from './slack/sparing.js';

const FIRST_PERSON = 'U0ANA';
const RETRY_MILLIS = 2000;
let running = null;
let again = false;
const met = new Set(); // people whose state this page has seen

/** Fetches what is on screen; calls that come meanwhile share one more fetch after this one. */
export function refresh() {
  if (running) {
    again = true;
    return running;
  }
  running = fetchUntilCurrent().finally(() => (running = null));
  return running;
}

async function fetchUntilCurrent() {
  do {
    again = false;
    await fetchOnce();
  } while (again);
}

async function fetchOnce() {
  const as = store.route.as || localStorage.getItem('as') || FIRST_PERSON;
  const asked = Date.now();
  let team;
  try {
    team = await get('/sandbox/state', { as });
  } catch (refusal) {
    return withoutState(refusal, as);
  }
  // Half of the way there and back is the best guess of when the server looked at its clock.
  store.clockAhead = Date.parse(team.clock.now) - (asked + Date.now()) / 2;
  if (store.route.as && store.route.as !== as) {
    again = true;
    return;
  }
  store.team = {
    ...team,
    members: same(store.team?.members, team.members),
    shortcuts: same(store.team?.shortcuts, team.shortcuts),
  };
  localStorage.setItem('as', as);
  settleRoute(as);
  adoptViews([...(team.modals ?? []), ...(team.home ? [team.home] : [])]);
  tellFailure(as, team.toast);
  await fetchMessages(as);
}

/** Slack's words for a failure; one from before this page looked at the person is old news. */
function tellFailure(as, failure) {
  if (failure) toastOnce(`${as}/${failure.id}`, failure.text, { silent: !met.has(as) });
  met.add(as);
}

function withoutState(refusal, as) {
  if (!refusal.status) return change({ online: false });
  if (as !== FIRST_PERSON && !store.team) {
    // The address or the memory names somebody who is not in this workspace.
    localStorage.removeItem('as');
    go({ as: FIRST_PERSON }, { quietly: true });
    again = true;
    return;
  }
  toast(refusal.message);
}

/** A conversation that this member cannot see is replaced by its likeness among theirs. */
function settleRoute(as) {
  const wanted = store.route.channel;
  const channels = store.team.channels;
  const own = store.team.dms.find(dm => dm.with === app().id);
  const seen = channel(wanted) ?? directMessage(wanted);
  const named = channels.find(one => one.name === wanted.replace(/^#/, ''));
  const found =
    seen ??
    named ??
    (/^[DAU]/.test(wanted) ? own : undefined) ??
    channels.find(one => one.id === 'C0LEADS' && one.member) ??
    channels.find(one => one.member) ??
    own;
  const id = found?.id ?? '';
  if (id !== wanted || as !== store.route.as) {
    go({ as, channel: id, thread: id === wanted ? store.route.thread : '' }, { quietly: true });
  }
}

async function fetchMessages(as) {
  const { channel: id } = store.route;
  if (!id) return change();
  try {
    const { messages } = await get('/sandbox/messages', { as, channel: id });
    if (store.route.channel !== id || (store.route.as && store.route.as !== as)) {
      again = true;
      return;
    }
    change({ messages: sameMessages(store.messages, messages), messagesOf: `${as}/${id}`, online: true });
    markRead(as, id);
  } catch (refusal) {
    if (!refusal.status) return change({ online: false });
    change({ messages: [], messagesOf: `${as}/${id}` });
    toast(refusal.message);
  }
}

/** What is on screen counts as read. */
function markRead(as, id) {
  const conversation = channel(id) ?? directMessage(id);
  const hidden = directMessage(id)?.with === app().id && store.route.tab === 'home';
  if (!conversation?.unread || hidden || document.hidden) return;
  post('/sandbox/read', { as, channel: id }).catch(refusal => toast(refusal.message));
}

/** Fetches again whenever the sandbox says that something changed, and after every break of the line. */
function listen() {
  const source = new EventSource('/sandbox/changes');
  source.addEventListener('change', () => refresh());
  source.addEventListener('open', () => {
    change({ online: true });
    refresh();
  });
  source.addEventListener('error', () => {
    change({ online: false });
    // The browser tries again by itself, unless it was answered with an error.
    if (source.readyState === EventSource.CLOSED) setTimeout(listen, RETRY_MILLIS);
  });
}

/** Follows the sandbox from now on. */
export function follow() {
  listen();
  // The page is coming back into view: what it shows counts as read from now on.
  document.addEventListener('visibilitychange', () => document.hidden || refresh());
}

/**
 * Does something for the acting member: marks `key` as busy, tells the sandbox, and fetches what came of it.
 * Answers the sandbox's answer, or null when it refused (which the person then reads).
 */
export async function act(key, path, body) {
  store.busy.add(key);
  change();
  try {
    const answer = await post(path, body);
    await refresh();
    return answer;
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    toast(refusal.message);
    return null;
  } finally {
    store.busy.delete(key);
    change();
  }
}
