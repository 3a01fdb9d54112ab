import type { ClearSentence } from 'klarbrev';
import { createElement } from '../element/create-element';
import { markedText } from './marked-text';

/** A sentence that is to be made clear. */
export interface SentenceToClear {
  /** As it stands now. */
  text: string;
  /** The sentence made clear, by this actor where one is chosen; null where there is nothing to change. */
  clear(actor: string | null): ClearSentence | null;
  /** Puts the clear sentence into the letter. */
  insert(clear: ClearSentence): void;
  /** `clear` has thrown, and the dialog is closed. */
  failed(error: unknown): void;
}

/** Shows a whole sentence as it is and as it could be, before it is taken. */
export class ClearSentenceDialog {
  readonly element: HTMLDialogElement;
  readonly #actors = createElement('fieldset', { class: 'actors', hidden: true });
  readonly #result = createElement('div', { class: 'before-and-after', 'aria-live': 'polite' });
  readonly #insert = createElement(
    'button',
    { type: 'button', part: 'insert-clear', class: 'primary' },
    'Indsæt',
  );
  readonly #cancel = createElement(
    'button',
    { type: 'button', part: 'cancel-clear', class: 'secondary' },
    'Fortryd',
  );
  #sentence: SentenceToClear | null = null;
  /** What is on the screen, where there is anything to insert. */
  #shown: ClearSentence | null = null;

  constructor() {
    this.element = createElement(
      'dialog',
      { part: 'clear-dialog', class: 'clear-dialog', 'aria-labelledby': 'clear-title' },
      createElement('h2', { id: 'clear-title' }, 'Gør sætningen klar'),
      this.#actors,
      this.#result,
      createElement('div', { class: 'dialog-buttons' }, this.#insert, this.#cancel),
    );
    this.#insert.addEventListener('click', () => {
      const [sentence, shown] = [this.#sentence, this.#shown];
      if (!sentence || !shown) return;
      this.element.close();
      sentence.insert(shown);
    });
    this.#cancel.addEventListener('click', () => this.element.close());
    this.element.addEventListener('close', () => {
      // Nothing of the letter stays behind.
      this.#sentence = this.#shown = null;
      this.#actors.replaceChildren();
      this.#result.replaceChildren();
    });
  }

  /** Opens with the sentence as it is made clear without an actor. */
  open(sentence: SentenceToClear): void {
    this.#sentence = sentence;
    this.#clear(null, (clear) => {
      const actors = clear?.actors ?? [];
      this.#offerActors(actors);
      this.#show(clear, actors.length > 0);
      this.element.showModal();
      const chosen = this.#actors.querySelector<HTMLInputElement>(':checked');
      (chosen ?? (this.#shown ? this.#insert : this.#cancel)).focus();
    });
  }

  #clear(actor: string | null, show: (clear: ClearSentence | null) => void): void {
    const sentence = this.#sentence;
    if (!sentence) return;
    let clear: ClearSentence | null;
    try {
      clear = sentence.clear(actor);
    } catch (error) {
      this.#sentence = null;
      this.element.close();
      sentence.failed(error);
      return;
    }
    show(clear);
  }

  #offerActors(actors: readonly string[]): void {
    this.#actors.hidden = actors.length === 0;
    if (actors.length === 0) return;
    this.#actors.replaceChildren(
      createElement('legend', {}, 'Hvem handler?'),
      ...actors.map((actor) => this.#choice(actor, actor)),
      this.#choice('Lad det stå', null),
    );
  }

  #choice(label: string, actor: string | null): HTMLElement {
    const radio = createElement('input', { type: 'radio', name: 'actor', checked: actor === null });
    radio.addEventListener('change', () => {
      this.#clear(actor, (clear) => this.#show(clear, actor === null));
    });
    return createElement('label', { class: 'actor' }, radio, createElement('span', {}, label));
  }

  #show(clear: ClearSentence | null, asksActor: boolean): void {
    const changed = clear !== null && clear.after !== clear.before;
    this.#shown = changed ? clear : null;
    this.#result.replaceChildren(
      ...version('Før', 'before', clear ? markedText(clear.before, clear.removed, 'del') : [this.#now]),
      ...(changed
        ? version('Efter', 'after', markedText(clear.after, clear.added, 'ins'))
        : [createElement('p', { class: 'nothing', part: 'clear-nothing' }, asksActor ? ASK : NO_MORE)]),
    );
    // Not `disabled`: a button that loses focus leaves the keyboard nowhere.
    if (changed) this.#insert.removeAttribute('aria-disabled');
    else this.#insert.setAttribute('aria-disabled', 'true');
  }

  get #now(): string {
    return this.#sentence?.text ?? '';
  }
}

const ASK = 'Sætningen siger ikke, hvem der handler. Vælg det herover, så kan Klarbrev skrive sætningen om.';
const NO_MORE = 'Klarbrev har ikke flere forslag til den her sætning.';

function version(
  heading: string,
  name: 'before' | 'after',
  content: readonly (string | HTMLElement)[],
): [HTMLElement, HTMLElement] {
  return [
    createElement('h3', {}, heading),
    createElement('p', { class: 'version', part: `clear-${name}` }, ...content),
  ];
}
