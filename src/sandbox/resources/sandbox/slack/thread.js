import { html, nothing, repeat } from '../lit.js';
import { store } from '../store.js';
import { focusComposer, go } from '../route.js';
import { icon } from '../ui/icons.js';
import { composer } from './composer.js';
import { goesOn } from './messages.js';
import { counted, messageRow } from './message.js';

/** The thread beside the conversation, while one is open. */
export function thread(name) {
  const { thread: ts } = store.route;
  const root = ts && store.messages.find(message => message.ts === ts);
  if (!root) return nothing;
  const replies = root.replies ?? [];
  const row = (reply, index) =>
    messageRow(reply, { place: 'thread', follows: index > 0 && goesOn(replies[index - 1], reply) });
  const close = () => {
    go({ thread: '' });
    focusComposer();
  };
  return html`<aside class="thread" aria-label="Thread" @keydown=${event => event.key === 'Escape' && close()}>
    <header class="pane-head">
      <h2>Thread</h2>
      <span class="quiet">${name}</span>
      <button type="button" class="icon-button" aria-label="Close thread" @click=${close}>${icon('close')}</button>
    </header>
    <div class="messages" data-stick="thread/${ts}">
      ${messageRow(root, { place: 'thread' })}
      ${replies.length ? html`<div class="reply-line"><span>${counted(replies)}</span></div>` : nothing}
      ${repeat(replies, reply => reply.ts, row)}
    </div>
    ${composer({ id: 'composer-thread', placeholder: 'Reply…', threadTs: ts })}
  </aside>`;
}
