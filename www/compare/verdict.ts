import type { ComparedFact, Comparison } from 'klarbrev';
import { isFactKind } from '../facts/fact-groups';

/** What a comparison comes to, in one line, and how it is to look. */
export interface Verdict {
  text: string;
  tone: 'kept' | 'look' | 'harmed';
}

/**
 * Says what has become of the facts. It never says that the texts mean the same: that is for a person who has read
 * both.
 */
export function verdict({ facts, all_facts_kept: allKept }: Comparison): Verdict {
  const values = facts.filter(isValue);
  const sure = (status: ComparedFact['status']) =>
    values.filter((fact) => fact.status === status && fact.certainty === 'sure').length;
  const meanings = facts.filter(
    (fact) => !isValue(fact) && fact.status !== 'kept' && fact.certainty === 'sure',
  );
  const doubts = facts.filter(({ status, certainty }) => status !== 'kept' && certainty === 'check');
  const sentences = [
    fates(sure('changed'), sure('lost'), sure('added'), 'faktum', 'fakta') || unharmed(values, doubts),
  ];
  const statements = meanings.filter(({ kind }) => kind === 'statement');
  const statementsThat = (fate: ComparedFact['status']) =>
    statements.filter(({ status }) => status === fate).length;
  const told = fates(
    statementsThat('changed'),
    statementsThat('lost'),
    statementsThat('added'),
    'oplysning',
    'oplysninger',
  );
  if (told) sentences.push(told);
  const others = meanings.length - statements.length;
  if (others > 0) sentences.push(`${places(others)} er meningen en anden`);
  if (doubts.length > 0) sentences.push(`${places(doubts.length)} skal du se efter`);
  return {
    text: `${sentences.join('. ')}.`,
    tone: !allKept ? 'harmed' : doubts.length > 0 ? 'look' : 'kept',
  };
}

/** True for what counts as a fact: the limit of a deadline (*senest*, *inden*) is part of it. */
export function isValue({ kind }: ComparedFact): boolean {
  return isFactKind(kind) || kind === 'inclusiveness';
}

/** "2 fakta er ændret, 1 mangler"; empty where nothing has happened. */
function fates(changed: number, lost: number, added: number, one: string, more: string): string {
  const told = [
    [changed, 'er ændret'],
    [lost, 'mangler'],
    [added, 'er kommet til'],
  ] as const;
  return told
    .filter(([number]) => number > 0)
    .map(([number, fate], index) => {
      const noun = index > 0 ? '' : ` ${number === 1 ? one : more}`;
      return `${number}${noun} ${fate}`;
    })
    .join(', ');
}

function unharmed(values: readonly ComparedFact[], doubts: readonly ComparedFact[]): string {
  if (values.length === 0) return 'Klarbrev har ikke fundet fakta i teksterne';
  // With a doubt about a fact nobody can say that all are kept.
  return doubts.some(isValue) ? 'Ingen fakta er sikkert ændret' : 'Alle fakta er bevaret';
}

function places(number: number): string {
  return number === 1 ? '1 sted' : `${number} steder`;
}
