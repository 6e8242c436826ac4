import { html, nothing } from '../lit.js';
import { avatar } from '../people.js';
import { icon } from '../ui/icons.js';
import { remember } from '../ui/popover.js';
import { groupsOf, isMe, matching } from './choices.js';

const SHOWN_AT_MOST = 100; // as many as Slack shows

/** What the open list offers: an external one has been narrowed by the app already. */
export function offered(control, memory) {
  const groups = groupsOf(control.element, memory.loaded);
  const narrowed =
    control.external || !memory.query ? groups.filter(group => group.choices.length) : matching(groups, memory.query);
  let left = SHOWN_AT_MOST;
  return narrowed.map(group => {
    const choices = group.choices.slice(0, left);
    left -= choices.length;
    return { ...group, choices };
  });
}

/** The choices of all groups in one list. */
export const flat = groups => groups.flatMap(group => group.choices);

/** The open list; `onPick` is told what was clicked. */
export function list(control, memory, onPick) {
  const groups = offered(control, memory);
  let index = 0;
  return html`<div
      class="list"
      role="listbox"
      id="${control.id}-list"
      aria-label=${control.label}
      aria-multiselectable=${control.multiple || nothing}
    >
      ${groups.map(
        group =>
          html`<div role=${group.label ? 'group' : 'presentation'} aria-label=${group.label ?? nothing}>
            ${group.label ? html`<div class="list-head" role="presentation">${group.label}</div>` : nothing}
            ${group.choices.map(choice => option(control, memory, choice, index++, onPick))}
          </div>`,
      )}
    </div>
    ${note(control, memory, index)}`;
}

function note(control, memory, count) {
  const text = memory.loading
    ? 'Loading…'
    : memory.failed
      ? `Couldn’t load options. ${memory.failed}`
      : control.external && (memory.query ?? '').length < control.minimum
        ? `Type at least ${control.minimum} ${control.minimum === 1 ? 'character' : 'characters'} to search`
        : count === 0
          ? 'No results'
          : '';
  return text ? html`<div class="list-note" role="status">${text}</div>` : nothing;
}

function option(control, memory, choice, index, onPick) {
  const isSelected = control.selected.some(one => one.id === choice.id);
  return html`<div
    class="option ${index === memory.active ? 'active' : ''}"
    role="option"
    id="${control.id}-${index}"
    aria-selected=${isSelected}
    aria-label=${choice.text}
    @mousemove=${() => memory.active !== index && remember({ active: index })}
    @click=${() => onPick(choice)}
  >
    ${choice.member ? avatar(choice.member, 20) : nothing}
    ${choice.channel ? html`<span class="option-sign">${icon(choice.channel.private ? 'lock' : 'hash')}</span>` : nothing}
    <span class="option-text"
      ><span class="option-label"
        >${choice.text}${isMe(choice) ? html` <span class="quiet">(you)</span>` : nothing}</span
      >
      ${choice.description ? html`<span class="option-description">${choice.description}</span>` : nothing}</span
    >
    ${isSelected ? icon('check') : nothing}
  </div>`;
}
