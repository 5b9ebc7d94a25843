import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { test } from 'node:test';
import { parseLength, seconds, shuttle } from './panel.js';

const WEB = new URL('../../main/resources/dev/kuleshov/app/panel/web/', import.meta.url);

async function catalogue(language) {
  return JSON.parse(await readFile(new URL(`locale/${language}.json`, WEB), 'utf8'));
}

/** Every message key that stands in the sources as it is. */
async function usedKeys() {
  const files = await readdir(new URL('js/', WEB), { recursive: true });
  const keys = new Set();
  for (const file of files.filter((name) => name.endsWith('.js'))) {
    const source = await readFile(new URL(`js/${file}`, WEB), 'utf8');
    for (const [, key] of source.matchAll(/\bt\(\s*'([^']+)'/g)) {
      keys.add(key);
    }
    for (const [, key] of source.matchAll(/says: '([^']+)'/g)) {
      keys.add(key);
    }
  }
  return keys;
}

test('both catalogues hold the same messages with the same values', async () => {
  const [english, chinese] = await Promise.all(['en', 'zh-CN'].map(catalogue));
  assert.deepEqual(Object.keys(chinese), Object.keys(english));
  const values = (message) => [...message.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
  for (const [key, message] of Object.entries(english)) {
    assert.deepEqual(values(chinese[key]), values(message), key);
  }
});

test('every message that is asked for exists', async () => {
  const messages = await catalogue('en');
  const keys = await usedKeys();
  assert.ok(keys.size > 100);
  for (const key of keys) {
    assert.ok(key in messages || `${key}.other` in messages, key);
  }
});

test('seconds and parseLength understand each other', () => {
  assert.equal(seconds(62.34), '1:02.3');
  assert.equal(parseLength(seconds(62.3)), 62.3);
  assert.deepEqual([parseLength('90s'), parseLength('2m'), parseLength('1:30')], [90, 120, 90]);
  assert.deepEqual(['', '0', 'soon', '-3'].map(parseLength), [null, null, null, null]);
});

test('shuttle speeds up, slows down before it turns, and stops', () => {
  assert.equal(shuttle(0, 'l'), 1);
  assert.equal(shuttle(1, 'l'), 2);
  assert.equal(shuttle(8, 'l'), 8);
  assert.equal(shuttle(2, 'j'), 1);
  assert.equal(shuttle(1, 'j'), -1);
  assert.equal(shuttle(-4, 'k'), 0);
});
