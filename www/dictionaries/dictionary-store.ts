import { openDB, type DBSchema } from 'idb';

/** A municipality's own dictionary as it is kept in this browser. */
export interface KeptDictionary {
  /** The name of the file it came from; the same name again takes its place. */
  file: string;
  source: string;
}

interface Schema extends DBSchema {
  /** One list, under `key`: the last one lies on top. */
  dictionaries: { key: string; value: KeptDictionary[] };
}

const databaseName = 'klarbrev-dictionaries';
const databaseVersion = 1;
const key = 'own';

/** The municipality's own dictionaries, kept in this browser. They hold no letter text. */
export class DictionaryStore {
  /** The dictionaries in their order; none where the browser keeps nothing. */
  async all(): Promise<readonly KeptDictionary[]> {
    const database = await open();
    try {
      return (await database.get('dictionaries', key)) ?? [];
    } finally {
      database.close();
    }
  }

  /** Puts another list in place of the one that is kept. */
  async keep(dictionaries: readonly KeptDictionary[]): Promise<void> {
    const database = await open();
    try {
      await database.put('dictionaries', [...dictionaries], key);
    } finally {
      database.close();
    }
  }
}

function open() {
  return openDB<Schema>(databaseName, databaseVersion, {
    upgrade: (database) => void database.createObjectStore('dictionaries'),
  });
}
