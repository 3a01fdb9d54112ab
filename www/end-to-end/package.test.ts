import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { Analysis, Checker, KlarbrevError } from 'klarbrev';
import { inEveryBrowser, type Visit, type VisitOptions } from './every-browser';
import { lix, wordHtml } from './word-letter';

/** A host that has nothing but the package's own files, under the page's strict policy. */
const host: VisitOptions = { folder: '../pkg' };

const letter = 'Kære Åse 🌻\n\nVi øver os på ⚖️ og 👩‍👧. Såfremt du ikke reagerer 🙂, kan du fremsende æøå.';

inEveryBrowser('the package', (visitTest) => {
  visitTest(
    'counts places in UTF-16 code units, with æøå and emoji before them',
    async (visit) => {
      const analysis: Analysis = await withChecker(visit, (checker, text) => checker.check(text), letter);
      assert.equal(analysis.offset_unit, 'utf16');
      const quotes = analysis.findings.map(({ quote, start, end }) => [quote, letter.slice(start, end)]);
      for (const [quote, there] of quotes) assert.equal(there, quote);
      assert.ok(quotes.some(([quote]) => quote === 'Såfremt'));
      assert.ok(quotes.some(([quote]) => quote === 'fremsende'));
      assert.equal(
        analysis.findings.find(({ quote }) => quote === 'Såfremt')?.start,
        letter.indexOf('Såfremt'),
      );
      assert.deepEqual(
        analysis.sentences.map(({ start, end }) => letter.slice(start, end)),
        ['Vi øver os på ⚖️ og 👩‍👧.', 'Såfremt du ikke reagerer 🙂, kan du fremsende æøå.'],
      );
    },
    host,
  );

  visitTest(
    'applies suggestions where they belong, one by one or all the safe ones',
    async (visit) => {
      const { one, safe } = await withChecker(
        visit,
        (checker, text) => {
          const found = checker.check(text).findings.find(({ quote }) => quote === 'Såfremt');
          const suggestion = found?.suggestions[0];
          if (!suggestion) throw new Error('Såfremt is not found');
          return { one: checker.apply(text, suggestion).text, safe: checker.applySafe(text).text };
        },
        letter,
      );
      assert.equal(one, letter.replace('Såfremt', 'Hvis'));
      assert.ok(safe.startsWith('Kære Åse 🌻\n\nVi øver os på ⚖️ og 👩‍👧. Hvis du ikke reagerer 🙂,'));
    },
    host,
  );

  visitTest(
    'makes a sentence clear, by the one who acts',
    async (visit) => {
      const before = 'Din ansøgning behandles inden 8 uger.';
      const text = `Kære 👩‍👧\n\nVi øver os. ${before} Tak.`;
      const { asked, byUs, nothing } = await withChecker(
        visit,
        (checker, text) => {
          const offset = text.indexOf('behandles');
          const byUs = checker.clearSentence(text, offset, { actor: 'vi' });
          return {
            asked: checker.clearSentence(text, offset),
            byUs: byUs && { ...byUs, text: checker.apply(text, { edits: byUs.edits } as never).text },
            nothing: checker.clearSentence(text, text.indexOf('øver')),
          };
        },
        text,
      );
      assert.equal(nothing, null);
      assert.ok(asked);
      assert.ok(asked.actors.includes('vi'));
      assert.equal(asked.after, before);
      assert.deepEqual(asked.edits, []);
      assert.equal(text.slice(asked.start, asked.end), before);
      const after = 'Vi behandler din ansøgning inden 8 uger.';
      assert.equal(byUs?.after, after);
      assert.equal(byUs.text, text.replace(before, after));
      assert.deepEqual(byUs.rules, ['passive']);
      assert.deepEqual(
        byUs.removed.map(({ start, end }) => before.slice(start, end)),
        ['Din', ' behandles'],
      );
    },
    host,
  );

  visitTest(
    'refuses a letter that is too large, and reads the next one',
    async (visit) => {
      assert.deepEqual(
        await failureAndAfter(visit, (checker) => checker.check('a '.repeat(5_000_001))),
        refused('text-too-large'),
      );
      // Few characters, but two bytes each: over the limit all the same.
      assert.deepEqual(
        await failureAndAfter(visit, (checker) => checker.check('å '.repeat(4_000_000))),
        refused('text-too-large'),
      );
    },
    host,
  );

  visitTest(
    'refuses a bad dictionary with every fault in its place, and works on without it',
    async (visit) => {
      const failure = await failureAndAfter(visit, (checker) =>
        checker.loadDictionary(
          '[dictionary]\ntitle = "Vores egne ord"\nrule = "phrase"\n\n[[entry]]\nterm = 7\n',
        ),
      );
      assert.deepEqual({ ...failure, faults: [] }, { ...refused('bad-dictionary'), faults: [] });
      assert.ok(failure.faults.length > 0);
      for (const { line, column, message } of failure.faults) {
        assert.ok(line >= 1 && line <= 7 && column >= 1, `line ${line}, column ${column}`);
        assert.notEqual(message, '');
      }
    },
    host,
  );

  visitTest(
    'refuses what it does not know, and works on',
    async (visit) => {
      assert.deepEqual(
        await failureAndAfter(visit, (checker, text) => checker.check(text, { letterType: 'findes-ikke' })),
        refused('unknown-letter-type'),
      );
      assert.deepEqual(
        await failureAndAfter(visit, (checker, text) =>
          checker.check(text, { blocks: 'all of it' as never }),
        ),
        refused('bad-options'),
      );
      assert.deepEqual(
        await failureAndAfter(visit, (checker) => checker.toJsonLines([{} as never])),
        refused('bad-record'),
      );
      assert.deepEqual(
        await failureAndAfter(visit, (checker) =>
          checker.apply('Hej.', {
            applicability: 'safe',
            label: 'Hvis',
            edits: [{ start: 70, end: 77, text: 'Hvis' }],
            preview: '',
            preview_changes: [],
          }),
        ),
        refused('stale-suggestion'),
      );
    },
    host,
  );

  visitTest(
    'says so when it is used after it is closed, and another checker is not touched',
    async (visit) => {
      const outcome = await withChecker(
        visit,
        async (checker, text, create) => {
          const other = await create();
          checker.dispose();
          checker.dispose();
          const codes = [
            () => checker.check(text),
            () => checker.applySafe(text),
            () => checker.clearSentence(text, 0),
            () => checker.loadDictionary(''),
            () => checker.toCsv([]),
          ].map((call) => {
            try {
              call();
              return 'no failure';
            } catch (error) {
              return (error as KlarbrevError).code;
            }
          });
          return { codes, sentences: other.check(text).scores.sentences };
        },
        letter,
      );
      assert.deepEqual(outcome, { codes: Array(5).fill('disposed'), sentences: 2 });
    },
    host,
  );

  visitTest(
    'takes the municipality’s own dictionary',
    async (visit) => {
      const own = [
        '[dictionary]',
        'title = "Vores egne ord"',
        'rule = "phrase"',
        '',
        '[[entry]]',
        'term = "plejehjemsbestyrerinde"',
        'class = "substantiv"',
        'plain = ["leder"]',
        'use = "choose"',
        'source = "Kommunens sprogpolitik"',
        'example = [{ before = "Ring til vores plejehjemsbestyrerinde.", after = "Ring til vores leder." }]',
      ].join('\n');
      const { loaded, quotes } = await withChecker(
        visit,
        (checker, source) => ({
          loaded: checker.loadDictionary(source),
          quotes: checker
            .check('Du kan spørge vores plejehjemsbestyrerinde.')
            .findings.filter(({ rule }) => rule === 'phrase')
            .map(({ quote }) => quote),
        }),
        own,
      );
      assert.deepEqual(loaded, { title: 'Vores egne ord', entries: 1 });
      assert.deepEqual(quotes, ['plejehjemsbestyrerinde']);
    },
    host,
  );

  visitTest(
    'holds an element that reads letters in any page',
    async (visit) => {
      const { page, address } = visit;
      await page.goto(address);
      const reading = await page.evaluate(
        async ({ element, html }) => {
          await import(element);
          const letter = document.createElement('klar-brev');
          const read = new Promise<Analysis>((resolve) =>
            letter.addEventListener('klarbrev-analysis', ({ detail }) => resolve(detail)),
          );
          document.body.append(letter);
          letter.value = html;
          return { lix: (await read).scores.lix, value: letter.value };
        },
        { element: `${address}element.js`, html: wordHtml },
      );
      assert.equal(Math.round(reading.lix), Number(lix.before));
      assert.match(reading.value, /^<h1>Afgørelse om hjælp til merudgifter<\/h1>/);
    },
    host,
  );
});

