import assert from 'node:assert/strict';
import { before, beforeEach, test } from 'node:test';
import type { Checker } from 'klarbrev';
import { readLetterText } from '../editor/letter-text';
import { parseLetter } from '../editor/parse-letter';
import { useBrowserForTests } from '../element/browser-for-tests';
import { comparisonOf } from './example-facts';
import { LetterComparison } from './letter-comparison';

before(useBrowserForTests);

let asked: string[];
let checker: Checker;
let comparison: LetterComparison;

beforeEach(() => {
  asked = [];
  const compare: Checker['compare'] = (before, after, options) => {
    asked.push(`${before} > ${after} (${options?.after?.blocks?.length} afsnit)`);
    return comparisonOf();
  };
  checker = { compare } as Partial<Checker> as Checker;
  comparison = new LetterComparison();
});

const first = () => parseLetter('<p>Betal 500 kr.</p>');
const letter = (html: string) => readLetterText(parseLetter(html));

test('a letter that has not changed, or has no original, is not compared', () => {
  const same = letter('<p>Betal <b>500 kr.</b></p>');
  assert.equal(comparison.of(checker, first(), same), null);
  assert.equal(comparison.of(checker, null, same), null);
  assert.equal(comparison.isReady(checker, first(), same), true);
  assert.deepEqual(asked, []);
});

test('the same two texts are compared once, until the checker is another', () => {
  const original = first();
  const changed = letter('<p>Betal 600 kr.</p><p>Tak.</p>');
  assert.equal(comparison.isReady(checker, original, changed), false);
  const found = comparison.of(checker, original, changed);
  assert.equal(comparison.isReady(checker, original, changed), true);
  assert.equal(comparison.of(checker, original, changed), found);
  assert.deepEqual(asked, ['Betal 500 kr. > Betal 600 kr.\n\nTak. (2 afsnit)']);
  assert.equal(comparison.isReady({ ...checker }, original, changed), false);
});
