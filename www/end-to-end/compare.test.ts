import assert from 'node:assert/strict';
import { openComparison, pasteInto, ComparePage } from './compare-page';
import { broken, original, rewritten } from './compared-letters';
import { inEveryBrowser } from './every-browser';
import { expectCount, expectText } from './expect';
import { KlarbrevPage } from './klarbrev-page';
import { openWithLetter } from './pasted-letter';
import { selectWords } from './select-words';

/** What else may be worth a look is for the comparison to say. */
const oneChanged = /^1 faktum er ændret\./;

inEveryBrowser('a comparison', (visitTest) => {
  visitTest('of a pasted version shows the planted error first, and both its places', async (visit) => {
    const { page } = visit;
    const compare = await openComparison(visit);
    await expectText(compare.verdict, /^Sæt originalen og den nye version ind\./);
    await pasteInto(visit, compare.original, original);
    await expectText(compare.verdict, /^Sæt nu den nye version ind/);
    await pasteInto(visit, compare.newVersion, broken);
    await expectText(compare.verdict, oneChanged);

    const first = compare.differences.first();
    await expectText(
      first.locator('.message'),
      'Fristen »senest den 3. marts 2026« er blevet til »senest den 13. marts 2026«.',
    );
    await expectText(first.locator('.compared-head'), 'Sikkert · Frist: ændret');
    await first.locator('[part~=place-before]').click();
    await expectText(compare.shownIn(compare.original), 'senest den 3. marts 2026');
    await expectText(compare.shownIn(compare.newVersion), 'senest den 13. marts 2026');
    // The paragraph that has moved is not marked, the words that differ are.
    assert.deepEqual(await compare.original.locator('del').allTextContents(), ['fremsende']);
    assert.deepEqual(await compare.newVersion.locator('ins').allTextContents(), ['sende']);
    await expectText(page.locator('[data-score-before=words]').last(), /^\d+$/);
  });

  visitTest('says so when all facts are kept, and follows what is written', async (visit) => {
    const { page } = visit;
    const compare = await openComparison(visit);
    await pasteInto(visit, compare.original, original);
    await pasteInto(visit, compare.newVersion, rewritten);
    await expectText(compare.verdict, 'Alle fakta er bevaret.');
    await expectCount(compare.differences, 0);
    await selectWords(compare.newVersion, '1.250 kr. om måneden');
    await page.keyboard.type('penge');
    await expectText(compare.verdict, '1 faktum mangler.');
    await selectWords(compare.newVersion, 'penge');
    await page.keyboard.type('1.250 kroner pr. måned');
    await expectText(compare.verdict, 'Alle fakta er bevaret.');
  });

  visitTest('takes the letter that is worked on, and Back leads to it', async (visit) => {
    const { page } = visit;
    const klarbrev = await openWithLetter(visit, original);
    await klarbrev.finding('phrase', 'fremsende').locator('[part~=suggestion]').first().click();
    await expectCount(klarbrev.finding('phrase', 'fremsende'), 0);
    const compare = new ComparePage(page);
    await compare.mode.click();
    // The original is there unasked.
    await expectText(compare.original, /fremsende dine lønsedler/);
    await compare.fetchOwn.click();
    await expectText(compare.newVersion, /skal sende dine lønsedler/);
    await expectText(compare.verdict, 'Alle fakta er bevaret.');
    assert.deepEqual(await compare.original.locator('del').allTextContents(), ['fremsende']);

    await page.evaluate(() => history.back());
    await klarbrev.letter.waitFor();
    assert.equal(await compare.verdict.isVisible(), false);
    await page.evaluate(() => history.forward());
    await compare.verdict.waitFor();
    await page.reload();
    await expectText(compare.newVersion, /skal sende dine lønsedler/);
    await expectText(compare.verdict, 'Alle fakta er bevaret.');

    // The texts are of this tab alone.
    const another = await openComparison({ ...visit, page: await visit.context.newPage() });
    await expectText(another.original, '');
    await another.page.close();

    await compare.clear.click();
    await expectText(compare.original, '');
    await page.keyboard.press('Control+z');
    await expectText(compare.original, /fremsende dine lønsedler/);
  });

  visitTest('has nothing to take where no letter is worked on, and says what to do', async (visit) => {
    const compare = await openComparison(visit);
    await compare.fetchOwn.click();
    await expectText(
      visit.page.locator('klar-sammenlign [part~=problem]'),
      /^Der er ikke noget brev under »Skriv om«/,
    );
  });

  visitTest('is made and read by keyboard alone', async (visit) => {
    const { page } = visit;
    const klarbrev = new KlarbrevPage(page);
    await klarbrev.open(visit.address);
    const compare = new ComparePage(page);
    await page.locator('#vis-skriv-om').focus();
    await page.keyboard.press('Tab');
    await page.locator('#vis-sammenlign:focus').waitFor();
    await page.keyboard.press('Enter');
    await pasteInto(visit, compare.original, original);
    await pasteInto(visit, compare.newVersion, broken);
    await expectText(compare.verdict, oneChanged);
    await page.keyboard.press('F8');
    await page.locator('[part~=place-after]:focus').waitFor();
    await expectText(compare.shownIn(compare.newVersion), 'senest den 13. marts 2026');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await expectText(
      page.locator('klar-sammenlign [part~=said]'),
      /^Markeret i originalen: »senest den 3\. marts 2026«/,
    );
    await page.keyboard.press('Escape');
    await page.locator('[part~=sheet-before] .ProseMirror:focus').waitFor();
    assert.equal(await page.evaluate(() => String(getSelection())), 'senest den 3. marts 2026');
  });

  visitTest('is printed without the page and its buttons', async (visit) => {
    const { page, browserName } = visit;
    // The other browser cannot be asked for its printed look.
    if (browserName !== 'chromium') return;
    const compare = await openComparison(visit);
    await pasteInto(visit, compare.original, original);
    await pasteInto(visit, compare.newVersion, broken);
    await expectText(compare.verdict, oneChanged);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator('klar-sammenlign button:visible, .page-header:visible').count(), 0);
    for (const part of [compare.verdict, compare.differences.first(), compare.original, compare.newVersion])
      assert.equal(await part.isVisible(), true);
  });
});
