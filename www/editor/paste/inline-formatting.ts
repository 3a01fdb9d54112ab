import { saidStyle } from './style-attribute';

interface Formatting {
  strong: boolean;
  em: boolean;
  u: boolean;
}

type Said = { [mark in keyof Formatting]?: boolean | undefined };

const INLINE =
  'span, font, b, strong, i, em, u, ins, s, strike, small, big, sub, sup, mark, label, cite, code, abbr';

/**
 * Says bold, italic and underlined with `strong`, `em` and `u` alone. Whatever stands nearest the text decides, so
 * that `<b>` made normal again by a style is not bold.
 */
export function sayFormattingWithElements(body: Element): void {
  const texts: Text[] = [];
  const collect = (node: Node) => {
    for (const child of node.childNodes) {
      if (child.nodeType === 3) texts.push(child as Text);
      else collect(child);
    }
  };
  collect(body);
  const formatted = texts.map((text) => ({ text, formatting: formattingOf(text, body) }));
  for (const element of body.querySelectorAll(INLINE)) element.replaceWith(...element.childNodes);
  for (const { text, formatting } of formatted) {
    if (text.data.trim() === '' && !text.data.includes('\u00a0')) continue;
    let inner: ChildNode = text;
    for (const mark of ['u', 'em', 'strong'] as const) {
      if (!formatting[mark]) continue;
      const element = body.ownerDocument.createElement(mark);
      inner.replaceWith(element);
      element.append(inner);
      inner = element;
    }
  }
}

function formattingOf(text: Text, body: Element): Formatting {
  const formatting: Said = {};
  for (let element = text.parentElement; element && element !== body; element = element.parentElement) {
    const said = saidBy(element);
    formatting.strong ??= said.strong;
    formatting.em ??= said.em;
    formatting.u ??= said.u;
    // Headings are bold and links underlined already; saying it twice would stay behind in the copied letter.
    if (/^(h[1-6]|th)$/.test(element.localName)) formatting.strong = false;
    if (element.localName === 'a') formatting.u = false;
  }
  return { strong: formatting.strong ?? false, em: formatting.em ?? false, u: formatting.u ?? false };
}

function saidBy(element: Element): Said {
  const name = element.localName;
  const said: Said = {};
  if (name === 'b' || name === 'strong') said.strong = true;
  if (name === 'i' || name === 'em') said.em = true;
  if (name === 'u' || name === 'ins') said.u = true;
  const style = saidStyle(element);
  const weight = style.get('font-weight')?.toLowerCase();
  if (weight !== undefined) said.strong = /^bold/.test(weight) || Number.parseInt(weight, 10) >= 600;
  const slant = style.get('font-style')?.toLowerCase();
  if (slant !== undefined) said.em = /^(italic|oblique)/.test(slant);
  const line = (style.get('text-decoration') ?? style.get('text-decoration-line'))?.toLowerCase();
  if (line !== undefined) said.u = line.includes('underline');
  return said;
}
