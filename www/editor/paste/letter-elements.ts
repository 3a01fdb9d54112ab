import { isSafeAddress } from '../letter-schema';

const KEPT = new Set('p h1 h2 h3 ul ol li table tbody tr td th br a strong em u'.split(' '));
const BLOCKS = 'p, h1, h2, h3, ul, ol, table, div';

/** Leaves only the elements that a letter is made of, without attributes that say how they look. */
export function keepLetterElements(body: Element): void {
  for (const element of [...body.querySelectorAll('*')].reverse()) {
    const name = element.localName;
    if (name === 'div' && element.childNodes.length === 0) element.remove();
    else if (name === 'pre' || (isPlainBlock(name) && !element.querySelector(BLOCKS)))
      becomeParagraph(element);
    else if (!KEPT.has(name) || (name === 'a' && !isSafeAddress(element.getAttribute('href') ?? ''))) {
      element.replaceWith(...element.childNodes);
    } else keepAttributes(element);
  }
  for (const paragraph of body.querySelectorAll('p')) {
    // Word's blank line is a non-breaking space.
    if (
      (paragraph.textContent ?? '').replace(/[\s\u00a0]/g, '') === '' &&
      !paragraph.querySelector('br + br')
    ) {
      paragraph.replaceChildren();
    } else if (paragraph.lastChild?.nodeName === 'BR') {
      paragraph.lastChild.remove();
    }
  }
}

function isPlainBlock(name: string): boolean {
  return /^(div|blockquote|section|article|address|center|dt|dd)$/.test(name);
}

function becomeParagraph(element: Element): void {
  // Loose words beside real blocks are told apart by the editor; a block of words alone is a paragraph.
  if (element.closest('p')) return element.replaceWith(...element.childNodes);
  const paragraph = element.ownerDocument.createElement('p');
  paragraph.append(...element.childNodes);
  element.replaceWith(paragraph);
}

function keepAttributes(element: Element): void {
  for (const { name, value } of [...element.attributes]) {
    const kept =
      (name === 'href' && element.localName === 'a') ||
      (/^(colspan|rowspan)$/.test(name) && /^[2-9]\d*$|^1\d+$/.test(value)) ||
      (/^(start|type)$/.test(name) && element.localName === 'ol' && /^([aAiI]|\d+)$/.test(value));
    if (!kept) element.removeAttribute(name);
  }
}
