import assert from 'node:assert/strict';
import { readClipboard } from './clipboard';
import { inEveryBrowser } from './every-browser';
import { expectCount, expectText } from './expect';
import { KlarbrevPage } from './klarbrev-page';
import { openWithLetter } from './pasted-letter';
import { copiedHtml, lix } from './word-letter';

inEveryBrowser('a letter', (visitTest) => {
  visitTest('pasted from Word keeps its headings, lists and bold, and is read at once', async (visit) => {
    const klarbrev = await openWithLetter(visit);
    await expectText(klarbrev.lixNow, lix.before);
    await expectText(klarbrev.lixBefore, lix.before);
    await expectText(klarbrev.score('words'), '38');
    await expectText(klarbrev.score('sentences'), '6');
    await expectText(klarbrev.score('mean_sentence_words'), '6,3');
    await expectText(klarbrev.score('longest_sentence_words'), '12');
    const value = await visit.page.evaluate(() => document.querySelector('klar-brev')?.value);
    assert.equal(value, copiedHtml('Såfremt'));
  });

  visitTest('is mended, and the mending undone, by keyboard alone', async (visit) => {
    const klarbrev = await openWithLetter(visit);
    const { page } = visit;
    await klarbrev.finding('phrase', 'Såfremt').waitFor();

    await page.keyboard.press('Control+Home');
    await page.keyboard.press('F8');
    // Which findings come before it is for the dictionaries to say.
    const quotes = await klarbrev.findings.locator('.quote').allTextContents();
    const before = quotes.indexOf('Såfremt');
    await page.locator('[part~=finding]:focus').waitFor();
    for (let step = 0; step < before; step += 1) await page.keyboard.press('ArrowDown');
    await page.locator('[part~=finding]:focus [class=quote]', { hasText: 'Såfremt' }).waitFor();
    await page.keyboard.press('Enter');
    await expectText(klarbrev.letter.locator('p').nth(1), 'Hvis du ikke reagerer, bliver sagen lukket.');
    await expectText(klarbrev.lixNow, lix.afterHvis);
    await expectText(klarbrev.lixBefore, lix.before);
    await expectCount(klarbrev.finding('phrase', 'Såfremt'), 0);

    await page.keyboard.press('Escape');
    await page.locator('.ProseMirror:focus').waitFor();
    await page.keyboard.press('Control+z');
    await expectText(klarbrev.letter.locator('p').nth(1), 'Såfremt du ikke reagerer, bliver sagen lukket.');
    await expectText(klarbrev.lixNow, lix.before);
    await klarbrev.finding('phrase', 'Såfremt').waitFor();
  });

  visitTest('is mended with one click', async (visit) => {
    const klarbrev = await openWithLetter(visit);
    await klarbrev.finding('phrase', 'Såfremt').locator('[part~=suggestion]').first().click();
    await expectText(klarbrev.lixNow, lix.afterHvis);
  });

  visitTest('is copied back with its formatting and the mended word', async (visit) => {
    const klarbrev = await openWithLetter(visit);
    await klarbrev.finding('phrase', 'Såfremt').locator('[part~=suggestion]').first().click();
    await expectText(klarbrev.lixNow, lix.afterHvis);
    await klarbrev.copy.click();
    await expectText(klarbrev.status, /^Brevet er kopieret/);
    const { html, text } = await readClipboard(visit.context);
    assert.equal(letterIn(html), copiedHtml('Hvis'));
    assert.match(text, /Hvis du ikke reagerer, bliver sagen lukket\./);
  });

  visitTest(
    'survives a reload of the tab, with its first reading, and is gone in another tab',
    async (visit) => {
      const klarbrev = await openWithLetter(visit);
      await klarbrev.finding('phrase', 'Såfremt').locator('[part~=suggestion]').first().click();
      await expectText(klarbrev.lixNow, lix.afterHvis);
      await visit.page.reload();
      await klarbrev.ready();
      await expectText(klarbrev.lixNow, lix.afterHvis);
      await expectText(klarbrev.lixBefore, lix.before);
      const value = await visit.page.evaluate(() => document.querySelector('klar-brev')?.value);
      assert.equal(value, copiedHtml('Hvis'));

      const another = new KlarbrevPage(await visit.context.newPage());
      await another.open(visit.address);
      await expectText(another.letter, '');
    },
  );
});

/** The letter without what the browser itself puts around copied HTML. */
function letterIn(html: string): string {
  return html
    .replace(/^[\s\S]*<!--StartFragment-->/, '')
    .replace(/<!--EndFragment-->[\s\S]*$/, '')
    .replace(/^<meta[^>]*>/, '')
    .trim();
}
