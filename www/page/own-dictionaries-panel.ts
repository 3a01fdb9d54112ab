import { createChecker, type Checker } from 'klarbrev';
import type { DictionaryStore, KeptDictionary } from '../dictionaries/dictionary-store';
import {
  checkerWith,
  withDictionary,
  withMovedUp,
  type CheckerWithDictionaries,
  type OwnDictionary,
} from '../dictionaries/own-dictionaries';
import { faultList } from '../element/fault-list';
import { countOf } from './danish-number';
import { clearNotice, showNotice } from './notice';
import { pageElement } from './page-element';

/** A dictionary is words; a larger file was chosen by mistake. */
const largestFile = 2_000_000;

/** The part of the page where a municipality's own dictionaries are laid on top of the built-in one. */
export class OwnDictionariesPanel {
  readonly #store: DictionaryStore;
  readonly #use: (checker: Checker) => void;
  readonly #count = pageElement('ordbog-antal', HTMLSpanElement);
  readonly #list = pageElement('ordboeger', HTMLOListElement);
  readonly #file = pageElement('ordbog-fil', HTMLInputElement);
  readonly #choose = pageElement('ordbog-vaelg', HTMLButtonElement);
  readonly #notice = pageElement('ordbog-besked', HTMLDivElement);
  readonly #status = pageElement('ordbog-status', HTMLParagraphElement);
  #checker: Checker | null = null;
  #dictionaries: readonly OwnDictionary[] = [];

  /** `use` is given each checker that takes the place of the one before. */
  constructor(store: DictionaryStore, use: (checker: Checker) => void) {
    this.#store = store;
    this.#use = use;
    this.#choose.onclick = () => this.#file.click();
    this.#file.onchange = () => void this.#add([...(this.#file.files ?? [])]);
  }

  /** The checker with the dictionaries from the visit before. */
  async start(): Promise<Checker> {
    // Without a store the dictionaries are of this visit only; the built-in one always counts.
    const kept = await this.#store.all().catch(() => []);
    const made = await checkerWith(kept, createChecker);
    this.#take(made);
    return made.checker;
  }

  async #add(files: readonly File[]): Promise<void> {
    // The same file can be chosen again once it is mended.
    this.#file.value = '';
    clearNotice(this.#notice);
    this.#status.textContent = '';
    for (const file of files) if (!(await this.#addFile(file))) return;
  }

  async #addFile(file: File): Promise<boolean> {
    const source = file.size <= largestFile ? await textOf(file) : null;
    if (source === null) {
      showNotice(
        this.#notice,
        `»${file.name}« er ikke en ordbog. Vælg en tekstfil, der slutter på .toml. Der er ikke ændret noget.`,
      );
      return false;
    }
    const made = await checkerWith(
      withDictionary(this.#dictionaries, { file: file.name, source }),
      createChecker,
    );
    const added = made.dictionaries.find((one) => one.file === file.name);
    if (!added?.loaded) {
      made.checker.dispose();
      this.#refuse(file.name, added);
      return false;
    }
    await this.#change(
      made,
      `»${added.loaded.title}« er i brug med ${countOf(added.loaded.entries, 'opslag', 'opslag')}.`,
    );
    return true;
  }

  #refuse(file: string, refused: OwnDictionary | undefined): void {
    const faults = refused?.faults ?? [];
    showNotice(
      this.#notice,
      `»${file}« har ${countOf(faults.length, 'fejl', 'fejl')} og er ikke taget i brug. Der er ikke ændret noget. Ret filen, og vælg den igen:`,
    );
    this.#notice.querySelector('.alert')?.append(faultList(faults));
  }

  async #rearrange(dictionaries: readonly KeptDictionary[], said: string): Promise<void> {
    clearNotice(this.#notice);
    await this.#change(await checkerWith(dictionaries, createChecker), said);
    this.#choose.focus();
  }

  async #change(made: CheckerWithDictionaries, said: string): Promise<void> {
    const before = this.#checker;
    this.#take(made);
    this.#use(made.checker);
    before?.dispose();
    this.#status.textContent = said;
    try {
      await this.#store.keep(this.#dictionaries.map(({ file, source }) => ({ file, source })));
    } catch {
      showNotice(
        this.#notice,
        'Browseren kan ikke huske ordbogen. Den gælder, til du lukker eller genindlæser siden.',
        'warning',
      );
    }
  }

  #take({ checker, dictionaries }: CheckerWithDictionaries): void {
    this.#checker = checker;
    this.#dictionaries = dictionaries;
    const inUse = dictionaries.filter(({ loaded }) => loaded).length;
    const aside = dictionaries.length - inUse;
    this.#count.textContent = [inUse > 0 ? `${inUse} i brug` : '', aside > 0 ? `${aside} sat til side` : '']
      .filter((part) => part !== '')
      .join(', ');
    // The uppermost goes before the others, and stands first.
    const shown = [...dictionaries].reverse();
    this.#list.hidden = shown.length === 0;
    this.#list.replaceChildren(...shown.map((one, index) => this.#item(one, index > 0)));
  }

  #item(own: OwnDictionary, canMoveUp: boolean): HTMLLIElement {
    const { file, loaded, faults } = own;
    const item = document.createElement('li');
    item.className = 'own-dictionary';
    item.append(
      textElement('p', 'own-dictionary-title', loaded?.title ?? file),
      textElement(
        'p',
        'own-dictionary-state',
        loaded
          ? `${file} · ${countOf(loaded.entries, 'opslag', 'opslag')}`
          : 'Sat til side: Ordbogen passer ikke til denne udgave af Klarbrev. Ret den, og vælg den igen.',
      ),
    );
    if (!loaded) item.append(faultList(faults));
    const buttons = textElement('div', 'own-dictionary-buttons', '');
    if (canMoveUp) {
      buttons.append(
        button('Flyt op', `Flyt ${file} op`, () =>
          this.#rearrange(withMovedUp(this.#dictionaries, file), `»${file}« går nu forud for den næste.`),
        ),
      );
    }
    buttons.append(
      button('Fjern', `Fjern ${file}`, () =>
        this.#rearrange(
          this.#dictionaries.filter((other) => other.file !== file),
          `»${file}« er ikke i brug mere.`,
        ),
      ),
    );
    item.append(buttons);
    return item;
  }
}

/** The text of the file; null where it is no text. */
async function textOf(file: File): Promise<string | null> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return null;
  }
}

function textElement<Name extends 'p' | 'div'>(
  name: Name,
  className: string,
  text: string,
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = text;
  return element;
}

function button(text: string, label: string, act: () => Promise<void>): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'button button-tertiary';
  element.setAttribute('aria-label', label);
  element.textContent = text;
  element.addEventListener('click', () => void act());
  return element;
}
