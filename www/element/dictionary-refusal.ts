import type { KlarbrevError } from 'klarbrev';
import { faultList } from './fault-list';
import { createElement } from './create-element';

/** Tells that a municipality's own dictionary was refused, with every fault. The letter and its findings stay as they were. */
export class DictionaryRefusal {
  readonly element = createElement('div', {
    part: 'dictionary-problem',
    class: 'problem',
    role: 'alert',
    hidden: true,
  });

  show({ faults = [] }: KlarbrevError): void {
    const close = createElement('button', { type: 'button', class: 'quiet' }, 'Luk');
    close.addEventListener('click', () => this.hide());
    this.element.replaceChildren(
      createElement(
        'div',
        {},
        createElement(
          'p',
          {},
          'Kommunens egen ordbog har fejl og er ikke taget i brug. Klarbrev virker uden den. Giv beskeden videre til den, der passer ordbogen:',
        ),
        faultList(faults),
      ),
      close,
    );
    this.element.hidden = false;
  }

  hide(): void {
    this.element.hidden = true;
  }
}
