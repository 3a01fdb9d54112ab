import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { history, undo } from 'prosemirror-history';
import { EditorState } from 'prosemirror-state';
import type { Edit } from 'klarbrev';
import { useBrowserForTests } from '../element/browser-for-tests';
import { editsTransaction } from './edits-transaction';
import { letterHtml } from './letter-serializer';
import { readLetterText } from './letter-text';
import { parseLetter } from './parse-letter';

before(useBrowserForTests);

function carriedOut(html: string, ...changes: [old: string, text: string][]) {
  const state = EditorState.create({ doc: parseLetter(html), plugins: [history()] });
  const letter = readLetterText(state.doc);
  const edits: Edit[] = changes.map(([old, text]) => {
    const start = letter.text.indexOf(old);
    assert.notEqual(start, -1);
    return { start, end: start + old.length, text };
  });
  const after = state.apply(editsTransaction(state, letter, edits));
  return { state, after, html: letterHtml(after.doc) };
}

describe('an edit', () => {
  test('keeps the formatting of the words it replaces', () => {
    assert.equal(
      carriedOut('<p>Det <b>fremsendes</b> nu</p>', ['fremsendes', 'sendes']).html,
      '<p>Det <strong>sendes</strong> nu</p>',
    );
  });
  test('does not spread formatting to what stands beside', () => {
    assert.equal(
      carriedOut('<p><b>Frist:</b> såfremt</p>', ['såfremt', 'hvis']).html,
      '<p><strong>Frist:</strong> hvis</p>',
    );
  });
  test('leaves the formatting of words that stay', () => {
    assert.equal(
      carriedOut('<p>jf. <b>lovens</b> § 11</p>', ['jf. lovens § 11', 'se lovens § 11']).html,
      '<p>se <strong>lovens</strong> § 11</p>',
    );
  });
  test('puts new words in front of bold ones in bold', () => {
    assert.equal(
      carriedOut('<p>at <b>sende</b></p>', ['sende', 'indsende']).html,
      '<p>at <strong>indsende</strong></p>',
    );
  });
  test('puts an explanation in after a term', () => {
    assert.equal(
      carriedOut('<p>en <i>partshøring</i>.</p>', ['partshøring', 'partshøring (du bliver hørt)']).html,
      '<p>en <em>partshøring (du bliver hørt)</em>.</p>',
    );
  });
  test('deletes', () => {
    assert.equal(carriedOut('<p>Vi skal venligst bede</p>', [' venligst', '']).html, '<p>Vi skal bede</p>');
  });
  test('starts a new paragraph at an empty line', () => {
    assert.equal(
      carriedOut('<p>Du får støtte, hvorfor vi lukker.</p>', [', hvorfor vi', '.\n\nDerfor vi']).html,
      '<p>Du får støtte.</p><p>Derfor vi lukker.</p>',
    );
  });
  test('does not cut a character in two', () => {
    assert.equal(carriedOut('<p>x 👍 y</p>', ['👍', '👎']).html, '<p>x 👎 y</p>');
  });
});

test('edits given in any order are one step to undo', () => {
  const source = '<p>Såfremt du</p><ul><li>såfremt vi</li></ul>';
  const { after, html } = carriedOut(source, ['såfremt', 'hvis'], ['Såfremt', 'Hvis']);
  assert.equal(html, '<p>Hvis du</p><ul><li>hvis vi</li></ul>');
  let undone = after;
  assert.ok(undo(after, (transaction) => (undone = after.apply(transaction))));
  assert.equal(letterHtml(undone.doc), source);
});
