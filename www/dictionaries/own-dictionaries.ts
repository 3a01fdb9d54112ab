import type { Checker, DictionaryFault, KlarbrevError, LoadedDictionary } from 'klarbrev';
import type { KeptDictionary } from './dictionary-store';

/** A dictionary of the municipality's own, and what has become of it. */
export interface OwnDictionary extends KeptDictionary {
  /** Its title and entries; null where it is set aside. */
  loaded: LoadedDictionary | null;
  /** What is wrong with it, where it is set aside. */
  faults: readonly DictionaryFault[];
}

/** A checker with dictionaries on top, the last one uppermost. */
export interface CheckerWithDictionaries {
  checker: Checker;
  dictionaries: readonly OwnDictionary[];
}

/** Lays the dictionaries on a new checker, one by one. A faulty one is set aside with its faults, and the others count. */
export async function checkerWith(
  dictionaries: readonly KeptDictionary[],
  create: () => Promise<Checker>,
): Promise<CheckerWithDictionaries> {
  const checker = await create();
  const laid = dictionaries.map(({ file, source }): OwnDictionary => {
    try {
      return { file, source, loaded: checker.loadDictionary(source), faults: [] };
    } catch (error) {
      const { code, faults = [] } = error as Partial<KlarbrevError>;
      if (code !== 'bad-dictionary') throw error;
      return { file, source, loaded: null, faults };
    }
  });
  return { checker, dictionaries: laid };
}

/** The list with a dictionary put in: where one of the same file stands already in its place, else on top. */
export function withDictionary(
  dictionaries: readonly KeptDictionary[],
  added: KeptDictionary,
): readonly KeptDictionary[] {
  const known = dictionaries.some(({ file }) => file === added.file);
  if (!known) return [...dictionaries, added];
  return dictionaries.map((one) => (one.file === added.file ? added : one));
}

/** The list with one dictionary moved one step up, so that it goes before the one that lay on top of it. */
export function withMovedUp(
  dictionaries: readonly KeptDictionary[],
  file: string,
): readonly KeptDictionary[] {
  const place = dictionaries.findIndex((one) => one.file === file);
  const [one, above] = [dictionaries[place], dictionaries[place + 1]];
  if (!one || !above) return dictionaries;
  return [...dictionaries.slice(0, place), above, one, ...dictionaries.slice(place + 2)];
}
