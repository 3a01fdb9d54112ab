import assert from 'node:assert/strict';
import { before, beforeEach, describe, test } from 'node:test';
import type { Finding, Sentence, Severity } from 'klarbrev';
import { useBrowserForTests } from '../element/browser-for-tests';
import { FindingsPanel } from './findings-panel';

before(useBrowserForTests);

const finding = (id: string, severity: Severity, ...labels: string[]): Finding => ({
  id,
  rule: 'phrase',
  severity,
  start: 0,
  end: 1,
  quote: `ord ${id}`,
  message: `besked ${id}`,
  why: 'fordi',
  source: 'kilden',
  suggestions: labels.map((label) => ({
    applicability: 'safe',
    label,
    edits: [],
    preview: `Sætning med ${label}.`,
    preview_changes: [{ start: 12, end: 12 + label.length }],
  })),
});

const asking = (id: string, ...labels: string[]): Finding => ({
  ...finding(id, 'advice', ...labels),
  rule: 'passive',
  question: 'Hvem handler?',
});

let said: string[];
let panel: FindingsPanel;
let afterApply: () => void;

beforeEach(() => {
  said = [];
  afterApply = () => undefined;
  panel = new FindingsPanel({
    apply: ({ id }, { label }) => {
      said.push(`apply ${id} ${label}`);
      afterApply();
    },
    reject: ({ id }) => said.push(`reject ${id}`),
    clearSentence: ({ id }) => said.push(`clear ${id}`),
    applySafe: () => said.push('apply safe'),
    takeUpDismissed: () => said.push('take up'),
    undo: () => said.push('undo'),
    redo: () => said.push('redo'),
    activate: (id) => said.push(`activate ${id}`),
    leave: (id) => said.push(`leave ${id}`),
  });
  document.body.replaceChildren(panel.element);
  show([finding('a', 'serious'), finding('b', 'advice', 'hvis', 'når'), finding('c', 'advice', 'om')]);
});

function show(
  findings: Finding[],
  other: { dismissed?: number; readonly?: boolean; hasLetter?: boolean; sentences?: Sentence[] } = {},
) {
  panel.update({ hasLetter: true, sentences: [], dismissed: 0, readonly: false, ...other, findings });
}

const cards = () => [...panel.element.querySelectorAll<HTMLElement>('[part=finding]')];
const press = (key: string, more: KeyboardEventInit = {}) => {
  const { KeyboardEvent } = document.defaultView as unknown as {
    KeyboardEvent: typeof globalThis.KeyboardEvent;
  };
  document.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
  );
};
const focused = () => (document.activeElement as HTMLElement | null)?.dataset['findingId'];

describe('by keyboard alone', () => {
  test('arrows, Home and End go through the list without falling out', () => {
    panel.focus('a');
    for (const [key, place] of [
      ['ArrowUp', 'a'],
      ['ArrowDown', 'b'],
      ['End', 'c'],
      ['ArrowDown', 'c'],
      ['Home', 'a'],
      ['F8', 'b'],
    ] as const) {
      press(key);
      assert.equal(focused(), place, key);
    }
    press('F8', { shiftKey: true });
    assert.equal(focused(), 'a');
  });

  test('the Tab key has one stop: the finding that is worked on', () => {
    panel.focus('b');
    assert.deepEqual(
      cards().map((card) => card.tabIndex),
      [-1, 0, -1],
    );
  });

  test('Enter applies the first suggestion, and goes to the letter where there is none', () => {
    panel.focus('b');
    press('Enter');
    panel.focus('a');
    press('Enter');
    assert.deepEqual(
      said.filter((what) => !what.startsWith('activate')),
      ['apply b hvis', 'leave a'],
    );
  });

  test('Delete rejects, Escape leaves, Ctrl+Z and Ctrl+Y go back and forth', () => {
    panel.focus('c');
    said = [];
    press('Delete');
    press('Escape');
    press('z', { ctrlKey: true });
    press('y', { ctrlKey: true });
    assert.deepEqual(said, ['reject c', 'leave c', 'undo', 'redo']);
  });

  test('Enter never answers a question: it goes to the answers', () => {
    show([asking('a', 'vi', 'du')]);
    panel.focus('a');
    said = [];
    press('Enter');
    assert.deepEqual(said, []);
    assert.equal(document.activeElement?.textContent, 'vi');
  });

  test('what a suggestion changes besides words is said before it is taken', () => {
    const changing = finding('d', 'advice', 'skal');
    changing.suggestions = changing.suggestions.map((suggestion) => ({
      ...suggestion,
      applicability: 'choose',
      changes: ['modality'],
      cautions: ['Forslaget ændrer, hvor stærkt læseren skal noget.'],
    }));
    show([changing]);
    panel.focus('d');
    const caution = panel.element.querySelector('.caution');
    assert.equal(caution?.textContent, 'Forslaget ændrer, hvor stærkt læseren skal noget.');
  });

  test('focus is never lost: with nothing left it goes to the heading', () => {
    show([]);
    panel.focus(null);
    assert.equal(document.activeElement?.id, 'findings-heading');
  });
});

