// Prints, as JSON, how many milliseconds one check of a text takes in each browser: text in, analysis read out.
//
// node check-time.mjs MODULE-FOLDER TEXT-FILE

import { readFileSync } from 'node:fs';

import { BROWSERS, withPage } from './browsers.mjs';

const HTML = '<!doctype html><meta charset="utf-8"><title>check time</title>';

const [folder, file] = process.argv.slice(2);
const text = readFileSync(file, 'utf8');
const times = {};
for (const browserName of BROWSERS) {
  times[browserName] = await withPage(browserName, folder, HTML, (page) => page.evaluate(timeOfCheck, text));
}
console.log(JSON.stringify(times));

/** Runs inside the page. */
async function timeOfCheck(text) {
  const { default: start, CheckerHandle } = await import('/klarbrev.js');
  await start();
  const checker = new CheckerHandle();

  const timeOf = (checks) => {
    const begin = performance.now();
    for (let check = 0; check < checks; check += 1) JSON.parse(checker.check(text, '{}'));
    return (performance.now() - begin) / checks;
  };

  // The browser compiles anew what runs often; what counts is the speed a caseworker meets while writing.
  const warmUntil = performance.now() + 500;
  while (performance.now() < warmUntil) timeOf(10);
  // Browsers blur their clocks to a millisecond or so: one measurement must last much longer than that.
  const checks = Math.max(10, Math.ceil(100 / timeOf(50)));
  const rounds = Array.from({ length: 11 }, () => timeOf(checks)).sort((one, other) => one - other);
  return rounds[5];
}
