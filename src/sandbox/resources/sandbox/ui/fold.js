import { html } from '../lit.js';
import { store, change } from '../store.js';

const MANY_LINES = 20;

/** Folds text of more than `length` characters or many lines behind "See more", as Slack does in messages. */
export function folded(key, source, shown, length = 700) {
  if (source.length <= length && source.split('\n').length <= MANY_LINES) return shown;
  const isOpen = store.expanded.has(key);
  return html`<div class="fold ${isOpen ? 'open' : ''}">${shown}</div>
    <button type="button" class="fold-button" aria-expanded=${isOpen} @click=${() => toggle(key)}>
      ${isOpen ? 'See less' : 'See more'}
    </button>`;
}

function toggle(key) {
  if (!store.expanded.delete(key)) store.expanded.add(key);
  change();
}
