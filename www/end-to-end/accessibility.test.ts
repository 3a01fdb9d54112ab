import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { openComparison, pasteInto } from './compare-page';
import { broken, original } from './compared-letters';
import { inEveryBrowser, windowHeight, type Visit } from './every-browser';
import { expectCount, expectText } from './expect';
import { KlarbrevPage } from './klarbrev-page';
import { openWithLetter } from './pasted-letter';
import { selectWords } from './select-words';
import { withReading } from './with-checker';
import { lix } from './word-letter';
import { found, missing, notNeeded } from '../structure/example-structure';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const axe = await readFile('node_modules/axe-core/axe.min.js', 'utf8');

const states: [name: string, reach: (visit: Visit) => Promise<unknown>][] = [
  [
    'empty',
    async ({ page, address }) => {
      await new KlarbrevPage(page).open(address);
    },
  ],
  [
    'with a letter and an open finding',
    async (visit) => {
      const klarbrev = await openWithLetter(visit);
      await expectText(klarbrev.lixNow, lix.before);
      await klarbrev.findings.first().click();
      await visit.page.locator('[part~=all-scores] summary').click();
    },
  ],
  [
    'with a sentence made clear',
    async (visit) => {
      const text = 'Ansøgningen behandles af os, og skemaet indsendes til kommunen.';
      const klarbrev = await openWithLetter(visit, { html: `<p>Kære Åse</p><p>${text}</p>`, text });
      const { actor, after } = klarbrev.clearSentence;
      await klarbrev.finding('passive', 'indsendes').locator('.quote').click();
      await visit.page.locator('[part~=clear-sentence]').click();
      await actor('du').check();
      await after.locator('ins').first().waitFor();
    },
  ],
  [
    'with the facts open, one changed and shown',
    async (visit) => {
      const { page } = visit;
      const { letter } = await openWithLetter(visit, original);
      await expectText(page.locator('[part~=facts-fate]'), 'alle bevaret');
      await selectWords(letter, '3. marts');
      await page.keyboard.type('5. april');
      await expectText(page.locator('[part~=facts-fate]'), '1 ændret');
      await page.locator('[part~=facts-summary]').click();
      await page.locator('[part~=fact][data-state=changed] button').click();
      await letter.locator('.shown-place').waitFor();
    },
  ],
  [
    'with the parts of the letter open',
    async (visit) => {
      const { page } = visit;
      const { findings } = await openWithLetter(visit, original);
      await findings.first().waitFor();
      await withReading(page, {
        letter_type: { id: 'kvittering', given: false, reason: 'Brevet kvitterer.', start: 0, end: 4 },
        structure: [found, missing, notNeeded],
      });
      await page.locator('[part~=structure-summary]').click();
      await page.locator('[part~=structure-item]').first().waitFor();
    },
  ],
  [
    'with nothing to compare yet',
    async (visit) => {
      await openComparison(visit);
    },
  ],
  [
    'with two versions compared, and a difference shown',
    async (visit) => {
      const compare = await openComparison(visit);
      await pasteInto(visit, compare.original, original);
      await pasteInto(visit, compare.newVersion, broken);
      await compare.differences.first().locator('[part~=place-after]').click();
      await compare.shownIn(compare.newVersion).waitFor();
      await visit.page.locator('[part~=kept-facts] summary').click();
    },
  ],
  [
    'with records and the help open',
    async (visit) => {
      await withRecord(visit);
      await visit.page.locator('#om-tallene summary').click();
    },
  ],
  [
    'with own dictionaries, one refused',
    async (visit) => {
      const { page } = visit;
      await new KlarbrevPage(page).open(visit.address);
      await page.locator('#egen-ordbog summary').click();
      const file = (name: string, text: string) =>
        page.locator('#ordbog-fil').setInputFiles({ name, mimeType: '', buffer: Buffer.from(text) });
      await file('vores-ord.toml', '[dictionary]\ntitle = "Vores ord"\nrule = "phrase"\n');
      await page.locator('.own-dictionary').waitFor();
      await file('andre-ord.toml', 'title = "Andre ord"');
      await page.locator('#ordbog-besked .faults').waitFor();
    },
  ],
  [
    'with the question before deleting',
    async (visit) => {
      await withRecord(visit);
      await visit.page.locator('#slet-alle').click();
      await visit.page.locator('dialog[open]').waitFor();
    },
  ],
  [
    'with a failure',
    async (visit) => {
      await visit.page.addInitScript(() => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('', 'SecurityError');
        };
      });
      await openWithLetter(visit);
      await visit.page.locator('#maalinger-besked [class~=alert]').waitFor();
    },
  ],
];

for (const width of [1440, 390]) {
  inEveryBrowser(`the page, ${width} pixels wide,`, (visitTest) => {
    for (const [name, reach] of states) {
      visitTest(
        `${name}: everyone can use it, and nothing sticks out sideways`,
        async (visit) => {
          await reach(visit);
          assert.deepEqual(await barriers(visit.page), []);
          assert.deepEqual(await sidewaysOverflow(visit.page), []);
        },
        { viewport: { width, height: windowHeight } },
      );
    }
  });
}

async function withRecord(visit: Visit): Promise<void> {
  const klarbrev = await openWithLetter(visit);
  await expectText(klarbrev.lixNow, lix.before);
  await klarbrev.save.click();
  await expectCount(klarbrev.records, 1);
}

/** What axe-core finds, one line for each place. */
async function barriers(page: Page): Promise<string[]> {
  // Colours are measured when they have come to rest.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  await page.evaluate(axe);
  const { violations } = await page.evaluate(
    (runOnly) =>
      (
        globalThis as unknown as { axe: { run(context: Document, options: object): Promise<AxeResults> } }
      ).axe.run(document, { runOnly, resultTypes: ['violations'] }),
    tags,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
}

/** Elements that reach beyond the window, where the page would scroll sideways. */
async function sidewaysOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const shadows = [...document.querySelectorAll('klar-brev, klar-sammenlign')].flatMap(
      ({ shadowRoot }) => shadowRoot ?? [],
    );
    const wide = [document.body, ...shadows]
      .flatMap((root) => [...root.querySelectorAll<HTMLElement>('*')])
      .filter((element) => !element.closest('.sr-only, .skipnav') && element.getClientRects().length > 0)
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .filter((element) => {
        // Inside something that scrolls or hides by itself it is no trouble.
        for (let above = element.parentElement; above; above = above.parentElement) {
          if (getComputedStyle(above).overflowX !== 'visible' && above !== document.body) return false;
        }
        return true;
      })
      .map((element) => `${element.localName}.${element.className}`);
    return scrollWidth > clientWidth ? [`${scrollWidth} > ${clientWidth}`, ...wide] : wide;
  });
}
