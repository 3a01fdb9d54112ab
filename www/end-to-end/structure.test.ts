import assert from 'node:assert/strict';
import { inEveryBrowser, type Visit } from './every-browser';
import { expectCount, expectText } from './expect';
import { original } from './compared-letters';
import type { KlarbrevPage } from './klarbrev-page';
import { openWithLetter } from './pasted-letter';
import { withReading } from './with-checker';
import { found, missing, notNeeded } from '../structure/example-structure';

inEveryBrowser('the parts of a letter', (visitTest) => {
  visitTest('lead to their place, and give a text to fill in', async (visit) => {
    const { page } = visit;
    const { letter } = await openWithParts(visit);
    const part = (requirement: string) => page.locator(`[data-requirement=${requirement}]`);
    await expectText(page.locator('[part~=structure-fate]'), '1 ikke fundet · 1 fundet');
    await part('deadline').locator('button').click();
    await expectText(letter.locator('.shown-place'), 'senest den 3. marts 2026');

    const value = await page.evaluate(() => document.querySelector('klar-brev')?.value);
    await part('complaint-guidance').locator('[part~=insert-block]').click();
    await page.locator('.ProseMirror:focus').waitFor();
    assert.match(
      (await page.evaluate(() => document.querySelector('klar-brev')?.value)) ?? '',
      /<p>Du kan klage til \[myndighed\]\.<\/p><p>Klagen skal være her senest den \[dato\]\.<\/p><p>Venlig hilsen/,
    );
    assert.equal(await page.evaluate(() => String(getSelection())), '[myndighed]');
    await page.keyboard.type('Ankestyrelsen');
    await expectCount(letter.getByText('Du kan klage til Ankestyrelsen.'), 1);
    await page.keyboard.press('Control+z');
    await expectCount(letter.getByText('Du kan klage til [myndighed].'), 1);
    await page.keyboard.press('Control+z');
    await expectCount(letter.getByText('Du kan klage til'), 0);
    assert.equal(await page.evaluate(() => document.querySelector('klar-brev')?.value), value);
  });

  visitTest('are of a type that is chosen here or at the record, and both say the same', async (visit) => {
    const { page } = visit;
    const klarbrev = await openWithParts(visit);
    const select = page.locator('select[part~=letter-type]');
    await expectText(page.locator('[part~=letter-type-reason]'), /^Brevet siger nej/);
    await select.selectOption('kvittering');
    assert.equal(await klarbrev.letterType.inputValue(), 'kvittering');
    await klarbrev.letterType.selectOption('mangelbrev');
    assert.equal(await select.inputValue(), 'mangelbrev');
    await select.selectOption('');
    assert.equal(await klarbrev.letterType.inputValue(), '');
  });
});

async function openWithParts(visit: Visit): Promise<KlarbrevPage> {
  const { page } = visit;
  const klarbrev = await openWithLetter(visit, original);
  await klarbrev.findings.first().waitFor();
  const start = original.text.indexOf('senest');
  await withReading(page, {
    letter_type: {
      id: 'afgoerelse-afslag',
      given: false,
      reason: 'Brevet siger nej til en ansøgning.',
      start,
      end: start + 6,
    },
    structure: [{ ...found, start, end: start + 'senest den 3. marts 2026'.length }, missing, notNeeded],
  });
  await page.locator('[part~=structure-summary]').click();
  await page.locator('[part~=structure-item]').first().waitFor();
  return klarbrev;
}
