import { DOMSerializer, type Fragment, type Node } from 'prosemirror-model';
import { letterSchema } from './letter-schema';

/** Writes the letter as the plain HTML that word processors take over best. */
class LetterSerializer extends DOMSerializer {
  constructor() {
    super(DOMSerializer.nodesFromSchema(letterSchema), DOMSerializer.marksFromSchema(letterSchema));
  }

  override serializeFragment(
    fragment: Fragment,
    options?: { document?: Document },
    target?: HTMLElement | DocumentFragment,
  ): HTMLElement | DocumentFragment {
    const top = super.serializeFragment(fragment, options, target);
    // Only at the outermost call: inner ones are given the element to fill.
    if (!target) simplify(top);
    return top;
  }
}

function simplify(top: HTMLElement | DocumentFragment): void {
  for (const paragraph of top.querySelectorAll('p')) {
    const parent = paragraph.parentElement;
    const lone = paragraph.parentElement?.querySelectorAll(':scope > p').length === 1;
    if (parent && lone && /^(li|td|th)$/.test(parent.localName)) {
      // Word puts an empty line around a paragraph inside a list item.
      if (paragraph === parent.firstElementChild) paragraph.replaceWith(...paragraph.childNodes);
    } else if (paragraph.childNodes.length === 0) {
      // Word drops a paragraph that holds nothing.
      paragraph.append('\u00a0');
    }
  }
}

/** The one serializer for the clipboard and for `value`. */
export const letterSerializer: DOMSerializer = new LetterSerializer();

/** The whole letter as HTML; an empty letter is an empty string. */
export function letterHtml(doc: Node): string {
  if (isEmptyLetter(doc)) return '';
  const page = document.implementation.createHTMLDocument('');
  const holder = page.createElement('div');
  holder.append(letterSerializer.serializeFragment(doc.content, { document: page }));
  return holder.innerHTML;
}

/** The letter, or a part of it, as plain text: an empty line between paragraphs and a dash before list items. */
export function letterPlainText(content: Fragment): string {
  return blocksText(content)
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '');
}

/** True where there is nothing but an empty paragraph. */
export function isEmptyLetter(doc: Node): boolean {
  return (
    doc.childCount === 1 && doc.firstChild?.type.name === 'paragraph' && doc.firstChild.content.size === 0
  );
}

function blocksText(content: Fragment): string {
  const blocks: string[] = [];
  let words = '';
  content.forEach((node) => {
    if (node.isInline) words += node.isText ? (node.text ?? '') : '\n';
    else blocks.push(blockText(node));
  });
  return words !== '' ? words : blocks.join('\n\n');
}

function blockText(block: Node): string {
  if (block.isTextblock) return blocksText(block.content);
  const lines: string[] = [];
  if (block.type.name === 'table') {
    block.forEach((row) => {
      const cells: string[] = [];
      row.forEach((cell) => cells.push(blocksText(cell.content).replace(/\s*\n\s*/g, ' ')));
      lines.push(cells.join('\t'));
    });
    return lines.join('\n');
  }
  if (block.type.name === 'list_item') return itemText(block, '- ');
  if (block.type.name === 'bullet_list' || block.type.name === 'ordered_list') {
    const start = (block.attrs['start'] as number | undefined) ?? 1;
    block.forEach((item, _, index) => {
      lines.push(itemText(item, block.type.name === 'ordered_list' ? `${start + index}. ` : '- '));
    });
    return lines.join('\n');
  }
  return blocksText(block.content);
}

function itemText(item: Node, marker: string): string {
  const parts: string[] = [];
  item.forEach((child) => parts.push(blockText(child)));
  return marker + parts.join('\n').replace(/\n/g, `\n${' '.repeat(marker.length)}`);
}
