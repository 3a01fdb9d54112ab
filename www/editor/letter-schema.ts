import { Schema, type DOMOutputSpec, type MarkSpec, type NodeSpec } from 'prosemirror-model';

/** What a letter can hold. Everything else that is pasted becomes one of these, or plain text. */
const nodes = {
  doc: { content: 'block+' },

  paragraph: {
    content: 'inline*',
    group: 'block',
    parseDOM: [{ tag: 'p' }],
    toDOM: (): DOMOutputSpec => ['p', 0],
  },

  heading: {
    attrs: { level: { default: 2, validate: 'number' } },
    content: 'inline*',
    group: 'block',
    defining: true,
    parseDOM: [1, 2, 3].map((level) => ({ tag: `h${level}`, attrs: { level } })),
    toDOM: (node): DOMOutputSpec => [`h${node.attrs['level']}`, 0],
  },

  bullet_list: {
    content: 'list_item+',
    group: 'block',
    parseDOM: [{ tag: 'ul' }],
    toDOM: (): DOMOutputSpec => ['ul', 0],
  },

  ordered_list: {
    // A letter can refer to its own points as "punkt 3" or "litra b", so number and kind are kept.
    attrs: { start: { default: 1, validate: 'number' }, kind: { default: '1', validate: 'string' } },
    content: 'list_item+',
    group: 'block',
    parseDOM: [
      {
        tag: 'ol',
        getAttrs: (list) => ({
          start: Number.parseInt(list.getAttribute('start') ?? '1', 10) || 1,
          kind: /^[1aAiI]$/.exec(list.getAttribute('type') ?? '')?.[0] ?? '1',
        }),
      },
    ],
    toDOM: (node): DOMOutputSpec => {
      const { start, kind } = node.attrs as { start: number; kind: string };
      const attributes: Record<string, string> = {};
      if (start !== 1) attributes['start'] = String(start);
      if (kind !== '1') attributes['type'] = kind;
      return ['ol', attributes, 0];
    },
  },

  list_item: {
    content: 'paragraph block*',
    defining: true,
    parseDOM: [{ tag: 'li' }],
    toDOM: (): DOMOutputSpec => ['li', 0],
  },

  table: {
    content: 'table_row+',
    group: 'block',
    isolating: true,
    parseDOM: [{ tag: 'table' }],
    toDOM: (): DOMOutputSpec => ['table', ['tbody', 0]],
  },

  table_row: {
    content: 'table_cell+',
    parseDOM: [{ tag: 'tr' }],
    toDOM: (): DOMOutputSpec => ['tr', 0],
  },

  table_cell: {
    attrs: {
      heading: { default: false, validate: 'boolean' },
      colspan: { default: 1, validate: 'number' },
      rowspan: { default: 1, validate: 'number' },
    },
    content: 'block+',
    isolating: true,
    parseDOM: [
      { tag: 'td', getAttrs: (cell) => cellAttributes(cell, false) },
      { tag: 'th', getAttrs: (cell) => cellAttributes(cell, true) },
    ],
    toDOM: (node): DOMOutputSpec => {
      const { heading, colspan, rowspan } = node.attrs as {
        heading: boolean;
        colspan: number;
        rowspan: number;
      };
      const attributes: Record<string, string> = {};
      if (colspan !== 1) attributes['colspan'] = String(colspan);
      if (rowspan !== 1) attributes['rowspan'] = String(rowspan);
      return [heading ? 'th' : 'td', attributes, 0];
    },
  },

  text: { group: 'inline' },

  hard_break: {
    inline: true,
    group: 'inline',
    selectable: false,
    parseDOM: [{ tag: 'br' }],
    toDOM: (): DOMOutputSpec => ['br'],
    leafText: () => '\n',
  },
} satisfies Record<string, NodeSpec>;

const marks = {
  link: {
    attrs: { href: { validate: 'string' } },
    inclusive: false,
    parseDOM: [
      {
        tag: 'a[href]',
        getAttrs: (link) => {
          const href = link.getAttribute('href') ?? '';
          return isSafeAddress(href) ? { href } : false;
        },
      },
    ],
    toDOM: (mark): DOMOutputSpec => ['a', { href: mark.attrs['href'] as string }, 0],
  },
  strong: {
    parseDOM: [{ tag: 'strong' }, { tag: 'b' }],
    toDOM: (): DOMOutputSpec => ['strong', 0],
  },
  em: {
    parseDOM: [{ tag: 'em' }, { tag: 'i' }],
    toDOM: (): DOMOutputSpec => ['em', 0],
  },
  underline: {
    parseDOM: [{ tag: 'u' }],
    toDOM: (): DOMOutputSpec => ['u', 0],
  },
} satisfies Record<string, MarkSpec>;

function cellAttributes(cell: HTMLElement, heading: boolean) {
  const span = (name: string) => Math.max(1, Number.parseInt(cell.getAttribute(name) ?? '1', 10) || 1);
  return { heading, colspan: span('colspan'), rowspan: span('rowspan') };
}

/** A pasted address may be anything, `javascript:` among it. */
export function isSafeAddress(address: string): boolean {
  return /^(https?:|mailto:|tel:)/i.test(address.trim());
}

/** The letter as the editor knows it. */
export const letterSchema = new Schema({ nodes, marks });
