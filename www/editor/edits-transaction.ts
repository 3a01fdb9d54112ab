import { Fragment, Mark, Slice, type Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import { closeHistory } from 'prosemirror-history';
import type { Edit } from 'klarbrev';
import type { LetterText } from './letter-text';

/**
 * One undoable step that carries out edits of the text in the document. What is put in is formatted as what
 * stood there; text that stays the same keeps its own formatting.
 */
export function editsTransaction(
  state: EditorState,
  letter: LetterText,
  edits: readonly Edit[],
): Transaction {
  const transaction = closeHistory(state.tr);
  // From the end towards the start, so that places found in the old document still hold.
  for (const edit of [...edits].sort((a, b) => b.start - a.start || b.end - a.end)) {
    carryOut(transaction, state, letter, edit);
  }
  return transaction.scrollIntoView();
}

function carryOut(transaction: Transaction, state: EditorState, letter: LetterText, edit: Edit) {
  const old = letter.text.slice(edit.start, edit.end);
  const head = sameStart(old, edit.text);
  const tail = sameStart(reversed(old.slice(head)), reversed(edit.text.slice(head)));
  const text = edit.text.slice(head, edit.text.length - tail);
  const start = edit.start + head;
  const end = edit.end - tail;
  const from = letter.positionAt(start, start === end ? 'end' : 'start');
  const to = Math.max(from, letter.positionAt(end, 'end'));
  if (text === '') {
    if (to > from) transaction.delete(from, to);
    return;
  }
  const marks = marksOfReplaced(state.doc, letter, edit, { start, end, from, to });
  transaction.replace(from, to, sliceOf(state, from, text, marks));
}

/** Half a surrogate pair must not be taken for the same letter. */
function sameStart(a: string, b: string): number {
  const aLetters = [...a];
  const bLetters = [...b];
  let length = 0;
  for (let index = 0; index < aLetters.length && aLetters[index] === bLetters[index]; index++) {
    length += (aLetters[index] as string).length;
  }
  return length;
}

function reversed(text: string): string {
  return [...text].reverse().join('');
}

function marksOfReplaced(
  doc: Node,
  letter: LetterText,
  edit: Edit,
  place: { start: number; end: number; from: number; to: number },
): readonly Mark[] {
  if (place.to > place.from) {
    return doc.resolve(place.from).marksAcross(doc.resolve(place.to)) ?? Mark.none;
  }
  if (edit.end > edit.start && place.start === edit.start) {
    // Only something new before the old words: it belongs to them, not to what stands before.
    const after = letter.positionAt(edit.start, 'start');
    return doc.resolve(after).marksAcross(doc.resolve(letter.positionAt(edit.end, 'end'))) ?? Mark.none;
  }
  return doc.resolve(place.from).marks();
}

/** Empty lines in the new text start new paragraphs, line breaks become line breaks. */
function sliceOf(state: EditorState, from: number, text: string, marks: readonly Mark[]): Slice {
  const { schema } = state;
  const paragraphs = text.split(/\n{2,}/).map((paragraph) => {
    const nodes: Node[] = [];
    paragraph.split('\n').forEach((line, index) => {
      if (index > 0) nodes.push(schema.node('hard_break'));
      if (line !== '') nodes.push(schema.text(line, marks));
    });
    return Fragment.from(nodes);
  });
  if (paragraphs.length === 1) return new Slice(paragraphs[0] as Fragment, 0, 0);
  const parent = state.doc.resolve(from).parent;
  return new Slice(
    Fragment.from(paragraphs.map((content) => parent.type.create(parent.attrs, content))),
    1,
    1,
  );
}
