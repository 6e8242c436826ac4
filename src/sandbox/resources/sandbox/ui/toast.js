import { html, repeat } from '../lit.js';
import { store, change } from '../store.js';
import { icon } from './icons.js';

const SHOWN_MILLIS = 9000;
const told = new Set();
let serial = 0;

/** Shows a sentence for a while, unless the same one is still there. */
export function toast(text) {
  if (store.toasts.some(one => one.text === text)) return;
  const key = ++serial;
  change({ toasts: [...store.toasts, { key, text }].slice(-4) });
  setTimeout(() => dismiss(key), SHOWN_MILLIS);
}

/** Shows a failure of the sandbox once, however often its state repeats it; `silent` only remembers it. */
export function toastOnce(key, text, { silent = false } = {}) {
  if (told.has(key)) return;
  told.add(key);
  if (!silent) toast(text);
}

const dismiss = key => change({ toasts: store.toasts.filter(one => one.key !== key) });

/** The corner in which toasts appear. */
export const toasts = () =>
  html`<div class="toasts" role="status" aria-live="polite">
    ${repeat(
      store.toasts,
      one => one.key,
      one =>
        html`<div class="toast">
          ${icon('warning')}<span>${one.text}</span>
          <button type="button" class="icon-button" aria-label="Dismiss message" @click=${() => dismiss(one.key)}>
            ${icon('close')}
          </button>
        </div>`,
    )}
  </div>`;
