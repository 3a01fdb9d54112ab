import { fillClipboard } from './clipboard';
import type { Visit } from './every-browser';
import { KlarbrevPage } from './klarbrev-page';
import { wordHtml, wordText } from './word-letter';

/** Opens the page and pastes the letter from Word into it. */
export async function openWithLetter(visit: Visit): Promise<KlarbrevPage> {
  const { context, page, address } = visit;
  await fillClipboard(context, { html: wordHtml, text: wordText });
  const klarbrev = new KlarbrevPage(page);
  await klarbrev.open(address);
  await paste(klarbrev);
  return klarbrev;
}

/** Pastes what is on the clipboard into the letter. */
export async function paste({ page, letter }: KlarbrevPage): Promise<void> {
  await page.bringToFront();
  await letter.focus();
  await page.keyboard.press('Control+V');
}
