import 'fake-indexeddb/auto';
import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import type { PilotRecord } from 'klarbrev';
import { exampleRecord } from './example-record';
import { RecordStore } from './record-store';
import { RecordStoreError } from './record-store-error';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const first = exampleRecord({ id: '6f0e1f3a-0000-4000-8000-000000000001' });
const second = exampleRecord({ id: '6f0e1f3a-0000-4000-8000-000000000002' });

const stores: RecordStore[] = [];

/** Opens the store as one tab does. */
function open(onChange = () => {}): RecordStore {
  const store = new RecordStore(onChange);
  stores.push(store);
  return store;
}

afterEach(() => {
  for (const store of stores.splice(0)) store.close();
});

async function ids(store: RecordStore): Promise<string[]> {
  return (await store.all()).map(({ record }) => record.id);
}

test('a saved record is there for the next visit, unchanged, and the newest comes first', async () => {
  const store = open();
  await store.add(first);
  await store.add(second);
  const kept = await open().all();
  assert.deepEqual(
    kept.map(({ record }) => record),
    [second, first],
  );
});

test('the same record cannot be added twice', async () => {
  const store = open();
  await store.add(first);
  await assert.rejects(store.add(first), RecordStoreError);
  assert.deepEqual(await ids(store), [first.id]);
});

test('deleting one record leaves the others', async () => {
  const store = open();
  await store.add(first);
  await store.add(second);
  await store.delete(first.id);
  assert.deepEqual(await ids(store), [second.id]);
});

test('deleting a record that another tab has deleted is no failure', async () => {
  const store = open();
  await store.add(second);
  await store.delete(first.id);
  assert.deepEqual(await ids(store), [second.id]);
});

test('deleting all leaves nothing', async () => {
  const store = open();
  await store.add(first);
  await store.markExported([first.id]);
  await store.deleteAll();
  assert.deepEqual(await store.all(), []);
});

test('only the exported records are marked as exported', async () => {
  const store = open();
  await store.add(first);
  await store.add(second);
  await store.markExported([first.id]);
  assert.deepEqual(
    (await store.all()).map(({ record, exported }) => [record.id, exported]),
    [
      [second.id, false],
      [first.id, true],
    ],
  );
});

test('another tab hears of every change, and the tab itself does not', async () => {
  let heardHere = 0;
  const here = open(() => (heardHere += 1));
  const heardElsewhere = new Promise<void>((resolve) => open(resolve));
  await here.add(first);
  await heardElsewhere;
  assert.equal(heardHere, 0);
});

test('two tabs that save at once lose nothing', async () => {
  await Promise.all([open().add(first), open().add(second)]);
  assert.deepEqual((await ids(open())).sort(), [first.id, second.id]);
});

test('a full quota is told as such, and saving works again once there is room', async (context) => {
  const store = open();
  const full = context.mock.method(IDBObjectStore.prototype, 'add', () => {
    throw new DOMException('', 'QuotaExceededError');
  });
  await assert.rejects(store.add(first), { code: 'full' });
  full.mock.restore();
  await store.add(first);
  assert.deepEqual(await ids(store), [first.id]);
});

test('a browser that keeps nothing is told as such', async (context) => {
  context.mock.method(IDBFactory.prototype, 'open', () => {
    throw new DOMException('', 'SecurityError');
  });
  await assert.rejects(open().all(), { code: 'unavailable' });
});

test('a database from a newer version of the page is told as such', async () => {
  await new Promise((resolve, reject) => {
    const request = indexedDB.open('klarbrev', 99);
    request.onsuccess = () => {
      request.result.close();
      resolve(undefined);
    };
    request.onerror = reject;
  });
  await assert.rejects(open().all(), { code: 'newer-version' });
});

test('the messages say no more than the kind of failure', () => {
  const record: PilotRecord = first;
  const error = RecordStoreError.from(new DOMException(JSON.stringify(record), 'DataError'));
  assert.equal(error.code, 'unavailable');
  assert.doesNotMatch(error.message, new RegExp(record.id));
});
