import type { StructureItem } from 'klarbrev';

/** One line on the letter's parts, and how it is to look. */
export interface StructureSummary {
  /** "7 fundet · 2 ikke fundet". */
  fate: string;
  tone: 'kept' | 'look' | 'harmed';
}

/** Sums the parts up. What is not needed is not spoken of. */
export function structureSummary(items: readonly StructureItem[]): StructureSummary {
  const missing = items.filter(({ status }) => status === 'missing');
  const found = items.filter(({ status }) => status === 'found').length;
  const told = [
    ...(missing.length > 0 ? [`${missing.length} ikke fundet`] : []),
    ...(found > 0 ? [`${found} fundet`] : []),
  ];
  const serious = missing.some(({ severity }) => severity === 'serious');
  return {
    fate: told.join(' · '),
    tone: serious ? 'harmed' : missing.length > 0 ? 'look' : 'kept',
  };
}
