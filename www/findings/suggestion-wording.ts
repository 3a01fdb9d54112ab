import type { Finding, Suggestion } from 'klarbrev';

/** Rules that turn a whole sentence: their labels say how, rather than what stands there afterwards. */
const OF_STRUCTURE = new Set([
  'passive',
  'nominal',
  'long-sentence',
  'front-heavy',
  'insertion',
  'participle',
  'legal-ref',
  'enumeration',
  'number-density',
]);

/** True where the suggestion turns the sentence; false where its label stands in place of the quote afterwards. */
export function turnsSentence(finding: Finding, suggestion: Suggestion): boolean {
  if (finding.question !== undefined) return true;
  if (!OF_STRUCTURE.has(finding.rule)) return false;
  return quoteAfter(finding, suggestion)?.toLowerCase() !== suggestion.label.toLowerCase();
}

/** The quote with the suggestion's edits; null where they reach beyond it. */
function quoteAfter({ quote, start, end }: Finding, { edits }: Suggestion): string | null {
  let after = '';
  let position = start;
  for (const edit of edits) {
    if (edit.start < position || edit.end > end) return null;
    after += quote.slice(position - start, edit.start - start) + edit.text;
    position = edit.end;
  }
  return after + quote.slice(position - start);
}

/** The words before the suggestions: the finding's own question, or what its labels are; null where they speak for themselves. */
export function groupLabel(finding: Finding): string | null {
  const [first] = finding.suggestions;
  if (!first || !turnsSentence(finding, first)) return null;
  // The sentence has said it already, and the label names the same.
  return finding.question ?? (finding.rule === 'passive' ? 'Hvem handler?' : 'Forslag');
}

/** What was done, once a suggestion has been applied. */
export function appliedMessage(finding: Finding, suggestion: Suggestion): string {
  if (suggestion.applicability === 'explain') return `Forklaring sat ind ved ${shortQuote(finding)}.`;
  if (turnsSentence(finding, suggestion)) return 'Sætningen er skrevet om.';
  return `Rettet: ${shortQuote(finding)} er blevet til ${suggestion.label}.`;
}

/** The quote, so short that it can be said aloud. */
export function shortQuote({ quote }: Finding): string {
  return quote.length <= 40 ? quote : `${quote.slice(0, 40).trimEnd()} …`;
}
