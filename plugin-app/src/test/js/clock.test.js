import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FilmClock, parseRate } from './panel.js';

const NTSC = new FilmClock({
  rate: parseRate('30000/1001'),
  frames: 5000,
  duration: (5000 * 1001) / 30000,
  dropFrame: true,
  startTimecode: '00:59:59;28',
});

const VARIABLE = new FilmClock({
  rate: parseRate('25/1'),
  frames: 4,
  duration: 1.5,
  times: [0, 0.04, 0.5, 1.25],
});

test('frameAt of the middle of each frame is that frame', () => {
  for (const clock of [NTSC, VARIABLE]) {
    for (let frame = 0; frame < clock.frames; frame++) {
      assert.equal(clock.frameAt(clock.middleOf(frame)), frame);
      assert.equal(clock.frameAt(clock.timeOf(frame)), frame);
    }
  }
});

test('frameAt beyond the ends stays inside', () => {
  assert.equal(NTSC.frameAt(-3), 0);
  assert.equal(VARIABLE.frameAt(99), 3);
});

test('timeOf after the last frame of a variable film is its length', () => {
  assert.equal(VARIABLE.timeOf(4), 1.5);
});

test('label counts from the first frame’s own timecode', () => {
  assert.equal(NTSC.label(0), '00:59:59;28');
  assert.equal(NTSC.label(2), '01:00:00;00');
});

test('parse finds the frame of a label, and none for labels outside the film', () => {
  assert.equal(NTSC.parse('01:00:00;00'), 2);
  assert.equal(NTSC.parse('00:00:01;00'), null);
  assert.equal(NTSC.parse('02:00:00;00'), null);
});
