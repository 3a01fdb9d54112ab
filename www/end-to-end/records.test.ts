import assert from 'node:assert/strict';
import type { PilotRecord } from 'klarbrev';
import { inEveryBrowser, type Visit } from './every-browser';
import { expectCount, expectText } from './expect';
import { KlarbrevPage } from './klarbrev-page';
import { openWithLetter } from './pasted-letter';
import { savedFile } from './saved-file';
import { lix, wordText } from './word-letter';

inEveryBrowser('a record', (visitTest) => {
  visitTest('is kept over a reload and exported without a word of the letter', async (visit) => {
    const klarbrev = await openAndSave(visit);
    await visit.page.reload();
    await klarbrev.ready();
    await expectCount(klarbrev.records, 1);

    const { name, bytes } = await savedFile(visit, () => klarbrev.exportJsonLines.click());
    assert.match(name, /^klarbrev-maalinger-\d{4}-W\d{2}\.jsonl$/);
    const text = bytes.toString('utf8');
    const lines = text.split('\n');
    assert.equal(lines.length, 2);
    assert.equal(lines[1], '');
    const record = JSON.parse(lines[0] ?? '') as PilotRecord;
    assert.equal(record.schema, 'klarbrev.record/1');
    assert.equal(record.letter_type, 'mangelbrev');
    assert.equal(record.area, 'social');
    assert.equal(Math.round(record.before.scores.lix), Number(lix.before));
    assert.equal(Math.round(record.after.scores.lix), Number(lix.afterHvis));
    assert.ok((record.before.findings['phrase'] ?? 0) > (record.after.findings['phrase'] ?? 0));
    assert.equal(record.suggestions.find(({ rule }) => rule === 'phrase')?.applied, 1);
    holdsNoWordOfTheLetter(text);

    const csv = await savedFile(visit, () => klarbrev.exportCsv.click());
    assert.match(csv.name, /^klarbrev-maalinger-\d{4}-W\d{2}\.csv$/);
    assert.deepEqual([...csv.bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
    const table = csv.bytes.toString('utf8');
    assert.equal(table.split('\r\n').length, 3);
    assert.match(table, /;32,6/);
    holdsNoWordOfTheLetter(table);
  });

  visitTest(
    'is all that the browser keeps: no store outlives the tab with a word of the letter',
    async (visit) => {
      await openAndSave(visit);
      const kept = await visit.page.evaluate(async () => {
        const answer = <T>(request: IDBRequest<T>) =>
          new Promise<T>((resolve, reject) => {
            request.onsuccess = () => resolve(request.result);
            request.onerror = () => reject(request.error);
          });
        const contents: unknown[] = [{ ...localStorage }, document.cookie];
        for (const { name } of await indexedDB.databases()) {
          const database = await answer(indexedDB.open(name ?? ''));
          for (const store of database.objectStoreNames) {
            const records = database.transaction(store).objectStore(store);
            contents.push(await answer(records.getAllKeys()), await answer(records.getAll()));
          }
          database.close();
        }
        return JSON.stringify(contents);
      });
      assert.match(kept, /klarbrev\.record\/1/);
      holdsNoWordOfTheLetter(kept);
    },
  );

  visitTest('is shown with its numbers, and deleted', async (visit) => {
    const klarbrev = await openAndSave(visit);
    await expectText(klarbrev.records.locator('td').nth(1), 'Mangelbrev');
    await expectText(klarbrev.records.locator('td').nth(3), '32,6 → 30,0');
    await klarbrev.records.locator('button').click();
    await expectCount(klarbrev.records, 0);
    await visit.page.reload();
    await klarbrev.ready();
    await visit.page.locator('#maalinger', { hasText: 'Der er ingen gemte målinger' }).waitFor();
  });

  visitTest('is one for each letter: saving again takes the place of the first', async (visit) => {
    const klarbrev = await openAndSave(visit);
    const { page } = visit;
    await klarbrev.save.click();
    await page.locator('dialog[open]', { hasText: 'Vil du erstatte målingen?' }).waitFor();
    await page.locator('#bekraeft-nej').click();
    await expectCount(klarbrev.records, 1);
    const first = await klarbrev.records.getAttribute('data-record-id');
    await page.reload();
    await klarbrev.ready();
    await klarbrev.save.click();
    await page.locator('#bekraeft-ja').click();
    await expectText(klarbrev.saveStatus, 'Målingen er gemt i stedet for den forrige.');
    await expectCount(klarbrev.records, 1);
    assert.notEqual(await klarbrev.records.getAttribute('data-record-id'), first);
  });

  visitTest('is seen in another tab, and all are deleted there only when confirmed', async (visit) => {
    const klarbrev = await openAndSave(visit);
    const another = new KlarbrevPage(await visit.context.newPage());
    await another.open(visit.address);
    await expectCount(another.records, 1);
    await another.page.locator('#slet-alle').click();
    await another.page
      .locator('dialog[open]', { hasText: 'Du sletter 1 måling. 1 måling er ikke eksporteret endnu.' })
      .waitFor();
    await another.page.keyboard.press('Escape');
    await expectCount(another.records, 1);
    await another.page.locator('#slet-alle').click();
    await another.page.locator('#bekraeft-ja').click();
    await expectCount(another.records, 0);
    await expectCount(klarbrev.records, 0);
  });

  visitTest('without a letter there is nothing to save, and the page says so', async ({ page, address }) => {
    const klarbrev = new KlarbrevPage(page);
    await klarbrev.open(address);
    await klarbrev.save.click();
    await expectText(klarbrev.saveStatus, 'Der er ikke noget brev at måle endnu.');
    await expectCount(klarbrev.records, 0);
  });

  visitTest('that the browser does not let in is told of in Danish', async (visit) => {
    await visit.page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      };
    });
    const klarbrev = await openWithLetter(visit);
    await expectText(klarbrev.lixNow, lix.before);
    await klarbrev.save.click();
    await expectText(
      visit.page.locator('#maalinger-besked [class~=alert-text]'),
      /^Browseren giver ikke lov til at gemme målinger\./,
    );
    await expectText(klarbrev.saveStatus, '');
  });

  visitTest('that there is no room for is told of in Danish, and the others are kept', async (visit) => {
    const klarbrev = await openAndSave(visit);
    await visit.page.evaluate(() => {
      IDBObjectStore.prototype.add = () => {
        throw new DOMException('', 'QuotaExceededError');
      };
    });
    await klarbrev.save.click();
    await visit.page.locator('#bekraeft-ja').click();
    await expectText(
      visit.page.locator('#maalinger-besked [class~=alert-text]'),
      /^Der er ikke mere plads til målinger i browseren\./,
    );
    await expectCount(klarbrev.records, 1);
  });
});

async function openAndSave(visit: Visit): Promise<KlarbrevPage> {
  const klarbrev = await openWithLetter(visit);
  await klarbrev.finding('phrase', 'Såfremt').locator('[part~=suggestion]').first().click();
  await expectText(klarbrev.lixNow, lix.afterHvis);
  await klarbrev.letterType.selectOption({ label: 'Mangelbrev' });
  await klarbrev.area.selectOption({ label: 'Social' });
  await klarbrev.save.click();
  await expectText(klarbrev.saveStatus, /^Målingen er gemt\./);
  await expectCount(klarbrev.records, 1);
  return klarbrev;
}

/** Fails on any word of the letter. The letter was written so that it shares no word with a record's own names. */
function holdsNoWordOfTheLetter(exported: string): void {
  const found = new Set(wordsOf(exported));
  assert.deepEqual(
    wordsOf(`${wordText} Hvis`).filter((word) => found.has(word)),
    [],
  );
}

function wordsOf(text: string): string[] {
  return (text.match(/\p{L}+/gu) ?? []).filter((word) => word.length >= 4).map((word) => word.toLowerCase());
}
