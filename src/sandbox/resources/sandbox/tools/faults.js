import { html } from '../lit.js';
import { change } from '../store.js';
import { get, post } from '../api.js';
import { icon } from '../ui/icons.js';
import { toast } from '../ui/toast.js';

const KINDS = {
  rate_limited: 'Rate limited (429)',
  server_error: 'Server error (500)',
  timeout: 'Time-out',
  lost_answer: 'Done, but the answer is lost',
};
const METHODS = [
  '*',
  'chat.postMessage',
  'chat.update',
  'chat.postEphemeral',
  'views.open',
  'views.update',
  'views.push',
  'views.publish',
  'conversations.open',
  'users.info',
  'files.completeUploadExternal',
];

let switches = null; // the last answer of /sandbox/faults

async function ask(request) {
  try {
    switches = await request;
    change();
  } catch (refusal) {
    toast(refusal.message);
  }
}

/** The drawer in which calls of the bot are told to fail. */
export function faults() {
  if (!switches) {
    switches = {};
    ask(get('/sandbox/faults'));
  }
  const close = () => {
    switches = null;
    change({ panel: '' });
    document.querySelector('.topbar [aria-label="Faults"]')?.focus();
  };
  return html`<aside
    class="drawer narrow"
    aria-label="Faults"
    @keydown=${event => event.key === 'Escape' && (event.stopPropagation(), close())}
  >
    <header class="pane-head">
      <h2>${icon('fault')}Faults</h2>
      <button type="button" class="icon-button" aria-label="Close faults" @click=${close}>${icon('close')}</button>
    </header>
    <div class="drawer-body">
      <p class="quiet">Make Slack misbehave, and see what the bot makes of it.</p>
      <form class="fault-form" @submit=${add}>
        <label
          >Method<select class="text-input" name="method" aria-label="Method">
            ${METHODS.map(name => html`<option value=${name}>${name === '*' ? 'Every method' : name}</option>`)}
          </select></label
        >
        <label
          >What happens<select class="text-input" name="kind" aria-label="What happens">
            ${Object.entries(KINDS).map(([kind, label]) => html`<option value=${kind}>${label}</option>`)}
          </select></label
        >
        <label
          >How often<select class="text-input" name="times" aria-label="How often">
            <option value="1">Once</option>
            <option value="3">3 times</option>
            <option value="10">10 times</option>
            <option value="-1">Until switched off</option>
          </select></label
        >
        <label
          >Retry-After, in seconds<input
            class="text-input"
            name="retryAfter"
            type="number"
            min="1"
            max="600"
            value="5"
            aria-label="Retry-After, in seconds"
        /></label>
        <button type="submit" class="button primary">Switch on</button>
      </form>
      <h3>In force</h3>
      ${inForce()}
      <label class="tick"
        ><input
          type="checkbox"
          aria-label="Deliver every interaction twice"
          .checked=${Boolean(switches?.deliverTwice)}
          @change=${event => ask(post('/sandbox/faults', { deliverTwice: event.target.checked }))}
        />
        <span
          ><span class="tick-label">Deliver every interaction twice</span
          ><span class="tick-description">Both at once, as Slack now and then does.</span></span
        ></label
      >
    </div>
  </aside>`;
}

function add(event) {
  event.preventDefault();
  const { method, kind, times, retryAfter } = Object.fromEntries(new FormData(event.target));
  const wait = kind === 'rate_limited' ? { retryAfter: Number(retryAfter) } : {};
  ask(post('/sandbox/faults', { method, kind, times: Number(times), ...wait }));
}

function wordsFor({ kind, times, retryAfter }) {
  const often = times < 0 ? 'until switched off' : `${times} more`;
  return [KINDS[kind] ?? kind, often, kind === 'rate_limited' ? `Retry-After ${retryAfter} s` : '']
    .filter(Boolean)
    .join(', ');
}

function inForce() {
  const list = switches?.faults ?? [];
  if (!list.length) return html`<p class="quiet">Nothing: Slack behaves.</p>`;
  return html`<ul class="fault-list">
    ${list.map(
      one =>
        html`<li>
          <span
            ><b>${one.method === '*' ? 'Every method' : one.method}</b><span class="quiet">${wordsFor(one)}</span></span
          >
          <button
            type="button"
            class="button"
            aria-label="Switch off ${one.method}"
            @click=${() => ask(post('/sandbox/faults', { method: one.method, kind: 'none', times: 0 }))}
          >
            Off
          </button>
        </li>`,
    )}
  </ul>`;
}
