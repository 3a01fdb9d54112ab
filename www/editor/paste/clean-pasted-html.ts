import { applyClassStyles } from './class-styles';
import { nameHeadings } from './headings';
import { sayFormattingWithElements } from './inline-formatting';
import { joinLists } from './join-lists';
import { keepLetterElements } from './letter-elements';
import { removeCruft } from './remove-cruft';
import { parseWithStyles } from './style-attribute';
import { rebuildWordLists } from './word-lists';

/**
 * Makes plain, meaningful HTML of what Word (desktop and web), Outlook, LibreOffice and web pages put on the
 * clipboard. HTML that this editor copied itself is let through as it is.
 */
export function cleanPastedHtml(html: string): string {
  if (/<[a-z][^>]*\sdata-pm-slice=/i.test(html)) return html;
  const pasted = parseWithStyles(html);
  const { page } = pasted;
  applyClassStyles(pasted);
  // Lists first: their markers are told by what the next step removes.
  rebuildWordLists(page.body);
  removeCruft(page);
  joinLists(page.body);
  nameHeadings(page.body);
  sayFormattingWithElements(page.body);
  keepLetterElements(page.body);
  return page.body.innerHTML;
}
