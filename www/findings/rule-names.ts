import type { Severity } from 'klarbrev';

const NAMES: Record<string, string> = {
  phrase: 'Tungt udtryk',
  passive: 'Passiv',
  nominal: 'Skjult udsagnsord',
  'long-sentence': 'Lang sætning',
  'front-heavy': 'Tung begyndelse',
  insertion: 'Indskud',
  participle: 'Sammenpakket udtryk',
  abbreviation: 'Forkortelse',
  'legal-ref': 'Lovhenvisning',
  'legal-term': 'Fagord',
  address: 'Tiltale',
  negation: 'Nægtelse',
  'vague-time': 'Uklar tid',
  'long-word': 'Langt ord',
  enumeration: 'Opremsning',
  tone: 'Tone',
  'term-consistency': 'Skiftende ord',
  'number-density': 'Mange tal',
};

/** What a rule is called on the screen. */
export function ruleName(rule: string): string {
  return NAMES[rule] ?? rule;
}

/** How much a finding matters, in one word. */
export const severityNames: Record<Severity, string> = {
  serious: 'Vigtigt',
  advice: 'Råd',
  note: 'Overvej',
};
