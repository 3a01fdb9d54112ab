import type { Finding, Severity, Suggestion } from 'klarbrev';
import { createElement, createIcon } from '../element/create-element';
import { markedText } from './marked-text';
import { ruleName, severityNames } from './rule-names';
import { groupLabel, turnsSentence } from './suggestion-wording';

/** What can be done with a finding. */
export interface FindingCardEvents {
  apply(finding: Finding, suggestion: Suggestion): void;
  reject(finding: Finding): void;
  /** The whole sentence is to be made clear. */
  clearSentence(finding: Finding): void;
}

/** What of a finding depends on where it stands. */
export interface FindingCardOptions {
  readonly: boolean;
  /** It stands in a sentence of the running text. */
  inSentence: boolean;
}

const SIGNS: Record<Severity, string> = {
  serious: 'M10 2 18.5 17.5H1.5Z',
  advice: 'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14Z',
  note: 'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14Zm0 2.4a4.6 4.6 0 1 0 0 9.2 4.6 4.6 0 0 0 0-9.2Z',
};

const ARROW = 'M11.5 4.5 17 10l-5.5 5.5-1.1-1.1 3.6-3.6H3V9.2h11L10.4 5.6Z';

const SPARKLE =
  'M9 2.5 10.8 7.7 16 9.5 10.8 11.3 9 16.5 7.2 11.3 2 9.5 7.2 7.7ZM15.5 12l.9 2.1 2.1.9-2.1.9-.9 2.1-.9-2.1-2.1-.9 2.1-.9Z';

/** Tells the names of one card's parts from those of another's. */
let cards = 0;

/** One finding in the list: what, why and what instead. */
export class FindingCard {
  readonly element: HTMLLIElement;
  readonly signature: string;
  readonly #name = `finding-${++cards}`;
  readonly #events: FindingCardEvents;
  readonly #options: FindingCardOptions;
  readonly #details: HTMLElement;
  #finding: Finding;
  #previews: (HTMLElement | null)[] = [];
  #placed = false;

