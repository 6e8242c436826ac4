/**
 * All that the page knows, in one object. Whoever changes it calls change(), and the whole page is drawn again:
 * lit-html touches only what differs, so focus, caret and scroll positions stay where they are.
 */
export const store = {
  route: { as: '', channel: '', tab: '', thread: '' },
  team: null, // the last answer of /sandbox/state
  messages: [], // of the conversation on screen, oldest first
  messagesOf: '', // "reader/conversation" of those messages: they are not shown for another
  clockAhead: 0, // milliseconds by which the sandbox's clock is ahead of this computer's
  online: true,
  busy: new Set(), // keys of what waits for an answer
  expanded: new Set(), // folds that the reader has opened
  toasts: [],
  panel: '', // "", "inspector" or "faults"
};

let draw = () => {};
let drawIsDue = false;
let afterwards = [];

/** Names the function that draws the page. */
export function drawWith(drawing) {
  draw = drawing;
}

/** Merges the patch into the store and has the page drawn once, however many changes come together. */
export function change(patch = {}) {
  Object.assign(store, patch);
  if (drawIsDue) return;
  drawIsDue = true;
  queueMicrotask(() => {
    drawIsDue = false;
    draw();
    const due = afterwards;
    afterwards = [];
    due.forEach(task => task());
  });
}

/** Runs the task once the page shows the current state, e.g. to move the focus to what has just appeared. */
export function afterDraw(task) {
  afterwards.push(task);
  change();
}

/** The member as whom the person at the browser acts. */
export const me = () => store.team?.me ?? { id: '', name: '', zone: 'UTC' };

/** The sandbox's time. */
export const now = () => new Date(Date.now() + store.clockAhead);

/** The member with this id, or undefined. */
export const member = id => store.team?.members.find(one => one.id === id);

/** The channel with this id, or undefined. */
export const channel = id => store.team?.channels.find(one => one.id === id);

/** The direct message with this id, or undefined. */
export const directMessage = id => store.team?.dms.find(one => one.id === id);

/** The bot that is tried out here. */
export const app = () => store.team?.members.find(one => one.bot) ?? { id: '', name: 'App', bot: true };
