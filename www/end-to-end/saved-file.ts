import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';

/** A file that the browser saved. */
export interface SavedFile {
  name: string;
  bytes: Buffer;
}

/** Does what makes the browser save a file, and reads the file. */
export async function savedFile(page: Page, act: () => Promise<void>): Promise<SavedFile> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}
