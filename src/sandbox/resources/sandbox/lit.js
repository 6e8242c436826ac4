// The one place that knows where lit-html lives and which of its parts the page uses.
export { html, svg, render, nothing } from '/webjars/lit-html/3.3.2/lit-html.js';
export { repeat } from '/webjars/lit-html/3.3.2/directives/repeat.js';
export { live } from '/webjars/lit-html/3.3.2/directives/live.js';
export { guard } from '/webjars/lit-html/3.3.2/directives/guard.js';
export { keyed } from '/webjars/lit-html/3.3.2/directives/keyed.js';
