import { chromium, firefox, type Browser, type BrowserContextOptions } from 'playwright-core';

/** The browsers that every end-to-end test runs in: Debian's own. */
export const browserNames = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof browserNames)[number];

/** Starts a browser that asks nothing of the network by itself. */
export function startBrowser(name: BrowserName): Promise<Browser> {
  return name === 'chromium' ? startChromium() : startFirefox();
}

function startChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

function startFirefox(): Promise<Browser> {
  return firefox.launch({
    executablePath: '/usr/bin/firefox-esr',
    // An unchanged Firefox is driven through WebDriver BiDi, which this channel stands for.
    channel: 'moz-firefox',
    firefoxUserPrefs: {
      'dom.events.asyncClipboard.clipboardItem': true,
      'dom.events.testing.asyncClipboard': true,
    },
  });
}

/** What the page may use in this browser without asking. */
export function permissions(name: BrowserName): BrowserContextOptions {
  return name === 'chromium' ? { permissions: ['clipboard-read', 'clipboard-write'] } : {};
}
