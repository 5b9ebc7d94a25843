import { decide, selectBeside, step, trimToPlayhead } from './actions/decisions.js';
import { preview, toggle } from './actions/playback.js';

/**
 * The keys of an editing desk.
 *
 * @typedef {import('./app.js').App} App
 * @typedef {object} Key
 * @property {string[]} keys as `KeyboardEvent.key` has them, letters small
 * @property {string[]} shown as keyboards have them
 * @property {string} says key of the message that explains it
 * @property {boolean} [command] with Control, or the command key of a Mac
 * @property {boolean} [shift]
 * @property {(app: App) => void} press
 */

/** Frames that a long step goes. */
const LONG = 10;

/** @param {App} app @param {'accepted' | 'rejected'} state */
function decideChosen(app, state) {
  const { selected } = app.store.state;
  if (selected) {
    decide(app, selected, state);
  }
}

/** @param {App} app @param {number} frames */
function move(app, frames) {
  app.stage.goTo(app.stage.frame + frames);
}

/** @type {Key[]} */
export const KEYS = [
  { keys: [' '], shown: ['Space'], says: 'key.play', press: toggle },
  {
    keys: ['j'],
    shown: ['J'],
    says: 'key.j',
    press: (app) => app.stage.shuttle('j'),
  },
  {
    keys: ['k'],
    shown: ['K'],
    says: 'key.k',
    press: (app) => app.stage.shuttle('k'),
  },
  {
    keys: ['l'],
    shown: ['L'],
    says: 'key.l',
    press: (app) => app.stage.shuttle('l'),
  },
  {
    keys: ['ArrowLeft'],
    shown: ['←'],
    says: 'key.left',
    press: (app) => move(app, -1),
  },
  {
    keys: ['ArrowRight'],
    shown: ['→'],
    says: 'key.right',
    press: (app) => move(app, 1),
  },
  {
    keys: ['ArrowLeft'],
    shown: ['Shift', '←'],
    says: 'key.farLeft',
    shift: true,
    press: (app) => move(app, -LONG),
  },
  {
    keys: ['ArrowRight'],
    shown: ['Shift', '→'],
    says: 'key.farRight',
    shift: true,
    press: (app) => move(app, LONG),
  },
  {
    keys: ['Home'],
    shown: ['Home'],
    says: 'key.home',
    press: (app) => app.stage.goTo(0),
  },
  {
    keys: ['End'],
    shown: ['End'],
    says: 'key.end',
    press: (app) => app.stage.goTo(app.clock?.frames ?? 0),
  },
  {
    keys: ['ArrowUp'],
    shown: ['↑'],
    says: 'key.up',
    press: (app) => selectBeside(app, -1),
  },
  {
    keys: ['ArrowDown'],
    shown: ['↓'],
    says: 'key.down',
    press: (app) => selectBeside(app, 1),
  },
  {
    keys: ['a'],
    shown: ['A'],
    says: 'key.a',
    press: (app) => decideChosen(app, 'accepted'),
  },
  {
    keys: ['r'],
    shown: ['R'],
    says: 'key.r',
    press: (app) => decideChosen(app, 'rejected'),
  },
  { keys: ['p'], shown: ['P'], says: 'key.p', press: preview },
  {
    keys: ['i'],
    shown: ['I'],
    says: 'key.i',
    press: (app) => trimToPlayhead(app, 'in'),
  },
  {
    keys: ['o'],
    shown: ['O'],
    says: 'key.o',
    press: (app) => trimToPlayhead(app, 'out'),
  },
  {
    keys: ['z'],
    shown: ['Ctrl', 'Z'],
    says: 'history.undo',
    command: true,
    press: (app) => step(app, 'undo'),
  },
  {
    keys: ['z'],
    shown: ['Ctrl', 'Shift', 'Z'],
    says: 'history.redo',
    command: true,
    shift: true,
    press: (app) => step(app, 'redo'),
  },
  {
    keys: ['+', '='],
    shown: ['+'],
    says: 'timeline.zoomIn',
    press: (app) => app.timeline.zoom(1.6),
  },
  {
    keys: ['-'],
    shown: ['−'],
    says: 'timeline.zoomOut',
    press: (app) => app.timeline.zoom(1 / 1.6),
  },
  {
    keys: ['f'],
    shown: ['F'],
    says: 'timeline.fit',
    press: (app) => app.timeline.fit(),
  },
  {
    keys: ['?'],
    shown: ['?'],
    says: 'help.title',
    press: (app) => app.store.set({ dialog: 'help' }),
  },
];

/** Keys that mean something in these stay theirs. */
const TYPING = 'input:not([type=checkbox]):not([type=radio]), textarea, select';

/** What a focused control does with these keys comes first. */
const OWN = 'button, summary, a, [role=switch], input';

/** @param {App} app */
export function listenToKeys(app) {
  window.addEventListener('keydown', (event) => {
    const target = /** @type {Element | null} */ (
      event.target instanceof Element ? event.target : null
    );
    const { dialog, project, letters } = app.store.state;
    if (event.defaultPrevented || dialog || target?.closest(TYPING)) {
      return;
    }
    const key = KEYS.find((each) => matches(each, event));
    if (!key || (!project && key.says !== 'help.title')) {
      return;
    }
    const single = event.key.length === 1 && !key.command && event.key !== ' ';
    if ((single && !letters) || (event.key === ' ' && target?.closest(OWN))) {
      return;
    }
    event.preventDefault();
    key.press(app);
  });
}

/** @param {Key} key @param {KeyboardEvent} event */
function matches(key, event) {
  const name = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const command = event.ctrlKey || event.metaKey;
  const needsShift = key.keys.some((each) => each.length > 1) || key.command;
  return (
    key.keys.includes(name) &&
    !event.altKey &&
    command === (key.command ?? false) &&
    (!needsShift || event.shiftKey === (key.shift ?? false))
  );
}
