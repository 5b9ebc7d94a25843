/**
 * The sentences of rules and checkers in another language.
 *
 * The service says them in English, which is the key to the table here, as a message's English text
 * often is: `The camera shakes for {length}.` A place in braces says what may stand there; the same
 * thing a second time has a 2 behind it. A sentence that is in no table, such as that of somebody's
 * own rule, stays as it is.
 *
 * @typedef {object} Table
 * @property {Record<string, string>} sentences by their English
 * @property {Record<string, string>} words what stands in places, by its English
 */

/** @type {Record<string, string>} what may stand in a place, as a pattern */
const PLACES = {
  at: '\\d+[:;.\\d]*',
  count: '\\d+',
  expression: '[a-z ]+',
  length: 'a second|one frame|[\\d.]+ seconds|\\d+ frames',
  number: '[\\d.]+',
  percent: '\\d+ %',
  place: '[a-z][a-z ]*',
  side: 'left|right',
  text: '.*',
};

export class Sentences {
  /**
   * @param {Table} table
   * @param {(label: string) => string} scene names a place that a net has recognised
   */
  constructor({ sentences, words }, scene) {
    this.words = words;
    this.scene = scene;
    this.patterns = Object.entries(sentences).map(([english, other]) => ({
      pattern: pattern(english),
      other,
    }));
  }

  /** @param {string} english @returns {string} the sentence, in English where it is not known */
  say(english) {
    for (const { pattern, other } of this.patterns) {
      const match = pattern.exec(english);
      if (match) {
        const found = match.groups ?? {};
        return other.replace(/\{(\w+)\}/g, (_, name) => this.word(name, found[name] ?? ''));
      }
    }
    return english;
  }

  /** @param {string} name of the place @param {string} english what stands there */
  word(name, english) {
    const known = this.words[english];
    if (known !== undefined && name !== 'text') {
      return known;
    }
    const [, count, unit] = /^([\d.]+) (seconds|frames)$/.exec(english) ?? [];
    if (unit) {
      return this.words[unit].replace('{count}', count);
    }
    return kind(name) === 'place' ? this.scene(english) : english;
  }
}

/** @param {string} name @returns {string} without the number of a second one */
function kind(name) {
  return name.replace(/\d+$/, '');
}

/** @param {string} english @returns {RegExp} */
export function pattern(english) {
  const source = english
    .split(/\{(\w+)\}/)
    .map((part, index) =>
      index % 2 === 0
        ? part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        : `(?<${part}>${PLACES[kind(part)]})`,
    )
    .join('');
  return new RegExp(`^${source}$`);
}
