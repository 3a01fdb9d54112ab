import { saidStyle } from './style-attribute';

/** Paragraphs that are headings in all but name become headings, so that they are left out of the scores. */
export function nameHeadings(body: Element): void {
  for (const paragraph of body.querySelectorAll('p, div')) {
    const level = headingLevel(paragraph);
    if (level === null || paragraph.closest('li') || (paragraph.textContent ?? '').trim() === '') continue;
    if (paragraph.querySelector('p, div, ul, ol, table')) continue;
    rename(paragraph, `h${Math.min(level, 3)}`);
  }
  for (const heading of body.querySelectorAll('h4, h5, h6')) rename(heading, 'h3');
  for (const heading of body.querySelectorAll('h1, h2, h3')) {
    // A blank line in heading style is a blank line.
    if ((heading.textContent ?? '').trim() === '') rename(heading, 'p');
  }
}

function headingLevel(paragraph: Element): number | null {
  const role = paragraph.getAttribute('role') === 'heading' ? paragraph.getAttribute('aria-level') : null;
  if (role !== null) return Number.parseInt(role, 10) || 2;
  if (/\bMsoTitle/.test(paragraph.className)) return 1;
  if (/\bMsoSubtitle/.test(paragraph.className)) return 2;
  const named = /\b(?:MsoHeading|Heading|Overskrift)-?(\d)/i.exec(paragraph.className)?.[1];
  const outline = saidStyle(paragraph).get('mso-outline-level');
  const level = Number.parseInt(named ?? outline ?? '', 10);
  return Number.isNaN(level) ? null : level;
}

function rename(element: Element, name: string): void {
  const renamed = element.ownerDocument.createElement(name);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
}
