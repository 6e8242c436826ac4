import { html } from './lit.js';
import { store } from './store.js';

const COLOURS = ['#b4436c', '#2a6f97', '#7a5195', '#3d7a4a', '#b0602f', '#4a5fa5', '#8a6d1f', '#0f7b7b'];

/** Members differ by their place in the list; strangers by their name. */
function colourOf(one) {
  const place = store.team?.members.findIndex(other => other.id === one.id) ?? -1;
  const number = place >= 0 ? place : [...one.name].reduce((sum, letter) => sum + letter.codePointAt(0), 0);
  return COLOURS[number % COLOURS.length];
}

const initials = name => {
  const words = name.split(/\s+/).filter(Boolean);
  return ((words[0]?.[0] ?? '?') + (words.length > 1 ? words.at(-1)[0] : '')).toUpperCase();
};

/** A member's picture: initials on a colour of their own, or the app's mark. */
export function avatar(one, size = 36) {
  const style = `--size:${size}px;--colour:${colourOf(one)}`;
  if (one.bot) {
    return html`<span class="avatar app" style=${style} aria-hidden="true"
      ><svg viewBox="0 0 32 32"><path d="M10 25V7h12l-3 4.5 3 4.5h-9v9z" fill="#f4c95d" /></svg
    ></span>`;
  }
  return html`<span class="avatar" style=${style} aria-hidden="true">${initials(one.name)}</span>`;
}

const ROLES = {
  owner: 'Workspace owner',
  admin: 'Workspace admin',
  member: 'Member',
  guest: 'Guest',
  stranger: 'Other organisation',
};

/** A member's standing in the workspace. */
export const roleOf = one => ROLES[one.role?.toLowerCase()] ?? (one.guest ? 'Guest' : 'Member');
