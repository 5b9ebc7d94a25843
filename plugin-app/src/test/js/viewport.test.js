import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  FilmClock,
  Series,
  Viewport,
  layout,
  lowerBound,
  marks,
  parseRate,
  step,
} from './panel.js';

function view(duration = 100, width = 1000) {
  const made = new Viewport(duration, 0.5);
  made.width = width;
  return made;
}

test('zoomBy keeps what lies under the pixel', () => {
  const zoomed = view();
  const before = zoomed.time(300);
  zoomed.zoomBy(4, 300);
  assert.ok(Math.abs(zoomed.time(300) - before) < 1e-9);
  assert.ok(Math.abs(zoomed.end - zoomed.start - 25) < 1e-9);
});

test('panBy and zoomBy never leave the film', () => {
  const moved = view();
  moved.zoomBy(10, 0);
  moved.panBy(-500);
  assert.equal(moved.start, 0);
  moved.panBy(1e9);
  assert.equal(moved.end, 100);
  moved.zoomBy(1e-9, 500);
  assert.deepEqual([moved.start, moved.end], [0, 100]);
});

test('zoomBy stops at the closest look', () => {
  const close = view();
  close.zoomBy(1e9, 10);
  assert.ok(Math.abs(close.end - close.start - 0.5) < 1e-9);
});

test('reveal moves only for what is out of view', () => {
  const shown = view();
  shown.zoomBy(10, 0);
  assert.equal(shown.reveal(5), false);
  assert.equal(shown.reveal(50), true);
  assert.ok(shown.start < 50 && shown.end > 50);
});

test('lowerBound finds the first that is not below', () => {
  const list = [1, 3, 3, 7];
  const at = (value) => lowerBound(list, value, (item) => item);
  assert.deepEqual([at(0), at(3), at(4), at(9)], [0, 1, 3, 4]);
});

test('marks lie on round labels of the film’s own timecode', () => {
  const rate = parseRate('25/1');
  const clock = new FilmClock({ rate, frames: 2500, duration: 100, startTimecode: '01:00:00:20' });
  const every = step(clock, 10, 100);
  assert.equal(every, 250);
  const found = marks(clock, 0, 600, every);
  assert.deepEqual(
    found.map((frame) => clock.label(frame)),
    ['01:00:10:00', '01:00:20:00'],
  );
});

test('step goes down to single frames', () => {
  const clock = new FilmClock({ rate: parseRate('24/1'), frames: 240, duration: 10 });
  assert.equal(step(clock, 5000, 100), 1);
});

test('columns of a long series cost no more than the pixels, and keep its peaks', () => {
  const time = Array.from({ length: 80_000 }, (_, i) => i / 10);
  const value = time.map((_, i) => (i === 40_001 ? 1 : 0));
  const series = new Series(
    time,
    value,
    time.map(() => 1),
  );
  const columns = series.columns(view(8000, 800));
  assert.ok(columns.length < 4000, `${columns.length}`);
  assert.equal(Math.max(...columns.map(({ high }) => high)), 1);
});

test('columns of a close look are the samples themselves, one beyond each edge', () => {
  const series = new Series([0, 1, 2, 3, 4], [0, 1, 2, 3, 4], [1, 1, 1, 1, 1]);
  const close = view(4, 100);
  close.show({ start: 1.5, end: 2.5 });
  assert.deepEqual(
    series.columns(close).map(({ mean }) => mean),
    [1, 2, 3],
  );
});

test('layout gives each lane its place without overlap', () => {
  for (const height of [200, 300, 600]) {
    const lanes = Object.values(layout(height, { thumbnails: true, cues: true, titles: true }));
    lanes.reduce((bottom, lane) => {
      assert.ok(lane.top >= bottom);
      return lane.top + lane.height;
    }, 0);
  }
});
