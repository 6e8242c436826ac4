import { html, nothing } from '../lit.js';
import { app, channel, directMessage, member, me, store } from '../store.js';
import { avatar } from '../people.js';
import { icon } from '../ui/icons.js';
import { blocks } from '../kit/blocks.js';
import { viewContext } from '../kit/deeds.js';
import { composer } from './composer.js';
import { messages } from './messages.js';
import { thread } from './thread.js';
import { showTab } from './going.js';

/** The middle of the window: a channel, a direct message, or the app's own page. */
export function pane() {
  const { channel: id } = store.route;
  const dm = directMessage(id);
  if (dm?.with === app().id) return appPage();
  if (dm) return directPage(member(dm.with));
  const one = channel(id);
  return one ? channelPage(one) : html`<main class="pane"><p class="loading">There is no such conversation.</p></main>`;
}

function channelPage(one) {
  const name = `#${one.name}`;
  const beginning = html`<div class="beginning">
    <h3>${icon(one.private ? 'lock' : 'hash')}${one.name}</h3>
    <p class="quiet">This is the very beginning of the ${name} channel. ${invitation()}</p>
  </div>`;
  return html`<main class="pane" aria-label=${name}>
      <header class="pane-head">
        <h2>${icon(one.private ? 'lock' : 'hash')}${one.name}</h2>
        ${one.topic ? html`<span class="quiet">${one.topic}</span>` : nothing}
      </header>
      ${messages(name, beginning)}
      ${one.member ? composer({ id: 'composer-channel', placeholder: `Message ${name}` }) : noComposer(`You are looking at ${name}, of which ${me().name} is not a member.`)}
    </main>
    ${thread(name)}`;
}

function directPage(other) {
  const words =
    other.id === me().id
      ? 'This is your space. Draft messages and keep notes here.'
      : `This conversation is just between you and ${other.name}.`;
  return html`<main class="pane" aria-label=${other.name}>
      <header class="pane-head">
        <h2>${avatar(other, 24)}${other.name}</h2>
        <span class="quiet">${other.title ?? ''}</span>
      </header>
      ${messages(other.name, beginningWith(other, words))}
      ${composer({ id: 'composer-channel', placeholder: `Message ${other.name}` })}
    </main>
    ${thread(other.name)}`;
}

const beginningWith = (other, words) =>
  html`<div class="beginning">
    ${avatar(other, 56)}
    <h3>${other.name}</h3>
    <p class="quiet">${words}</p>
  </div>`;

/** What a newcomer can do in an empty channel. */
function invitation() {
  const [first] = store.team.commands ?? [];
  return first && !store.messages.length
    ? html`Type <code>${first.command}</code> below to see what ${app().name} can do.`
    : nothing;
}

const noComposer = why => html`<div class="not-member">${why}</div>`;

const TABS = [
  ['home', 'Home'],
  ['messages', 'Messages'],
];

function appPage() {
  const bot = app();
  const tab = store.route.tab === 'home' ? 'home' : 'messages';
  const button = ([key, label]) =>
    html`<button
      type="button"
      role="tab"
      id="tab-${key}"
      class="tab"
      aria-selected=${tab === key}
      aria-controls="tab-panel"
      tabindex=${tab === key ? 0 : -1}
      @click=${() => showTab(key)}
      @keydown=${moveTab}
    >
      ${label}
    </button>`;
  return html`<main class="pane" aria-label=${bot.name}>
      <header class="pane-head with-tabs">
        <h2>${avatar(bot, 24)}${bot.name}<span class="badge">APP</span></h2>
        <div class="tabs" role="tablist" aria-label=${bot.name}>${TABS.map(button)}</div>
      </header>
      <div class="tab-panel" id="tab-panel" role="tabpanel" aria-labelledby="tab-${tab}">
        ${tab === 'home' ? home() : appMessages(bot)}
      </div>
    </main>
    ${tab === 'messages' ? thread(bot.name) : nothing}`;
}

function moveTab(event) {
  if (!['ArrowLeft', 'ArrowRight'].includes(event.key)) return;
  const other = event.target.id === 'tab-home' ? 'messages' : 'home';
  showTab(other);
  document.getElementById(`tab-${other}`).focus();
}

function home() {
  const view = store.team.home;
  if (!view) {
    const words = html`<h3>Nothing here yet</h3>
      <p class="quiet">${app().name} has not published a Home tab for ${me().name}.</p>`;
    return html`<div class="home empty" role="status">
      ${store.busy.has('tab-home') ? html`<span class="spinner"></span>Opening the Home tab…` : words}
    </div>`;
  }
  return html`<div class="home" tabindex="0" role="region" aria-label="Home of ${app().name}">
    <div class="home-inner">${blocks(viewContext(view), view.blocks, view.errors ?? {})}</div>
  </div>`;
}

function appMessages(bot) {
  const isReadOnly = directMessage(store.route.channel)?.readOnly;
  return html`${messages(bot.name, beginningWith(bot, `This is the very beginning of your messages with ${bot.name}.`))}
  ${isReadOnly ? noComposer('Sending messages to this app has been turned off.') : composer({ id: 'composer-channel', placeholder: `Message ${bot.name}` })}`;
}
