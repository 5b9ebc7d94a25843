/** The panel's modules that need no browser. */
export * from '../../main/resources/dev/kuleshov/app/panel/web/js/format.js';
export * from '../../main/resources/dev/kuleshov/app/panel/web/js/model/clock.js';
export * from '../../main/resources/dev/kuleshov/app/panel/web/js/model/cut.js';
export * from '../../main/resources/dev/kuleshov/app/panel/web/js/model/sentences.js';
export * from '../../main/resources/dev/kuleshov/app/panel/web/js/model/timecode.js';
export * from '../../main/resources/dev/kuleshov/app/panel/web/js/model/viewport.js';
export * from '../../main/resources/dev/kuleshov/app/panel/web/js/player/shuttle.js';
export * from '../../main/resources/dev/kuleshov/app/panel/web/js/timeline/columns.js';
export * from '../../main/resources/dev/kuleshov/app/panel/web/js/timeline/layout.js';
export * from '../../main/resources/dev/kuleshov/app/panel/web/js/timeline/ticks.js';
