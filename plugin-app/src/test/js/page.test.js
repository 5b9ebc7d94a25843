import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { test } from 'node:test';

const WEB = new URL('../../main/resources/dev/kuleshov/app/panel/web/', import.meta.url);

test('the page asks for all modules at once, so that they need no chain of requests', async () => {
  const page = await readFile(new URL('index.html', WEB), 'utf8');
  const asked = [...page.matchAll(/rel="modulepreload" href="\/js\/([^"]+)"/g)].map(([, js]) => js);
  const files = await readdir(new URL('js/', WEB), { recursive: true });
  assert.deepEqual(asked.sort(), files.filter((name) => name.endsWith('.js')).sort());
});

test('nothing is inline that the content security policy would refuse', async () => {
  const files = await readdir(WEB, { recursive: true });
  for (const name of files.filter((each) => /\.(js|html)$/.test(each))) {
    const source = await readFile(new URL(name, WEB), 'utf8');
    assert.doesNotMatch(source, /\sstyle="|\son\w+="|<style|javascript:|\beval\(/, name);
  }
});
