import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { test } from 'node:test';
import { Sentences, pattern } from './panel.js';

const WEB = new URL('../../main/resources/dev/kuleshov/app/panel/web/', import.meta.url);
const CORE = new URL('../../../../plugin-core/src/main/java/dev/kuleshov/core/', import.meta.url);

/** What is in the rules' folder and says nothing of films. */
const NO_RULES = ['Heuristics.java', 'Say.java', 'package-info.java'];

async function table() {
  return JSON.parse(await readFile(new URL('locale/sentences.zh-CN.json', WEB), 'utf8'));
}

async function chinese() {
  const scenes = { 'living room': '客厅', city: '城市' };
  return new Sentences(await table(), (label) => scenes[label] ?? label);
}

/** Every piece of text with a space in it that the rules and the checker of subtitles say. */
async function said() {
  const folder = new URL('heuristic/', CORE);
  const files = (await readdir(folder))
    .filter((name) => name.endsWith('.java') && !NO_RULES.includes(name))
    .map((name) => new URL(name, folder));
  files.push(new URL('subtitle/SubtitleChecker.java', CORE));
  const pieces = [];
  for (const file of files) {
    const code = (await readFile(file, 'utf8')).replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '');
    for (const [, literal] of code.matchAll(/"((?:[^"\\\n]|\\.)*)"/g)) {
      pieces.push(...literal.replaceAll('\\"', '"').split(/%[\d.]*[a-z]/));
    }
  }
  return pieces.filter((piece) => /[a-z] [a-z]/.test(piece));
}

test('all that rules and checkers say stands in the table', async () => {
  const known = Object.keys((await table()).sentences);
  const pieces = await said();
  assert.ok(pieces.length > 70, `only ${pieces.length} pieces were found in the sources`);
  for (const piece of pieces) {
    assert.ok(
      known.some((sentence) => sentence.includes(piece)),
      `no sentence of the table has "${piece}"`,
    );
  }
});

test('a sentence holds the same values in both languages', async () => {
  const values = (text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
  for (const [english, other] of Object.entries((await table()).sentences)) {
    assert.deepEqual(values(other), values(english), english);
    assert.doesNotThrow(() => pattern(english), english);
  }
});

test('say puts the values into the sentence, in the same language', async () => {
  const sentences = await chinese();
  const cases = {
    'The camera shakes for 1.2 seconds.': '摄影机抖动了1.2 秒。',
    'The camera shakes for a second.': '摄影机抖动了1 秒。',
    'A shot of only one frame is a leftover, not a shot.': '只有1 帧的镜头是残片，算不上镜头。',
    'The sad look is full at 00:00:12;04; cut before it fades.':
      '悲伤神情在 00:00:12;04 最充分；在它消退之前切。',
    'Stay on this smile: it holds from 00:00:01:00 to 00:00:02:10.':
      '停留在这个微笑上：它从 00:00:01:00 持续到 00:00:02:10。',
    'The place changes across the cut (living room, city), so it will not jump.':
      '切点前后地点不同（客厅、城市），不会跳。',
    'This shortens the only wide view of a new place (place).':
      '这会缩短新地点（地点）唯一的全景。',
    'The eye has to jump across 45 % of the frame.': '视线要跳过画面的45 %。',
    'The next line begins 0.8 seconds after the cut: let its sound come in 12 frames before its picture.':
      '下一句话在切点后0.8 秒开始：让声音比画面早12 帧进入。',
    '"place (a second)." takes 50 columns; at most 42.':
      '“place (a second).”占 50 列；最多 42 列。',
    'It lasts 0.400 s; at least 0.833 s.': '持续 0.400 秒；至少 0.833 秒。',
  };
  for (const [english, other] of Object.entries(cases)) {
    assert.equal(sentences.say(english), other);
  }
});

test('say leaves alone what it does not know', async () => {
  const sentences = await chinese();
  for (const own of ['My own rule says so.', 'The camera shakes for ages.', '']) {
    assert.equal(sentences.say(own), own);
  }
});
