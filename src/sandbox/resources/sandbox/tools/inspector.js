import { html, nothing, repeat } from '../lit.js';
import { change, store } from '../store.js';
import { get } from '../api.js';
import { icon } from '../ui/icons.js';
import { toast } from '../ui/toast.js';
import { jsonTree } from './json.js';

const KEPT = 500;
const POLL_MILLIS = 1500;
let entries = [];
let filter = '';
let direction = '';
let hiddenBefore = 0; // entries up to this id were cleared from view
let loading = false;
const expanded = new Set();

/** Keeps the list up to date while it is on screen. */
export function followInspector() {
  setInterval(() => store.panel === 'inspector' && !document.hidden && load(), POLL_MILLIS);
}

async function load() {
  if (loading) return;
  loading = true;
  try {
    const fresh = await get('/sandbox/inspector', { after: entries.at(-1)?.id ?? 0 });
    if (fresh.entries.length) {
      entries = [...entries, ...fresh.entries].slice(-KEPT);
      change();
    }
  } catch (refusal) {
    if (store.online) toast(refusal.message);
  } finally {
    loading = false;
  }
}

/** The drawer with each request to the bot and each call from it, newest first. */
export function inspector() {
  if (!entries.length) load();
  const words = filter.trim().toLowerCase();
  const fits = entry =>
    entry.id > hiddenBefore &&
    (!direction || entry.direction === direction) &&
    (!words || textOf(entry).includes(words));
  const shown = entries.filter(fits).reverse();
  const close = () => {
    change({ panel: '' });
    document.querySelector('.topbar [aria-label="Inspector"]')?.focus();
  };
  return html`<aside
    class="drawer"
    aria-label="Inspector"
    @keydown=${event => event.key === 'Escape' && (event.stopPropagation(), close())}
  >
    <header class="pane-head">
      <h2>${icon('pulse')}Inspector</h2>
      <span class="quiet">${shown.length} of ${entries.length}</span>
      <button type="button" class="icon-button" aria-label="Close inspector" @click=${close}>${icon('close')}</button>
    </header>
    <div class="drawer-tools">
      <label class="search"
        >${icon('search')}<input
          type="search"
          aria-label="Filter"
          placeholder="Filter by name, status or content"
          .value=${filter}
          @input=${event => {
            filter = event.target.value;
            change();
          }}
      /></label>
      <select
        class="text-input"
        aria-label="Direction"
        @change=${event => {
          direction = event.target.value;
          change();
        }}
      >
        <option value="">Both ways</option>
        <option value="to bot">To the bot</option>
        <option value="from bot">From the bot</option>
      </select>
      <button
        type="button"
        class="button"
        @click=${() => {
          hiddenBefore = entries.at(-1)?.id ?? 0;
          change();
        }}
      >
        Clear
      </button>
    </div>
    <ol class="entries" reversed>
      ${repeat(shown, entry => entry.id, drawEntry)}
      ${shown.length ? nothing : html`<li class="entries-none quiet">${entries.length ? 'Nothing fits the filter.' : 'Nothing has happened yet.'}</li>`}
    </ol>
  </aside>`;
}

// In real time and the reader's own zone: what happens behind does not follow the sandbox's clock.
const timeOfDay = instant => new Date(instant).toLocaleTimeString('en-GB');

const texts = new WeakMap();

function textOf(entry) {
  if (!texts.has(entry)) texts.set(entry, JSON.stringify(entry).toLowerCase());
  return texts.get(entry);
}

function drawEntry(entry) {
  const isOpen = expanded.has(entry.id);
  const toBot = entry.direction === 'to bot';
  const toggle = () => {
    if (!expanded.delete(entry.id)) expanded.add(entry.id);
    change();
  };
  return html`<li class="entry-row ${entry.ok ? '' : 'failed'}">
    <button type="button" class="entry-head" aria-expanded=${isOpen} @click=${toggle}>
      <span class="direction ${toBot ? 'to' : 'from'}" title=${entry.direction}>${toBot ? '→ bot' : '← bot'}</span>
      <span class="what">${entry.what}</span>
      <span class="status">${entry.ok ? '' : `${entry.error ?? 'failed'} `}${entry.status ?? ''}</span>
      <span class="millis">${entry.millis} ms</span>
      <time class="quiet" datetime=${entry.at}>${timeOfDay(entry.at)}</time>
    </button>
    ${isOpen ? html`<div class="entry-body">${part('Request', entry, 'request')}${part('Response', entry, 'response')}</div>` : nothing}
  </li>`;
}

const part = (title, entry, name) =>
  html`<section>
    <h3>${title}</h3>
    <div class="json-frame">
      ${isEmpty(entry[name]) ? html`<span class="quiet">empty</span>` : jsonTree(entry[name], `${entry.id}.${name}`)}
    </div>
  </section>`;

const isEmpty = value => value === undefined || value === null || value === '';
