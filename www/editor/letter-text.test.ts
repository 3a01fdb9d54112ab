import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { useBrowserForTests } from '../element/browser-for-tests';
import { readLetterText } from './letter-text';
import { parseLetter } from './parse-letter';

before(useBrowserForTests);

const read = (html: string) => {
  const doc = parseLetter(html);
  return { doc, letter: readLetterText(doc) };
};

describe('the text for the checker', () => {
  test('has an empty line between blocks and a line break between list items', () => {
    const { letter } = read(
      '<h2>Svar</h2><p>Hej Bo</p><ul><li>en</li><li>to<ul><li>tre</li></ul></li></ul><p>Hilsen</p>',
    );
    assert.equal(letter.text, 'Svar\n\nHej Bo\n\nen\nto\ntre\n\nHilsen');
    assert.deepEqual(
      letter.blocks.map(({ kind, start, end }) => [kind, letter.text.slice(start, end)]),
      [
        ['heading', 'Svar'],
        ['paragraph', 'Hej Bo'],
        ['list-item', 'en'],
        ['list-item', 'to'],
        ['list-item', 'tre'],
        ['paragraph', 'Hilsen'],
      ],
    );
  });

  test('has tabs between cells and one block for each row', () => {
    const { letter } = read(
      '<table><tr><td>Beløb</td><td><p>100</p><p>kr.</p></td></tr><tr><td>Dato</td><td></td></tr></table>',
    );
    assert.equal(letter.text, 'Beløb\t100 kr.\nDato\t');
    assert.deepEqual(
      letter.blocks.map(({ kind, start, end }) => [kind, letter.text.slice(start, end)]),
      [
        ['table', 'Beløb\t100 kr.'],
        ['table', 'Dato\t'],
      ],
    );
  });

  test('leaves empty paragraphs out and keeps line breaks', () => {
    const { letter } = read('<p></p><p>Bo Prøve<br>Gade 1</p><p></p><p>Hej</p>');
    assert.equal(letter.text, 'Bo Prøve\nGade 1\n\nHej');
  });

  test('takes a short bold line for a heading, but not a bold sentence', () => {
    const { letter } = read(
      '<p><b>Det skal du gøre</b></p><p><b>Du skal betale.</b></p><p><b>Frist</b> i dag</p>',
    );
    assert.deepEqual(
      letter.blocks.map(({ kind }) => kind),
      ['heading', 'paragraph', 'paragraph'],
    );
  });

  test('is empty for an empty letter', () => {
    assert.equal(read('').letter.text, '');
  });
});

describe('places', () => {
  test('every offset of a word leads to that word in the document, and back', () => {
    const { doc, letter } = read(
      '<h1>Afgørelse 👍</h1><p>Du <b>skal</b><br>betale</p><ul><li>ét</li></ul><table><tr><td>a</td><td>b c</td></tr></table>',
    );
    for (const { 0: word, index: start } of letter.text.matchAll(/\S+/g)) {
      const from = letter.positionAt(start, 'start');
      const to = letter.positionAt(start + word.length, 'end');
      assert.equal(doc.textBetween(from, to), word);
      assert.equal(letter.offsetAt(from), start);
      assert.equal(letter.offsetAt(to), start + word.length);
    }
  });

  test('at a seam a range starts in the later block and ends in the earlier', () => {
    const { letter } = read('<p>ab</p><p>cd</p>');
    assert.equal(letter.positionAt(2, 'end'), 3);
    assert.equal(letter.positionAt(4, 'start'), 5);
    assert.equal(letter.positionAt(3, 'start'), 5);
    assert.equal(letter.positionAt(3, 'end'), 3);
  });
});
