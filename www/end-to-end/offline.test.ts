import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inEveryBrowser } from './every-browser';
import { expectCount, expectText } from './expect';
import { fillClipboard } from './clipboard';
import { KlarbrevPage } from './klarbrev-page';
import { paste } from './pasted-letter';
import { lix, wordHtml, wordText } from './word-letter';

inEveryBrowser('the page with the network off', (visitTest) => {
  visitTest('opens, reads a letter and keeps a record', async ({ context, page, address, stopServer }) => {
    const klarbrev = new KlarbrevPage(page);
    await klarbrev.open(address);
    await klarbrev.readyForOffline();
    await fillClipboard(context, { html: wordHtml, text: wordText });
    await stopServer();

    await page.reload();
    await klarbrev.ready();
    await paste(klarbrev);
    await expectText(klarbrev.lixNow, lix.before);
    await klarbrev.save.click();
    await expectCount(klarbrev.records, 1);
    await page.reload();
    await klarbrev.ready();
    await expectCount(klarbrev.records, 1);
    // The typeface is among what is kept.
    assert.equal(await page.evaluate(() => document.fonts.check('16px "IBM Plex Sans"')), true);
  });
});

const folder = await mkdtemp(join(tmpdir(), 'klarbrev-update-'));
process.on('exit', () => void rm(folder, { recursive: true, force: true }));

inEveryBrowser('a new version of the page', (visitTest) => {
  visitTest(
    'is taken at a later load, whole',
    async ({ page, address }) => {
      await cp('dist', folder, { recursive: true });
      const klarbrev = new KlarbrevPage(page);
      await klarbrev.open(address);
      await klarbrev.readyForOffline();
      assert.doesNotMatch(await page.title(), /næste udgave/);

      await release('næste udgave', true);
      const takenOver = page.evaluate(
        () =>
          new Promise((resolve) =>
            navigator.serviceWorker.addEventListener('controllerchange', () => resolve(true)),
          ),
      );
      await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
      await takenOver;
      await page.reload();
      await klarbrev.ready();
      assert.match(await page.title(), /næste udgave/);
    },
    { folder },
  );

  visitTest(
    'that is only half copied to the server is left alone',
    async ({ page, address }) => {
      await cp('dist', folder, { recursive: true });
      const klarbrev = new KlarbrevPage(page);
      await klarbrev.open(address);
      await klarbrev.readyForOffline();

      await release('halv udgave', false);
      const state = await page.evaluate(async () => {
        const registration = await navigator.serviceWorker.ready;
        const found = new Promise<ServiceWorker>((resolve) =>
          registration.addEventListener('updatefound', () =>
            resolve(registration.installing as ServiceWorker),
          ),
        );
        await Promise.allSettled([registration.update()]);
        const worker = await found;
        return new Promise<string>((resolve) => {
          const tell = () => {
            if (worker.state !== 'installing') resolve(worker.state);
          };
          worker.addEventListener('statechange', tell);
          tell();
        });
      });
      assert.equal(state, 'redundant');
      await page.reload();
      await klarbrev.ready();
      assert.doesNotMatch(await page.title(), /halv udgave/);
    },
    { folder },
  );
});

/** Puts a page with another title on the server; a whole release also has a service worker that knows of it. */
async function release(title: string, whole: boolean): Promise<void> {
  const page = join(folder, 'index.html');
  const worker = join(folder, 'service-worker.js');
  const before = await readFile(page);
  const after = Buffer.from(before.toString('utf8').replace(/<title>[^<]*/, `<title>${title}`));
  const script = await readFile(worker, 'utf8');
  const known = whole ? script.replaceAll(integrity(before), integrity(after)) : script;
  assert.equal(known !== script, whole);
  await writeFile(page, after);
  // Another version is another file to the browser, and has a store of its own.
  await writeFile(
    worker,
    known.replace(/(["'`])[0-9a-f]{12}\1/, (version) => version.replace(/[0-9a-f]{4}/, 'beef')),
  );
}

function integrity(content: Buffer): string {
  return `sha256-${createHash('sha256').update(content).digest('base64')}`;
}