describe('by mouse', () => {
  const pressDown = (element: Element) => {
    const { Event } = document.defaultView as unknown as { Event: typeof globalThis.Event };
    element.dispatchEvent(new Event('pointerdown', { bubbles: true }));
    element.closest<HTMLElement>('[tabindex]')?.focus();
  };
  const secondSuggestion = () => cards()[1]?.querySelector('[part=suggestion]') as HTMLElement;

  test('a finding unfolds when the press is over, so that its buttons stay under the pointer', () => {
    panel.setActive('a');
    pressDown(secondSuggestion());
    assert.equal(cards()[0]?.getAttribute('aria-current'), 'true');
    cards()[1]?.click();
    assert.equal(cards()[1]?.getAttribute('aria-current'), 'true');
  });

  test('the finding that comes next, once one is mended, is told of', () => {
    panel.setActive('a');
    afterApply = () => cards()[2]?.focus();
    pressDown(secondSuggestion());
    secondSuggestion().click();
    assert.deepEqual(said.slice(0, 2), ['apply b hvis', 'activate c']);
  });
});

describe('a finding', () => {
  test('says what, why and what instead when it is worked on', () => {
    panel.setActive('b');
    const card = cards()[1] as HTMLElement;
    for (const words of ['ord b', 'besked b', 'fordi', 'kilden', 'Sætning med hvis.', 'Tungt udtryk']) {
      assert.ok(card.textContent?.includes(words), words);
    }
    assert.equal(card.getAttribute('aria-current'), 'true');
  });

  test('marks the new words where they stand, not where something looks like them', () => {
    const one = finding('a', 'advice', 'se');
    const [suggestion] = one.suggestions;
    assert.ok(suggestion);
    suggestion.preview = 'Du ser selv, se § 8.';
    suggestion.preview_changes = [{ start: 13, end: 15 }];
    show([one]);
    cards()[0]?.focus();
    const marked = panel.element.querySelector('[part=preview] mark');
    assert.equal(marked?.textContent, 'se');
    assert.match(marked?.previousSibling?.textContent ?? '', /selv, $/);
  });

  test('has a button for each suggestion, with a name that stands alone', () => {
    const buttons = [...(cards()[1]?.querySelectorAll('[part=suggestion]') ?? [])];
    assert.deepEqual(
      buttons.map((button) => button.getAttribute('aria-label')),
      ['Ret “ord b” til “hvis”', 'Ret “ord b” til “når”'],
    );
    (buttons[1] as HTMLElement).click();
    assert.ok(said.includes('apply b når'));
  });

  test('keeps its place on the screen when it comes back from another check', () => {
    const card = cards()[2];
    show([finding('x', 'note', 'ny'), { ...finding('c', 'advice', 'om'), start: 9, end: 10 }]);
    assert.equal(cards()[1], card);
  });

  test('offers nothing to change in a letter that is only read', () => {
    show([finding('b', 'advice', 'hvis')], { readonly: true });
    assert.equal(panel.element.querySelector('[part=suggestion], [part=reject]'), null);
  });
});

