import { store } from '../store.js';

/** What each stateful element calls its value in Slack's state, and where it starts. */
const FIELDS = {
  plain_text_input: ['value', 'initial_value'],
  email_text_input: ['value', 'initial_value'],
  url_text_input: ['value', 'initial_value'],
  number_input: ['value', 'initial_value'],
  rich_text_input: ['rich_text_value', 'initial_value'],
  static_select: ['selected_option', 'initial_option'],
  external_select: ['selected_option', 'initial_option'],
  radio_buttons: ['selected_option', 'initial_option'],
  multi_static_select: ['selected_options', 'initial_options', []],
  multi_external_select: ['selected_options', 'initial_options', []],
  checkboxes: ['selected_options', 'initial_options', []],
  users_select: ['selected_user', 'initial_user'],
  multi_users_select: ['selected_users', 'initial_users', []],
  conversations_select: ['selected_conversation', 'initial_conversation'],
  multi_conversations_select: ['selected_conversations', 'initial_conversations', []],
  channels_select: ['selected_channel', 'initial_channel'],
  multi_channels_select: ['selected_channels', 'initial_channels', []],
  datepicker: ['selected_date', 'initial_date'],
  timepicker: ['selected_time', 'initial_time'],
  datetimepicker: ['selected_date_time', 'initial_date_time'],
  file_input: ['files', '', []],
};

const held = new Map(); // key → { value, stamp }

/** Whether the element holds a value at all; buttons and menus do not. */
export const holdsValue = element => element.type in FIELDS;

/** The one key of an element: where it stands, its block and its action. */
export const keyOf = (context, block, element) => `${context.key}|${block.block_id}|${element.action_id}`;

/** A value in Slack's form, `{type, selected_date: …}`. */
export const slackValue = (element, value) => ({ type: element.type, [FIELDS[element.type][0]]: value });

function initial(element) {
  const [, name, empty = null] = FIELDS[element.type];
  const value = element[name] ?? empty;
  return element.type === 'number_input' && value !== null ? String(value) : value;
}

/** What the element holds now: what was typed or picked, else what it starts with. */
export function valueOf(context, block, element) {
  const found = held.get(keyOf(context, block, element));
  // A message that the app drew anew shows what the app says, not what was picked in the old one.
  const current = found && found.type === element.type && found.stamp === context.stamp?.();
  return current ? found.value : initial(element);
}

/** Remembers what was typed or picked. */
export function hold(context, block, element, value) {
  held.set(keyOf(context, block, element), { type: element.type, value, stamp: context.stamp?.() });
}

/** All elements of a block that can hold a value. */
export function fieldsOf(block) {
  const all =
    block.type === 'input'
      ? [block.element]
      : [...(block.elements ?? []), ...(block.accessory ? [block.accessory] : [])];
  return all.filter(element => element?.action_id && holdsValue(element));
}

const viewContext = view => ({ key: view.id });

/** A view's values as Slack's view.state.values. */
export function collect(view) {
  const values = {};
  for (const block of view.blocks) {
    for (const element of fieldsOf(block)) {
      (values[block.block_id] ??= {})[element.action_id] = slackValue(
        element,
        valueOf(viewContext(view), block, element),
      );
    }
  }
  return values;
}

/**
 * Takes the views that the sandbox shows now. As in Slack, what a field holds survives an update of the view as long
 * as block_id, action_id and type stay, be it typed or the value that it started with; whatever is gone is forgotten.
 */
export function adoptViews(views) {
  const alive = new Set();
  const ids = views.map(view => view.id);
  for (const view of views) {
    const known = view.state?.values ?? view.state ?? {};
    for (const block of view.blocks) {
      for (const element of fieldsOf(block)) {
        const key = keyOf(viewContext(view), block, element);
        alive.add(key);
        const name = FIELDS[element.type][0];
        const here = element.default_to_current_conversation ? store.route.channel : null;
        const start = known[block.block_id]?.[element.action_id]?.[name] ?? initial(element) ?? here;
        const holds = held.get(key)?.type === element.type;
        if (!holds && start !== null && start?.length !== 0) held.set(key, { type: element.type, value: start });
      }
    }
  }
  for (const key of held.keys()) {
    if (ids.some(id => key.startsWith(`${id}|`)) && !alive.has(key)) held.delete(key);
  }
}

/** Whether an answer is awaited for this element. */
export const isBusy = (context, block, element) => store.busy.has(keyOf(context, block, element));
