import type { Node } from 'prosemirror-model';
import type { BlockHint } from 'klarbrev';

/** A stretch of the text that stands unbroken in the document too. */
interface Run {
  offset: number;
  position: number;
  length: number;
}

/** The letter as the checker reads it, and the way back to places in the document. */
export class LetterText {
  constructor(
    readonly text: string,
    readonly blocks: readonly BlockHint[],
    private readonly runs: readonly Run[],
  ) {}

  /**
   * The place in the document of an offset in the text. At the seam between two blocks a range starts in the
   * later one and ends in the earlier one.
   */
  positionAt(offset: number, side: 'start' | 'end'): number {
    const { runs } = this;
    let low = 0;
    let high = runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const run = runs[middle] as Run;
      if (side === 'start' ? run.offset <= offset : run.offset < offset) low = middle + 1;
      else high = middle;
    }
    const before = runs[low - 1];
    const after = runs[low];
    if (before && offset <= before.offset + before.length) return before.position + offset - before.offset;
    if (side === 'start' && after) return after.position;
    if (before && side === 'end') return before.position + before.length;
    if (after) return after.position;
    return before ? before.position + before.length : 1;
  }

  /** The offset in the text of a place in the document, or of the nearest text before it. */
  offsetAt(position: number): number {
    let offset = 0;
    for (const run of this.runs) {
      if (run.position > position) break;
      offset = run.offset + Math.min(run.length, position - run.position);
    }
    return offset;
  }
}

/**
 * Reads the document in one pass. Blocks are parted by an empty line, list items and table rows by a line break,
 * cells by a tab. Empty paragraphs say nothing and are left out.
 */
export function readLetterText(doc: Node): LetterText {
  const parts: string[] = [];
  const blocks: BlockHint[] = [];
  const runs: Run[] = [];
  let length = 0;

  const write = (text: string) => {
    parts.push(text);
    length += text.length;
  };

  const writeInline = (block: Node, position: number) => {
    block.forEach((child, offset) => {
      const text = child.isText ? (child.text ?? '') : '\n';
      runs.push({ offset: length, position: position + 1 + offset, length: text.length });
      write(text);
    });
  };

  const part = (separator: string) => {
    if (length > 0) write(separator);
  };

  const readBlock = (block: Node, position: number, separator: string, inList: boolean): void => {
    if (block.isTextblock) {
      if (block.content.size === 0) return;
      part(separator);
      const start = length;
      writeInline(block, position);
      blocks.push({ kind: kindOf(block, inList), start, end: length });
    } else if (block.type.name === 'table') {
      readTable(block, position);
    } else {
      let between = separator;
      block.forEach((item, itemOffset) => {
        const itemPosition = position + 1 + itemOffset;
        item.forEach((child, offset) => {
          const before = length;
          readBlock(child, itemPosition + 1 + offset, between, true);
          if (length > before) between = '\n';
        });
      });
    }
  };

  const readTable = (table: Node, position: number) => {
    let separator = '\n\n';
    table.forEach((row, rowOffset) => {
      if (row.textContent === '') return;
      part(separator);
      separator = '\n';
      const start = length;
      row.forEach((cell, cellOffset, index) => {
        if (index > 0) write('\t');
        let first = true;
        cell.descendants((child, offset) => {
          if (!child.isTextblock) return true;
          if (child.content.size > 0) {
            if (!first) write(' ');
            first = false;
            writeInline(child, position + 1 + rowOffset + 1 + cellOffset + 1 + offset);
          }
          return false;
        });
      });
      blocks.push({ kind: 'table', start, end: length });
    });
  };

  doc.forEach((block, offset) => readBlock(block, offset, '\n\n', false));
  return new LetterText(parts.join(''), blocks, runs);
}

function kindOf(block: Node, inList: boolean): BlockHint['kind'] {
  if (block.type.name === 'heading') return 'heading';
  if (inList) return 'list-item';
  return isBoldHeading(block) ? 'heading' : 'paragraph';
}

/** Most letters have no real headings: a short line, all in bold and without an end mark, is what writers use. */
function isBoldHeading(block: Node): boolean {
  const text = block.textContent.trim();
  if (text === '' || text.split(/\s+/).length > 12 || /[.!,;:]$/.test(text)) return false;
  let bold = true;
  block.forEach((child) => {
    if (!child.isText || (child.text ?? '').trim() === '') {
      if (!child.isText) bold = false;
    } else if (!child.marks.some((mark) => mark.type.name === 'strong')) bold = false;
  });
  return bold;
}
