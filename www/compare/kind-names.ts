import type { ComparedKind } from 'klarbrev';

const NAMES: Record<ComparedKind, string> = {
  deadline: 'Frist',
  amount: 'Beløb',
  date: 'Dato',
  time: 'Tidspunkt',
  percent: 'Procent',
  count: 'Antal',
  'legal-ref': 'Henvisning til loven',
  phone: 'Telefon',
  email: 'Mail',
  url: 'Web',
  address: 'Adresse',
  'case-number': 'Sagsnummer',
  cpr: 'CPR-nummer',
  name: 'Navn',
  inclusiveness: 'Grænse',
  negation: 'Nægtelse',
  modality: 'Ret eller pligt',
  condition: 'Betingelse',
  actor: 'Hvem handler',
  suspension: 'Virkning af en klage',
  statement: 'Oplysning',
};

/** What is compared, in one word. A kind that is not known yet goes by its own name. */
export function kindName(kind: ComparedKind): string {
  return NAMES[kind] ?? kind;
}

const STATUS = { kept: 'bevaret', changed: 'ændret', lost: 'mangler', added: 'ny' } as const;

/** What has become of it, in one word. */
export function statusName(status: keyof typeof STATUS): string {
  return STATUS[status];
}
