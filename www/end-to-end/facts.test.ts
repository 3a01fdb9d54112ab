import assert from 'node:assert/strict';
import type { Finding } from 'klarbrev';
import { inEveryBrowser } from './every-browser';
import { expectCount, expectText } from './expect';
import { original } from './compared-letters';
import { openWithLetter } from './pasted-letter';
import { selectWords } from './select-words';
import { withReading } from './with-checker';

inEveryBrowser('the facts', (visitTest) => {
  visitTest('follow an edit, and lead to their place in the letter', async (visit) => {
    const { page } = visit;
    const { letter } = await openWithLetter(visit, original);
    const fate = page.locator('[part~=facts-fate]');
    await expectText(fate, 'alle bevaret');
    await selectWords(letter, '3. marts');
    await page.keyboard.type('5. april');
    await expectText(fate, '1 ændret');

    await page.locator('[part~=facts-summary]').click();
    const changed = page.locator('[part~=fact][data-state=changed]');
    await expectText(changed, /^senest den 5\. april 2026 ændretFør: »senest den 3\. marts 2026«$/);
    // The worst stands first.
    assert.equal(await page.locator('[part~=fact]').first().getAttribute('data-state'), 'changed');
    await changed.locator('[part~=fact-place]').click();
    await expectText(letter.locator('.shown-place'), 'senest den 5. april 2026');

    await page.keyboard.press('Escape');
    await page.locator('.ProseMirror:focus').waitFor();
    await page.keyboard.press('Delete');
    await expectText(
      page.locator('[part~=fact][data-state=lost] .fact-was'),
      /^I originalen: »Du skal fremsende/,
    );
    await expectText(fate, '1 mangler');
    await page.keyboard.type('senest den 3/3-2026');
    await expectText(fate, 'alle bevaret');
  });

  visitTest('are told of at once when a suggestion changes one of them', async (visit) => {
    const { page } = visit;
    const klarbrev = await openWithLetter(visit, original);
    await klarbrev.finding('phrase', 'fremsende').waitFor();
    const start = original.text.indexOf('3. marts');
    const finding: Finding = {
      id: 'phrase:dato:1',
      rule: 'phrase',
      severity: 'advice',
      start,
      end: start + 8,
      quote: '3. marts',
      message: 'En anden dato er lettere.',
      why: '',
      source: '',
      suggestions: [
        {
          applicability: 'choose',
          label: '5. marts',
          edits: [{ start, end: start + 8, text: '5. marts' }],
          preview: '',
          preview_changes: [],
        },
      ],
    };
    await withReading(page, { findings: [finding] });
    await klarbrev.suggestion(klarbrev.finding('phrase', '3. marts'), '5. marts').click();
    // No wait for the letter to settle: it is there with what is said of the suggestion.
    await expectText(
      klarbrev.status,
      /^Rettet: 3\. marts er blevet til 5\. marts\. Se efter under fakta: 1 ændret\./,
    );
    assert.equal(await page.locator('[part~=facts-fate]').textContent(), '1 ændret');
  });

  visitTest('are read and gone through by keyboard alone', async (visit) => {
    const { page } = visit;
    const { letter } = await openWithLetter(visit, original);
    await page.locator('[part~=facts-summary]').waitFor();
    await letter.focus();
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('Tab');
      if ((await page.locator('[part~=facts-summary]:focus').count()) > 0) break;
    }
    await page.keyboard.press('Enter');
    await page.locator('[part~=fact-place]').first().waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const first = page.locator('[part~=fact-place]').first();
    await expectText(first, 'senest den 3. marts 2026 bevaret');
    assert.equal(await first.getAttribute('aria-current'), 'true');
    await expectText(letter.locator('.shown-place'), 'senest den 3. marts 2026');
    await expectText(page.locator('klar-brev [part~=said]'), /^Markeret i brevet: »Du skal fremsende/);
    await page.keyboard.press('Escape');
    await page.locator('.ProseMirror:focus').waitFor();
    assert.equal(await page.evaluate(() => String(getSelection())), 'senest den 3. marts 2026');
    // The mark is of a place that was asked for; the letter goes on without it.
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type(',');
    await expectCount(letter.locator('.shown-place'), 0);
  });
});
