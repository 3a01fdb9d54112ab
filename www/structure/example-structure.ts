import type { StructureItem } from 'klarbrev';

/** A part that was found, for tests. */
export const found: StructureItem = {
  requirement: 'deadline',
  name: 'Frist',
  status: 'found',
  start: 10,
  end: 20,
  basis: 'God skik',
  severity: 'advice',
  message: 'Fristen står i brevet.',
};

/** A part that is missing, for tests. */
export const missing: StructureItem = {
  requirement: 'complaint-guidance',
  name: 'Klagevejledning',
  status: 'missing',
  basis: 'Forvaltningsloven § 25',
  link: 'https://www.retsinformation.dk/eli/lta/2014/433',
  severity: 'serious',
  message: 'Der er ikke fundet en klagevejledning. Skriv, hvor læseren kan klage, og hvornår senest.',
  text_block: 'Du kan klage til [myndighed].\nKlagen skal være her senest den [dato].',
};

/** A part that the letter does not need, for tests. */
export const notNeeded: StructureItem = {
  requirement: 'court-deadline',
  name: 'Søgsmålsfrist',
  status: 'not-needed',
  basis: 'Forvaltningsloven § 26',
  severity: 'note',
  message: 'Der er ikke fundet en lov med en frist for sagsanlæg.',
};
