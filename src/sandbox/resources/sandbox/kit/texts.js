import { html, live, nothing } from '../lit.js';
import { change } from '../store.js';
import { domId, isTold, picked } from './deeds.js';
import { hold, isBusy, slackValue, valueOf } from './values.js';
import { words } from './plain.js';

const KINDS = { email_text_input: 'email', url_text_input: 'url', number_input: 'text' };
const TYPING_PAUSE_MILLIS = 400;
const COUNTED_FROM = 0.8; // how full a field is when it begins to count

let pause;

/** All fields that hold typed text. */
export function textInput(context, block, element, { label, describedBy, invalid }) {
  const id = domId(context, block, element);
  const value = readable(valueOf(context, block, element));
  const triggers = isTold(block) ? (element.dispatch_action_config?.trigger_actions_on ?? ['on_enter_pressed']) : [];
  const typed = event => {
    const text = event.target.value;
    const held = writable(element, text);
    hold(context, block, element, held);
    context.onEdit?.(block);
    if (element.max_length) change();
    if (triggers.includes('on_character_entered')) {
      clearTimeout(pause);
      pause = setTimeout(() => context.click(block, element, slackValue(element, held)), TYPING_PAUSE_MILLIS);
    }
  };
  const key = event => {
    if (event.key !== 'Enter' || event.isComposing || (element.multiline && !event.metaKey && !event.ctrlKey)) return;
    event.preventDefault();
    if (triggers.includes('on_enter_pressed')) picked(context, block, element, writable(element, event.target.value));
    else context.onEnter?.();
  };
  const shared = {
    id,
    label,
    value,
    typed,
    key,
    describedBy,
    invalid,
    placeholder: words(element.placeholder),
    longest: element.max_length,
    busy: isBusy(context, block, element),
  };
  return html`${element.multiline || element.type === 'rich_text_input' ? area(shared) : line(shared, element)}${counter(value, element.max_length)}`;
}

const line = (field, element) =>
  html`<input
    id=${field.id}
    class="text-input ${field.invalid ? 'invalid' : ''} ${field.busy ? 'busy' : ''}"
    type=${KINDS[element.type] ?? 'text'}
    inputmode=${element.type === 'number_input' ? 'decimal' : nothing}
    autocomplete="off"
    aria-label=${field.label}
    aria-describedby=${field.describedBy ?? nothing}
    aria-invalid=${field.invalid ? 'true' : nothing}
    placeholder=${field.placeholder}
    maxlength=${field.longest ?? nothing}
    .value=${live(field.value)}
    @input=${field.typed}
    @keydown=${field.key}
  />`;

const area = field =>
  html`<textarea
    id=${field.id}
    class="text-input area ${field.invalid ? 'invalid' : ''}"
    rows="4"
    aria-label=${field.label}
    aria-describedby=${field.describedBy ?? nothing}
    aria-invalid=${field.invalid ? 'true' : nothing}
    placeholder=${field.placeholder}
    maxlength=${field.longest ?? nothing}
    .value=${live(field.value)}
    @input=${field.typed}
    @keydown=${field.key}
  ></textarea>`;

/** How many characters are left, once it begins to matter. */
const counter = (text, longest) =>
  longest && text.length >= longest * COUNTED_FROM
    ? html`<span class="counter" aria-live="polite">${longest - text.length}</span>`
    : nothing;

/** Slack's rich text is shown and edited as its plain words. */
function readable(value) {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  return (value.elements ?? [])
    .flatMap(part => part.elements ?? [])
    .map(one => one.text ?? '')
    .join('');
}

function writable(element, text) {
  if (text === '') return null;
  if (element.type !== 'rich_text_input') return text;
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }] };
}
