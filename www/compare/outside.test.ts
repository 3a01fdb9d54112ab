import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outside } from './outside';

test('what lies outside a range is what stands before it and after it', () => {
  const range = (start: number, end: number) => ({ start, end });
  const words = [range(0, 10), range(20, 30)];
  assert.deepEqual(outside(words, []), words);
  assert.deepEqual(outside(words, [range(4, 6)]), [range(0, 4), range(6, 10), range(20, 30)]);
  assert.deepEqual(outside(words, [range(8, 25)]), [range(0, 8), range(25, 30)]);
  assert.deepEqual(outside(words, [range(0, 10), range(15, 40)]), []);
});
