// The two browsers of the tests, each with one page on a folder of this machine.

import { createServer } from 'node:http';
import { createRequire } from 'node:module';

// The npm packages are the page's: nothing is installed twice.
const packageOfPage = createRequire(new URL('../../www/package.json', import.meta.url));
const playwright = packageOfPage('playwright-core');
const sirv = packageOfPage('sirv');

const PROGRAMS = {
  chromium: { executablePath: '/usr/bin/chromium' },
  // An unchanged Firefox is driven through WebDriver BiDi, which this channel stands for.
  firefox: { executablePath: '/usr/bin/firefox-esr', channel: 'moz-firefox' },
};

/** The browsers by name. */
export const BROWSERS = Object.keys(PROGRAMS);

/**
 * Opens `html` in the browser as the root of a site that also serves the files of `folder`, hands the page to `visit`,
 * and closes everything afterwards.
 */
export async function withPage(browserName, folder, html, visit) {
  const files = sirv(folder, { dev: true });
  const server = createServer((request, response) => {
    if (request.url === '/') response.setHeader('content-type', 'text/html; charset=utf-8').end(html);
    else files(request, response, () => response.writeHead(404).end());
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  try {
    const browser = await playwright[browserName].launch(PROGRAMS[browserName]);
    try {
      const page = await browser.newPage();
      await page.goto(`http://127.0.0.1:${server.address().port}/`);
      return await visit(page);
    } finally {
      await browser.close();
    }
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
