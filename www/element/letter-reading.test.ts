import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { Analysis } from 'klarbrev';
import { useBrowserForTests } from '../element/browser-for-tests';
import { parseLetter } from '../editor/parse-letter';
import { LetterReading, LetterReadings } from './letter-reading';

before(useBrowserForTests);

const analysis = { schema: 'klarbrev.analysis/1' } as Analysis;

function pastedOver() {
  const [first, second] = ['<p>første</p>', '<p>andet</p>'].map(parseLetter);
  assert.ok(first && second);
  const readings = new LetterReadings();
  readings.start(new LetterReading(true));
  readings.current.before = analysis;
  readings.turn(first, second);
  return { readings, first, second };
}

describe('a letter pasted over another', () => {
  test('has a first reading of its own', () => {
    const { readings } = pastedOver();
    assert.equal(readings.current.before, null);
    assert.equal(readings.current.awaitsBefore, true);
  });
  test('gives the earlier one its reading back when it is undone, and takes it again when it is redone', () => {
    const { readings, first, second } = pastedOver();
    readings.followHistory(second, first);
    assert.equal(readings.current.before, analysis);
    readings.followHistory(first, second);
    assert.equal(readings.current.before, null);
  });
  test('can be measured against the earlier one', () => {
    const { readings } = pastedOver();
    readings.keepEarlier();
    assert.equal(readings.current.before, analysis);
  });
  test('is left alone by other undoing', () => {
    const { readings, second } = pastedOver();
    readings.followHistory(second, parseLetter('<p>tredje</p>'));
    assert.equal(readings.current.before, null);
  });
});
