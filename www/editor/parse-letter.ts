import { DOMParser as LetterParser, Fragment, Slice, type Node } from 'prosemirror-model';
import { letterSchema } from './letter-schema';
import { cleanPastedHtml } from './paste/clean-pasted-html';
import { readPlainText } from './paste/plain-text';

/** A letter from HTML or, where there is no element in it, from plain text. */
export function parseLetter(source: string): Node {
  if (!/<\/?[a-z][^>]*>/i.test(source)) return letterSchema.node('doc', null, plainTextBlocks(source));
  const page = new DOMParser().parseFromString(cleanPastedHtml(source), 'text/html');
  return LetterParser.fromSchema(letterSchema).parse(page.body);
}

/** What is put in when plain text is pasted. */
export function plainTextSlice(text: string): Slice {
  return Slice.maxOpen(Fragment.from(plainTextBlocks(text)));
}

function plainTextBlocks(text: string): Node[] {
  const { nodes } = letterSchema;
  const paragraph = (lines: string[]) => {
    const content: Node[] = [];
    lines.forEach((line, index) => {
      if (index > 0) content.push(nodes.hard_break.create());
      if (line !== '') content.push(letterSchema.text(line));
    });
    return nodes.paragraph.create(null, content);
  };
  const items = (texts: string[]) => texts.map((item) => nodes.list_item.create(null, paragraph([item])));
  const blocks = readPlainText(text).map((block) => {
    if (block.kind === 'bullets') return nodes.bullet_list.create(null, items(block.items));
    if (block.kind === 'numbers')
      return nodes.ordered_list.create({ start: block.start, kind: '1' }, items(block.items));
    return paragraph(block.lines);
  });
  return blocks.length > 0 ? blocks : [nodes.paragraph.create()];
}
