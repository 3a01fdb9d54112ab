/** The name that `style` attributes have in a page from `parseWithStyles`. */
export const STYLE = 'data-said-style';

/** A pasted page, with what its style sheets say. */
export interface PastedPage {
  page: Document;
  sheets: string[];
}

/**
 * Parses HTML with its styles as mere text. Under a strict policy the browser drops styles and reports each one, also
 * in a page that is never shown.
 */
export function parseWithStyles(html: string): PastedPage {
  const sheets: string[] = [];
  const plain = html
    .replace(/<style\b[^>]*>([\s\S]*?)<\/style\s*>/gi, (_, sheet: string) => {
      sheets.push(sheet);
      return '';
    })
    .replace(/<[a-z][^\s>]*\s[^>]*>/gi, (tag) => tag.replace(/(\s)style(?=\s*=)/i, `$1${STYLE}`));
  return { page: new DOMParser().parseFromString(plain, 'text/html'), sheets };
}

/** What an element's own style says, by lower-case name. */
export function saidStyle(element: Element): Map<string, string> {
  return declarationsOf(element.getAttribute(STYLE));
}

/** The declarations in a style text, by lower-case name. */
export function declarationsOf(style: string | null): Map<string, string> {
  const declarations = new Map<string, string>();
  for (const declaration of (style ?? '').split(';')) {
    const colon = declaration.indexOf(':');
    if (colon < 0) continue;
    const name = declaration.slice(0, colon).trim().toLowerCase();
    const value = declaration.slice(colon + 1).trim();
    if (name !== '') declarations.set(name, value);
  }
  return declarations;
}
