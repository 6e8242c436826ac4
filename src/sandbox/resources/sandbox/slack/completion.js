import { app, store } from '../store.js';

/**
 * What the composer offers for the text before the caret: commands, their subcommands, or people.
 * Answers `{items: [{label, hint, description, insert, from, member?}], title}` or null.
 */
export function completions(text, caret) {
  const before = text.slice(0, caret);
  if (before.startsWith('/')) return commands(before);
  return people(before);
}

function commands(before) {
  const [word, ...rest] = before.split(' ');
  const all = store.team.commands ?? [];
  if (!rest.length) {
    const items = all
      .filter(one => one.command.startsWith(word.toLowerCase()))
      .map(one => ({
        label: one.command,
        hint: one.usage,
        description: one.description,
        insert: `${one.command} `,
        from: 0,
      }));
    return items.length ? { title: app().name, items } : null;
  }
  const command = all.find(one => one.command === word);
  if (!command?.subcommands?.length || rest.length > 1) return null;
  const items = command.subcommands
    .filter(one => one.word.startsWith(rest[0].toLowerCase()))
    .map(one => ({
      label: `${word} ${one.word}`,
      hint: one.usage,
      description: one.description,
      insert: `${word} ${one.word} `,
      from: 0,
    }));
  return items.length ? { title: word, items } : null;
}

function people(before) {
  const found = before.match(/(?:^|\s)@([\p{L}\p{N}._-]*)$/u);
  if (!found) return null;
  const wanted = found[1].toLowerCase();
  const items = store.team.members
    .filter(one =>
      one.name
        .toLowerCase()
        .split(/\s+/)
        .some(part => part.startsWith(wanted)),
    )
    .map(one => ({
      label: one.name,
      description: one.title ?? '',
      insert: `@${one.name} `,
      from: before.length - found[1].length - 1,
      member: one,
    }));
  return items.length ? { title: 'People', items } : null;
}

/** Whether the text is one of the offers as it stands, so that Enter sends it. */
export const isComplete = (text, items) => items.some(item => item.label === text.trim());

/** How the command in the text is used, shown above the composer while its words are typed. */
export function usageOf(text) {
  if (!text.startsWith('/')) return null;
  const [word, sub] = text.split(' ');
  const command = (store.team.commands ?? []).find(one => one.command === word);
  if (!command || sub === undefined) return null;
  const known = command.subcommands?.find(one => one.word === sub);
  return known
    ? { label: `${word} ${sub}`, text: known.usage ?? known.description }
    : { label: word, text: command.usage || command.description };
}
