import { watch } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Visit } from './every-browser';

/** A file that the browser saved. */
export interface SavedFile {
  name: string;
  bytes: Buffer;
}

/** Does what makes the browser save a file, and reads the file. */
export function savedFile(visit: Visit, act: () => Promise<void>): Promise<SavedFile> {
  return visit.browserName === 'chromium' ? toldByBrowser(visit, act) : foundInFolder(visit, act);
}

async function toldByBrowser({ page }: Visit, act: () => Promise<void>): Promise<SavedFile> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** Firefox saves the file, but does not tell of it in a way that Playwright understands. */
async function foundInFolder({ downloads }: Visit, act: () => Promise<void>): Promise<SavedFile> {
  const before = new Set(await readdir(downloads));
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void) => {
      watcher.close();
      clearTimeout(giveUp);
      finish();
    };
    const fail = (reason: unknown) => settle(() => reject(reason));
    const look = async () => {
      const fresh = (await readdir(downloads)).filter((name) => !before.has(name));
      const [name] = fresh;
      // While it is being saved, the file is empty and another one, ending in .part, stands beside it.
      if (name === undefined || fresh.length > 1 || name.endsWith('.part')) return;
      const bytes = await readFile(join(downloads, name)).catch(gone);
      if (bytes !== undefined && bytes.length > 0) settle(() => resolve({ name, bytes }));
    };
    const watcher = watch(downloads, () => void look().catch(fail));
    const giveUp = setTimeout(() => fail(new Error('no file was saved')), 20_000);
    act().catch(fail);
  });
}

/** While it is saved under a passing name, a file can be renamed between being seen and being read: the next look finds it. */
function gone(reason: unknown): undefined {
  if ((reason as NodeJS.ErrnoException).code !== 'ENOENT') throw reason;
}
