// Runs the end-to-end tests on the built page, in Debian's Chromium and Firefox.
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundleTests } from '../test-bundles.mjs';

if (!existsSync(new URL('../dist/index.html', import.meta.url))) {
  console.error('The page is not built: run `cargo xtask test`, or `npm run build` here.');
  process.exit(1);
}
const folder = 'node_modules/.cache/klarbrev-end-to-end-tests';
rmSync(new URL(`../${folder}`, import.meta.url), { recursive: true, force: true });
const files = await bundleTests({ matches: (path) => path.startsWith('end-to-end/'), folder });
const run = spawnSync(
  process.execPath,
  // One file at a time: the clipboard and the two cores are shared.
  [
    '--test',
    '--test-reporter=spec',
    '--test-concurrency=1',
    '--enable-source-maps',
    ...process.argv.slice(2),
    ...files,
  ],
  { stdio: 'inherit', cwd: fileURLToPath(new URL('..', import.meta.url)) },
);
process.exit(run.status ?? 1);
