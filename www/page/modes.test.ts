import assert from 'node:assert/strict';
import { test } from 'node:test';
import { modeOf } from './modes';

test('the address says which part of the page is shown; whatever it does not know is the letter', () => {
  assert.equal(modeOf('#sammenlign'), 'compare');
  // Where the link past the head of the page leads.
  assert.equal(modeOf('#sammenligning'), 'compare');
  for (const hash of ['', '#brev', '#skriv-om', '#om-tallene']) assert.equal(modeOf(hash), 'write', hash);
});
