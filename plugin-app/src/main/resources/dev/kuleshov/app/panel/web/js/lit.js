/** The one place that knows where the template library comes from. */
export { html, nothing, render, svg } from '/lib/lit-html/lit-html.js';
export { ifDefined } from '/lib/lit-html/directives/if-defined.js';
export { keyed } from '/lib/lit-html/directives/keyed.js';
export { live } from '/lib/lit-html/directives/live.js';
export { repeat } from '/lib/lit-html/directives/repeat.js';
