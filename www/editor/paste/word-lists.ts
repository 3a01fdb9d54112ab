import { STYLE, saidStyle } from './style-attribute';

interface ListParagraph {
  list: string;
  level: number;
}

interface OpenList {
  element: Element;
  level: number;
}

/**
 * Desktop Word writes lists as paragraphs: `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>` with the
 * bullet or number as text in front. Builds them back into nested lists.
 */
export function rebuildWordLists(body: Element): void {
  const containers = new Set<Element>();
  for (const paragraph of body.querySelectorAll('p, h1, h2, h3, h4, h5, h6')) {
    if (listParagraph(paragraph) && paragraph.parentElement) containers.add(paragraph.parentElement);
  }
  for (const container of containers) rebuildIn(container);
}

function rebuildIn(container: Element): void {
  let open: OpenList[] = [];
  let list = '';
  for (const child of [...container.children]) {
    const place = listParagraph(child);
    if (!place) {
      if (open.length > 0 && continuesItem(child, list)) lastItem(open).append(child);
      else open = [];
      continue;
    }
    const marker = takeMarker(child);
    if (/^h[1-6]$/.test(child.localName)) {
      // A numbered heading is a heading: its number is text that the reader sees.
      if (marker !== '') child.prepend(`${marker} `);
      open = [];
      continue;
    }
    if (place.list !== list) open = [];
    list = place.list;
    while (open.length > 0 && (open.at(-1) as OpenList).level > place.level) open.pop();
    const current = open.at(-1);
    // A bulleted list straight after a numbered one on the same level is a list of its own.
    if (current && current.level === place.level && current.element.localName !== listName(marker))
      open.pop();
    if (!open.at(-1) || (open.at(-1) as OpenList).level < place.level) {
      const element = newList(container.ownerDocument, marker);
      if (open.length > 0) lastItem(open).append(element);
      else child.before(element);
      open.push({ element, level: place.level });
    }
    const item = container.ownerDocument.createElement('li');
    (open.at(-1) as OpenList).element.append(item);
    item.append(child);
  }
}

function lastItem(open: OpenList[]): Element {
  const { element } = open.at(-1) as OpenList;
  return element.lastElementChild ?? element;
}

/** An indented paragraph without a bullet belongs to the item before it, when the same list goes on after it. */
function continuesItem(paragraph: Element, list: string): boolean {
  if (!/\bMsoListParagraph/.test(paragraph.className) || (paragraph.textContent ?? '').trim() === '')
    return false;
  for (let next = paragraph.nextElementSibling; next; next = next.nextElementSibling) {
    const place = listParagraph(next);
    if (place) return place.list === list;
    if (!/\bMsoListParagraph/.test(next.className)) return false;
  }
  return false;
}

function listParagraph(element: Element): ListParagraph | null {
  const value = saidStyle(element).get('mso-list');
  const found = /^(l\d+)\s+level(\d+)\s+(lfo\d+)/.exec(value ?? '');
  if (!found || element.closest('li')) return null;
  return { list: `${found[1]} ${found[3]}`, level: Number(found[2]) };
}

/** Takes the bullet or number out of the paragraph and returns it. */
function takeMarker(paragraph: Element): string {
  for (const span of paragraph.querySelectorAll(`span[${STYLE}]`)) {
    if (saidStyle(span).get('mso-list')?.toLowerCase() === 'ignore') {
      const marker = (span.textContent ?? '').replace(/[\s\u00a0]+/g, ' ').trim();
      span.remove();
      return marker;
    }
  }
  return '';
}

function listName(marker: string): 'ol' | 'ul' {
  return numbering(marker) ? 'ol' : 'ul';
}

function newList(page: Document, marker: string): Element {
  const number = numbering(marker);
  const list = page.createElement(number ? 'ol' : 'ul');
  if (number && number.start !== 1) list.setAttribute('start', String(number.start));
  if (number && number.kind !== '1') list.setAttribute('type', number.kind);
  return list;
}

/** `3.` `(2)` `b)` `iv.` and `1.2.` are numbers; a lone `o` is Word's round bullet. */
function numbering(marker: string): { start: number; kind: string } | null {
  const found = /^\(?(?:\d+\.)*(\d+|[a-z]+)[.)]+$/i.exec(marker) ?? /^(\d+)$/.exec(marker);
  const sign = found?.[1];
  if (sign === undefined) return null;
  if (/^\d+$/.test(sign)) return { start: Number(sign), kind: '1' };
  const small = sign.toLowerCase();
  const capital = sign !== small;
  if (/^[ivx]+$/.test(small) && (small.length > 1 || small === 'i')) {
    return { start: romanNumber(small), kind: capital ? 'I' : 'i' };
  }
  if (small.length > 1) return null;
  return { start: small.charCodeAt(0) - 96, kind: capital ? 'A' : 'a' };
}

function romanNumber(sign: string): number {
  const values: Record<string, number> = { i: 1, v: 5, x: 10 };
  const digits = [...sign].map((letter) => values[letter] ?? 0);
  return digits.reduce((sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit), 0);
}
