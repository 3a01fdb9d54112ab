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
  test('puts new words in front of the first word of a paragraph into that paragraph', () => {
    assert.equal(
      carriedOut('<p>Hej Bo</p><p>SU kan søges.</p>', ['SU', 'Du kan få SU']).html,
      '<p>Hej Bo</p><p>Du kan få SU kan søges.</p>',
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

describe('line breaks in an edit', () => {
  // Edits as the checker gives them: only what changes between the words.
  const listed: [string, string][] = [
    ['os en', 'os:\n- en'],
    [', en faktura', '\n- en faktura'],
    [' og dit', '\n- dit'],
  ];

  test('become a list between what leads in and what follows', () => {
    assert.equal(
      carriedOut(
        '<p>Hej Bo.</p><p>Du skal sende os en kvittering, en faktura og dit kontonummer. Vi svarer i maj.</p><p>Hilsen</p>',
        ...listed,
        ['. Vi', '.\n\nVi'],
      ).html,
      '<p>Hej Bo.</p><p>Du skal sende os:</p><ul><li>en kvittering</li><li>en faktura</li><li>dit kontonummer.</li></ul><p>Vi svarer i maj.</p><p>Hilsen</p>',
    );
  });

  test('leave the formatting of the words that stay', () => {
    assert.equal(
      carriedOut(
        '<p><b>Du</b> skal sende os en <i>kvittering</i>, en faktura og <b>dit</b> kontonummer.</p>',
        ['os en', 'os:\n- en'],
      ).html,
      '<p><strong>Du</strong> skal sende os:</p><ul><li>en <em>kvittering</em>, en faktura og <strong>dit</strong> kontonummer.</li></ul>',
    );
    assert.equal(
      carriedOut('<p>Vi mangler <b>a, b</b> og c.</p>', ['mangler ', 'mangler:\n- '], [', ', '\n- ']).html,
      '<p>Vi mangler:</p><ul><li><strong>a</strong></li><li><strong>b</strong> og c.</li></ul>',
    );
  });

  test('given as one edit for all of the sentence come out the same', () => {
    assert.equal(
      carriedOut('<p>Send a, b og c. Tak.</p>', ['Send a, b og c. ', 'Send:\n- a\n- b\n- c.\n\n']).html,
      '<p>Send:</p><ul><li>a</li><li>b</li><li>c.</li></ul><p>Tak.</p>',
    );
  });

  test('take in line breaks that stood there', () => {
    assert.equal(
      carriedOut('<p>Hej Bo<br>Send os a,<br>b og c.<br>Tak.<br>Vi ses.</p>', [
        'os a,\nb og',
        'os:\n- a\n- b\n-',
      ]).html,
      '<p>Hej Bo<br>Send os:</p><ul><li>a</li><li>b</li><li>c.</li></ul><p>Tak.<br>Vi ses.</p>',
    );
  });

  test('begin a new paragraph, one or two of them', () => {
    for (const part of ['\n', '\n\n', ' \n\n ']) {
      assert.equal(
        carriedOut('<h2>Svar</h2><p>Du får ja, og <b>vi</b> betaler.</p>', [', og', `.${part}Derfor`]).html,
        '<h2>Svar</h2><p>Du får ja.</p><p>Derfor <strong>vi</strong> betaler.</p>',
      );
    }
  });

  test('inside an item make a list of its own under it', () => {
    assert.equal(
      carriedOut('<ul><li>Send a, b.</li><li>Ring.</li></ul>', ['Send ', 'Send:\n- '], [', ', '\n- ']).html,
      '<ul><li>Send:<ul><li>a</li><li>b.</li></ul></li><li>Ring.</li></ul>',
    );
  });

  test('in several paragraphs go each into its own', () => {
    assert.equal(
      carriedOut('<p>En. To.</p><p>Tre. Fire.</p>', ['. To', '.\n\nTo'], ['. Fire', '.\n\nFire']).html,
      '<p>En.</p><p>To.</p><p>Tre.</p><p>Fire.</p>',
    );
  });

  test('are one step to undo', () => {
    const source = '<p>Send os en kvittering, en faktura og dit kontonummer. Tak.</p><ul><li>x</li></ul>';
    const { after, html } = carriedOut(source, ...listed);
    assert.notEqual(html, source);
    let undone = after;
    assert.ok(undo(after, (transaction) => (undone = after.apply(transaction))));
    assert.equal(letterHtml(undone.doc), source);
  });

  test('keep the places of the words beside them', () => {
    const { state, after } = carriedOut('<p>Send os a, b og c. Tak for det.</p>', ['os a', 'os:\n- a']);
    const letter = readLetterText(state.doc);
    const edit = { start: 5, end: 9, text: 'os:\n- a' };
    const { mapping } = editsTransaction(state, letter, [edit]);
    const place = mapping.map(letter.positionAt(letter.text.indexOf('Tak'), 'start'), 1);
    assert.equal(after.doc.textBetween(place, place + 3), 'Tak');
  });
});

describe('a note at the end', () => {
  const note = '\n\nNote 1: Servicelovens § 112.\n\nNote 2: Servicelovens § 113.';
  const noted = '<p>Note 1: Servicelovens § 112.</p><p>Note 2: Servicelovens § 113.</p>';
  for (const [what, source] of [
    ['paragraph', '<p>Hej</p><p>Hilsen <b>Bo</b></p>'],
    ['list', '<p>Hej</p><ul><li>a</li><li>b</li></ul>'],
    ['table', '<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>'],
  ] as const) {
    test(`stands below the last ${what}, without its formatting`, () => {
      const state = EditorState.create({ doc: parseLetter(source) });
      const letter = readLetterText(state.doc);
      const end = letter.text.length;
      const after = state.apply(editsTransaction(state, letter, [{ start: end, end, text: note }]));
      assert.equal(letterHtml(after.doc), letterHtml(state.doc) + noted);
    });
  }
});
