import type { PilotRecord, Scores } from 'klarbrev';

/** A record for tests. */
export function exampleRecord(parts: Partial<PilotRecord> = {}): PilotRecord {
  return {
    schema: 'klarbrev.record/1',
    id: '6f0e1f3a-0000-4000-8000-000000000000',
    area: null,
    letter_type: null,
    arm: 'klarbrev',
    week: '2026-W47',
    versions: { klarbrev: '0.1.0', lix: 1, dictionaries: 'abc123' },
    before: { scores: exampleScores(52.4), findings: { phrase: 7, 'long-sentence': 2 } },
    after: { scores: exampleScores(43.6), findings: { phrase: 1 } },
    suggestions: [{ rule: 'phrase', shown: 7, applied: 6, rejected: 1 }],
    ...parts,
  };
}

function exampleScores(lix: number): Scores {
  return {
    words: 200,
    sentences: 10,
    long_words: 60,
    lix,
    lix_band: lix < 44.5 ? 'middel' : 'svær',
    lix_classic: lix,
    lix_without_terms: lix,
    mean_sentence_words: 20,
    longest_sentence_words: 41,
    long_word_share: 0.3,
    share_over_20_words: 0.4,
    share_over_25_words: 0.2,
    share_over_40_words: 0.1,
    passive_share: 0.2,
    nominalisations_per_100_words: 3,
    ovix: 60,
    findings_per_100_words: 4.5,
    too_short: false,
  };
}
