// Runs every *.test.ts outside end-to-end/ with Node's own test runner.
// Node 20 reads no TypeScript, so the tests are bundled first; packages stay outside the bundles.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { bundleTests } from './test-bundles.mjs';

const folder = 'node_modules/.cache/klarbrev-unit-tests';
rmSync(new URL(folder, import.meta.url), { recursive: true, force: true });
const files = await bundleTests({
  matches: (path) => !path.startsWith('end-to-end/'),
  folder,
});
const run = spawnSync(
  process.execPath,
  ['--test', '--test-reporter=spec', '--enable-source-maps', ...process.argv.slice(2), ...files],
  {
    stdio: 'inherit',
  },
);
process.exit(run.status ?? 1);
