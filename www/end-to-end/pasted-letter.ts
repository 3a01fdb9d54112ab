import { fillClipboard, type ClipboardContent } from './clipboard';
import type { Visit } from './every-browser';
import { KlarbrevPage } from './klarbrev-page';
import { wordHtml, wordText } from './word-letter';

/** Opens the page and pastes a letter into it: the one from Word, where no other is given. */
export async function openWithLetter(
  { context, page, address }: Visit,
  letter: ClipboardContent = { html: wordHtml, text: wordText },
): Promise<KlarbrevPage> {
  await fillClipboard(context, letter);
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
