// Bundles TypeScript tests into plain modules that Node's test runner can take.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const www = fileURLToPath(new URL('.', import.meta.url));

/**
 * @param {{ matches: (path: string) => boolean, folder: string }} choice which tests, as paths from www/, and
 *   the folder (inside www/) that the bundles are written to
 * @returns {Promise<string[]>} the bundles' paths
 */
export async function bundleTests({ matches, folder }) {
  const tests = readdirSync(www, { recursive: true, encoding: 'utf8' })
    .filter((path) => !/^(node_modules|dist)(\/|$)/.test(path) && path.endsWith('.test.ts') && matches(path))
    .sort();
  if (tests.length === 0) throw new Error('no tests found');
  await build({
    absWorkingDir: www,
    entryPoints: tests,
    outdir: folder,
    outbase: '.',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    sourcemap: 'inline',
    loader: { '.css': 'text', '.html': 'text' },
    logLevel: 'warning',
  });
  return tests.map((test) => join(www, folder, test.replace(/\.ts$/, '.mjs')));
}
