import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Edit, Finding } from 'klarbrev';
import { appliedMessage, groupLabel, turnsSentence } from './suggestion-wording';

// "Sagen behandles af kommunen."
const finding = (rule: string, label: string, edits: Edit[], question?: string): Finding => ({
  id: 'x',
  rule,
  severity: 'advice',
  start: 6,
  end: 15,
  quote: 'behandles',
  message: '',
  why: '',
  source: '',
  ...(question === undefined ? {} : { question }),
  suggestions: [{ applicability: 'choose', label, edits, preview: '', preview_changes: [] }],
});

const wording = (one: Finding) => {
  const [suggestion] = one.suggestions;
  assert.ok(suggestion);
  return [groupLabel(one), turnsSentence(one, suggestion), appliedMessage(one, suggestion)];
};

const word: Edit[] = [{ start: 6, end: 15, text: 'læses' }];
const sentence: Edit[] = [
  { start: 0, end: 15, text: 'Kommunen behandler sagen' },
  { start: 15, end: 27, text: '' },
];

describe('a suggestion', () => {
  test('that puts its label in place of the quote needs no other words', () => {
    const mended = [null, false, 'Rettet: behandles er blevet til læses.'];
    assert.deepEqual(wording(finding('phrase', 'læses', word)), mended);
    // The same where the rule can turn sentences too.
    assert.deepEqual(wording(finding('participle', 'læses', word)), mended);
  });
  test('that answers a question stands with the question', () => {
    assert.deepEqual(wording(finding('passive', 'vi', sentence, 'Hvem handler?')), [
      'Hvem handler?',
      true,
      'Sætningen er skrevet om.',
    ]);
  });
  test('that turns the sentence never says that the quote has become its label', () => {
    assert.deepEqual(wording(finding('passive', 'kommunen', sentence)), [
      'Hvem handler?',
      true,
      'Sætningen er skrevet om.',
    ]);
    assert.deepEqual(wording(finding('enumeration', 'punktliste', sentence)), [
      'Forslag',
      true,
      'Sætningen er skrevet om.',
    ]);
  });
});

test('a finding without suggestions has no words for them', () => {
  assert.equal(groupLabel({ ...finding('passive', '', []), suggestions: [] }), null);
});
