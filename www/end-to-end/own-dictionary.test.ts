import assert from 'node:assert/strict';
import { inEveryBrowser, type Visit } from './every-browser';
import { expectCount, expectText } from './expect';
import { KlarbrevPage } from './klarbrev-page';
import { openWithLetter } from './pasted-letter';

/** A dictionary that has a word of the letter's for itself. */
function dictionary(title: string, term: string, plain: string): string {
  return [
    '[dictionary]',
    `title = "${title}"`,
    'rule = "phrase"',
    '',
    '[[entry]]',
    `term = "${term}"`,
    'class = "substantiv"',
    `plain = ["${plain}"]`,
    'use = "choose"',
    'source = "Kommunens sprogpolitik"',
    `example = [{ before = "Vi har din ${term}.", after = "Vi har din ${plain}." }]`,
    '',
  ].join('\n');
}

const rent = dictionary('Vores ord', 'lejekontrakt', 'aftale om leje');
const otherRent = dictionary('Skolens ord', 'lejekontrakt', 'lejeaftale');

inEveryBrowser('the municipality’s own dictionary', (visitTest) => {
  visitTest('counts at once, is remembered, and can be taken away', async (visit) => {
    const klarbrev = await openWithLetter(visit);
    await klarbrev.finding('phrase', 'Såfremt').waitFor();
    await expectCount(klarbrev.finding('phrase', 'lejekontrakt'), 0);
    await chooseByButton(visit, [{ name: 'vores-ord.toml', text: rent }]);
    await expectText(visit.page.locator('#ordbog-status'), '»Vores ord« er i brug med 1 opslag.');
    await klarbrev.finding('phrase', 'lejekontrakt').waitFor();

    await visit.page.reload();
    await klarbrev.ready();
    await klarbrev.finding('phrase', 'lejekontrakt').waitFor();
    await expectText(visit.page.locator('#ordbog-antal'), '1 i brug');

    await visit.page.locator('#egen-ordbog summary').click();
    await visit.page.getByRole('button', { name: 'Fjern vores-ord.toml' }).click();
    await expectText(visit.page.locator('#ordbog-status'), '»vores-ord.toml« er ikke i brug mere.');
    await expectCount(klarbrev.finding('phrase', 'lejekontrakt'), 0);
    await visit.page.reload();
    await klarbrev.ready();
    await klarbrev.finding('phrase', 'Såfremt').waitFor();
    await expectCount(visit.page.locator('.own-dictionary'), 0);
  });

  visitTest(
    'changes how the letter is read both before and now, so that it can still be measured',
    async (visit) => {
      const klarbrev = await openWithLetter(visit);
      await klarbrev.finding('phrase', 'Såfremt').locator('[part~=suggestion]').first().click();
      await expectCount(klarbrev.finding('phrase', 'Såfremt'), 0);
      await choose(visit, [{ name: 'vores-ord.toml', text: rent }]);
      await klarbrev.finding('phrase', 'lejekontrakt').waitFor();
      await klarbrev.save.click();
      await expectText(klarbrev.saveStatus, /^Målingen er gemt\./);
      // Såfremt, fremsende and lejekontrakt before; fremsende and lejekontrakt now; both times the passive bliver lukket
      // and merudgifter, a term of art.
      await expectText(klarbrev.records.first().locator('td').nth(4), '5 → 4');
    },
  );

  visitTest('is refused with every fault when it is faulty, and nothing changes', async (visit) => {
    const klarbrev = await openWithLetter(visit);
    const { page } = visit;
    await choose(visit, [{ name: 'vores-ord.toml', text: rent }]);
    await klarbrev.finding('phrase', 'lejekontrakt').waitFor();
    const faulty = rent.replace('use = "choose"', 'use = "måske"').replace('source =', 'kilde =');
    await choose(visit, [{ name: 'vores-ord.toml', text: faulty }]);
    const notice = page.locator('#ordbog-besked');
    await expectText(
      notice.locator('[class~=alert-text]'),
      /^»vores-ord\.toml« har \d fejl og er ikke taget i brug\./,
    );
    const faults = await notice.locator('.faults li').allTextContents();
    assert.ok(faults.length >= 2, faults.join('\n'));
    for (const fault of faults) assert.match(fault, /^Linje \d+(, opslaget »[^«]+«)?: ./);
    await expectText(page.locator('#ordbog-antal'), '1 i brug');
    assert.equal(await klarbrev.finding('phrase', 'lejekontrakt').count(), 1);

    await choose(visit, [{ name: 'foto.toml', text: new Uint8Array([0xff, 0xd8, 0xff]) }]);
    await expectText(notice.locator('[class~=alert-text]'), /^»foto\.toml« er ikke en ordbog\./);
    await expectText(page.locator('#ordbog-antal'), '1 i brug');
  });

  visitTest('goes before the one below it, and the order can be changed', async (visit) => {
    const klarbrev = await openWithLetter(visit);
    const { page } = visit;
    await chooseByButton(visit, [
      { name: 'vores-ord.toml', text: rent },
      { name: 'skolens-ord.toml', text: otherRent },
    ]);
    const suggestion = klarbrev.finding('phrase', 'lejekontrakt').locator('[part~=suggestion]').first();
    await expectText(suggestion, 'lejeaftale');
    await page.getByRole('button', { name: 'Flyt vores-ord.toml op' }).click();
    await expectText(suggestion, 'aftale om leje');
    await expectText(page.locator('.own-dictionary-title').first(), 'Vores ord');
  });

  visitTest('that a new version of Klarbrev cannot read is set aside with its faults', async (visit) => {
    const klarbrev = new KlarbrevPage(visit.page);
    await klarbrev.open(visit.address);
    await choose(visit, [{ name: 'vores-ord.toml', text: rent }]);
    await expectText(visit.page.locator('#ordbog-antal'), '1 i brug');
    await visit.page.evaluate(
      (source) =>
        new Promise((resolve, reject) => {
          const opening = indexedDB.open('klarbrev-dictionaries');
          opening.onerror = reject;
          opening.onsuccess = () => {
            const database = opening.result;
            const transaction = database.transaction('dictionaries', 'readwrite');
            transaction.objectStore('dictionaries').put([{ file: 'vores-ord.toml', source }], 'own');
            transaction.oncomplete = resolve;
            database.close();
          };
        }),
      rent.replace('use = "choose"', 'use = "måske"'),
    );
    await visit.page.reload();
    await klarbrev.ready();
    await expectText(visit.page.locator('#ordbog-antal'), '1 sat til side');
    await visit.page.locator('#egen-ordbog summary').click();
    await visit.page.locator('.own-dictionary .faults li').first().waitFor();
  });

  visitTest(
    'given to the element is refused alike: its faults are shown and told of, and nothing changes',
    async (visit) => {
      const klarbrev = await openWithLetter(visit);
      await klarbrev.finding('phrase', 'Såfremt').waitFor();
      const told = await visit.page.evaluate(
        ([good, bad]) =>
          new Promise<{ faults: number; inForce: readonly string[] }>((resolve) => {
            const letter = document.createElement('klar-brev');
            letter.id = 'egen';
            letter.value = '<p>Vi har din lejekontrakt.</p>';
            letter.addEventListener('klarbrev-dictionary-error', ({ detail }) =>
              resolve({ faults: detail.faults.length, inForce: letter.dictionaries }),
            );
            letter.addEventListener(
              'klarbrev-analysis',
              () => (letter.dictionaries = [good as string, bad as string]),
              { once: true },
            );
            letter.dictionaries = [good as string];
            document.querySelector('main')?.append(letter);
          }),
        [rent, rent.replace('use = "choose"', 'use = "måske"')],
      );
      assert.ok(told.faults > 0);
      assert.deepEqual(told.inForce, [rent]);
      const own = visit.page.locator('#egen');
      await own.locator('[part=dictionary-problem] .faults li').first().waitFor();
      await own.locator('[part~=finding]', { hasText: 'lejekontrakt' }).waitFor();
    },
  );
});

interface NamedText {
  name: string;
  text: string | Uint8Array;
}

/** Chooses files as the caseworker does. */
async function chooseByButton({ page }: Visit, files: readonly NamedText[]): Promise<void> {
  await page.locator('#egen-ordbog summary').click();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.locator('#ordbog-vaelg').click(),
  ]);
  await chooser.setFiles(toChoose(files));
}

/** Puts files where the browser's own dialog would put them: Firefox tells of that dialog only once a page. */
async function choose({ page }: Visit, files: readonly NamedText[]): Promise<void> {
  await page.locator('#ordbog-fil').setInputFiles(toChoose(files));
}

function toChoose(files: readonly NamedText[]) {
  return files.map(({ name, text }) => ({
    name,
    mimeType: 'application/toml',
    buffer: Buffer.from(text as string),
  }));
}
