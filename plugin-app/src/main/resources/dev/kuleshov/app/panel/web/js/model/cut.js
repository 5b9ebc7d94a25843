/**
 * The film as it runs once the accepted suggestions are followed, and the seconds around one cut.
 *
 * @typedef {{ start: number, end: number }} Range frames, half-open
 */

/** Suggestions that take their range out of the film. */
const REMOVING = new Set(['trim-head', 'trim-tail', 'remove', 'tighten']);

/** @param {string} kind @returns {boolean} */
export function removes(kind) {
  return REMOVING.has(kind);
}

/**
 * What is left of a range after others are taken out.
 *
 * @param {Range} whole
 * @param {Range[]} removed in any order; may overlap
 * @returns {Range[]} in order, none of them empty
 */
export function without(whole, removed) {
  const kept = [];
  let from = whole.start;
  for (const { start, end } of [...removed].sort((a, b) => a.start - b.start)) {
    if (end <= from || start >= whole.end) {
      continue;
    }
    if (start > from) {
      kept.push({ start: from, end: start });
    }
    from = Math.max(from, end);
  }
  if (from < whole.end) {
    kept.push({ start: from, end: whole.end });
  }
  return kept;
}

/**
 * The stretches to play for a look at one cut: so many frames before it and as many after it, as
 * they will run once it is made.
 *
 * @param {number} frames how many the film has
 * @param {Range} cut what is taken out; empty (start = end) for a cut that takes nothing out
 * @param {Range[]} others what other accepted suggestions take out
 * @param {number} lead how many frames to show on each side
 * @returns {Range[]}
 */
export function around(frames, cut, others, lead) {
  const kept = without({ start: 0, end: frames }, [...others, cut]);
  return [
    ...lastFrames(
      kept.filter(({ start }) => start < cut.start),
      cut.start,
      lead,
    ),
    ...firstFrames(
      kept.filter(({ end }) => end > cut.end),
      cut.end,
      lead,
    ),
  ];
}

/** @param {Range[]} kept @param {number} before @param {number} wanted */
function lastFrames(kept, before, wanted) {
  const played = [];
  let left = wanted;
  for (const { start, end } of [...kept].reverse()) {
    const last = Math.min(end, before);
    if (left <= 0) {
      break;
    }
    const first = Math.max(start, last - left);
    played.unshift({ start: first, end: last });
    left -= last - first;
  }
  return played;
}

/** @param {Range[]} kept @param {number} after @param {number} wanted */
function firstFrames(kept, after, wanted) {
  const played = [];
  let left = wanted;
  for (const { start, end } of kept) {
    const first = Math.max(start, after);
    if (left <= 0) {
      break;
    }
    const last = Math.min(end, first + left);
    played.push({ start: first, end: last });
    left -= last - first;
  }
  return played;
}

/** @param {Range[]} ranges @returns {number} how many frames they hold */
export function length(ranges) {
  return ranges.reduce((sum, { start, end }) => sum + end - start, 0);
}
