import { html, nothing } from '../lit.js';
import { confirmed } from '../ui/dialog.js';
import { menuButton } from '../ui/menu.js';
import { icon } from '../ui/icons.js';
import { domId } from './deeds.js';
import { isBusy } from './values.js';
import { words } from './plain.js';

/** A button; one with a url opens it as well as telling the app. */
export function button(context, block, element) {
  const busy = isBusy(context, block, element);
  const style = { primary: 'primary', danger: 'danger' }[element.style] ?? '';
  const press = async event => {
    if (busy) return event.preventDefault();
    if (element.confirm) {
      event.preventDefault();
      if (!(await confirmed(element.confirm))) return;
      if (element.url) window.open(element.url, '_blank', 'noopener');
    }
    await context.click(
      block,
      element,
      element.value === undefined ? { type: 'button' } : { type: 'button', value: element.value },
    );
  };
  const attributes = { id: domId(context, block, element), className: `button ${style} ${busy ? 'busy' : ''}` };
  const name = element.accessibility_label ?? words(element.text);
  if (/^https?:/i.test(element.url ?? '')) {
    return html`<a
      id=${attributes.id}
      class=${attributes.className}
      role="button"
      href=${element.url}
      target="_blank"
      rel="noopener noreferrer"
      aria-label=${name}
      @click=${press}
      >${words(element.text)}</a
    >`;
  }
  return html`<button
    type="button"
    id=${attributes.id}
    class=${attributes.className}
    aria-label=${name}
    aria-busy=${busy || nothing}
    @click=${press}
  >
    ${words(element.text)}
  </button>`;
}

/** The "⋯" menu. */
export function overflow(context, block, element) {
  const pick = async option => {
    if (await confirmed(element.confirm))
      await context.click(block, element, { type: 'overflow', selected_option: option });
  };
  return menuButton({
    id: domId(context, block, element),
    label: 'More actions',
    className: `button overflow ${isBusy(context, block, element) ? 'busy' : ''}`,
    face: icon('dots'),
    items: element.options.map(option => ({
      label: words(option.text),
      description: option.description ? words(option.description) : undefined,
      url: /^https?:/i.test(option.url ?? '') ? option.url : undefined,
      onSelect: () => pick(option),
    })),
  });
}
