import { html, live, nothing } from '../lit.js';
import { afterDraw } from '../store.js';
import { avatar } from '../people.js';
import { icon } from '../ui/icons.js';
import { openPopover, closePopover, drawPopover, opened, remember } from '../ui/popover.js';
import { chosen } from './choices.js';
import { domId, picked } from './deeds.js';
import { hold, isBusy, valueOf } from './values.js';
import { words } from './plain.js';
import { flat, list, offered } from './selectlist.js';

const TYPING_PAUSE_MILLIS = 250;

/** Every kind of select, single and multiple: a field with a list under it that narrows as one types. */
export function select(context, block, element, { label, describedBy, invalid }) {
  const control = describe(context, block, element, label);
  const { id, isOpen, selected, multiple, placeholder } = control;
  const shown = multiple ? '' : (selected[0]?.text ?? '');
  const classes = Object.entries({ open: isOpen, multiple, busy: isBusy(context, block, element), invalid })
    .filter(([, on]) => on)
    .map(([name]) => name)
    .join(' ');
  drawPopover(id, memory => list(control, memory, choice => choose(control, choice)), {
    fit: true,
    kind: 'list-popover',
  });
  return html`<div class="select ${classes}" data-anchor @mousedown=${event => press(event, control)}>
    ${multiple ? selected.map(choice => token(control, choice)) : nothing}
    <input
      id=${id}
      class="select-input"
      role="combobox"
      type="text"
      autocomplete="off"
      spellcheck="false"
      aria-label=${label}
      aria-haspopup="listbox"
      aria-expanded=${Boolean(isOpen)}
      aria-controls=${isOpen ? `${id}-list` : nothing}
      aria-autocomplete="list"
      aria-activedescendant=${isOpen ? `${id}-${isOpen.active ?? 0}` : nothing}
      aria-describedby=${describedBy ?? nothing}
      aria-invalid=${invalid ? 'true' : nothing}
      placeholder=${multiple && selected.length ? '' : placeholder}
      .value=${live(isOpen?.query ?? shown)}
      @input=${event => typed(control, event.target.value)}
      @keydown=${event => key(event, control)}
      @blur=${() => opened(id) && closePopover()}
    />
    ${control.clearable ? clearButton(control) : nothing}
    <span class="select-arrow">${icon('down')}</span>
  </div>`;
}

function describe(context, block, element, label) {
  const id = domId(context, block, element);
  const multiple = element.type.startsWith('multi_');
  const external = element.type.endsWith('external_select');
  const selected = chosen(element, valueOf(context, block, element));
  return {
    context,
    block,
    element,
    label,
    id,
    multiple,
    external,
    selected,
    isOpen: opened(id),
    minimum: external ? (element.min_query_length ?? 3) : 0,
    placeholder: words(element.placeholder) || (multiple ? 'Choose options' : 'Choose an option'),
    clearable: !multiple && block.type === 'input' && block.optional && selected.length > 0,
  };
}

const clearButton = control =>
  html`<button type="button" class="select-clear" aria-label="Clear ${control.label}" @click=${() => clear(control)}>
    ${icon('close')}
  </button>`;

const token = (control, choice) =>
  html`<span class="token"
    >${choice.member ? avatar(choice.member, 18) : nothing}<span class="token-text">${choice.text}</span>
    <button type="button" aria-label="Remove ${choice.text}" @click=${() => drop(control, choice)}>
      ${icon('close')}
    </button></span
  >`;

/** A press anywhere on the field opens it; on its buttons it does not. */
function press(event, control) {
  if (event.target.closest('button')) return;
  const input = event.currentTarget.querySelector('input');
  if (event.target !== input) {
    event.preventDefault();
    input.focus();
  }
  if (opened(control.id)) {
    if (!control.isOpen.query) closePopover();
    return;
  }
  open(control);
  // After the browser has set the caret where it was pressed: typing replaces what is shown.
  setTimeout(() => input.select());
}

