import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { useBrowserForTests } from '../element/browser-for-tests';
import { markedText } from './marked-text';

before(useBrowserForTests);

const drawn = (...given: Parameters<typeof markedText>) =>
  markedText(...given).map((part) => (typeof part === 'string' ? part : part.outerHTML));

test('each range is marked, and every letter is there once', () => {
  assert.deepEqual(
    drawn(
      'Vi behandler din sag.',
      [
        { start: 0, end: 12 },
        { start: 17, end: 20 },
      ],
      'ins',
    ),
    ['<ins>Vi behandler</ins>', ' din ', '<ins>sag</ins>', '.'],
  );
  assert.deepEqual(drawn('Uændret.', [], 'mark'), ['Uændret.']);
});

test('spaces at the ends are left outside, and a range of nothing else is not marked', () => {
  assert.deepEqual(
    drawn(
      'Vi har ikke  svaret',
      [
        { start: 6, end: 12 },
        { start: 11, end: 13 },
      ],
      'del',
    ),
    ['Vi har ', '<del>ikke</del>', '  svaret'],
  );
});
