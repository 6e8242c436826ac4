import { html, live, nothing } from '../lit.js';
import { domId, picked } from './deeds.js';
import { textObject } from './mrkdwn.js';
import { valueOf } from './values.js';
import { words } from './plain.js';

/** Checkboxes and radio buttons. */
export function ticks(context, block, element, { label, describedBy }) {
  const many = element.type === 'checkboxes';
  const id = domId(context, block, element);
  const value = valueOf(context, block, element);
  const selected = [value ?? []].flat();
  const isOn = option => selected.some(one => one.value === option.value);
  const toggle = (option, on) => {
    if (!many) return picked(context, block, element, option);
    const values = selected.filter(one => one.value !== option.value).map(one => one.value);
    if (on) values.push(option.value);
    picked(
      context,
      block,
      element,
      element.options.filter(one => values.includes(one.value)),
    );
  };
  return html`<div
    class="ticks"
    id=${id}
    role=${many ? 'group' : 'radiogroup'}
    aria-label=${label}
    aria-describedby=${describedBy ?? nothing}
  >
    ${element.options.map(
      (option, index) =>
        html`<label class="tick">
          <input
            type=${many ? 'checkbox' : 'radio'}
            name=${id}
            .checked=${live(isOn(option))}
            aria-label=${words(option.text)}
            aria-describedby=${option.description ? `${id}-${index}-more` : nothing}
            @change=${event => toggle(option, event.target.checked)}
          />
          <span
            ><span class="tick-label">${textObject(option.text)}</span>
            ${option.description ? html`<span class="tick-description" id="${id}-${index}-more">${textObject(option.description)}</span>` : nothing}</span
          >
        </label>`,
    )}
  </div>`;
}
