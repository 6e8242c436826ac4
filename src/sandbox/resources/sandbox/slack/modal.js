import { html, keyed, nothing } from '../lit.js';
import { afterDraw, app, change, store } from '../store.js';
import { act } from '../sync.js';
import { avatar } from '../people.js';
import { icon } from '../ui/icons.js';
import { isAsking } from '../ui/dialog.js';
import { anyOpen } from '../ui/popover.js';
import { blocks } from '../kit/blocks.js';
import { domId, viewContext } from '../kit/deeds.js';
import { unreadable } from '../kit/datefield.js';
import { collect } from '../kit/values.js';
import { words } from '../kit/plain.js';
import { focusComposer } from '../route.js';

const edited = new Map(); // view id → blocks edited since the last submit, whose old errors no longer show
const closing = new Set(); // views that the person closed and the sandbox has not taken away yet
let shownId = null;

/** The stack of views before the acting member, without what is just being closed. */
export const openModals = () => (store.team?.modals ?? []).filter(view => !closing.has(view.id));

/** The topmost modal. */
export function modalLayer() {
  const stack = openModals();
  const view = stack.at(-1);
  followFocus(view);
  return view ? keyed(view.id, drawn(view, stack.length > 1)) : nothing;
}

function drawn(view, isPushed) {
  const busy = store.busy.has(`submit-${view.id}`);
  const submit = view.submit ? words(view.submit) : '';
  const close = view.close ? words(view.close) : submit ? 'Cancel' : 'Close';
  const context = viewContext(view, { onEdit: block => noteEdit(view, block), onEnter: () => submit && send(view) });
  return html`<div class="overlay">
    <div class="modal" role="dialog" aria-labelledby="modal-title" aria-busy=${busy} data-view=${view.id}>
      <form
        class="modal-form"
        novalidate
        @submit=${event => {
          event.preventDefault();
          send(view);
        }}
      >
        <div class="modal-head">
          ${isPushed && close !== 'Back' ? backButton(view) : avatar(app(), 28)}
          <h2 id="modal-title">${words(view.title)}</h2>
          <button
            type="button"
            class="icon-button"
            aria-label="Dismiss"
            title="Close"
            @click=${() => leave(openModals())}
          >
            ${icon('close')}
          </button>
        </div>
        <div class="modal-body">${blocks(context, view.blocks, errorsOf(view))}</div>
        <div class="modal-foot">
          <button type="button" class="button" @click=${() => leave([view])}>${close}</button>
          ${submit ? submitButton(view, submit, busy) : nothing}
        </div>
      </form>
    </div>
  </div>`;
}

const backButton = view =>
  html`<button type="button" class="icon-button" aria-label="Back" title="Back" @click=${() => leave([view])}>
    ${icon('back')}
  </button>`;

const submitButton = (view, label, busy) =>
  html`<button
    type="submit"
    class="button primary ${busy ? 'busy' : ''}"
    aria-disabled=${busy || nothing}
    ?disabled=${Boolean(view.submit_disabled)}
  >
    ${label}
  </button>`;

/** Keys that mean something anywhere while a modal is open: Escape closes it, Enter with Ctrl or Cmd submits it. */
export function modalKeys(event) {
  const view = openModals().at(-1);
  if (!view || anyOpen() || isAsking()) return;
  if (event.key === 'Escape') {
    event.preventDefault();
    leave([view]);
  } else if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) {
    event.preventDefault();
    if (view.submit) send(view);
  }
}

function errorsOf(view) {
  const past = edited.get(view.id);
  return Object.fromEntries(Object.entries(view.errors ?? {}).filter(([block]) => !past?.has(block)));
}

function noteEdit(view, block) {
  if (!edited.has(view.id)) edited.set(view.id, new Set());
  edited.get(view.id).add(block.block_id);
  change();
}

async function send(view) {
  const key = `submit-${view.id}`;
  if (store.busy.has(key)) return;
  const unread = unreadable(view.id);
  if (unread) return document.getElementById(unread)?.focus();
  const answer = await act(key, '/sandbox/view/submit', { as: store.route.as, viewId: view.id, state: collect(view) });
  edited.delete(view.id);
  change();
  if (Object.keys(answer?.errors ?? {}).length) showFirstError();
}

const showFirstError = () =>
  afterDraw(() => {
    const block = document.querySelector('.modal .block.wrong');
    block?.scrollIntoView({ block: 'nearest' });
    block?.querySelector('input, textarea, button')?.focus({ preventScroll: true });
  });

/** Closes the views: the topmost one, or all of them. */
async function leave(views) {
  const top = views.at(-1);
  views.forEach(view => closing.add(view.id));
  change();
  const body = { as: store.route.as, viewId: top.id };
  await act(`close-${top.id}`, '/sandbox/view/close', views.length > 1 ? { ...body, all: true } : body);
  views.forEach(view => closing.delete(view.id));
  change();
}

/** A view that has just come up takes the focus; when the last one is gone, the composer has it again. */
function followFocus(view) {
  const id = view?.id ?? null;
  if (id === shownId) return;
  const wasOpen = shownId !== null;
  shownId = id;
  if (id) afterDraw(() => focusFirst(view));
  else if (wasOpen) focusComposer();
}

/** The field that asks for it, else the first one, else the button that goes on. */
function focusFirst(view) {
  const block = view.blocks.find(one => one.element?.focus_on_load);
  const wanted = block && document.getElementById(domId({ dom: view.id }, block, block.element));
  const first = document.querySelector('.modal-body :is(input:not([type="file"]), textarea)');
  (wanted ?? first ?? document.querySelector('.modal-foot .button:last-child'))?.focus();
}
