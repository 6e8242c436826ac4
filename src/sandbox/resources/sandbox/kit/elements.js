import { html } from '../lit.js';
import { button, overflow } from './buttons.js';
import { datePicker, dateTimePicker, timePicker } from './dates.js';
import { fileInput } from './files.js';
import { picture } from './pictures.js';
import { select } from './select.js';
import { textInput } from './texts.js';
import { ticks } from './ticks.js';
import { words } from './plain.js';

const image = (context, block, element) => picture(element, 'side');

const DRAWINGS = {
  button,
  overflow,
  image,
  static_select: select,
  external_select: select,
  users_select: select,
  conversations_select: select,
  channels_select: select,
  multi_static_select: select,
  multi_external_select: select,
  multi_users_select: select,
  multi_conversations_select: select,
  multi_channels_select: select,
  datepicker: datePicker,
  timepicker: timePicker,
  datetimepicker: dateTimePicker,
  checkboxes: ticks,
  radio_buttons: ticks,
  plain_text_input: textInput,
  email_text_input: textInput,
  url_text_input: textInput,
  number_input: textInput,
  rich_text_input: textInput,
  file_input: fileInput,
};

const NAMES = {
  datepicker: 'Date',
  timepicker: 'Time',
  datetimepicker: 'Date and time',
  checkboxes: 'Options',
  radio_buttons: 'Options',
  users_select: 'Member',
  multi_users_select: 'Members',
  channels_select: 'Channel',
  conversations_select: 'Conversation',
};

/** Draws an element of a block. Outside input blocks its label is its placeholder. */
export function drawElement(context, block, element, { label, describedBy, invalid } = {}) {
  const drawing = DRAWINGS[element.type];
  if (!drawing) return html`<span class="unknown">${element.type}</span>`;
  const name = label ?? (words(element.placeholder) || NAMES[element.type] || 'Choose an option');
  return drawing(context, block, element, { label: name, describedBy, invalid });
}