  constructor(finding: Finding, options: FindingCardOptions, events: FindingCardEvents) {
    this.#finding = finding;
    this.#events = events;
    this.#options = options;
    this.signature = signatureOf(finding, options);
    this.#details = createElement('div', { class: 'details' });
    const { readonly } = options;
    this.element = createElement(
      'li',
      {
        part: 'finding',
        class: `card ${finding.severity}`,
        tabindex: -1,
        'data-finding-id': finding.id,
        'data-rule': finding.rule,
        'aria-label': `${severityNames[finding.severity]}. ${ruleName(finding.rule)}: ${finding.quote}. ${finding.message}`,
      },
      createElement(
        'div',
        { class: 'card-head' },
        createIcon(SIGNS[finding.severity]),
        createElement('span', { class: 'rule' }, ruleName(finding.rule)),
        createElement('span', { class: 'severity' }, severityNames[finding.severity]),
        this.#rejectButton(readonly),
      ),
      createElement(
        'div',
        { class: 'instead' },
        createElement('p', { class: 'quote' }, finding.quote),
        ...(readonly ? [] : this.#suggestions()),
      ),
      this.#details,
    );
  }

  get finding(): Finding {
    return this.#finding;
  }

  /** The same finding after another check: its places are new, what it says is not. */
  set finding(finding: Finding) {
    this.#finding = finding;
    this.element.dataset['findingId'] = finding.id;
  }

  /** Unfolds the finding, or folds it again. */
  setActive(active: boolean): void {
    this.element.classList.toggle('active', active);
    if (active) this.element.setAttribute('aria-current', 'true');
    else this.element.removeAttribute('aria-current');
    if (active && this.#details.childElementCount === 0) this.#fillDetails();
  }

  /** Lets the Tab key come to this card and its buttons, or pass them by. */
  setReachable(reachable: boolean): void {
    const tabIndex = reachable ? 0 : -1;
    if (this.element.tabIndex === tabIndex && this.#placed) return;
    this.#placed = true;
    this.element.tabIndex = tabIndex;
    for (const button of this.element.querySelectorAll('button')) button.tabIndex = tabIndex;
  }

  /** Takes the keyboard to the answers, where the finding asks something. */
  focusAnswers(): void {
    this.element.querySelector<HTMLElement>('[part=suggestion]')?.focus();
  }

  #fillDetails(): void {
    const { message, why, source } = this.#finding;
    this.#details.append(createElement('p', { class: 'message' }, message));
    if (why) this.#details.append(createElement('p', { class: 'why' }, why));
    this.#addPreviews();
    if (this.#options.inSentence && !this.#options.readonly) this.#details.append(this.#clearButton());
    if (source) this.#details.append(createElement('p', { class: 'source' }, `Kilde: ${source}`));
  }

  /** All in one place, and one of them seen: whichever it is, nothing moves. */
  #addPreviews(): void {
    const { suggestions, question } = this.#finding;
    if (!suggestions[0]?.preview) return;
    this.#previews = suggestions.map((suggestion, index) =>
      suggestion.preview
        ? createElement(
            'p',
            { class: 'preview', part: 'preview', id: `${this.#name}-preview-${index}` },
            createElement(
              'span',
              { class: 'preview-label' },
              question === undefined ? 'Så står der: ' : `Så står der (${suggestion.label}): `,
            ),
            ...markedText(suggestion.preview, suggestion.preview_changes, 'mark'),
            // A question says by itself that who acts is chosen.
            question === undefined && cautionOf(suggestion),
          )
        : null,
    );
    this.#details.append(createElement('div', { class: 'previews' }, ...this.#previews));
    this.#showPreview(0);
  }

  #showPreview(shown: number): void {
    if (!this.#previews[shown]) return;
    this.#previews.forEach((preview, index) => preview?.classList.toggle('shown', index === shown));
  }

  #suggestions(): Element[] {
    const { suggestions } = this.#finding;
    if (suggestions.length === 0) return [];
    const label = groupLabel(this.#finding);
    const buttons = suggestions.map((suggestion, index) => this.#suggestionButton(suggestion, index));
    if (label === null) {
      return [
        createIcon(ARROW),
        createElement('div', { class: 'suggestions', role: 'group', 'aria-label': 'Forslag' }, ...buttons),
      ];
    }
    const name = `${this.#name}-label`;
    return [
      createElement(
        'div',
        { class: 'suggestions turning', role: 'group', 'aria-labelledby': name },
        createElement('span', { class: 'question', id: name, part: 'question' }, label),
        ...buttons,
      ),
    ];
  }

  #suggestionButton(suggestion: Suggestion, index: number): HTMLButtonElement {
    const { quote } = this.#finding;
    const turns = turnsSentence(this.#finding, suggestion);
    const explains = suggestion.applicability === 'explain';
    const button = createElement(
      'button',
      {
        type: 'button',
        part: 'suggestion',
        class: `suggestion ${suggestion.applicability}`,
        'data-applicability': suggestion.applicability,
        // The label answers the group's own question; the preview says what comes of it.
        'aria-label': turns
          ? null
          : explains
            ? `Sæt forklaring ind: ${suggestion.label}`
            : `Ret “${quote}” til “${suggestion.label}”`,
        'aria-describedby': turns && suggestion.preview ? `${this.#name}-preview-${index}` : null,
      },
      explains && createElement('span', { class: 'act' }, 'Sæt forklaring ind'),
      suggestion.label,
    );
    // The card may have been taken over by a later check, so the suggestion is looked up when it is used.
    const current = () => this.#finding.suggestions[index] ?? suggestion;
    button.addEventListener('click', () => this.#events.apply(this.#finding, current()));
    button.addEventListener('pointerenter', () => this.#showPreview(index));
    button.addEventListener('focus', () => this.#showPreview(index));
    return button;
  }

  #clearButton(): HTMLElement {
    const button = createElement(
      'button',
      { type: 'button', part: 'clear-sentence', class: 'clear-sentence', 'aria-haspopup': 'dialog' },
      createIcon(SPARKLE),
      'Gør sætningen klar',
    );
    button.addEventListener('click', () => this.#events.clearSentence(this.#finding));
    return button;
  }

  #rejectButton(readonly: boolean): HTMLElement | null {
    if (readonly) return null;
    const button = createElement(
      'button',
      {
        type: 'button',
        part: 'reject',
        class: 'reject',
        'aria-label': `Afvis fundet “${this.#finding.quote}”`,
      },
      'Afvis',
    );
    button.addEventListener('click', () => this.#events.reject(this.#finding));
    return button;
  }
}

/** What a suggestion changes besides words, said before it is taken. */
function cautionOf({ cautions }: Suggestion): HTMLElement | false {
  if (!cautions) return false;
  return createElement('span', { class: 'caution', part: 'caution' }, cautions.join(' '));
}

/** Two findings with the same signature look the same. */
export function signatureOf(finding: Finding, { readonly, inSentence }: FindingCardOptions): string {
  const { rule, severity, quote, message, question, suggestions } = finding;
  return JSON.stringify([
    readonly,
    inSentence,
    rule,
    severity,
    quote,
    message,
    question,
    suggestions.map(({ label, preview, applicability }) => [label, preview, applicability]),
  ]);
}
