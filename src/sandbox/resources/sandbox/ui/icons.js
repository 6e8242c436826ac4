import { html, svg } from '../lit.js';

// Drawn for this page on a grid of 20, in strokes of the text's colour.
const SHAPES = {
  close: svg`<path d="M5 5l10 10M15 5L5 15"/>`,
  back: svg`<path d="M12.5 4.5L7 10l5.5 5.5"/>`,
  down: svg`<path d="M5.5 8l4.5 4.5L14.5 8"/>`,
  left: svg`<path d="M12 5l-5 5 5 5"/>`,
  right: svg`<path d="M8 5l5 5-5 5"/>`,
  more: svg`<g fill="currentColor" stroke="none"><circle cx="10" cy="4.5" r="1.5"/><circle cx="10" cy="10" r="1.5"/><circle cx="10" cy="15.5" r="1.5"/></g>`,
  dots: svg`<g fill="currentColor" stroke="none"><circle cx="4.5" cy="10" r="1.5"/><circle cx="10" cy="10" r="1.5"/><circle cx="15.5" cy="10" r="1.5"/></g>`,
  thread: svg`<path d="M10 3c4.1 0 7 2.6 7 6s-2.9 6-7 6c-.8 0-1.6-.1-2.3-.3L4 16.5l.8-3.2C3.6 12.2 3 10.7 3 9c0-3.4 2.9-6 7-6z"/><path d="M7 8h6M7 10.8h4"/>`,
  send: svg`<path d="M3.5 3.5l13.5 6.5-13.5 6.5L5 11l6-1-6-1z" fill="currentColor" stroke-width="1"/>`,
  bolt: svg`<path d="M11 2.5L4.5 11.5H9.5L9 17.5l6.5-9h-5z"/>`,
  at: svg`<circle cx="10" cy="10" r="3"/><path d="M13 7v4c0 1.6.7 2.3 1.7 2.3 1.3 0 2-1.2 2-3.3a6.7 6.7 0 1 0-2.7 5.4"/>`,
  slash: svg`<rect x="3" y="3" width="14" height="14" rx="3"/><path d="M11.8 6.5l-3.6 7"/>`,
  hash: svg`<path d="M8 3.5L6.5 16.5M13.5 3.5L12 16.5M4 7.5h13M3 12.5h13"/>`,
  lock: svg`<rect x="4.5" y="9" width="11" height="7.5" rx="1.5"/><path d="M7 9V6.5a3 3 0 0 1 6 0V9"/>`,
  eye: svg`<path d="M2.5 10s2.7-5 7.5-5 7.5 5 7.5 5-2.7 5-7.5 5-7.5-5-7.5-5z"/><circle cx="10" cy="10" r="2.2"/>`,
  clock: svg`<circle cx="10" cy="10" r="7"/><path d="M10 6v4.2l2.8 1.8"/>`,
  sunrise: svg`<path d="M3 15.5h14M5.5 12.5a4.5 4.5 0 0 1 9 0M10 2.5v3M3.5 7.5L5 8.8M16.5 7.5L15 8.8"/>`,
  calendar: svg`<rect x="3.5" y="4.5" width="13" height="12" rx="2"/><path d="M3.5 8.5h13M7 2.8v3M13 2.8v3"/>`,
  search: svg`<circle cx="9" cy="9" r="5"/><path d="M13 13l4 4"/>`,
  pulse: svg`<path d="M2.5 10h3.5l2-5.5 4 11 2-5.5h3.5"/>`,
  fault: svg`<path d="M8 3.5v3.5M12 3.5v3.5M6 7h8v3.5a4 4 0 0 1-8 0zM10 14.5v3"/>`,
  warning: svg`<path d="M10 3.2l7.3 13H2.7z"/><path d="M10 8v4M10 13.9v.3"/>`,
  check: svg`<path d="M4.5 10.5l3.7 3.7 7.5-8.2"/>`,
  file: svg`<path d="M5.5 2.8h6l3.5 3.5v11h-9.5z"/><path d="M11.5 2.8v3.7H15"/>`,
  upload: svg`<path d="M10 13V4M6.5 7.2L10 3.7l3.5 3.5M3.5 13v2.5a1.2 1.2 0 0 0 1.2 1.2h10.6a1.2 1.2 0 0 0 1.2-1.2V13"/>`,
  people: svg`<circle cx="8" cy="7" r="3"/><path d="M2.8 16.5c.4-3 2.5-4.7 5.2-4.7s4.8 1.7 5.2 4.7M13 4.3a3 3 0 0 1 0 5.4M14.5 12.3c1.7.7 2.7 2.2 2.9 4.2"/>`,
  copy: svg`<rect x="7" y="7" width="9.5" height="9.5" rx="2"/><path d="M13 7V5.5a2 2 0 0 0-2-2H5.5a2 2 0 0 0-2 2V11a2 2 0 0 0 2 2H7"/>`,
};

/** A picture that says no more than the words beside it, so that it is hidden from screen readers. */
export const icon = name =>
  html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <g fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round">
      ${SHAPES[name]}
    </g>
  </svg>`;
