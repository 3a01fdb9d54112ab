import { Fragment, type Node } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { letterSchema } from './letter-schema';

const { nodes } = letterSchema;

/** What stands between two lines of a paragraph, where one of them was put in by an edit. */
interface Line {
  from: number;
  to: number;
  isItem: boolean;
}

/** Stands for a line break that the caseworker made herself. */
const OWN_BREAK = '\ufffc';

/** A line break in a text with all that belongs to it. With "- " after it an item of a list begins. */
const BREAK = /[\s\ufffc]*\n[\s\ufffc]*(- )?/g;

/** The end of a sentence and of its line: what follows does not belong to the item that the sentence ends in. */
const END_OF_ITEM = /(?<=[.!?])\s*\ufffc[\s\ufffc]*/;

/**
 * Makes the line breaks in the text of the paragraph at `position` into structure: lines that begin with "- " become
 * the items of a list, others paragraphs. Every word keeps its place in the transaction's mapping.
 */
export function structureLines(transaction: Transaction, position: number): void {
  const $place = transaction.doc.resolve(position);
  const block = $place.parent;
  if (!block.isTextblock) return;
  const start = $place.start();
  const lines = linesOf(block);
  if (lines.length === 0) return;
  part(transaction, start, block.content.size, lines);
  const mayBeginWithItem =
    block.type === nodes.paragraph &&
    $place.node(-1).canReplaceWith($place.index(-1), $place.index(-1) + 1, nodes.bullet_list);
  const items = lines.map(({ isItem }, index) => isItem && (index > 0 || mayBeginWithItem));
  makeLists(transaction, start - 1, items);
}

/** The blocks that lines of text stand for. */
export function blocksOfLines(text: string): Node[] {
  const doc = letterSchema.node('doc', null, [letterSchema.node('paragraph', null, letterSchema.text(text))]);
  const lines = linesOf(doc.child(0));
  const blocks: Node[] = [];
  for (const { from, to, isItem } of lines) {
    const paragraph = nodes.paragraph.create(null, doc.child(0).content.cut(from, to));
    const last = blocks.at(-1);
    if (!isItem) blocks.push(paragraph);
    else {
      const item = nodes.list_item.create(null, paragraph);
      if (last?.type === nodes.bullet_list) {
        blocks[blocks.length - 1] = last.copy(last.content.addToEnd(item));
      } else blocks.push(nodes.bullet_list.create(null, Fragment.from(item)));
    }
  }
  return blocks;
}

/** The lines of a paragraph without what parts them; empty ones are left out. */
function linesOf(block: Node): Line[] {
  const text = block.textBetween(0, block.content.size, null, OWN_BREAK);
  const lines: Line[] = [];
  const add = (line: Line) => {
    if (line.to > line.from) lines.push(line);
  };
  let from = 0;
  let isItem = false;
  const addUpTo = (to: number) => {
    const end = isItem ? END_OF_ITEM.exec(text.slice(from, to)) : null;
    add({ from, to: end ? from + end.index : to, isItem });
    if (end) add({ from: from + end.index + end[0].length, to, isItem: false });
  };
  for (const match of text.matchAll(BREAK)) {
    addUpTo(match.index);
    from = match.index + match[0].length;
    isItem = match[1] !== undefined;
  }
  addUpTo(text.length);
  return lines;
}

/** Makes each line a block of its own, and takes out what stood between. */
function part(transaction: Transaction, start: number, size: number, lines: readonly Line[]): void {
  let end = size;
  // From the end towards the start, so that the places of the lines still hold.
  for (let index = lines.length - 1; index >= 0; index--) {
    const { from, to } = lines[index] as Line;
    if (end > to) transaction.delete(start + to, start + end);
    if (index < lines.length - 1) transaction.split(start + to, 1, [{ type: nodes.paragraph }]);
    end = from;
  }
  if (end > 0) transaction.delete(start, start + end);
}

/** Puts neighbouring items into a list. `position` is before the first of the blocks that `items` tells of. */
function makeLists(transaction: Transaction, position: number, items: readonly boolean[]): void {
  let place = position;
  for (let index = 0; index < items.length;) {
    const length = transaction.doc.nodeAt(place)?.nodeSize ?? 0;
    if (!items[index]) {
      place += length;
      index += 1;
      continue;
    }
    let count = 1;
    while (items[index + count]) count += 1;
    makeList(transaction, place, count);
    place += transaction.doc.nodeAt(place)?.nodeSize ?? 0;
    index += count;
  }
}

function makeList(transaction: Transaction, position: number, count: number): void {
  const ends: number[] = [];
  let end = position;
  for (let item = 0; item < count; item++) ends.push((end += transaction.doc.nodeAt(end)?.nodeSize ?? 0));
  const range = transaction.doc.resolve(position + 1).blockRange(transaction.doc.resolve(end - 1));
  if (!range) return;
  transaction.wrap(range, [{ type: nodes.bullet_list }, { type: nodes.list_item }]);
  // Two more places before each: the list and its item.
  for (const seam of ends.slice(0, -1).reverse()) transaction.split(seam + 2);
}
