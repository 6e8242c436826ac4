import { html, nothing } from '../lit.js';
import { afterDraw } from '../store.js';
import { drawPopover, openPopover, closePopover, opened } from './popover.js';
import { icon } from './icons.js';

/**
 * A button with a menu. Items are `{label, description?, head?, url?, checked?, danger?, onSelect}`; `head` is a line
 * above the item that begins a group.
 */
export function menuButton({
  id,
  label,
  className = 'icon-button',
  face,
  items,
  align = 'end',
  disabled = false,
  title,
}) {
  const isOpen = Boolean(opened(id));
  drawPopover(id, () => menu(label, items), { align, kind: 'menu-popover' });
  return html`<button
    type="button"
    id=${id}
    class="${className} ${isOpen ? 'open' : ''}"
    aria-label=${label}
    title=${title ?? nothing}
    aria-haspopup="menu"
    aria-expanded=${isOpen}
    ?disabled=${disabled}
    @click=${() => (isOpen ? closePopover() : show(id))}
    @keydown=${event => event.key === 'ArrowDown' && !isOpen && (event.preventDefault(), show(id))}
  >
    ${face}
  </button>`;
}

function show(id) {
  openPopover(id);
  afterDraw(() =>
    (
      document.querySelector('#popover [aria-checked="true"]') ?? document.querySelector('#popover .menu-item')
    )?.focus(),
  );
}

const menu = (label, items) =>
  html`<div class="menu" role="menu" aria-label=${label} @keydown=${move}>
    ${items.map(item => [
      item.head ? html`<div class="menu-head" role="presentation">${item.head}</div>` : nothing,
      item.url ? linkItem(item) : plainItem(item),
    ])}
    ${items.length ? nothing : html`<div class="menu-head">Nothing here</div>`}
  </div>`;

const face = item =>
  html`${item.face ?? nothing}
    <span class="menu-text"
      ><span class="menu-label">${item.label}</span
      >${item.description ? html`<span class="menu-description">${item.description}</span>` : nothing}</span
    >
    ${item.checked ? icon('check') : nothing}`;

const plainItem = item =>
  html`<button
    type="button"
    class="menu-item ${item.danger ? 'danger' : ''}"
    role=${item.checked === undefined ? 'menuitem' : 'menuitemradio'}
    aria-checked=${item.checked ?? nothing}
    aria-label=${item.label}
    tabindex="-1"
    @click=${() => choose(item)}
  >
    ${face(item)}
  </button>`;

const linkItem = item =>
  html`<a
    class="menu-item"
    role="menuitem"
    href=${item.url}
    target="_blank"
    rel="noopener noreferrer"
    aria-label=${item.label}
    tabindex="-1"
    @click=${() => choose(item)}
    >${face(item)}</a
  >`;

function choose(item) {
  closePopover({ refocus: true });
  item.onSelect?.();
}

function move(event) {
  const items = [...event.currentTarget.querySelectorAll('.menu-item')];
  const at = items.indexOf(document.activeElement);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
  if (next !== undefined) items[(next + items.length) % items.length]?.focus();
  else if (event.key === 'Escape') closePopover({ refocus: true });
  else if (event.key === 'Tab') return closePopover({ refocus: true });
  else if (event.key.length === 1 && /\S/.test(event.key)) jump(items, at, event.key);
  else return;
  if (event.key !== 'Enter') event.preventDefault();
  event.stopPropagation();
}

/** The next item that begins with the letter. */
function jump(items, at, letter) {
  const order = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  order.find(item => item.textContent.trim().toLowerCase().startsWith(letter.toLowerCase()))?.focus();
}
