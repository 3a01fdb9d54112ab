import { createElement } from './create-element';

/** Asks before a letter is thrown away. */
export class NewLetterDialog {
  readonly element: HTMLDialogElement;

  constructor(confirmed: () => void) {
    const start = createElement(
      'button',
      { type: 'button', part: 'confirm-restart', class: 'primary' },
      'Slet og begynd på et nyt',
    );
    const stay = createElement(
      'button',
      { type: 'button', part: 'cancel-restart', class: 'secondary', autofocus: true },
      'Behold brevet',
    );
    this.element = createElement(
      'dialog',
      { part: 'restart-dialog', 'aria-labelledby': 'restart-title', 'aria-describedby': 'restart-text' },
      createElement('h2', { id: 'restart-title' }, 'Begynd på et nyt brev?'),
      createElement(
        'p',
        { id: 'restart-text' },
        'Brevet her bliver slettet og kan ikke hentes tilbage. Kopiér det først, hvis du skal bruge det.',
      ),
      createElement('div', { class: 'dialog-buttons' }, start, stay),
    );
    start.addEventListener('click', () => {
      this.element.close();
      confirmed();
    });
    stay.addEventListener('click', () => this.element.close());
  }

  ask(): void {
    this.element.showModal();
  }
}
