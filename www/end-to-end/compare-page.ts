import type { Locator, Page } from 'playwright-core';
import { fillClipboard, type ClipboardContent } from './clipboard';
import type { Visit } from './every-browser';
import { expectText } from './expect';

/** The part of the page where two versions are compared, as the caseworker sees it. */
export class ComparePage {
  readonly mode: Locator;
  readonly verdict: Locator;
  readonly differences: Locator;
  readonly original: Locator;
  readonly newVersion: Locator;
  readonly fetchOwn: Locator;
  readonly clear: Locator;

  constructor(readonly page: Page) {
    this.mode = page.locator('#vis-sammenlign');
    this.verdict = page.locator('[part~=verdict-text]');
    this.differences = page.locator('[part~=differences] > [part~=compared-fact]');
    this.original = page.locator('[part~=sheet-before] .ProseMirror');
    this.newVersion = page.locator('[part~=sheet-after] .ProseMirror');
    this.fetchOwn = page.locator('[part~=fetch-own]');
    this.clear = page.locator('[part~=clear]');
  }

  /** What is marked as shown in one of the texts. */
  shownIn(text: Locator): Locator {
    return text.locator('.shown-place');
  }
}

/** Opens the comparison by its own address. */
export async function openComparison({ page, address }: Visit): Promise<ComparePage> {
  const compare = new ComparePage(page);
  await page.goto(`${address}#sammenlign`);
  await page.locator('#gem-maaling:enabled').waitFor({ state: 'attached' });
  await page.waitForFunction(() => document.fonts.status === 'loaded');
  await compare.original.waitFor();
  return compare;
}

/** Pastes this into one of the texts, in place of what stands there. */
export async function pasteInto(
  { context, page }: Visit,
  text: Locator,
  content: ClipboardContent,
): Promise<void> {
  await fillClipboard(context, content);
  await page.bringToFront();
  await text.focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+V');
  await expectText(text, new RegExp(`^${content.text.slice(0, 4)}`));
}
