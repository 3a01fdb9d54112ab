import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { inEveryBrowser, type Visit } from './every-browser';
import { expectCount, expectText } from './expect';
import type { KlarbrevPage } from './klarbrev-page';
import { openWithLetter } from './pasted-letter';

const passive = 'Din ansøgning behandles inden 8 uger.';
const active = 'Vi behandler din ansøgning inden 8 uger.';

inEveryBrowser('a sentence', (visitTest) => {
  visitTest('that hides who acts is written anew with the one who is chosen, and back', async (visit) => {
    const klarbrev = await openWith(visit, passive, 'Såfremt du flytter, skal du ringe.');
    const finding = klarbrev.finding('passive', 'behandles');
    await expectText(finding.locator('[part~=question]'), 'Hvem handler?');
    await klarbrev.suggestion(finding, 'vi').click();
    await expectText(sentence(klarbrev), active);
    await expectCount(finding, 0);
    await expectText(klarbrev.status, /^Sætningen er skrevet om\. \d+ fund tilbage\.$/);
    assert.equal((await applied(visit.page))['passive'], 1);

    await visit.page.locator('[part~=finding]:focus').waitFor();
    await visit.page.keyboard.press('Control+z');
    await expectText(sentence(klarbrev), passive);
    await finding.waitFor();
    assert.deepEqual(await applied(visit.page), {});
  });

  visitTest('is made clear by keyboard alone, and the mending undone', async (visit) => {
    const klarbrev = await openWith(visit, passive, 'Såfremt du flytter, skal du ringe.');
    const { page } = visit;
    const { dialog, actor, before, after } = klarbrev.clearSentence;
    const finding = klarbrev.finding('passive', 'behandles');
    await finding.waitFor();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('F8');
    await page.locator('[part~=finding][data-rule=passive]:focus').waitFor();
    await tabTo(page, 'clear-sentence');
    await page.keyboard.press('Enter');

    await dialog.and(page.locator('[open]')).waitFor();
    assert.equal(await actor('Lad det stå').isChecked(), true);
    await expectText(before, passive);
    await expectCount(after, 0);
    // From the last choice round to the first.
    await page.keyboard.press('ArrowDown');
    assert.equal(await actor('vi').isChecked(), true);
    await expectText(after, active);
    assert.deepEqual(await before.locator('del').allTextContents(), ['Din', 'behandles']);
    assert.deepEqual(await after.locator('ins').allTextContents(), ['Vi behandler din']);

    await page.evaluate(() =>
      document
        .querySelector('klar-brev')
        ?.addEventListener('klarbrev-apply', ({ detail: { finding, suggestion } }) => {
          document.body.dataset['told'] = `${finding.rule}: ${suggestion.preview}`;
        }),
    );
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expectText(sentence(klarbrev), active);
    assert.equal(await page.locator('body').getAttribute('data-told'), `passive: ${active}`);
    assert.equal(await dialog.isVisible(), false);
    assert.deepEqual(await applied(page), { passive: 1 });

    // The keyboard is at what comes next in the list.
    await page.locator('[part~=finding][data-rule=phrase]:focus').waitFor();
    await page.keyboard.press('Control+z');
    await expectText(sentence(klarbrev), passive);
    assert.deepEqual(await applied(page), {});
  });

  visitTest('that is only looked at stays, and the keyboard goes back to the button', async (visit) => {
    const klarbrev = await openWith(visit, passive, 'Tak for hjælpen.');
    const { page } = visit;
    const { dialog, actor, before, after, cancel } = klarbrev.clearSentence;
    const value = await letter(page);
    for (const close of [() => page.keyboard.press('Escape'), () => cancel.click()]) {
      await klarbrev.finding('passive', 'behandles').locator('.quote').click();
      await page.locator('[part~=clear-sentence]').click();
      await actor('vi').check();
      await expectText(after, active);
      await close();
      await dialog.and(page.locator(':not([open])')).waitFor({ state: 'attached' });
      await page.locator('[part~=clear-sentence]:focus').waitFor();
      // Nothing of the letter stays in it.
      await expectCount(before, 0);
    }
    assert.equal(await letter(page), value);
    assert.deepEqual(await applied(page), {});
  });

  visitTest(
    'that lists things becomes a real list, with its formatting, and is itself again',
    async (visit) => {
      const klarbrev = await openWith(
        visit,
        'Tak for din ansøgning. Hjælpen omfatter <b>rengøring</b> hver anden uge, tøjvask en gang om ugen og indkøb af dagligvarer. Vi ses på mandag.',
      );
      const { page } = visit;
      const value = await letter(page);
      const finding = klarbrev.finding('enumeration', 'rengøring');
      await finding.locator('.quote').click();
      await expectText(
        finding.locator('[part~=preview]'),
        /omfatter:\n- rengøring hver anden uge\n- tøjvask/,
      );
      await finding.locator('[part~=suggestion]').click();
      await expectCount(klarbrev.letter.locator('li'), 3);
      assert.equal(
        await letter(page),
        '<p>Kære Åse Sørensen</p><p>Tak for din ansøgning. Hjælpen omfatter:</p>' +
          '<ul><li><strong>rengøring</strong> hver anden uge</li><li>tøjvask en gang om ugen</li><li>indkøb af dagligvarer.</li></ul>' +
          '<p>Vi ses på mandag.</p><p>Venlig hilsen</p><p>Bo Hansen</p>',
      );
      assert.deepEqual(await applied(page), { enumeration: 1 });
      await klarbrev.letter.click();
      await page.keyboard.press('Control+z');
      await expectCount(klarbrev.letter.locator('li'), 0);
      assert.equal(await letter(page), value);
      assert.deepEqual(await applied(page), {});
    },
  );

  visitTest(
    'gives its reference to the law to a note, a paragraph of its own, in one step',
    async (visit) => {
      const klarbrev = await openWith(
        visit,
        'Vi har givet dig afslag på hjælp til flytning efter aktivlovens § 85.',
        'Tak for hjælpen.',
      );
      const { page } = visit;
      const value = await letter(page);
      const finding = klarbrev.finding('legal-ref', 'aktivlovens § 85');
      await klarbrev.suggestion(finding, 'note sidst i brevet').click();
      await expectText(sentence(klarbrev), 'Vi har givet dig afslag på hjælp til flytning (note 1).');
      assert.match((await letter(page)) ?? '', /<p>Bo Hansen<\/p><p>Note 1: Aktivlovens § 85\.<\/p>$/);
      await klarbrev.letter.click();
      await page.keyboard.press('Control+z');
      await expectCount(finding, 1);
      assert.equal(await letter(page), value);
    },
  );

  visitTest('without a passive is made clear at once by all that goes together', async (visit) => {
    const klarbrev = await openWith(
      visit,
      'Såfremt du flytter, skal du fremsende et skema.',
      'Tak for hjælpen.',
    );
    const { page } = visit;
    const { dialog, after } = klarbrev.clearSentence;
    await klarbrev.finding('phrase', 'Såfremt').locator('.quote').click();
    await page.locator('[part~=clear-sentence]').click();
    await expectCount(dialog.getByRole('radio'), 0);
    await expectText(after, 'Hvis du flytter, skal du sende et skema.');
    await page.locator('[part~=insert-clear]:focus').waitFor();
    await page.keyboard.press('Enter');
    await expectText(sentence(klarbrev), 'Hvis du flytter, skal du sende et skema.');
    // Counted once for the rule, however many words it changed.
    assert.deepEqual(await applied(page), { phrase: 1 });
  });
});

function openWith(visit: Visit, ...paragraphs: string[]): Promise<KlarbrevPage> {
  const all = ['Kære Åse Sørensen', ...paragraphs, 'Venlig hilsen', 'Bo Hansen'];
  return openWithLetter(visit, {
    html: all.map((text) => `<p>${text}</p>`).join(''),
    text: all.join('\n\n'),
  });
}

/** The first sentence after the greeting. */
function sentence({ letter }: KlarbrevPage) {
  return letter.locator('p').nth(1);
}

function letter(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.querySelector('klar-brev')?.value);
}

/** Suggestions in force, by rule. */
function applied(page: Page): Promise<{ [rule: string]: number }> {
  return page.evaluate(() => document.querySelector('klar-brev')?.draft?.counts.applied ?? {});
}

/** Presses Tab until the keyboard is at this part. */
async function tabTo(page: Page, part: string): Promise<void> {
  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press('Tab');
    if ((await page.locator(`[part~=${part}]:focus`).count()) > 0) return;
  }
  assert.fail(`Tab does not come to ${part}`);
}
