import { store, me, app } from '../store.js';
import { words } from './plain.js';

/** The view of one choice: what is read, what is sent. */
const fromOption = option => ({
  text: words(option.text),
  description: option.description ? words(option.description) : '',
  id: option.value,
  raw: option,
});

const fromMember = one => ({
  text: one.name,
  description: one.bot ? 'App' : (one.title ?? ''),
  id: one.id,
  raw: one.id,
  member: one,
});

const fromChannel = one => ({ text: one.name, description: '', id: one.id, raw: one.id, channel: one });

const fromDirect = dm => {
  const other = store.team.members.find(one => one.id === dm.with);
  return { ...fromMember(other), id: dm.id, raw: dm.id };
};

const people = () =>
  [...store.team.members].sort(
    (one, other) => Number(Boolean(one.bot)) - Number(Boolean(other.bot)) || one.name.localeCompare(other.name),
  );

const publicChannels = () => store.team.channels.filter(one => !one.private);

function conversations(filter = {}) {
  const kinds = filter.include ?? ['im', 'mpim', 'private', 'public'];
  const channels = store.team.channels.filter(one => kinds.includes(one.private ? 'private' : 'public'));
  const dms = kinds.includes('im')
    ? store.team.dms.filter(
        dm => store.team.members.some(one => one.id === dm.with) && !(filter.exclude_bot_users && dm.with === app().id),
      )
    : [];
  return [...channels.map(fromChannel), ...dms.map(fromDirect)];
}

/** What a select of any kind offers, as groups of choices; an external one gives what was loaded. */
export function groupsOf(element, loaded) {
  const kind = element.type.replace(/^multi_/, '');
  if (kind === 'users_select') return [{ choices: people().map(fromMember) }];
  if (kind === 'channels_select') return [{ choices: publicChannels().map(fromChannel) }];
  if (kind === 'conversations_select') return [{ choices: conversations(element.filter) }];
  return fromSlack(kind === 'external_select' ? loaded : element);
}

function fromSlack(source) {
  if (source?.option_groups?.length) {
    return source.option_groups.map(group => ({ label: words(group.label), choices: group.options.map(fromOption) }));
  }
  return [{ choices: (source?.options ?? []).map(fromOption) }];
}

/** The choices that a value stands for. */
export function chosen(element, value) {
  const all = value === null || value === undefined ? [] : [value].flat();
  if (/static|external/.test(element.type)) return all.map(fromOption);
  const known = groupsOf(element).flatMap(group => group.choices);
  return all.map(
    id =>
      known.find(one => one.id === id) ?? {
        text: store.team.members.find(one => one.id === id)?.name ?? id,
        id,
        raw: id,
      },
  );
}

const bare = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The groups with only the choices that hold the typed words; accents and case do not matter. */
export function matching(groups, query) {
  const wanted = bare(query.trim()).split(/\s+/);
  const fits = choice => wanted.every(word => bare(`${choice.text} ${choice.description}`).includes(word));
  return groups.map(group => ({ ...group, choices: group.choices.filter(fits) })).filter(group => group.choices.length);
}

/** Marks the acting member in a list of people. */
export const isMe = choice => choice.id === me().id;
