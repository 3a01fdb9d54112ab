import 'fake-indexeddb/auto';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DictionaryStore } from './dictionary-store';

test('dictionaries are there for the next visit in the same order, and the list can be changed', async () => {
  const kept = [
    { file: 'b.toml', source: 'title = "B"' },
    { file: 'a.toml', source: 'title = "A"' },
  ];
  assert.deepEqual(await new DictionaryStore().all(), []);
  await new DictionaryStore().keep(kept);
  assert.deepEqual(await new DictionaryStore().all(), kept);
  await new DictionaryStore().keep(kept.slice(1));
  assert.deepEqual(await new DictionaryStore().all(), kept.slice(1));
});
