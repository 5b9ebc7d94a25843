import { html, svg } from '../lit.js';

/** Small pictures of 16 by 16, drawn with the text's colour; what they mean is said in words. */
const SHAPES = {
  play: svg`<path d="M5 3.2v9.6L12.6 8z" fill="currentColor"/>`,
  pause: svg`<path d="M5.2 3.5v9M10.8 3.5v9"/>`,
  back: svg`<path d="M11 3.2v9.6L3.4 8z" fill="currentColor"/>`,
  'frame-back': svg`<path d="M10.5 3.5 6 8l4.5 4.5M4.5 3.5v9"/>`,
  'frame-on': svg`<path d="M5.5 3.5 10 8l-4.5 4.5M11.5 3.5v9"/>`,
  sound: svg`<path d="M3 6.2h2L8 3.8v8.4L5 9.8H3z"/><path d="M10.2 6a2.8 2.8 0 0 1 0 4M12 4.2a5.3 5.3 0 0 1 0 7.6"/>`,
  muted: svg`<path d="M3 6.2h2L8 3.8v8.4L5 9.8H3z"/><path d="m10.3 6.3 3.4 3.4M13.7 6.3l-3.4 3.4"/>`,
  accept: svg`<path d="m3.2 8.4 3.2 3.2 6.4-7"/>`,
  reject: svg`<path d="m4 4 8 8M12 4l-8 8"/>`,
  undo: svg`<path d="M6 3.5 3 6.5l3 3M3.4 6.5h5.8a3.3 3.3 0 0 1 0 6.6H6.5"/>`,
  redo: svg`<path d="m10 3.5 3 3-3 3M12.6 6.5H6.8a3.3 3.3 0 0 0 0 6.6h2.7"/>`,
  preview: svg`<path d="M2.5 4.5h11v7h-11zM8 2.5v11" /><path d="m5 6.5 1.6 1.5L5 9.5M11 6.5 9.4 8 11 9.5"/>`,
  split: svg`<path d="M8 2v12M2.5 5v6h3.8M13.5 5v6H9.7"/>`,
  'trim-head': svg`<path d="M6 3v10M6 5h7.5v6H6"/><path d="M3 5v6" stroke-dasharray="1.5 1.5"/>`,
  'trim-tail': svg`<path d="M10 3v10M10 5H2.5v6H10"/><path d="M13 5v6" stroke-dasharray="1.5 1.5"/>`,
  remove: svg`<path d="M2 5v6M14 5v6" /><path d="M5 5h6v6H5z" stroke-dasharray="1.6 1.6"/><path d="m6.5 6.5 3 3M9.5 6.5l-3 3"/>`,
  hold: svg`<path d="M2.5 5h11v6h-11z"/><path d="M6.8 6.6v2.8M9.2 6.6v2.8"/>`,
  tighten: svg`<path d="M2 8h4M14 8h-4M4 6l2 2-2 2M12 6l-2 2 2 2M8 3v10"/>`,
  'j-cut': svg`<path d="M8 2.5h5.5V7H8zM2.5 2.5H8V7H2.5zM5 9.5h8.5v4H5z"/>`,
  'l-cut': svg`<path d="M2.5 2.5H8V7H2.5zM8 2.5h5.5V7H8zM2.5 9.5H11v4H2.5z"/>`,
  zoomIn: svg`<circle cx="7" cy="7" r="4"/><path d="m10 10 3.5 3.5M5.2 7h3.6M7 5.2v3.6"/>`,
  zoomOut: svg`<circle cx="7" cy="7" r="4"/><path d="m10 10 3.5 3.5M5.2 7h3.6"/>`,
  fit: svg`<path d="M2 3.5v9M14 3.5v9M4 8h8M6 6 4 8l2 2M10 6l2 2-2 2"/>`,
  help: svg`<circle cx="8" cy="8" r="5.8"/><path d="M6.3 6.4a1.75 1.75 0 1 1 2.5 1.7c-.6.3-.8.6-.8 1.2M8 11.3v.1"/>`,
  light: svg`<circle cx="8" cy="8" r="2.8"/><path d="M8 1.8v1.6M8 12.6v1.6M1.8 8h1.6M12.6 8h1.6M3.6 3.6l1.1 1.1M11.3 11.3l1.1 1.1M3.6 12.4l1.1-1.1M11.3 4.7l1.1-1.1"/>`,
  dark: svg`<path d="M13 9.6A5.4 5.4 0 0 1 6.4 3a5.4 5.4 0 1 0 6.6 6.6z"/>`,
  auto: svg`<circle cx="8" cy="8" r="5.2"/><path d="M8 2.8v10.4A5.2 5.2 0 0 0 8 2.8z" fill="currentColor"/>`,
  export: svg`<path d="M8 10V2.5M5 5l3-2.8L11 5M3 9.5v4h10v-4"/>`,
  folder: svg`<path d="M2 4h4l1.4 1.7H14v7H2z"/>`,
  close: svg`<path d="m4 4 8 8M12 4l-8 8"/>`,
  add: svg`<path d="M8 3v10M3 8h10"/>`,
  bin: svg`<path d="M3 4.5h10M6.3 4.5V3h3.4v1.5M4.4 4.5l.5 8.5h6.2l.5-8.5"/>`,
  tune: svg`<path d="M2.5 5h6M12 5h1.5M2.5 11H4M7.5 11h6"/><circle cx="10.2" cy="5" r="1.7"/><circle cx="5.8" cy="11" r="1.7"/>`,
  warning: svg`<path d="M8 2.5 14 13H2zM8 6.5v3.2M8 11.3v.1"/>`,
  stop: svg`<path d="M4.5 4.5h7v7h-7z"/>`,
  resume: svg`<path d="M12.8 8A4.8 4.8 0 1 1 11 4.2M11.4 1.8v2.8H8.6"/>`,
};

/** @typedef {keyof typeof SHAPES} IconName */

/** @param {string} name */
export function icon(name) {
  const shape = SHAPES[/** @type {IconName} */ (name)] ?? SHAPES.split;
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    ${shape}
  </svg>`;
}
