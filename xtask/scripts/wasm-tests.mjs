// Runs the tests of a bound wasm test program in the browsers, and fails when one fails.
//
// node wasm-tests.mjs FOLDER        where FOLDER holds tests.js and tests_bg.wasm

import { BROWSERS, withPage } from './browsers.mjs';

// wasm-bindgen-test writes its lines into the element with this id.
const HTML = '<!doctype html><meta charset="utf-8"><title>wasm tests</title><pre id="output"></pre>';

/** No test needs nearly so long; a test that never ends must not hold up everything. */
const LONGEST_MILLISECONDS = 120_000;

const folder = process.argv[2];
let allPassed = true;
for (const browserName of BROWSERS) {
  const passed = await withPage(browserName, folder, HTML, async (page) => {
    const faults = [];
    page.on('pageerror', (fault) => faults.push(fault));
    const finished = await Promise.race([
      page.evaluate(runTests).catch((fault) => String(fault)),
      new Promise((late) => setTimeout(late, LONGEST_MILLISECONDS, 'the tests did not end').unref()),
    ]);
    console.log(`wasm tests in ${browserName}`);
    console.log((await page.textContent('#output')).trim());
    if (finished !== true && finished !== false) console.log(finished);
    for (const fault of faults) console.log(String(fault));
    return finished === true && faults.length === 0;
  });
  allPassed &&= passed;
}
process.exit(allPassed ? 0 : 1);

/** Runs inside the page. Gives whether all tests passed, or says why they did not run. */
async function runTests() {
  const module = await import('/tests.js');
  const wasm = await module.default();
  for (const level of ['debug', 'log', 'info', 'warn', 'error']) {
    const write = console[level];
    console[level] = (...words) => {
      module[`__wbgtest_console_${level}`](words);
      write(...words);
    };
  }
  // The test program calls every test through this function.
  window.__wbg_test_invoke = (test) => test();
  const tests = Object.keys(wasm).filter((name) => name.startsWith('__wbgt_'));
  if (tests.length === 0) return 'there are no tests in the program';
  return new module.WasmBindgenTestContext(false).run(tests.map((name) => wasm[name]));
}
