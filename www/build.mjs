// Builds the page into dist/ and the element into ../pkg/element.js.
//
// The page is plain static files with plain names, so that a municipality can put the folder on its intranet.
// Versions are kept apart by the service worker, which takes all the files of one build or none.
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import * as sass from 'sass';

const www = fileURLToPath(new URL('.', import.meta.url));
const dist = join(www, 'dist');
const packageFolder = join(www, '../pkg');
const module = 'module/klarbrev_bg.wasm';

/** Weights and styles that the page uses. The Latin parts alone hold all letters of Danish and its neighbours. */
const fonts = ['Regular', 'Italic', 'SemiBold', 'Bold'].flatMap((style) =>
  ['Latin1', 'Latin2'].map((part) => `IBMPlexSans-${style}-${part}.woff2`),
);

/** Settings that the page and the element share. */
const shared = /** @satisfies {import('esbuild').BuildOptions} */ ({
  absWorkingDir: www,
  bundle: true,
  format: 'esm',
  target: ['chrome109', 'edge109', 'firefox115', 'safari16.4'],
  minify: true,
  charset: 'utf8',
  legalComments: 'eof',
  metafile: true,
  logLevel: 'warning',
  loader: { '.css': 'text' },
});

/**
 * Builds everything.
 * @param {{ checker?: string }} [options] `checker` is the module that 'klarbrev' stands for
 */
export async function build({ checker = join(packageFolder, 'klarbrev.js') } = {}) {
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(join(dist, 'fonts'), { recursive: true });
  mkdirSync(join(dist, 'module'), { recursive: true });

  const element = await esbuild.build({
    ...shared,
    entryPoints: ['element/element.ts'],
    outfile: join(packageFolder, 'element.js'),
    plugins: [{ name: 'the package itself', setup: keepPackageOutside }],
  });
  const page = await esbuild.build({
    ...shared,
    entryPoints: ['page/page.ts'],
    outfile: join(dist, 'page.js'),
    alias: { klarbrev: checker, 'klarbrev/element': join(www, 'element/element.ts') },
  });

  writeFileSync(join(dist, 'page.css'), styleSheet());
  for (const font of fonts) {
    cpSync(
      join(www, 'node_modules/dkfds/dist/fonts/IBMPlexSans/split/woff2', font),
      join(dist, 'fonts', font),
    );
  }
  for (const file of ['index.html', 'klarbrev.svg']) cpSync(join(www, 'page', file), join(dist, file));
  cpSync(join(packageFolder, module), join(dist, module));
  // The package is handed on without the page, so the element brings its notices with it.
  appendFileSync(join(packageFolder, 'element.js'), `\n/*\n${notices([element.metafile])}*/\n`);
  const moduleNotices = readFileSync(join(packageFolder, 'module/licences.txt'), 'utf8');
  writeFileSync(join(dist, 'licenser.txt'), `${notices([page.metafile], 'dkfds')}\n\n${moduleNotices}`);
  await buildServiceWorker();
}

/** In the package the element stands beside `klarbrev.js`, so it imports that rather than holding a copy. */
function keepPackageOutside(/** @type {import('esbuild').PluginBuild} */ { onResolve }) {
  onResolve({ filter: /^klarbrev$/ }, () => ({ path: './klarbrev.js', external: true }));
}

/** The design system's parts that the page uses, then the page's own rules. */
function styleSheet() {
  return designSystem() + compileSass('page/page.scss', {});
}

/**
 * The design system makes 1rem a tenth of the usual text size, which would shrink everything that counts on 1rem being
 * the text size. Here 1rem stays what it is, and the system's sizes are divided by 1.6 instead. Its icons go inside.
 */
function designSystem() {
  return compileSass('page/design-system.scss', {
    loadPaths: [join(www, 'node_modules/dkfds/dist/scss')],
    quietDeps: true,
  })
    .replace('font-size:62.5%', 'font-size:100%')
    .replaceAll(/(\d*\.?\d+)rem\b/g, (_, tenths) => `${Number((tenths / 1.6).toFixed(4))}rem`)
    .replaceAll(/url\("?\.\.\/img\/([^")]+\.svg)"?\)/g, (_, icon) => {
      const svg = readFileSync(join(www, 'node_modules/dkfds/dist/img', icon), 'utf8');
      return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
    });
}

/**
 * @param {string} file
 * @param {sass.Options<'sync'>} options
 */
function compileSass(file, options) {
  return sass.compile(join(www, file), { style: 'compressed', charset: false, ...options }).css;
}

/**
 * The licences of all packages that ended up in a bundle, and of others that are named.
 * @param {import('esbuild').Metafile[]} bundles
 * @param {string[]} others
 */
function notices(bundles, ...others) {
  const inputs = bundles.flatMap((bundle) => Object.keys(bundle.inputs));
  const packages = new Set(others);
  for (const input of inputs) {
    const name = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
    if (name) packages.add(name);
  }
  return [...packages]
    .sort()
    .map((name) => {
      const folder = join(www, 'node_modules', name);
      const licence = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
      if (!licence) throw new Error(`${name} ships no licence file`);
      return `${name}\n${'='.repeat(name.length)}\n\n${readFileSync(join(folder, licence), 'utf8').trim()}\n`;
    })
    .join('\n\n');
}

/** Names every file of this build with its hash, so that the worker never keeps a mixture of two builds. */
async function buildServiceWorker() {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dist.length + 1))
    .sort()
    .map((path) => ({
      // A host may redirect index.html to the folder, and a redirected answer cannot open a page.
      address: path === 'index.html' ? './' : path,
      integrity: `sha256-${createHash('sha256')
        .update(readFileSync(join(dist, path)))
        .digest('base64')}`,
    }));
  const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12);
  await esbuild.build({
    ...shared,
    format: 'iife',
    entryPoints: ['offline/service-worker.ts'],
    outfile: join(dist, 'service-worker.js'),
    define: { FILES: JSON.stringify(files), VERSION: JSON.stringify(version) },
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (!existsSync(join(packageFolder, module))) {
    console.error(
      `${join(dirname(module), 'klarbrev_bg.wasm')} is missing in pkg/: run \`cargo xtask serve\`, which builds it first.`,
    );
    process.exit(1);
  }
  await build();
  console.log('dist/ and pkg/element.js are built.');
}
