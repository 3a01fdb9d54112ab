import { STYLE, declarationsOf, type PastedPage } from './style-attribute';

/** What letters use of a style sheet: everything else is looks. */
const KEPT = /^(font-weight|font-style|text-decoration|text-underline|mso-outline-level|mso-hide|display)$/;

/**
 * Copies the declarations of Word's `<style>` block onto the elements of each class, before what the element says
 * itself. Municipal templates have paragraph styles of their own, such as `p.Brevoverskrift`, in bold or as headings.
 */
export function applyClassStyles({ page, sheets }: PastedPage): void {
  const styles = new Map<string, string>();
  for (const sheet of sheets) {
    const text = sheet.replace(/<!--|-->/g, '').replace(/\/\*[\s\S]*?\*\//g, '');
    for (const [, selectors = '', body = ''] of text.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
      const kept = [...declarationsOf(body)]
        .filter(([name]) => KEPT.test(name))
        .map(([name, value]) => `${name}:${value}`)
        .join(';');
      if (kept === '') continue;
      for (const selector of selectors.split(',')) {
        const className = /^(?:p|li|div|span)?\.([\w-]+)$/.exec(selector.trim())?.[1];
        if (className !== undefined)
          styles.set(className, [styles.get(className), kept].filter(Boolean).join(';'));
      }
    }
  }
  if (styles.size === 0) return;
  for (const element of page.body.querySelectorAll('[class]')) {
    const inherited = [...element.classList].map((name) => styles.get(name)).filter(Boolean);
    if (inherited.length === 0) continue;
    element.setAttribute(STYLE, [...inherited, element.getAttribute(STYLE)].filter(Boolean).join(';'));
  }
}
