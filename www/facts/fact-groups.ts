import type { ComparedKind, FactKind } from 'klarbrev';

/** Facts that stand together in the list. */
export interface FactGroup {
  name: string;
  kinds: readonly FactKind[];
}

/** The groups, in the order of the screen: first what the reader must act on. */
export const factGroups: readonly FactGroup[] = [
  { name: 'Frister', kinds: ['deadline'] },
  { name: 'Beløb', kinds: ['amount'] },
  { name: 'Datoer', kinds: ['date'] },
  { name: 'Tidspunkter', kinds: ['time'] },
  { name: 'Procenter', kinds: ['percent'] },
  { name: 'Antal', kinds: ['count'] },
  { name: 'Henvisninger til loven', kinds: ['legal-ref'] },
  { name: 'Telefon, mail og web', kinds: ['phone', 'email', 'url'] },
  { name: 'Adresser', kinds: ['address'] },
  { name: 'Sagsnumre og CPR', kinds: ['case-number', 'cpr'] },
  { name: 'Navne', kinds: ['name'] },
];

const kinds = new Set<ComparedKind>(factGroups.flatMap((group) => group.kinds));

/** True for facts with a value; false for what the effect of a sentence hangs on. */
export function isFactKind(kind: ComparedKind): kind is FactKind {
  return kinds.has(kind);
}
