import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Checker } from 'klarbrev';
import { checkerWith, withDictionary, withMovedUp } from './own-dictionaries';

const kept = (...files: string[]) => files.map((file) => ({ file, source: `source of ${file}` }));
const files = (dictionaries: readonly { file: string }[]) => dictionaries.map(({ file }) => file);

/** A checker that takes what it is given, but for `faulty`. */
function fakeChecker(faulty: string) {
  const loaded: string[] = [];
  const checker = {
    loadDictionary(source: string) {
      if (source === `source of ${faulty}`) {
        const faults = [{ line: 3, column: 1, entry: 'såfremt', message: 'Opslaget mangler en kilde.' }];
        throw Object.assign(new Error('Ordbogen har en fejl.'), { code: 'bad-dictionary', faults });
      }
      loaded.push(source);
      return { title: source, entries: loaded.length };
    },
  } as Checker;
  return { checker, loaded };
}

test('dictionaries are laid on the checker in their order, and a faulty one is set aside with its faults', async () => {
  const { checker, loaded } = fakeChecker('b.toml');
  const { dictionaries } = await checkerWith(kept('a.toml', 'b.toml', 'c.toml'), async () => checker);
  assert.deepEqual(loaded, ['source of a.toml', 'source of c.toml']);
  assert.deepEqual(
    dictionaries.map(({ file, loaded: own, faults }) => [file, own?.entries ?? null, faults.length]),
    [
      ['a.toml', 1, 0],
      ['b.toml', null, 1],
      ['c.toml', 2, 0],
    ],
  );
});

test('a fault of another kind is no fault of the dictionary', async () => {
  const checker = {
    loadDictionary() {
      throw Object.assign(new Error('lukket'), { code: 'disposed' });
    },
  } as unknown as Checker;
  await assert.rejects(
    checkerWith(kept('a.toml'), async () => checker),
    /lukket/,
  );
});

test('a new file lies on top; the same file again takes its own place', () => {
  assert.deepEqual(files(withDictionary(kept('a.toml', 'b.toml'), kept('c.toml')[0]!)), [
    'a.toml',
    'b.toml',
    'c.toml',
  ]);
  const again = withDictionary(kept('a.toml', 'b.toml'), { file: 'a.toml', source: 'new' });
  assert.deepEqual(files(again), ['a.toml', 'b.toml']);
  assert.equal(again[0]?.source, 'new');
});

test('a dictionary can be moved before the one that lies on top of it', () => {
  const list = kept('a.toml', 'b.toml', 'c.toml');
  assert.deepEqual(files(withMovedUp(list, 'a.toml')), ['b.toml', 'a.toml', 'c.toml']);
  assert.deepEqual(files(withMovedUp(list, 'c.toml')), ['a.toml', 'b.toml', 'c.toml']);
  assert.deepEqual(files(withMovedUp(list, 'x.toml')), ['a.toml', 'b.toml', 'c.toml']);
});
