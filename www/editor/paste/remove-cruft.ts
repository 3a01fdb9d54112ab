import { STYLE, saidStyle } from './style-attribute';

const USELESS =
  'style, script, link, meta, title, xml, template, noscript, img, object, embed, iframe, svg, del, col, colgroup';

/** Takes out what a word processor puts beside the letter: settings, comments, hidden and deleted text, pictures. */
export function removeCruft(page: Document): void {
  const { body } = page;
  for (const element of body.querySelectorAll(USELESS)) element.remove();
  removeComments(body);
  for (const element of body.querySelectorAll(`[${STYLE}]`)) {
    const style = saidStyle(element);
    if (
      style.get('display') === 'none' ||
      style.get('mso-hide') === 'all' ||
      style.get('mso-element') === 'comment-list' ||
      style.get('mso-special-character') === 'comment'
    ) {
      element.remove();
    } else if (style.has('mso-tab-count') || style.get('mso-spacerun') === 'yes') {
      element.replaceWith(' ');
    }
  }
  // Marks of Word's own comments, and the end-of-paragraph sign of Word on the web.
  for (const element of body.querySelectorAll('.MsoCommentReference, .msocomanchor, .EOP')) element.remove();
  for (const element of body.querySelectorAll('*')) {
    if (element.localName.includes(':')) element.replaceWith(...element.childNodes);
  }
}

function removeComments(node: Node): void {
  for (const child of [...node.childNodes]) {
    if (child.nodeType === 8) child.remove();
    else removeComments(child);
  }
}
