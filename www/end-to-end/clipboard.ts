import type { BrowserContext, Page } from 'playwright-core';

/** What a program puts on the clipboard, or finds there. */
export interface ClipboardContent {
  html: string;
  text: string;
}

/*
 * The clipboard is filled and read by another page through real copy and paste events, as another program would do it.
 * `navigator.clipboard.write` is no use here: it cleans the HTML, and Word does not.
 */

/** Puts this on the clipboard. */
export async function fillClipboard(context: BrowserContext, content: ClipboardContent): Promise<void> {
  await withOtherPage(context, async (other) => {
    await other.evaluate(({ html, text }) => {
      document.addEventListener(
        'copy',
        (event) => {
          event.preventDefault();
          event.clipboardData?.setData('text/html', html);
          event.clipboardData?.setData('text/plain', text);
          document.title = 'copied';
        },
        { once: true },
      );
    }, content);
    await other.locator('textarea').selectText();
    await other.keyboard.press('Control+C');
    await other.waitForFunction(() => document.title === 'copied');
  });
}

/** What is on the clipboard, as another program finds it. */
export async function readClipboard(context: BrowserContext): Promise<ClipboardContent> {
  return withOtherPage(context, async (other) => {
    await other.evaluate(() => {
      document.addEventListener(
        'paste',
        (event) => {
          event.preventDefault();
          const html = event.clipboardData?.getData('text/html') ?? '';
          const text = event.clipboardData?.getData('text/plain') ?? '';
          document.body.dataset['pasted'] = JSON.stringify({ html, text });
        },
        { once: true },
      );
    });
    await other.locator('textarea').focus();
    await other.keyboard.press('Control+V');
    const pasted = await other.waitForFunction(() => document.body.dataset['pasted']);
    return JSON.parse((await pasted.jsonValue()) ?? '') as ClipboardContent;
  });
}

async function withOtherPage<T>(context: BrowserContext, work: (other: Page) => Promise<T>): Promise<T> {
  const other = await context.newPage();
  try {
    await other.setContent('<textarea>another program</textarea>');
    await other.bringToFront();
    return await work(other);
  } finally {
    await other.close();
  }
}
