import { html, nothing, render } from './lit.js';
import { app, change, directMessage, drawWith, store } from './store.js';
import { readAddress } from './route.js';
import { follow, refresh } from './sync.js';
import { sidebar } from './slack/sidebar.js';
import { pane } from './slack/pane.js';
import { modalKeys, modalLayer, openModals } from './slack/modal.js';
import { stickToEnd } from './slack/messages.js';
import { enterTab, showConversation } from './slack/going.js';
import { topbar } from './tools/topbar.js';
import { tick } from './tools/clock.js';
import { followInspector, inspector } from './tools/inspector.js';
import { faults } from './tools/faults.js';
import { confirmLayer, dialogKeys, isAsking } from './ui/dialog.js';
import { placePopover, popoverLayer, watchPopover } from './ui/popover.js';
import { toasts } from './ui/toast.js';

const root = document.getElementById('app');
const overPage = document.getElementById('over');

function page() {
  if (!store.team)
    return html`<div class="starting" role="status">
        <span class="spinner"></span>${store.online ? 'Opening the workspace…' : 'Waiting for the sandbox to answer…'}
      </div>
      ${toasts()}`;
  const isBlocked = openModals().length > 0 || isAsking();
  const modal = modalLayer();
  return html`${topbar()}
    <div class="window">
      <div class="workspace-frame" ?inert=${isBlocked}>
        ${sidebar()}
        <div class="content">${pane()}</div>
      </div>
      <div class="modal-host" ?inert=${isAsking()}>${modal}</div>
      ${store.panel === 'inspector' ? inspector() : store.panel === 'faults' ? faults() : nothing}
    </div>
    <div
      class="progress ${store.busy.size ? 'on' : ''}"
      role="progressbar"
      aria-label="Waiting for an answer"
      aria-hidden=${store.busy.size === 0}
    ></div>
    ${confirmLayer()}${toasts()}`;
}

drawWith(() => {
  render(page(), root);
  // In a second step, since a popover is drawn by its owner, which has to be drawn for that.
  render(popoverLayer(), overPage);
  if (store.team) document.title = `${titleOf()} · Dibs sandbox`;
  stickToEnd();
  placePopover();
});

function titleOf() {
  const { channel } = store.route;
  const here = store.team.channels.find(one => one.id === channel);
  return here ? `#${here.name}` : directMessage(channel)?.with === app().id ? app().name : store.team.team.name;
}

/** A channel that is named in a text is a place in this page, not another page. */
function followChannelLinks(event) {
  const link = event.target.closest?.('a[data-channel]');
  if (!link || event.metaKey || event.ctrlKey) return;
  event.preventDefault();
  showConversation(link.dataset.channel);
}

async function start() {
  readAddress();
  change();
  watchPopover();
  document.addEventListener('click', followChannelLinks);
  document.addEventListener('keydown', dialogKeys);
  document.addEventListener('keydown', modalKeys);
  addEventListener('popstate', () => {
    readAddress();
    refresh();
  });
  await refresh();
  follow();
  tick();
  followInspector();
  if (store.team && directMessage(store.route.channel)?.with === app().id && store.route.tab)
    await enterTab(store.route.tab);
}

start();
