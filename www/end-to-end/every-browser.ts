import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { serve } from '../page-server.mjs';
import { browserNames, permissions, startBrowser, type BrowserName } from './browsers';

/** What a test works with: a browser with nothing in it, and the page on a server of its own. */
export interface Visit {
  browserName: BrowserName;
  context: BrowserContext;
  page: Page;
  address: string;
  /** Paths that have been asked of the server. */
  requests: string[];
  /** Where the browser saves files. */
  downloads: string;
  /** From now on nothing answers at the page's address. */
  stopServer(): Promise<void>;
}

export interface VisitOptions extends BrowserContextOptions {
  /** The folder that is served; without it the built page. */
  folder?: string;
}

/**
 * So high that nothing has to be scrolled to be clicked: the list of findings grows as the page scrolls, and what a
 * click is aimed at in the same moment moves away under it.
 */
export const windowHeight = 1800;

type VisitTest = (name: string, work: (visit: Visit) => Promise<void>, options?: VisitOptions) => void;

/** Runs the tests in both browsers, each test with a fresh profile and a server of its own. */
export function inEveryBrowser(subject: string, tests: (visitTest: VisitTest) => void): void {
  for (const browserName of browserNames) {
    describe(`${subject} in ${browserName}`, () => {
      let browser: Browser;
      let downloads: string;
      before(async () => {
        downloads = await mkdtemp(join(tmpdir(), 'klarbrev-downloads-'));
        browser = await startBrowser(browserName, downloads);
      });
      after(async () => {
        await browser.close();
        await rm(downloads, { recursive: true });
      });
      tests((name, work, options = {}) => {
        test(name, { timeout: 120_000 }, () => visit({ browserName, browser, downloads }, work, options));
      });
    });
  }
}

async function visit(
  { browserName, browser, downloads }: { browserName: BrowserName; browser: Browser; downloads: string },
  work: (visit: Visit) => Promise<void>,
  { folder, ...contextOptions }: VisitOptions,
): Promise<void> {
  const requests: string[] = [];
  const server = await serve({
    // The tests run in www/.
    folder: folder ?? 'dist',
    onRequest: (path: string) => requests.push(path),
  });
  const context = await browser.newContext({
    viewport: { width: 1440, height: windowHeight },
    locale: 'da-DK',
    ...permissions(browserName),
    ...contextOptions,
  });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await work({
      browserName,
      context,
      page,
      address: server.address,
      requests,
      downloads,
      stopServer: server.close,
    });
  } finally {
    await context.close();
    await server.close();
  }
}
