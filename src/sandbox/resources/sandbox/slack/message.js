import { html, nothing } from '../lit.js';
import { afterDraw, app, me, member, now, store } from '../store.js';
import { dateOf, dayName, inFull, timeOf } from '../time.js';
import { avatar } from '../people.js';
import { act } from '../sync.js';
import { focusComposer, go } from '../route.js';
import { icon } from '../ui/icons.js';
import { menuButton } from '../ui/menu.js';
import { toast } from '../ui/toast.js';
import { sparingly } from './sparing.js';
import { folded } from '../ui/fold.js';
import { blocks } from '../kit/blocks.js';
import { messageContext } from '../kit/deeds.js';
import { mrkdwn } from '../kit/mrkdwn.js';
import { local } from '../kit/pictures.js';
import { gist } from '../kit/plain.js';
import { sizeOf } from '../kit/files.js';

const LONG_MESSAGE = 3000; // people's own words are folded late

/** Who wrote a message, as far as the page knows. */
export function authorOf(message) {
  const known = member(message.user) ?? (message.bot ? app() : undefined);
  return { ...known, id: message.user, name: message.username || known?.name || message.user, bot: message.bot };
}

/** A message; `follows` says that it goes on from the one above, `place` is "channel" or "thread". */
export const messageRow = (message, options = {}) => sparingly(message, options, () => draw(message, options));

function draw(message, { follows = false, place = 'channel' }) {
  const author = authorOf(message);
  const { zone } = me();
  const at = new Date(message.time);
  const compact = follows && !message.ephemeral && !message.deleted;
  const time = html`<time class="time" datetime=${message.time} title=${inFull(at, zone)}
    >${compact ? timeOf(at, zone).replace(/ [AP]M$/, '') : timeOf(at, zone)}</time
  >`;
  return html`<article
    class="message ${compact ? 'compact' : ''} ${message.ephemeral ? 'ephemeral' : ''} ${message.deleted ? 'deleted' : ''}"
    data-ts=${message.ts}
    aria-label="${author.name} at ${timeOf(at, zone)}${message.ephemeral ? ', only visible to you' : ''}"
  >
    ${message.ephemeral ? onlyYou() : nothing}
    <div class="message-side">${compact ? time : avatar(message.deleted ? { id: '', name: '🗑' } : author)}</div>
    <div class="message-main">
      ${compact || message.deleted ? nothing : byline(author, time)} ${body(message, place)}
      ${message.files?.length ? html`<div class="shared-files">${message.files.map(sharedFile)}</div>` : nothing}
      ${place === 'channel' && message.replies?.length ? threadSummary(message) : nothing}
    </div>
    ${message.ephemeral || message.deleted ? nothing : tools(message, place)}
  </article>`;
}

const onlyYou = () => html`<div class="only-you">${icon('eye')}<span>Only visible to you</span></div>`;

const byline = (author, time) =>
  html`<div class="byline">
    <span class="author">${author.name}</span>${author.bot ? html`<span class="badge">APP</span>` : nothing}${time}
  </div>`;

function body(message, place) {
  const edited = message.edited ? html`<span class="edited" title="This message was edited">(edited)</span>` : nothing;
  if (message.deleted) return html`<div class="message-text quiet">This message was deleted.</div>`;
  if (message.blocks?.length)
    return html`${blocks(messageContext(store.route.channel, message, place), message.blocks)}${edited}`;
  return html`<div class="message-text">
    ${folded(`${place}|${message.ts}`, message.text, html`<div>${mrkdwn(message.text)} ${edited}</div>`, LONG_MESSAGE)}
  </div>`;
}

function sharedFile(file) {
  const address = local(file.url_private ?? file.permalink ?? '');
  const name = file.title ?? file.name ?? 'File';
  if (/^image\//.test(file.mimetype ?? '')) {
    return html`<figure class="shared-image">
      <figcaption>${name}</figcaption>
      <a href=${address} target="_blank" rel="noopener"><img src=${address} alt=${file.alt_txt ?? name} /></a>
    </figure>`;
  }
  return html`<a class="shared-file" href=${address} target="_blank" rel="noopener" download=${file.name ?? ''}
    ><span class="file-sign">${icon('file')}</span>
    <span
      ><b>${name}</b
      ><span class="quiet"
        >${[file.pretty_type ?? file.filetype?.toUpperCase(), file.size ? sizeOf(file.size) : ''].filter(Boolean).join(' · ')}</span
      ></span
    ></a
  >`;
}

/** "1 reply", "3 replies" */
export const counted = replies => `${replies.length} ${replies.length === 1 ? 'reply' : 'replies'}`;

function threadSummary(message) {
  const told = message.replies.filter(reply => !reply.ephemeral);
  const replies = told.length ? told : message.replies;
  const writers = [...new Map(replies.map(reply => [reply.user, authorOf(reply)])).values()].slice(0, 4);
  const last = new Date(replies.at(-1).time);
  const { zone } = me();
  const day = dateOf(last, zone) === dateOf(now(), zone) ? 'today' : dayName(last, zone, now()).replace(/^Y/, 'y');
  return html`<button
    type="button"
    class="thread-summary"
    aria-label=${counted(replies)}
    @click=${() => openThread(message)}
  >
    <span class="thread-faces">${writers.map(one => avatar(one, 22))}</span>
    <span class="thread-count">${counted(replies)}</span>
    <span class="thread-last quiet">Last reply ${day} at ${timeOf(last, zone)}</span>
    <span class="thread-open quiet">View thread</span>
  </button>`;
}

/** Opens a message's thread beside the channel. */
export function openThread(message) {
  go({ thread: message.ts });
  afterDraw(() => document.querySelector('#composer-thread')?.focus());
}

function tools(message, place) {
  const shortcuts = store.team.shortcuts?.message ?? [];
  const items = [
    ...shortcuts.map((shortcut, index) => ({
      head: index === 0 ? 'Message shortcuts' : undefined,
      label: shortcut.name,
      description: app().name,
      face: avatar(app(), 20),
      onSelect: () =>
        act(`shortcut-${shortcut.callbackId}`, '/sandbox/shortcut', {
          as: store.route.as,
          callbackId: shortcut.callbackId,
          channel: store.route.channel,
          ts: message.ts,
        }),
    })),
    {
      head: shortcuts.length ? 'Message' : undefined,
      label: 'Copy text',
      face: icon('copy'),
      onSelect: () => copy(message),
    },
  ];
  return html`<div class="tools" role="group" aria-label="Message actions">
    ${
      place === 'channel'
        ? html`<button
            type="button"
            class="icon-button"
            aria-label="Reply in thread"
            title="Reply in thread"
            @click=${() => openThread(message)}
          >
            ${icon('thread')}
          </button>`
        : nothing
    }
    ${menuButton({ id: `tools-${place}-${message.ts}`, label: 'More message actions', title: 'More actions', face: icon('more'), items })}
  </div>`;
}

async function copy(message) {
  try {
    await navigator.clipboard.writeText(gist(message.text));
  } catch {
    toast('The browser does not allow this page to use the clipboard.');
    return;
  }
  focusComposer();
}
