import type { Locator } from 'playwright-core';

/** Selects these words in a letter, as a caseworker does before she writes something else. */
export async function selectWords(letter: Locator, words: string): Promise<void> {
  await letter.focus();
  await letter.evaluate((letter, words) => {
    const texts = document.createTreeWalker(letter, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const start = (text.textContent ?? '').indexOf(words);
      if (start < 0) continue;
      getSelection()?.setBaseAndExtent(text, start, text, start + words.length);
      return;
    }
    throw new Error(`no text holds ${words}`);
  }, words);
}
