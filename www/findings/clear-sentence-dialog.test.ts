import assert from 'node:assert/strict';
import { before, beforeEach, describe, test } from 'node:test';
import type { ClearSentence } from 'klarbrev';
import { useBrowserForTests } from '../element/browser-for-tests';
import { ClearSentenceDialog } from './clear-sentence-dialog';

before(useBrowserForTests);

const text = 'Sagen behandles.';

/** As the checker answers: nothing to change until somebody acts. */
const asks: ClearSentence = {
  start: 0,
  end: 16,
  before: text,
  after: text,
  removed: [],
  added: [],
  edits: [],
  rules: [],
  actors: ['vi', 'kommunen'],
};

const byUs: ClearSentence = {
  ...asks,
  after: 'Vi behandler sagen.',
  removed: [{ start: 0, end: 16 }],
  added: [{ start: 0, end: 19 }],
  edits: [{ start: 0, end: 16, text: 'Vi behandler sagen.' }],
  rules: ['passive'],
  actors: [],
};

let dialog: ClearSentenceDialog;
let inserted: ClearSentence[];

beforeEach(() => {
  dialog = new ClearSentenceDialog();
  inserted = [];
  document.body.replaceChildren(dialog.element);
});

const open = (clear: (actor: string | null) => ClearSentence | null) =>
  dialog.open({
    text,
    clear,
    insert: (taken) => inserted.push(taken),
    failed: (error) => {
      throw error;
    },
  });

const part = (name: string) => dialog.element.querySelector<HTMLElement>(`[part=${name}]`);
const radios = () => [...dialog.element.querySelectorAll('input')];
const choose = (index: number) => radios()[index]?.click();
const canInsert = () => part('insert-clear')?.getAttribute('aria-disabled') !== 'true';

describe('where the sentence does not say who acts', () => {
  beforeEach(() => open((actor) => (actor === 'vi' ? byUs : actor === null ? asks : null)));

  test('nobody is chosen, the keyboard is at the choice, and nothing can be put in', () => {
    assert.deepEqual(
      radios().map((radio) => [radio.parentElement?.textContent, radio.checked]),
      [
        ['vi', false],
        ['kommunen', false],
        ['Lad det stå', true],
      ],
    );
    assert.ok(document.activeElement === radios()[2]);
    assert.match(part('clear-nothing')?.textContent ?? '', /siger ikke, hvem der handler/);
    part('insert-clear')?.click();
    assert.deepEqual(inserted, []);
  });

  test('an actor who is chosen gives the sentence, and what goes and comes is marked', () => {
    choose(0);
    assert.equal(part('clear-before')?.innerHTML, '<del>Sagen behandles.</del>');
    assert.equal(part('clear-after')?.innerHTML, '<ins>Vi behandler sagen.</ins>');
    part('insert-clear')?.click();
    assert.deepEqual(inserted, [byUs]);
    assert.equal(dialog.element.open, false);
  });

  test('an actor who changes nothing, and letting it stand, leave nothing to put in', () => {
    choose(0);
    choose(1);
    assert.equal(part('clear-after'), null);
    assert.match(part('clear-nothing')?.textContent ?? '', /ikke flere forslag/);
    assert.equal(canInsert(), false);
    choose(0);
    assert.equal(canInsert(), true);
    choose(2);
    assert.equal(canInsert(), false);
    assert.match(part('clear-nothing')?.textContent ?? '', /siger ikke, hvem der handler/);
  });
});

test('a sentence that there is nothing to say of stands as it is', () => {
  open(() => null);
  assert.equal(dialog.element.querySelector<HTMLElement>('fieldset')?.hidden, true);
  assert.equal(part('clear-before')?.textContent, text);
  assert.match(part('clear-nothing')?.textContent ?? '', /ikke flere forslag/);
  assert.ok(document.activeElement === part('cancel-clear'));
});

test('where nobody has to be named the keyboard is at the button that puts it in', () => {
  open(() => byUs);
  assert.ok(document.activeElement === part('insert-clear'));
});

test('put aside it changes nothing, and keeps nothing of the letter', async () => {
  open(() => byUs);
  part('cancel-clear')?.click();
  await new Promise((resolve) => setTimeout(resolve));
  assert.deepEqual(inserted, []);
  assert.doesNotMatch(dialog.element.textContent ?? '', /behandle/);
});

test('a failure closes it and is told of', () => {
  const failure = new Error('internal');
  const told: unknown[] = [];
  let fails = false;
  dialog.open({
    text,
    clear: () => {
      if (fails) throw failure;
      return asks;
    },
    insert: () => assert.fail(),
    failed: (error) => told.push(error),
  });
  fails = true;
  choose(0);
  assert.deepEqual(told, [failure]);
  assert.equal(dialog.element.open, false);
});
