// The time from the start of navigation to the first reading on the screen of a pasted 3 KB letter, in Chromium with a
// fresh profile each time. Printed in one line.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from '../page-server.mjs';

const rounds = 5;
const letter = readFileSync(new URL('../../benches/letter.txt', import.meta.url), 'utf8').slice(0, 3000);
const html = letter
  .split(/\n\s*\n/)
  .map((paragraph) => `<p>${paragraph.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)
  .join('');

/** Pastes as soon as there is an editor, and notes when the number stands on the screen. Runs in the browser. */
function pasteAndTime(/** @type {{ html: string, text: string }} */ { html, text }) {
  let pasted = false;
  const look = () => {
    const root = document.querySelector('klar-brev')?.shadowRoot;
    const editor = root?.querySelector('.ProseMirror');
    if (editor && !pasted) {
      pasted = true;
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', html);
      clipboardData.setData('text/plain', text);
      editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }
    if (/\d/.test(root?.querySelector('[data-score=lix-now]')?.textContent ?? '')) {
      // Drawn when the next frame begins.
      requestAnimationFrame(() => Object.assign(globalThis, { firstReading: performance.now() }));
    } else {
      requestAnimationFrame(look);
    }
  };
  requestAnimationFrame(look);
}

const server = await serve({ folder: fileURLToPath(new URL('../dist', import.meta.url)) });
const times = [];
for (let round = 0; round < rounds; round += 1) {
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript(pasteAndTime, { html, text: letter });
  await page.goto(server.address);
  const first = await page.waitForFunction(() => /** @type {any} */ (globalThis).firstReading);
  times.push(Number(await first.jsonValue()));
  await browser.close();
}
await server.close();
times.sort((a, b) => a - b);
const whole = (/** @type {number | undefined} */ time) => Math.round(time ?? NaN);
console.log(
  `first reading of a pasted ${(Buffer.byteLength(letter) / 1000).toFixed(1)} KB letter in Chromium: ` +
    `${whole(times[Math.floor(rounds / 2)])} ms from navigation (median of ${rounds}, ${whole(times[0])} to ${whole(times.at(-1))} ms)`,
);