interface FailureAndAfter {
  code: string | null;
  isError: boolean;
  faults: { line: number; column: number; message: string }[];
  /** Sentences that the same checker counts in the letter afterwards. */
  sentencesAfter: number;
}

function refused(code: string): FailureAndAfter {
  return { code, isError: true, faults: [], sentencesAfter: 2 };
}

/** Lets the call fail, and has the same checker read the letter afterwards. */
function failureAndAfter(
  visit: Visit,
  call: (checker: Checker, text: string) => unknown,
): Promise<FailureAndAfter> {
  // The call is sent to the browser as text, as `evaluate` does with functions.
  const work = `(checker, text) => {
    const call = ${call.toString()};
    const outcome = { code: null, isError: false, faults: [] };
    try {
      call(checker, text);
    } catch (error) {
      outcome.code = error.code;
      outcome.isError = error instanceof Error && error.message !== '';
      outcome.faults = error.faults ?? [];
    }
    return { ...outcome, sentencesAfter: checker.check(text).scores.sentences };
  }`;
  return inPage(visit, work, letter);
}

/** Runs this in the browser with a checker of its own. */
function withChecker<T>(
  visit: Visit,
  work: (checker: Checker, text: string, create: () => Promise<Checker>) => T | Promise<T>,
  text: string,
): Promise<T> {
  return inPage(visit, work.toString(), text);
}

async function inPage<T>({ page, address }: Visit, work: string, text: string): Promise<T> {
  await open(page, address);
  const program = `(async () => {
    const { createChecker } = await import(${JSON.stringify(`${address}klarbrev.js`)});
    const checker = await createChecker();
    return (${work})(checker, ${JSON.stringify(text)}, createChecker);
  })()`;
  return page.evaluate(program);
}

/** Any answer of the server will do: what counts is the address and the policy that it comes with. */
async function open(page: Page, address: string): Promise<void> {
  if (!page.url().startsWith(address)) await page.goto(address);
}
