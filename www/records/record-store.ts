import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { PilotRecord } from 'klarbrev';
import { RecordStoreError } from './record-store-error';

interface Schema extends DBSchema {
  /** The records in the order they were saved. A record is added once and never changed. */
  records: { key: number; value: PilotRecord; indexes: { id: string } };
  /** Ids of the records that have been exported. */
  exported: { key: string; value: true };
}

/** One record as it is kept on this machine. */
export interface KeptRecord {
  record: PilotRecord;
  exported: boolean;
}

const databaseName = 'klarbrev';
const databaseVersion = 1;

/**
 * The records that are kept in this browser. Several tabs may use it at once: each says when it has changed
 * something, and `onChange` is called in the others.
 */
export class RecordStore {
  readonly #channel: BroadcastChannel;
  #database: Promise<IDBPDatabase<Schema>> | null = null;

  constructor(onChange: () => void) {
    this.#channel = new BroadcastChannel('klarbrev-records');
    this.#channel.onmessage = onChange;
  }

  /** Adds a record. When the promise is fulfilled, the record is on the disk. */
  async add(record: PilotRecord): Promise<void> {
    await this.#change(async (database) => {
      const transaction = database.transaction('records', 'readwrite', { durability: 'strict' });
      await Promise.all([transaction.store.add(record), transaction.done]);
    });
  }

  /** All records, the newest first. */
  async all(): Promise<KeptRecord[]> {
    return this.#use(async (database) => {
      const transaction = database.transaction(['records', 'exported'], 'readonly');
      const [records, exported] = await Promise.all([
        transaction.objectStore('records').getAll(),
        transaction.objectStore('exported').getAllKeys(),
      ]);
      const known = new Set(exported);
      return records.reverse().map((record) => ({ record, exported: known.has(record.id) }));
    });
  }

  /** Deletes one record. */
  async delete(id: string): Promise<void> {
    await this.#change(async (database) => {
      const transaction = database.transaction(['records', 'exported'], 'readwrite', {
        durability: 'strict',
      });
      const records = transaction.objectStore('records');
      const key = await records.index('id').getKey(id);
      await Promise.all([
        key === undefined ? undefined : records.delete(key),
        transaction.objectStore('exported').delete(id),
        transaction.done,
      ]);
    });
  }

  /** Deletes every record. */
  async deleteAll(): Promise<void> {
    await this.#change(async (database) => {
      const transaction = database.transaction(['records', 'exported'], 'readwrite', {
        durability: 'strict',
      });
      await Promise.all([
        transaction.objectStore('records').clear(),
        transaction.objectStore('exported').clear(),
        transaction.done,
      ]);
    });
  }

  /** Remembers that the records have been exported, so that the page can ask for the rest in good time. */
  async markExported(ids: readonly string[]): Promise<void> {
    await this.#change(async (database) => {
      const transaction = database.transaction('exported', 'readwrite', { durability: 'strict' });
      await Promise.all([...ids.map((id) => transaction.store.put(true, id)), transaction.done]);
    });
  }

  /** Lets go of the database and of the other tabs. */
  close(): void {
    this.#channel.close();
    this.#close();
  }

  async #change(work: (database: IDBPDatabase<Schema>) => Promise<void>): Promise<void> {
    await this.#use(work);
    this.#channel.postMessage('changed');
  }

  async #use<T>(work: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
    try {
      this.#database ??= this.#open();
      return await work(await this.#database);
    } catch (error) {
      // The next call opens anew: the caseworker may have made room or closed the other tab meanwhile.
      this.#close();
      throw RecordStoreError.from(error);
    }
  }

  async #open(): Promise<IDBPDatabase<Schema>> {
    let blocked: (reason: RecordStoreError) => void;
    const refusal = new Promise<never>((_, reject) => (blocked = reject));
    const opening = openDB<Schema>(databaseName, databaseVersion, {
      upgrade(database) {
        database
          .createObjectStore('records', { autoIncrement: true })
          .createIndex('id', 'id', { unique: true });
        database.createObjectStore('exported');
      },
      blocked: () => blocked(new RecordStoreError('blocked')),
      // A newer version of the page wants the database: let it have it.
      blocking: () => this.#close(),
      terminated: () => (this.#database = null),
    });
    return Promise.race([opening, refusal]);
  }

  #close(): void {
    const database = this.#database;
    this.#database = null;
    database?.then(
      (open) => open.close(),
      () => {},
    );
  }
}
