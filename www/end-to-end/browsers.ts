import {
  chromium,
  firefox,
  type Browser,
  type BrowserContextOptions,
  type LaunchOptions,
} from 'playwright-core';

/** The browsers that every end-to-end test runs in: Debian's own. */
export const browserNames = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof browserNames)[number];

/** Starts a browser that asks nothing of the network by itself, and that saves files in the folder. */
export function startBrowser(name: BrowserName, downloads?: string): Promise<Browser> {
  const options = downloads === undefined ? {} : { downloadsPath: downloads };
  return name === 'chromium' ? startChromium(options) : startFirefox(options);
}

function startChromium(options: LaunchOptions): Promise<Browser> {
  return chromium.launch({
    ...options,
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

function startFirefox(options: LaunchOptions): Promise<Browser> {
  return firefox.launch({
    ...options,
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
