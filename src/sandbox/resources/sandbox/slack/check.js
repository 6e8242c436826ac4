import { fieldsOf } from '../kit/values.js';

const EMPTY = 'Please complete this required field.';

/** What Slack's client finds wrong before it asks the app: errors by block_id. */
export function faultsOf(view, state) {
  const found = {};
  for (const block of view.blocks.filter(one => one.type === 'input')) {
    const [element] = fieldsOf(block);
    if (!element) continue;
    const [, value] = Object.entries(state[block.block_id][element.action_id]).find(([name]) => name !== 'type');
    const isEmpty = value === null || value.length === 0 || (typeof value === 'string' && !value.trim());
    const fault = isEmpty ? (block.optional ? null : EMPTY) : faultOf(element, value);
    if (fault) found[block.block_id] = fault;
  }
  return found;
}

function faultOf(element, value) {
  switch (element.type) {
    case 'email_text_input':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) ? null : 'Please enter a valid email address.';
    case 'url_text_input':
      return URL.canParse(value) && /^https?:/i.test(value) ? null : 'Please enter a valid URL.';
    case 'number_input':
      return numberFault(element, value);
    case 'plain_text_input':
      return element.min_length && value.length < element.min_length ? `Please use at least ${element.min_length} characters.` : null;
    default:
      return null;
  }
}

function numberFault(element, text) {
  const number = Number(text);
  if (Number.isNaN(number)) return 'Please enter a number.';
  if (!element.is_decimal_allowed && !Number.isInteger(number)) return 'Please enter a whole number.';
  if (element.min_value !== undefined && number < Number(element.min_value)) return `Please enter a number of at least ${element.min_value}.`;
  if (element.max_value !== undefined && number > Number(element.max_value)) return `Please enter a number of at most ${element.max_value}.`;
  return null;
}
