import type { Finding, Suggestion } from 'klarbrev';
import { createElement } from '../element/create-element';
import { groupLabel } from './suggestion-wording';

/** What can be done from the bar. */
export interface FindingBarEvents {
  apply(finding: Finding, suggestion: Suggestion): void;
  /** To the finding in the list, with all there is to say about it. */
  show(finding: Finding): void;
}

/** More would hide the letter. The answers to a question are short, and belong together. */
const MOST_SUGGESTIONS = 2;
const MOST_ANSWERS = 5;

/**
 * The finding that was touched in the letter, at the bottom of a narrow screen, where the list is far below.
 */
export class FindingBar {
  readonly element = createElement('div', { part: 'finding-bar', class: 'finding-bar', hidden: true });
  readonly #events: FindingBarEvents;

  constructor(events: FindingBarEvents) {
    this.#events = events;
  }

  update(finding: Finding | null, readonly: boolean): void {
    this.element.hidden = finding === null;
    if (!finding) {
      this.element.replaceChildren();
      return;
    }
    const most = finding.question === undefined ? MOST_SUGGESTIONS : MOST_ANSWERS;
    const suggestions = readonly ? [] : finding.suggestions.slice(0, most);
    const label = suggestions.length > 0 ? groupLabel(finding) : null;
    const buttons = suggestions.map((suggestion) => {
      const button = createElement(
        'button',
        { type: 'button', class: `suggestion ${suggestion.applicability}` },
        suggestion.label,
      );
      button.addEventListener('click', () => this.#events.apply(finding, suggestion));
      return button;
    });
    const show = createElement('button', { type: 'button', class: 'quiet' }, 'Se hvorfor');
    show.addEventListener('click', () => this.#events.show(finding));
    // A touch must not take the cursor, and the keyboard on the screen, away from the letter.
    this.element.onmousedown = (event) => event.preventDefault();
    this.element.replaceChildren(
      createElement('p', {}, finding.message),
      createElement(
        'div',
        { class: 'suggestions', role: 'group', 'aria-labelledby': label !== null && 'finding-bar-label' },
        label !== null && createElement('span', { class: 'question', id: 'finding-bar-label' }, label),
        ...buttons,
        show,
      ),
    );
  }
}
