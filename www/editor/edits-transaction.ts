import { Fragment, Mark, Slice, type Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import { closeHistory } from 'prosemirror-history';
import type { Edit } from 'klarbrev';
import type { LetterText } from './letter-text';
import { blocksOfLines, structureLines } from './line-structure';

/**
 * One undoable step that carries out edits of the text in the document. What is put in is formatted as what
 * stood there; text that stays the same keeps its own formatting. Line breaks in the new text become paragraphs, and
 * lines that begin with "- " the items of a list.
 */
export function editsTransaction(
  state: EditorState,
  letter: LetterText,
  edits: readonly Edit[],
): Transaction {
  const transaction = closeHistory(state.tr);
  const broken: number[] = [];
  // From the end towards the start, so that places found in the old document still hold.
  for (const edit of [...edits].sort((a, b) => b.start - a.start || b.end - a.end)) {
    if (isNoteAtEnd(letter, edit)) addAtEnd(transaction, letter, edit.text);
    else {
      const place = carryOut(transaction, state, letter, edit);
      if (edit.text.includes('\n')) broken.push(place);
    }
  }
  // Words that stay may stand between two breaks, so the paragraphs are taken when all of them are there.
  const starts = broken.map((place) => transaction.doc.resolve(transaction.mapping.map(place, -1)).start());
  for (const start of [...new Set(starts)].sort((a, b) => b - a)) structureLines(transaction, start);
  return transaction.scrollIntoView();
}

/** True where paragraphs are put in below all there is. */
function isNoteAtEnd({ text }: LetterText, edit: Edit): boolean {
  return edit.start === edit.end && edit.text.startsWith('\n\n') && text.slice(edit.end).trim() === '';
}

/** Below all of the letter, also where it ends in a list or a table. */
function addAtEnd(transaction: Transaction, letter: LetterText, text: string): void {
  const $end = transaction.doc.resolve(letter.positionAt(letter.text.length, 'end'));
  transaction.insert($end.after(1), blocksOfLines(text));
}

/** Carries one edit out with its line breaks as text, and says where in the old document. */
function carryOut(transaction: Transaction, state: EditorState, letter: LetterText, edit: Edit): number {
  const old = letter.text.slice(edit.start, edit.end);
  const head = sameStart(old, edit.text);
  const tail = sameStart(reversed(old.slice(head)), reversed(edit.text.slice(head)));
  const text = edit.text.slice(head, edit.text.length - tail);
  const start = edit.start + head;
  const end = edit.end - tail;
  const from = letter.positionAt(start, 'start');
  const to = Math.max(from, letter.positionAt(end, 'end'));
  if (text === '') {
    if (to > from) transaction.delete(from, to);
    return from;
  }
  const marks = marksOfReplaced(state.doc, letter, edit, { start, end, from, to });
  transaction.replace(from, to, new Slice(Fragment.from(state.schema.text(text, marks)), 0, 0));
  return from;
}

/** Half a surrogate pair must not be taken for the same letter, nor a new line break for one that stands there. */
function sameStart(a: string, b: string): number {
  const bLetters = [...b];
  let length = 0;
  for (const [index, letter] of [...a].entries()) {
    if (letter !== bLetters[index] || letter === '\n') break;
    length += letter.length;
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
