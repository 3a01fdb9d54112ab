import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { Window } from 'happy-dom';
import { keepDraft, readDraft, type KeptDraft } from './kept-draft';

const draft: KeptDraft = {
  letter: {
    schema: 'klarbrev.draft/1',
    html: '<p>Kære Åse 🌻</p>',
    before: null,
    counts: { shown: {}, applied: {}, rejected: {} },
    dismissed: [],
  },
  letterType: 'afgoerelse',
  area: '',
  record: null,
};

beforeEach(() => {
  Object.assign(globalThis, { sessionStorage: new Window({ url: 'http://localhost/' }).sessionStorage });
});

test('a draft comes back as it was', () => {
  assert.equal(keepDraft(draft), true);
  assert.deepEqual(readDraft(), draft);
});

test('without a draft there is none', () => {
  assert.equal(readDraft(), null);
});

test('a damaged draft, or one from another version, is left out', () => {
  sessionStorage.setItem('klarbrev-draft', '{"letter"');
  assert.equal(readDraft(), null);
  sessionStorage.setItem(
    'klarbrev-draft',
    JSON.stringify({ ...draft, letter: { schema: 'klarbrev.draft/9' } }),
  );
  assert.equal(readDraft(), null);
});

test('a browser that keeps nothing is no failure, but is told of', () => {
  Object.assign(globalThis, {
    sessionStorage: {
      getItem: () => assert.fail('SecurityError'),
      setItem: () => assert.fail('QuotaExceededError'),
    },
  });
  assert.equal(readDraft(), null);
  assert.equal(keepDraft(draft), false);
});
