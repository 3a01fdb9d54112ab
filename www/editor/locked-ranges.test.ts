import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { EditorState } from 'prosemirror-state';
import { useBrowserForTests } from '../element/browser-for-tests';
import { readLetterText } from './letter-text';
import { LockedRanges } from './locked-ranges';
import { parseLetter } from './parse-letter';

before(useBrowserForTests);

describe('locked ranges', () => {
  test('follow the text as it changes', () => {
    const doc = parseLetter('<p>Skabelonens ord.</p><p>Mine egne ord.</p>');
    const locked = new LockedRanges();
    locked.take([{ start: 0, end: 16 }], readLetterText(doc));
    const state = EditorState.create({ doc });
    const transaction = state.tr.insertText('Nyt. ', 1);
    locked.follow(transaction.mapping);
    const letter = readLetterText(transaction.doc);
    const [range] = locked.in(letter);
    assert.ok(range);
    assert.equal(letter.text.slice(range.start, range.end), 'Skabelonens ord.');
  });

  test('outside the letter are left out', () => {
    const doc = parseLetter('<p>Kort.</p>');
    const locked = new LockedRanges();
    locked.take(
      [
        { start: 3, end: 99 },
        { start: 2, end: 2 },
      ],
      readLetterText(doc),
    );
    assert.deepEqual(locked.in(readLetterText(doc)), []);
  });
});
