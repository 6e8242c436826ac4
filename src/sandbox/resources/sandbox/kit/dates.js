import { html } from '../lit.js';
import { change, me, now } from '../store.js';
import { clockOf, dateOf, instantOf, zoneName } from '../time.js';
import { dateField } from './datefield.js';
import { timeField } from './timefield.js';
import { domId, picked } from './deeds.js';
import { isBusy, valueOf } from './values.js';
import { words } from './plain.js';

/** The datepicker element. */
export function datePicker(context, block, element, { label, describedBy, invalid }) {
  return dateField({
    id: domId(context, block, element),
    label,
    describedBy,
    invalid,
    value: valueOf(context, block, element),
    placeholder: words(element.placeholder),
    busy: isBusy(context, block, element),
    clearable: block.type === 'input' && block.optional,
    onPick: date => picked(context, block, element, date),
  });
}

/** The timepicker element. */
export function timePicker(context, block, element, { label, describedBy, invalid }) {
  return timeField({
    id: domId(context, block, element),
    label,
    describedBy,
    invalid,
    value: valueOf(context, block, element),
    placeholder: words(element.placeholder),
    busy: isBusy(context, block, element),
    clearable: block.type === 'input' && block.optional,
    onPick: time => picked(context, block, element, time),
  });
}

const halves = new Map(); // element id → the date or time that waits for its other half

/** The datetimepicker element; its value is in seconds since 1970, its fields are in the member's zone. */
export function dateTimePicker(context, block, element, { label, describedBy, invalid }) {
  const id = domId(context, block, element);
  const { zone } = me();
  const seconds = valueOf(context, block, element);
  const at = seconds === null ? null : new Date(seconds * 1000);
  const { date, time } = at ? { date: dateOf(at, zone), time: clockOf(at, zone) } : (halves.get(id) ?? {});
  const set = patch => {
    const whole = { date, time, ...patch };
    if (whole.date && whole.time) {
      halves.delete(id);
      return picked(context, block, element, instantOf(whole.date, whole.time, zone).getTime() / 1000);
    }
    halves.set(id, whole);
    return seconds === null ? change() : picked(context, block, element, null);
  };
  const shared = {
    describedBy,
    invalid,
    busy: isBusy(context, block, element),
    clearable: block.type === 'input' && block.optional,
  };
  return html`<span class="date-time" role="group" aria-label=${label}>
    ${dateField({ ...shared, id: `${id}-date`, label: `${label} date`, value: date ?? null, onPick: other => set({ date: other }) })}
    ${timeField({ ...shared, id: `${id}-time`, label: `${label} time`, value: time ?? null, onPick: other => set({ time: other }) })}
    <span class="quiet" title=${zone}>${zoneName(at ?? now(), zone)}</span>
  </span>`;
}
