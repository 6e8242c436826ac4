import { store } from '../store.js';
import { act } from '../sync.js';
import { post } from '../api.js';
import { confirmed } from '../ui/dialog.js';
import { collect, hold, keyOf, slackValue, valueOf } from './values.js';

/**
 * Where a block stands, and what an act on it means there. `key` tells its values from those of other places, `dom`
 * its element ids (a message stands in the channel and in its thread at once).
 */
export function messageContext(channel, message, place = 'channel') {
  let stamp;
  return {
    key: `${channel}/${message.ts}`,
    dom: `${place}-${message.ts}`,
    inMessage: true,
    stamp: () => (stamp ??= JSON.stringify(message.blocks)),
    click: (block, element, action) =>
      act(keyOf({ key: `${channel}/${message.ts}` }, block, element), '/sandbox/click', {
        as: store.route.as,
        channel,
        ts: message.ts,
        blockId: block.block_id,
        actionId: element.action_id,
        action,
      }),
    options: (block, element, value) =>
      post('/sandbox/options', {
        as: store.route.as,
        channel,
        ts: message.ts,
        blockId: block.block_id,
        actionId: element.action_id,
        value,
      }),
  };
}

/** The same for a modal or the Home tab. `onEdit` hears of every field that the person changes. */
export function viewContext(view, { onEdit, onEnter } = {}) {
  return {
    key: view.id,
    dom: view.id,
    view,
    onEdit,
    onEnter,
    click: (block, element, action) =>
      act(keyOf({ key: view.id }, block, element), '/sandbox/view/click', {
        as: store.route.as,
        viewId: view.id,
        blockId: block.block_id,
        actionId: element.action_id,
        action,
        state: collect(view),
      }),
    options: (block, element, value) =>
      post('/sandbox/options', {
        as: store.route.as,
        viewId: view.id,
        blockId: block.block_id,
        actionId: element.action_id,
        value,
      }),
  };
}

/** Whether a change of this element is told to the app at once. */
export const isTold = block => block.type !== 'input' || block.dispatch_action === true;

/** Takes a new value, and tells the app where it listens; asks first where the element says so. */
export async function picked(context, block, element, value) {
  const before = valueOf(context, block, element);
  hold(context, block, element, value);
  context.onEdit?.(block);
  if (!isTold(block)) return;
  if (await confirmed(element.confirm)) await context.click(block, element, slackValue(element, value));
  else hold(context, block, element, before);
}

/** An id for the page's own elements that survives any block_id and action_id. */
export const domId = (context, block, element) =>
  `${context.dom}-${block.block_id}-${element.action_id}`.replace(
    /[^\w-]/g,
    sign => `_${sign.codePointAt(0).toString(16)}`,
  );