function open(control, query) {
  const { context, block, element, id, multiple } = control;
  const before = JSON.stringify(valueOf(context, block, element));
  openPopover(id, {
    query,
    active: 0,
    // A multiple select tells the app once, when its list closes.
    onClose: () => {
      const now = valueOf(context, block, element);
      if (multiple && JSON.stringify(now) !== before) picked(context, block, element, now);
    },
  });
  const at = flat(offered(control, opened(id))).findIndex(choice => control.selected.some(one => one.id === choice.id));
  if (at > 0) remember({ active: at });
  revealActive();
  load(control, query ?? '');
}

function typed(control, query) {
  if (opened(control.id)) remember({ query, active: 0 });
  else open(control, query);
  load(control, query);
}

let pause;
let lastAsked = 0;

/** Asks the app for the options of an external select once the typing pauses; only the last answer counts. */
function load(control, query) {
  if (!control.external) return;
  clearTimeout(pause);
  const number = ++lastAsked;
  if (query.length < control.minimum) return remember({ loaded: null, loading: false, failed: '' });
  remember({ loading: true, failed: '' });
  pause = setTimeout(
    async () => {
      let result;
      try {
        result = {
          loaded: await control.context.options(control.block, control.element, query),
          loading: false,
          active: 0,
        };
      } catch (refusal) {
        result = { loaded: null, loading: false, failed: refusal.message };
      }
      if (number === lastAsked && opened(control.id)) remember(result);
    },
    query ? TYPING_PAUSE_MILLIS : 0,
  );
}

function choose(control, choice) {
  const { context, block, element, multiple, selected } = control;
  if (!multiple) {
    closePopover();
    focus(control);
    return picked(context, block, element, choice.raw);
  }
  if (selected.some(one => one.id === choice.id))
    return keep(
      control,
      selected.filter(one => one.id !== choice.id),
    );
  if (element.max_selected_items && selected.length >= element.max_selected_items) return;
  keep(control, [...selected, choice]);
  remember({ query: '' });
}

/** Holds the choices of a multiple select; the app hears of them when the list closes. */
function keep({ context, block, element, id }, choices) {
  const value = choices.map(choice => choice.raw);
  if (!opened(id)) return picked(context, block, element, value);
  hold(context, block, element, value);
  context.onEdit?.(block);
  remember({});
}

function drop(control, choice) {
  keep(
    control,
    control.selected.filter(one => one.id !== choice.id),
  );
  focus(control);
}

function clear(control) {
  focus(control);
  picked(control.context, control.block, control.element, null);
}

const focus = ({ id }) => afterDraw(() => document.getElementById(id)?.focus());

const revealActive = () =>
  afterDraw(() => document.querySelector('#popover .option.active')?.scrollIntoView({ block: 'nearest' }));

function key(event, control) {
  const memory = opened(control.id);
  if (!memory) {
    if (['ArrowDown', 'ArrowUp', 'Enter'].includes(event.key)) {
      event.preventDefault();
      open(control);
    } else if (event.key === 'Backspace' && control.multiple && control.selected.length) {
      drop(control, control.selected.at(-1));
    } else if (event.key === 'Backspace' && control.clearable) {
      clear(control);
    }
    return;
  }
  const choices = flat(offered(control, memory));
  const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
  if (step) {
    event.preventDefault();
    const next =
      Math.abs(step) === 1
        ? (memory.active + step + choices.length) % (choices.length || 1)
        : Math.max(0, Math.min(choices.length - 1, memory.active + step));
    remember({ active: next });
    revealActive();
  } else if (event.key === 'Enter') {
    event.preventDefault();
    if (choices[memory.active] && !memory.loading) choose(control, choices[memory.active]);
  } else if (event.key === 'Escape') {
    event.preventDefault();
    event.stopPropagation();
    closePopover();
  } else if (event.key === 'Backspace' && control.multiple && !event.target.value && control.selected.length) {
    keep(control, control.selected.slice(0, -1));
  }
}
