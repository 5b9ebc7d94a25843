/**
 * Hands on the timeline: scrub on the ruler, drag to pan, wheel to pan, pinch or Ctrl and wheel to
 * zoom, click to go there.
 *
 * @typedef {object} Target
 * @property {HTMLElement} element
 * @property {(x: number, y: number) => 'scrub' | 'in' | 'out' | 'pan'} grip what is taken hold of
 * @property {(pixels: number) => void} pan
 * @property {(factor: number, x: number) => void} zoom
 * @property {(x: number) => void} scrub
 * @property {(edge: 'in' | 'out', x: number, done: boolean) => void} drag
 * @property {(x: number, y: number) => void} click
 */

/** A hand that moves less than this has clicked. */
const CLICK = 4;
const WHEEL_ZOOM = 0.0022;

/** @param {Target} target */
export function follow(target) {
  const { element } = target;
  /** @type {Map<number, { x: number, y: number }>} */
  const hands = new Map();
  let grip = /** @type {ReturnType<Target['grip']>} */ ('pan');
  let from = { x: 0, y: 0 };
  let moved = false;

  /** @param {PointerEvent | WheelEvent} event */
  const place = (event) => {
    const box = element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };

  element.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) {
      return;
    }
    element.setPointerCapture(event.pointerId);
    from = place(event);
    hands.set(event.pointerId, from);
    moved = false;
    grip = target.grip(from.x, from.y);
    if (grip === 'scrub') {
      target.scrub(from.x);
    }
  });

  element.addEventListener('pointermove', (event) => {
    const hand = hands.get(event.pointerId);
    const now = place(event);
    if (!hand) {
      showGrip(element, target.grip(now.x, now.y));
      return;
    }
    moved ||= Math.hypot(now.x - from.x, now.y - from.y) > CLICK;
    if (hands.size === 2) {
      pinch(event.pointerId, now);
    } else if (grip === 'scrub') {
      target.scrub(now.x);
    } else if (moved && grip === 'pan') {
      target.pan(hand.x - now.x);
    } else if (moved && grip !== 'pan') {
      target.drag(grip, now.x, false);
    }
    hands.set(event.pointerId, now);
  });

  /** @param {number} id @param {{ x: number, y: number }} now */
  function pinch(id, now) {
    const before = hands.get(id);
    const other = [...hands].find(([each]) => each !== id)?.[1];
    if (before && other) {
      const apart = Math.max(8, Math.abs(now.x - other.x));
      target.zoom(apart / Math.max(8, Math.abs(before.x - other.x)), (now.x + other.x) / 2);
    }
  }

  /** @param {PointerEvent} event */
  const release = (event) => {
    if (!hands.delete(event.pointerId)) {
      return;
    }
    const now = place(event);
    if (!moved && grip !== 'scrub' && event.type === 'pointerup') {
      target.click(now.x, now.y);
    } else if (moved && (grip === 'in' || grip === 'out')) {
      target.drag(grip, now.x, true);
    }
  };
  element.addEventListener('pointerup', release);
  element.addEventListener('pointercancel', release);

  element.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      const line = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 20 : 1;
      if (event.ctrlKey || event.metaKey) {
        target.zoom(Math.exp(-event.deltaY * line * WHEEL_ZOOM), place(event).x);
      } else {
        target.pan(
          (Math.abs(event.deltaX) > Math.abs(event.deltaY) ? event.deltaX : event.deltaY) * line,
        );
      }
    },
    { passive: false },
  );
}

/** @param {HTMLElement} element @param {string} grip */
function showGrip(element, grip) {
  element.dataset.grip = grip;
}
