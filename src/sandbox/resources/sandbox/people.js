import { html } from './lit.js';

const COLOURS = ['#b4436c', '#2a6f97', '#7a5195', '#3d7a4a', '#b0602f', '#4a5fa5', '#8a6d1f', '#0f7b7b'];

const hash = text => [...text].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) >>> 0, 7);

const initials = name => {
  const words = name.split(/\s+/).filter(Boolean);
  return ((words[0]?.[0] ?? '?') + (words.length > 1 ? words.at(-1)[0] : '')).toUpperCase();
};

/** A member's picture: initials on a colour of their own, or the app's mark. */
export function avatar(one, size = 36) {
  const style = `--size:${size}px;--colour:${COLOURS[hash(one.id ?? one.name) % COLOURS.length]}`;
  if (one.bot) {
    return html`<span class="avatar app" style=${style} aria-hidden="true"><svg viewBox="0 0 32 32"><path d="M10 25V7h12l-3 4.5 3 4.5h-9v9z" fill="#f4c95d"/></svg></span>`;
  }
  return html`<span class="avatar" style=${style} aria-hidden="true">${initials(one.name)}</span>`;
}

/** How a member is to be called; a stranger by the id. */
export const roleOf = one => one.role ?? (one.guest ? 'Guest' : 'Member');
