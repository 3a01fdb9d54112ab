import assert from 'node:assert/strict';
import { ComparePage, pasteInto } from './compare-page';
import { inEveryBrowser } from './every-browser';
import { expectCount, expectText } from './expect';
import { KlarbrevPage } from './klarbrev-page';
import { fillClipboard, readClipboard } from './clipboard';
import { paste } from './pasted-letter';
import { savedFile } from './saved-file';
import { lix, wordHtml, wordText } from './word-letter';

inEveryBrowser('privacy', (visitTest) => {
  visitTest('no request leaves the browser after the first load', async (visit) => {
    const { context, page, address, requests } = visit;
    const klarbrev = new KlarbrevPage(page);
    await klarbrev.open(address);
    await klarbrev.readyForOffline();
    await fillClipboard(context, { html: wordHtml, text: wordText });
    const elsewhere: string[] = [];
    context.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(address) && !/^(blob|data):/.test(url)) elsewhere.push(url);
    });
    requests.length = 0;

    await paste(klarbrev);
    await expectText(klarbrev.lixNow, lix.before);
    await klarbrev.finding('phrase', 'Såfremt').locator('[part~=suggestion]').first().click();
    await expectText(klarbrev.lixNow, lix.afterHvis);
    await klarbrev.copy.click();
    await readClipboard(context);
    await page.bringToFront();
    await klarbrev.save.click();
    await expectCount(klarbrev.records, 1);
    await savedFile(visit, () => klarbrev.exportJsonLines.click());
    await savedFile(visit, () => klarbrev.exportCsv.click());
    await page.locator('[part~=facts-summary]').click();
    await page.locator('[part~=fact-place]').first().click();
    const compare = new ComparePage(page);
    await compare.mode.click();
    await compare.fetchOwn.click();
    await pasteInto(visit, compare.newVersion, {
      html: wordHtml.replace('3. marts', '4. marts'),
      text: wordText,
    });
    await compare.differences.first().locator('[part~=place-after]').click();
    await page.evaluate(() => history.back());
    await klarbrev.records.locator('button').click();
    await expectCount(klarbrev.records, 0);

    assert.deepEqual(requests, []);
    assert.deepEqual(elsewhere, []);
  });

  visitTest(
    'the page may neither fetch from elsewhere nor run what is not its own',
    async ({ page, address }) => {
      const response = await page.goto(address);
      const policy = response?.headers()['content-security-policy'] ?? '';
      assert.deepEqual(policy.split('; ').sort(), [
        "base-uri 'none'",
        "connect-src 'self'",
        "default-src 'none'",
        "font-src 'self'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "img-src 'self' data:",
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self'",
        "worker-src 'self'",
      ]);
      const withinPage = await page
        .locator('meta[http-equiv=Content-Security-Policy]')
        .getAttribute('content');
      assert.equal(withinPage, policy.replace("; frame-ancestors 'none'", ''));
      const outcome = await page.evaluate(() =>
        fetch('http://127.0.0.1:9/').then(
          () => 'sent',
          () => 'refused',
        ),
      );
      assert.equal(outcome, 'refused');
    },
  );

  visitTest('nothing the page does offends against its own policy', async (visit) => {
    const { context, page, address } = visit;
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        const told = document.documentElement.dataset;
        told['violations'] = `${told['violations'] ?? ''}${violatedDirective} ${blockedURI}\n`;
      });
    });
    await fillClipboard(context, { html: wordHtml, text: wordText });
    const klarbrev = new KlarbrevPage(page);
    await klarbrev.open(address);
    await paste(klarbrev);
    await klarbrev.finding('phrase', 'Såfremt').locator('[part~=suggestion]').first().click();
    await expectText(klarbrev.lixNow, lix.afterHvis);
    await klarbrev.save.click();
    await savedFile(visit, () => klarbrev.exportCsv.click());
    const compare = new ComparePage(page);
    await compare.mode.click();
    await compare.fetchOwn.click();
    await compare.verdict.locator('.icon').waitFor();
    assert.equal(await page.locator('html').getAttribute('data-violations'), null);
  });
});
