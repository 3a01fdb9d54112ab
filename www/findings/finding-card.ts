import type { Finding, Severity, Suggestion } from 'klarbrev';
import { createElement, createIcon } from '../element/create-element';
import { ruleName, severityNames } from './rule-names';

/** What can be done with a finding. */
export interface FindingCardEvents {
  apply(finding: Finding, suggestion: Suggestion): void;
  reject(finding: Finding): void;
}

const SIGNS: Record<Severity, string> = {
  serious: 'M10 2 18.5 17.5H1.5Z',
  advice: 'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14Z',
  note: 'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14Zm0 2.4a4.6 4.6 0 1 0 0 9.2 4.6 4.6 0 0 0 0-9.2Z',
};

const ARROW = 'M11.5 4.5 17 10l-5.5 5.5-1.1-1.1 3.6-3.6H3V9.2h11L10.4 5.6Z';

/** One finding in the list: what, why and what instead. */
export class FindingCard {
  readonly element: HTMLLIElement;
  readonly signature: string;
  readonly #events: FindingCardEvents;
  readonly #details: HTMLElement;
  #finding: Finding;
  #preview: HTMLElement | null = null;
  #placed = false;

  constructor(finding: Finding, readonly: boolean, events: FindingCardEvents) {
    this.#finding = finding;
    this.#events = events;
    this.signature = signatureOf(finding, readonly);
    this.#details = createElement('div', { class: 'details' });
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
        ...(readonly ? [] : this.#suggestionButtons()),
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

  #fillDetails(): void {
    const { message, why, source, suggestions } = this.#finding;
    this.#details.append(createElement('p', { class: 'message' }, message));
    if (why) this.#details.append(createElement('p', { class: 'why' }, why));
    const first = suggestions[0];
    if (first?.preview) {
      this.#preview = createElement('p', { class: 'preview', part: 'preview' });
      this.#details.append(this.#preview);
      this.#showPreview(first);
    }
    if (source) this.#details.append(createElement('p', { class: 'source' }, `Kilde: ${source}`));
  }

  #showPreview(suggestion: Suggestion): void {
    const { preview, preview_changes: changes } = suggestion;
    if (!this.#preview || !preview) return;
    const parts: (string | Element)[] = [];
    let position = 0;
    for (const { start, end } of changes) {
      parts.push(preview.slice(position, start), createElement('mark', {}, preview.slice(start, end)));
      position = end;
    }
    this.#preview.replaceChildren(
      createElement('span', { class: 'preview-label' }, 'Så står der: '),
      ...parts,
      preview.slice(position),
    );
  }

  #suggestionButtons(): Element[] {
    const { suggestions, quote } = this.#finding;
    if (suggestions.length === 0) return [];
    const buttons = suggestions.map((suggestion, index) => {
      const explains = suggestion.applicability === 'explain';
      const button = createElement(
        'button',
        {
          type: 'button',
          part: 'suggestion',
          class: `suggestion ${suggestion.applicability}`,
          'data-applicability': suggestion.applicability,
          'aria-label': explains
            ? `Sæt forklaring ind: ${suggestion.label}`
            : `Ret “${quote}” til “${suggestion.label}”`,
        },
        explains && createElement('span', { class: 'act' }, 'Sæt forklaring ind'),
        suggestion.label,
      );
      // The card may have been taken over by a later check, so the suggestion is looked up when it is used.
      const current = () => this.#finding.suggestions[index] ?? suggestion;
      button.addEventListener('click', () => this.#events.apply(this.#finding, current()));
      button.addEventListener('pointerenter', () => this.#showPreview(current()));
      button.addEventListener('focus', () => this.#showPreview(current()));
      return button;
    });
    return [
      createIcon(ARROW),
      createElement('div', { class: 'suggestions', role: 'group', 'aria-label': 'Forslag' }, ...buttons),
    ];
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

/** Two findings with the same signature look the same. */
export function signatureOf(finding: Finding, readonly: boolean): string {
  const { rule, severity, quote, message, suggestions } = finding;
  return JSON.stringify([
    readonly,
    rule,
    severity,
    quote,
    message,
    suggestions.map(({ label, preview, applicability }) => [label, preview, applicability]),
  ]);
}
