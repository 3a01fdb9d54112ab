import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { history, undo } from 'prosemirror-history';
import { EditorState, TextSelection } from 'prosemirror-state';
import type { Block, BlockKind } from 'klarbrev';
import { useBrowserForTests } from '../element/browser-for-tests';
import { letterHtml } from '../editor/letter-serializer';
import { readLetterText } from '../editor/letter-text';
import { parseLetter } from '../editor/parse-letter';
import { textBlockTransaction } from './text-block-transaction';

before(useBrowserForTests);

const text = 'Ring til [navn] på [telefon].';
const put = `<p>${text}</p>`;

/** Puts the text into a letter whose paragraphs are of these kinds, with the cursor at a word. */
function putInto(paragraphs: [BlockKind, string][], at: string | number | null, block = text) {
  const html = paragraphs.map(([, words]) => `<p>${words}</p>`).join('');
  const doc = parseLetter(html);
  const letter = readLetterText(doc);
  let from = 0;
  const blocks: Block[] = paragraphs.flatMap(([kind, words]) => {
    if (words === '') return [];
    const start = letter.text.indexOf(words, from);
    from = start + words.length;
    return { kind, start, end: from, counted: kind === 'paragraph' };
  });
  let state = EditorState.create({ doc, plugins: [history()] });
  if (at !== null) {
    const position = typeof at === 'number' ? at : letter.positionAt(letter.text.indexOf(at) + 1, 'start');
    state = state.apply(state.tr.setSelection(TextSelection.create(doc, position)));
  }
  const after = state.apply(textBlockTransaction(state, letter, blocks, block));
  const { from: start, to: end } = after.selection;
  return { html, state: after, now: letterHtml(after.doc), selected: after.doc.textBetween(start, end) };
}

const letter: [BlockKind, string][] = [
  ['greeting', 'Kære Ida'],
  ['paragraph', 'Du får hjælp.'],
  ['paragraph', 'Hjælpen er gratis.'],
  ['closing', 'Venlig hilsen'],
  ['signature', 'Bo Hansen'],
];

describe('a text to fill in', () => {
  test('comes after the paragraph with the cursor, and its first place is selected', () => {
    const { now, selected } = putInto(letter, 'får');
    assert.match(now, new RegExp(`<p>Du får hjælp\\.</p>${escaped(put)}<p>Hjælpen`));
    assert.equal(selected, '[navn]');
  });

  for (const [where, at] of [
    ['in the signature', 'Hansen'],
    ['in the greeting', 'Ida'],
    ['nowhere yet', null],
  ] as const) {
    test(`comes before the closing when the cursor is ${where}`, () => {
      assert.match(putInto(letter, at).now, new RegExp(`gratis\\.</p>${escaped(put)}<p>Venlig`));
    });
  }

  test('takes the place of an empty paragraph with the cursor', () => {
    const { now } = putInto([...letter.slice(0, 2), ['paragraph', ''], ...letter.slice(2)], 26);
    assert.match(now, new RegExp(`<p>Du får hjælp\\.</p>${escaped(put)}<p>Hjælpen`));
  });

  test('comes last in a letter without a closing', () => {
    assert.ok(putInto(letter.slice(0, 3), null).now.endsWith(put));
  });

  test('of several lines becomes several paragraphs, and is undone in one step', () => {
    const { state, now, html } = putInto(letter, null, 'Du kan klage.\nKlag til [sted].');
    assert.match(now, /<p>Du kan klage\.<\/p><p>Klag til \[sted\]\.<\/p><p>Venlig/);
    let undone = state;
    undo(state, (transaction) => (undone = state.apply(transaction)));
    assert.equal(letterHtml(undone.doc), html);
  });

  test('without a place has the cursor behind it', () => {
    const { state, selected } = putInto(letter, null, 'Vi hjælper gerne.');
    assert.equal(selected, '');
    assert.equal(state.selection.$from.parent.textContent, 'Vi hjælper gerne.');
  });
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
