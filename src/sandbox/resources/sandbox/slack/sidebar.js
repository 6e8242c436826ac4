import { html, nothing, repeat } from '../lit.js';
import { app, me, store } from '../store.js';
import { avatar } from '../people.js';
import { icon } from '../ui/icons.js';
import { showConversation } from './going.js';

/** The workspace's name, its channels, its apps and its direct messages. */
export function sidebar() {
  const { team, channels, dms } = store.team;
  const mine = channels.filter(one => one.member);
  const others = channels.filter(one => !one.member && !one.private);
  const bots = dms.filter(dm => dm.with === app().id);
  const people = dms.filter(dm => dm.with !== app().id && store.team.members.some(one => one.id === dm.with));
  return html`<nav class="sidebar" aria-label="Workspace">
    <div class="workspace">
      <span class="workspace-sign" aria-hidden="true">${team.name[0]}</span>
      <h1>${team.name}</h1>
    </div>
    <div class="sidebar-scroll">
      ${group('Channels', mine.map(channelEntry))} ${group('Apps', bots.map(dmEntry))}
      ${group('Direct messages', people.map(dmEntry))} ${group('More channels', others.map(channelEntry))}
    </div>
  </nav>`;
}

function group(title, entries) {
  if (!entries.length) return nothing;
  const id = `group-${title.toLowerCase().replace(' ', '-')}`;
  return html`<section class="group">
    <h2 id=${id}>${title}</h2>
    <ul aria-labelledby=${id}>
      ${repeat(
        entries,
        one => one.id,
        one => html`<li>${entry(one)}</li>`,
      )}
    </ul>
  </section>`;
}

const channelEntry = one => ({ ...one, face: icon(one.private ? 'lock' : 'hash'), dim: !one.member });

function dmEntry(dm) {
  const other = store.team.members.find(one => one.id === dm.with) ?? app();
  return { ...dm, name: other.name, face: avatar(other, 20), note: other.id === me().id ? 'you' : '' };
}

function entry(one) {
  const isOpen = store.route.channel === one.id;
  const query = new URLSearchParams({ as: store.route.as, channel: one.id });
  const follow = event => {
    if (event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    showConversation(one.id);
  };
  return html`<a
    class="entry ${isOpen ? 'here' : ''} ${one.unread && !isOpen ? 'unread' : ''} ${one.dim ? 'dim' : ''}"
    href="?${query}"
    aria-current=${isOpen ? 'page' : nothing}
    aria-label="${one.name}${one.unread ? `, ${one.unread} unread` : ''}"
    @click=${follow}
  >
    <span class="entry-face">${one.face}</span><span class="entry-name">${one.name}</span>
    ${one.note ? html`<span class="entry-note">${one.note}</span>` : nothing}
    ${one.unread && !isOpen ? html`<span class="count">${one.unread}</span>` : nothing}
  </a>`;
}
