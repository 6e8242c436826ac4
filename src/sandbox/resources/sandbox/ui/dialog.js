import { html, nothing } from '../lit.js';
import { change, afterDraw } from '../store.js';
import { mrkdwn } from '../kit/mrkdwn.js';
import { words } from '../kit/plain.js';

let asked = null; // { confirm, answer, before }

/** Asks Slack's "are you sure?" of an element; answers whether the person confirmed. */
export function confirmed(confirm) {
  if (!confirm) return Promise.resolve(true);
  return new Promise(answer => {
    asked = { confirm, answer, before: document.activeElement };
    afterDraw(() => document.querySelector('#confirm-yes')?.focus());
  });
}

/** Whether a question waits for an answer. */
export const isAsking = () => asked !== null;

function settle(yes) {
  const { answer, before } = asked;
  asked = null;
  change();
  afterDraw(() => before?.isConnected && before.focus());
  answer(yes);
}

/** Escape is a no, wherever the focus is. */
export function dialogKeys(event) {
  if (!asked || event.key !== 'Escape') return;
  event.stopImmediatePropagation();
  settle(false);
}

/** The question, over everything else. */
export function confirmLayer() {
  if (!asked) return nothing;
  const { title, text, confirm, deny, style } = asked.confirm;
  return html`<div class="overlay confirm-overlay">
    <div
      class="modal small"
      role="alertdialog"
      aria-modal="true"
      aria-labelledby="confirm-title"
      aria-describedby="confirm-text"
    >
      <div class="modal-head"><h2 id="confirm-title">${words(title)}</h2></div>
      <div class="modal-body" id="confirm-text">${text.type === 'mrkdwn' ? mrkdwn(text.text) : words(text)}</div>
      <div class="modal-foot">
        <button type="button" class="button" @click=${() => settle(false)}>${words(deny)}</button>
        <button
          type="button"
          class="button ${style === 'danger' ? 'danger solid' : 'primary'}"
          id="confirm-yes"
          @click=${() => settle(true)}
        >
          ${words(confirm)}
        </button>
      </div>
    </div>
  </div>`;
}
