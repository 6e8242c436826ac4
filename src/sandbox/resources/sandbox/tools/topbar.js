import { html, nothing } from '../lit.js';
import { change, me, now, store } from '../store.js';
import { dayAndTime } from '../time.js';
import { avatar, roleOf } from '../people.js';
import { icon } from '../ui/icons.js';
import { menuButton } from '../ui/menu.js';
import { actAs } from '../slack/going.js';
import { clock } from './clock.js';

const OFFLINE = 'The sandbox does not answer. This page comes back to life as soon as it does.';

/** The sandbox's own bar above the window: who acts, what time it is, and what goes on behind. */
export function topbar() {
  return html`<header class="topbar" aria-label="Sandbox">
      ${person()} ${clock()}
      <span class="topbar-space"></span>
      ${botState(store.team.bot)} ${panelButton('faults', 'Faults', 'fault')}
      ${panelButton('inspector', 'Inspector', 'pulse')}
    </header>
    ${store.online ? nothing : html`<div class="offline" role="alert">${OFFLINE}</div>`}`;
}

function botState(bot) {
  const how = bot?.how === 'socket' ? 'Socket Mode' : 'HTTP';
  const words = bot?.connected ? `Bot connected (${how})` : 'Bot not connected';
  const more = bot?.connected ? `The bot is connected over ${how}.` : 'Start the bot, and this page will notice.';
  return html`<span class="bot-state ${bot?.connected ? 'on' : 'off'}" role="status" title=${more}
    ><span class="dot"></span><span class="bot-words">${words}</span></span
  >`;
}

function person() {
  const one = me();
  return html`<div class="person">
    ${menuButton({
      id: 'acting-as',
      label: `Acting as ${one.name}`,
      className: 'bar-button person-button',
      align: 'start',
      face: html`${avatar(one, 24)}<span class="bar-words"
          ><span class="bar-small">Acting as</span><b>${one.name}</b></span
        >${icon('down')}`,
      items: store.team.members
        .filter(other => !other.bot)
        .map(other => ({
          label: other.name,
          description: [other.title, roleOf(other), dayAndTime(now(), other.zone)].filter(Boolean).join(' · '),
          face: avatar(other, 30),
          checked: other.id === one.id,
          onSelect: () => actAs(other.id),
        })),
    })}
    <span class="person-facts"
      ><span>${roleOf(one)}${one.title ? ` · ${one.title}` : ''}</span
      ><span title=${one.zone}>${cityOf(one.zone)}, ${dayAndTime(now(), one.zone)}</span></span
    >
  </div>`;
}

const cityOf = zone => (zone ?? '').split('/').pop().replaceAll('_', ' ');

function panelButton(panel, label, sign) {
  const isOpen = store.panel === panel;
  return html`<button
    type="button"
    class="bar-button ${isOpen ? 'open' : ''}"
    aria-label=${label}
    aria-pressed=${isOpen}
    title=${label}
    @click=${() => change({ panel: isOpen ? '' : panel })}
  >
    ${icon(sign)}<span class="bar-label">${label}</span>
  </button>`;
}
