import { Sentences } from './model/sentences.js';
import { preferences } from './store.js';

/**
 * Messages in the languages that the panel speaks.
 *
 * A message may hold `{name}` for a value, and a key may have the forms `key.one` and `key.other`,
 * chosen by `{count}`.
 */

/** @type {Record<string, string>} languages by their own names */
export const LANGUAGES = { en: 'English', 'zh-CN': '简体中文' };

/** @type {Record<string, string>} */
let messages = {};
let current = 'en';

/** @type {Sentences | null} null where the service's own language is spoken */
let sentences = null;

/** @returns {string} the language in use */
export function language() {
  return current;
}

/** @returns {string} the language asked for before, or the browser's own if the panel speaks it */
export function preferredLanguage() {
  const kept = preferences.get('language');
  if (kept && kept in LANGUAGES) {
    return kept;
  }
  const speaksChinese = (navigator.languages ?? []).find((wanted) => /^(zh|en)/i.test(wanted));
  return speaksChinese?.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}

/** @param {string} address @returns {Promise<any>} */
async function read(address) {
  return (await fetch(address)).json();
}

/** @param {string} label as a net or a rule has it @returns {string} */
export function scene(label) {
  return tOr(`scene.${label.replaceAll(/[_ ]/g, '-')}`, label);
}

/** @param {string} english what a rule says @returns {string} the same in the language in use */
export function sentence(english) {
  return sentences ? sentences.say(english) : english;
}

/** @param {string} wanted a key of {@link LANGUAGES} */
export async function speak(wanted) {
  const [spoken, said] = await Promise.all([
    read(`/locale/${wanted}.json`),
    wanted === 'en' ? null : read(`/locale/sentences.${wanted}.json`),
  ]);
  messages = spoken;
  sentences = said && new Sentences(said, scene);
  current = wanted;
  document.documentElement.lang = wanted;
  document.title = t('app.title');
}

/**
 * @param {string} key
 * @param {Record<string, string | number>} [values]
 * @returns {string} the message; the key itself where there is none
 */
export function t(key, values = {}) {
  const form =
    'count' in values
      ? `${key}.${new Intl.PluralRules(current).select(Number(values.count))}`
      : key;
  const message = messages[form] ?? messages[`${key}.other`] ?? messages[key] ?? key;
  return message.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}

/**
 * @param {string} key
 * @param {string} otherwise what to say where there is no message
 */
export function tOr(key, otherwise) {
  return messages[key] ?? otherwise;
}
