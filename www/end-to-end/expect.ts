import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';

const patience = 20_000;

/** Waits until the element's text is this, and fails with the text that stands there instead. */
export async function expectText(locator: Locator, expected: string | RegExp): Promise<void> {
  const matches = (text: string) => (typeof expected === 'string' ? text === expected : expected.test(text));
  await until(
    async () => ((await locator.textContent()) ?? '').trim(),
    matches,
    (text) => (typeof expected === 'string' ? assert.equal(text, expected) : assert.match(text, expected)),
  );
}

/** Waits until there are this many. */
export async function expectCount(locator: Locator, expected: number): Promise<void> {
  await until(
    () => locator.count(),
    (count) => count === expected,
    (count) => assert.equal(count, expected),
  );
}

/** Asks until the answer is right or patience runs out. */
async function until<T>(
  ask: () => Promise<T>,
  isRight: (answer: T) => boolean,
  fail: (answer: T) => void,
): Promise<void> {
  const deadline = Date.now() + patience;
  let answer = await ask();
  while (!isRight(answer)) {
    if (Date.now() > deadline) return fail(answer);
    answer = await ask();
  }
}
