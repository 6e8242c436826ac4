import { html, nothing } from '../lit.js';
import { change } from '../store.js';

const shut = new Set(); // paths that the reader folded, against the default
const opened = new Set(); // and those that they unfolded

/** JSON as a tree whose branches fold; a text that holds JSON (a payload, metadata) is shown as such. */
export function jsonTree(value, path, depth = 0) {
  const shown = typeof value === 'string' ? parsed(value) : value;
  if (shown === null || typeof shown !== 'object') return leaf(shown);
  const entries = Object.entries(shown);
  const folded = html`<span class="quiet">${gistOf(shown, entries)}</span>${Array.isArray(shown) ? ']' : '}'}`;
  const [begin, end] = Array.isArray(shown) ? ['[', ']'] : ['{', '}'];
  if (!entries.length) return html`<span class="json-sign">${begin}${end}</span>`;
  if (isSmall(shown)) return inOneLine(shown);
  const isOpen = depth < 2 ? !shut.has(path) : opened.has(path);
  return html`<button type="button" class="json-fold" aria-expanded=${isOpen} @click=${() => toggle(path, isOpen)}>
      <span class="json-arrow">${isOpen ? '▾' : '▸'}</span>${begin}${isOpen ? nothing : folded}
    </button>
    ${
      isOpen
        ? html`<ul class="json">
              ${entries.map(([name, one]) => html`<li><span class="json-name">${Array.isArray(shown) ? '' : `${name}: `}</span>${jsonTree(one, `${path}.${name}`, depth + 1)}</li>`)}
            </ul>
            <span class="json-sign">${end}</span>`
        : nothing
    }`;
}

const SMALL = 60; // characters of JSON that fit on one line
const isSmall = value => JSON.stringify(value).length < SMALL;

function inOneLine(value) {
  if (value === null || typeof value !== 'object') return leaf(value);
  const parts = Object.entries(value).map(
    ([name, one], index) =>
      html`${index ? ', ' : ''}<span class="json-name">${Array.isArray(value) ? '' : `${name}: `}</span
        >${inOneLine(one)}`,
  );
  return Array.isArray(value) ? html`[${parts}]` : html`{ ${parts} }`;
}

const gistOf = (value, entries) =>
  Array.isArray(value)
    ? ` ${entries.length} `
    : ` ${
        value.type ??
        value.action_id ??
        entries
          .map(([name]) => name)
          .slice(0, 3)
          .join(', ')
      } … `;

function toggle(path, isOpen) {
  (isOpen ? shut : opened).add(path);
  (isOpen ? opened : shut).delete(path);
  change();
}

function leaf(value) {
  const kind = value === null ? 'null' : typeof value;
  return html`<span class="json-${kind}">${typeof value === 'string' ? value : JSON.stringify(value)}</span>`;
}

function parsed(text) {
  if (!/^\s*[[{]/.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text; // only looks like JSON
  }
}