describe('a finding that asks', () => {
  const group = () => panel.element.querySelector('.suggestions') as HTMLElement;
  const shownPreview = () => panel.element.querySelector('[part=preview].shown')?.textContent;

  test('shows its question as the name of the answers', () => {
    show([asking('a', 'vi', 'du')]);
    const name = panel.element.querySelector(`#${group().getAttribute('aria-labelledby')}`);
    assert.equal(group().getAttribute('role'), 'group');
    assert.equal(name?.textContent, 'Hvem handler?');
    assert.ok(group().contains(name));
    const answers = [...group().querySelectorAll('[part=suggestion]')];
    assert.deepEqual(
      answers.map((answer) => [answer.textContent, answer.getAttribute('aria-label')]),
      [
        ['vi', null],
        ['du', null],
      ],
    );
    (answers[1] as HTMLElement).click();
    assert.ok(said.includes('apply a du'));
  });

  test('has for each answer the sentence as it will stand', () => {
    show([asking('a', 'vi', 'du')]);
    panel.setActive('a');
    assert.equal(shownPreview(), 'Så står der (vi): Sætning med vi.');
    const second = group().querySelectorAll<HTMLElement>('[part=suggestion]')[1];
    second?.focus();
    assert.equal(shownPreview(), 'Så står der (du): Sætning med du.');
    const described = second?.getAttribute('aria-describedby');
    assert.equal(panel.element.querySelector(`#${described}`)?.textContent, shownPreview());
  });

  test('is another one when it asks something else', () => {
    show([asking('a', 'vi')]);
    const [card] = cards();
    show([{ ...asking('a', 'vi'), question: 'Hvor vil du dele?' }]);
    assert.notEqual(cards()[0], card);
    assert.match(group().textContent ?? '', /^Hvor vil du dele\?/);
  });
});

describe('to make the whole sentence clear', () => {
  const button = () => panel.element.querySelector<HTMLElement>('[part=clear-sentence]');
  const sentences = [{ start: 0, end: 5, words: 1 }];

  test('is offered in a running sentence, once the finding is worked on', () => {
    show([finding('a', 'advice', 'hvis')], { sentences });
    assert.equal(button(), null);
    panel.setActive('a');
    said = [];
    button()?.click();
    assert.deepEqual(said, ['clear a']);
  });

  test('is not offered in headings and the like, nor in a letter that is only read', () => {
    show([{ ...finding('a', 'advice', 'hvis'), start: 7, end: 8 }], { sentences });
    panel.setActive('a');
    assert.equal(button(), null);
    show([finding('a', 'advice', 'hvis')], { sentences, readonly: true });
    panel.setActive('a');
    assert.equal(button(), null);
  });
});

describe('the list', () => {
  test('can be narrowed to one severity, and is whole again when that is empty', () => {
    panel.element.querySelector<HTMLElement>('[data-filter=serious]')?.click();
    assert.deepEqual(
      panel.shown.map(({ id }) => id),
      ['a'],
    );
    show([finding('b', 'advice', 'hvis')]);
    assert.deepEqual(
      panel.shown.map(({ id }) => id),
      ['b'],
    );
  });

  test('offers to apply all safe suggestions only where there are several', () => {
    const button = panel.element.querySelector<HTMLElement>('[part=apply-safe]');
    assert.equal(button?.hidden, false);
    assert.equal(button?.textContent, 'Ret alle sikre (2)');
    show([finding('b', 'advice', 'hvis')]);
    assert.equal(button?.hidden, true);
  });

  test('is friendly with no findings, and helpful with no letter', () => {
    const empty = panel.element.querySelector('[part=findings-empty]');
    show([]);
    assert.match(empty?.textContent ?? '', /Ikke mere at rette/);
    show([], { hasLetter: false });
    assert.match(empty?.textContent ?? '', /Her kommer forslagene/);
  });

  test('brings back what was set aside', () => {
    show([], { dismissed: 2 });
    panel.element.querySelector<HTMLElement>('[part=take-up]')?.click();
    assert.deepEqual(said, ['take up']);
  });
});
