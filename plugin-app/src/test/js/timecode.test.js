import assert from 'node:assert/strict';
import { test } from 'node:test';
import { label, parse, parseRate, supportsDropFrame } from './panel.js';

const NTSC = parseRate('30000/1001');
const PAL = parseRate('25/1');
const DOUBLE = parseRate('60000/1001');

test('label of whole rates counts frames in each second', () => {
  assert.equal(label(0, PAL, false), '00:00:00:00');
  assert.equal(label(25 * 3600 + 24, PAL, false), '01:00:00:24');
});

test('label in drop-frame leaves out two labels a minute but each tenth', () => {
  assert.equal(label(1799, NTSC, true), '00:00:59;29');
  assert.equal(label(1800, NTSC, true), '00:01:00;02');
  assert.equal(label(17981, NTSC, true), '00:09:59;29');
  assert.equal(label(17982, NTSC, true), '00:10:00;00');
  assert.equal(label(3600, DOUBLE, true), '00:01:00;04');
});

test('parse is the inverse of label for each frame of twenty minutes', () => {
  for (const [rate, drop] of [
    [NTSC, true],
    [NTSC, false],
    [PAL, false],
    [DOUBLE, true],
  ]) {
    for (let frame = 0; frame < 40_000; frame += 7) {
      assert.equal(parse(label(frame, rate, drop), rate, drop), frame);
    }
  }
});

test('parse of a short form counts from the right', () => {
  assert.equal(parse('3:12', PAL, false), 3 * 25 + 12);
  assert.equal(parse('7', PAL, false), 7);
});

test('parse refuses what names no frame', () => {
  for (const text of ['', 'x', '00:01:00;00', '00:00:00:30', '00:61:00:00', '1:2:3:4:5', '-1']) {
    assert.equal(parse(text, NTSC, true), null, text);
  }
});

test('drop-frame exists at 29.97 and 59.94 only', () => {
  assert.ok(supportsDropFrame(NTSC) && supportsDropFrame(DOUBLE));
  assert.ok(!supportsDropFrame(PAL) && !supportsDropFrame(parseRate('24000/1001')));
});

test('parseRate refuses what is no rate', () => {
  assert.throws(() => parseRate('0/1'), RangeError);
  assert.throws(() => parseRate('fast'), RangeError);
});
