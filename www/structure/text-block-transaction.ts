import { Fragment } from 'prosemirror-model';
import { closeHistory } from 'prosemirror-history';
import { TextSelection, type EditorState, type Transaction } from 'prosemirror-state';
import type { Block, BlockKind } from 'klarbrev';
import type { LetterText } from '../editor/letter-text';
import { blocksOfLines } from '../editor/line-structure';

/** Blocks that text can follow. */
const BODY = new Set<BlockKind>(['paragraph', 'heading', 'list-item', 'table']);

/** A place to fill in: "[dato]". */
const PLACE = /\[[^\]\n]+\]/;

/**
 * One undoable step that puts a text to fill in into the letter as paragraphs of its own, and selects the first place
 * to fill in. It goes where the cursor is; where the cursor is in the letter's head or foot, before the closing.
 */
export function textBlockTransaction(
  state: EditorState,
  letter: LetterText,
  blocks: readonly Block[],
  text: string,
): Transaction {
  const transaction = closeHistory(state.tr);
  const { from, to } = placeFor(state, letter, blocks);
  const put = blocksOfLines(text);
  transaction.replaceWith(from, to, Fragment.from(put));
  const [start, end] = firstPlace(
    transaction,
    from,
    from + put.reduce((size, node) => size + node.nodeSize, 0),
  );
  transaction.setSelection(TextSelection.create(transaction.doc, start, end));
  return transaction.scrollIntoView();
}

/** Between which two places in the document the text goes: an empty paragraph at the cursor makes way for it. */
function placeFor(
  { doc, selection: { $from } }: EditorState,
  letter: LetterText,
  blocks: readonly Block[],
): { from: number; to: number } {
  const end = footOf(letter, blocks, doc.content.size, (position) => doc.resolve(position).before(1));
  const untouched = $from.pos <= 1;
  if (untouched || $from.depth === 0 || $from.before(1) >= end) return { from: end, to: end };
  if ($from.depth === 1 && $from.parent.content.size === 0)
    return { from: $from.before(), to: $from.after() };
  const offset = letter.offsetAt($from.pos);
  const block = blocks.find(({ start, end: last }) => start <= offset && offset <= last);
  return block && BODY.has(block.kind)
    ? { from: $from.after(1), to: $from.after(1) }
    : { from: end, to: end };
}

/** Where the closing, or what else stands at the foot, begins. */
function footOf(
  letter: LetterText,
  blocks: readonly Block[],
  end: number,
  before: (position: number) => number,
): number {
  const last = blocks.findLastIndex(({ kind }) => BODY.has(kind));
  const foot = blocks.find(({ kind }) => kind === 'closing') ?? (last < 0 ? undefined : blocks[last + 1]);
  return foot ? before(letter.positionAt(foot.start, 'start')) : end;
}

function firstPlace({ doc }: Transaction, from: number, to: number): [start: number, end: number] {
  let found: [number, number] | null = null;
  let last = from;
  doc.nodesBetween(from, to, (node, position) => {
    if (!node.isTextblock) return true;
    last = position + 1 + node.content.size;
    const match = found ? null : PLACE.exec(node.textContent);
    if (match) found = [position + 1 + match.index, position + 1 + match.index + match[0].length];
    return false;
  });
  return found ?? [last, last];
}
