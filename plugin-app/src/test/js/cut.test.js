import assert from 'node:assert/strict';
import { test } from 'node:test';
import { around, length, removes, without } from './panel.js';

const FILM = { start: 0, end: 100 };

test('without takes out ranges that overlap and lie in any order', () => {
  const kept = without(FILM, [
    { start: 50, end: 60 },
    { start: 0, end: 10 },
    { start: 55, end: 70 },
  ]);
  assert.deepEqual(kept, [
    { start: 10, end: 50 },
    { start: 70, end: 100 },
  ]);
});

test('without nothing keeps the whole, without everything keeps nothing', () => {
  assert.deepEqual(without(FILM, []), [FILM]);
  assert.deepEqual(without(FILM, [{ start: -5, end: 200 }]), []);
});

test('around a removal plays its lead on each side and skips what goes', () => {
  assert.deepEqual(around(100, { start: 40, end: 60 }, [], 10), [
    { start: 30, end: 40 },
    { start: 60, end: 70 },
  ]);
});

test('around skips what other accepted suggestions take out, and still plays the whole lead', () => {
  const played = around(100, { start: 40, end: 60 }, [{ start: 33, end: 37 }], 10);
  assert.deepEqual(played, [
    { start: 26, end: 33 },
    { start: 37, end: 40 },
    { start: 60, end: 70 },
  ]);
  assert.equal(length(played), 20);
});

test('around a cut that takes nothing out plays on through it', () => {
  assert.equal(length(around(100, { start: 50, end: 50 }, [], 10)), 20);
});

test('around the film’s end has nothing after it', () => {
  assert.deepEqual(around(100, { start: 90, end: 100 }, [], 10), [{ start: 80, end: 90 }]);
});

test('only trims, removals and tightening take something out', () => {
  assert.ok(['trim-head', 'trim-tail', 'remove', 'tighten'].every(removes));
  assert.ok(!['split', 'hold', 'j-cut', 'l-cut'].some(removes));
});
