import type { ErrorCode, KlarbrevError } from 'klarbrev';

const MESSAGES: Partial<Record<ErrorCode, string>> = {
  'text-too-large':
    'Brevet er for langt til at blive læst på én gang. Din tekst er her stadig. Prøv med en del af brevet.',
  'unknown-letter-type': 'Brevtypen findes ikke. Vælg en anden. Din tekst er her stadig.',
  'bad-dictionary': 'Kommunens egen ordliste har en fejl og er ikke taget i brug. Din tekst er her stadig.',
  disposed: 'Sprogtjekket er lukket. Genindlæs siden. Din tekst er her stadig.',
};

const OTHER = 'Brevet kunne ikke læses igennem lige nu. Din tekst er her stadig.';

/** What the caseworker is told when a check fails. */
export function problemMessage(error: unknown): string {
  return MESSAGES[(error as Partial<KlarbrevError> | null)?.code as ErrorCode] ?? OTHER;
}

/** What she is told when the checker cannot start. */
export const startProblem =
  'Sprogtjekket kunne ikke starte. Din tekst er her stadig. Prøv igen, eller genindlæs siden.';
