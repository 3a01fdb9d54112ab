import type { ComparedFact } from 'klarbrev';
import { rank, type FactState, type LetterFact } from './letter-fact';

/** One line on all the facts, and how it is to look. */
export interface FactsSummary {
  /** "23 fakta". */
  count: string;
  /** "alle bevaret", "2 ændret · 1 mangler"; empty without an original. */
  fate: string;
  tone: 'kept' | 'look' | 'harmed' | 'none';
}

/** Sums the facts and the differences of meaning up. */
export function factsSummary(facts: readonly LetterFact[], meanings: readonly ComparedFact[]): FactsSummary {
  const inLetter = facts.filter(({ state }) => state !== 'lost').length;
  const count = inLetter === 1 ? '1 faktum' : `${inLetter} fakta`;
  if (facts.every(({ state }) => state === null)) return { count, fate: '', tone: 'none' };
  const sure = (state: FactState) =>
    facts.filter((fact) => fact.state === state && fact.certainty === 'sure').length;
  const [changed, lost, added] = [sure('changed'), sure('lost'), sure('added')];
  const sureMeanings = meanings.filter(({ certainty }) => certainty === 'sure');
  const statements = (status: FactState) =>
    sureMeanings.filter((meaning) => meaning.kind === 'statement' && meaning.status === status).length;
  const [lostStatements, addedStatements] = [statements('lost'), statements('added')];
  const otherMeanings = sureMeanings.length - lostStatements - addedStatements;
  const doubts = facts.filter((fact) => rank(fact) === 3).length + meanings.length - sureMeanings.length;
  const parts = [
    [changed, 'ændret'],
    [lost, 'mangler'],
    [added, added === 1 ? 'ny' : 'nye'],
    [lostStatements, lostStatements === 1 ? 'oplysning mangler' : 'oplysninger mangler'],
    [addedStatements, addedStatements === 1 ? 'ny oplysning' : 'nye oplysninger'],
    [otherMeanings, 'med anden mening'],
  ] as const;
  const told = parts.filter(([number]) => number > 0).map(([number, name]) => `${number} ${name}`);
  if (told.length === 0 && facts.every((fact) => rank(fact) === 4 || fact.state === 'added'))
    told.push('alle bevaret');
  if (doubts > 0) told.push(`${doubts} at se efter`);
  // What the caseworker adds herself is no alarm.
  const tone =
    changed + lost + lostStatements + otherMeanings > 0
      ? 'harmed'
      : added + addedStatements + doubts > 0
        ? 'look'
        : 'kept';
  return { count, fate: told.join(' · '), tone };
}
