import type { Command, EditorState } from 'prosemirror-state';
import { createElement, createIcon } from '../element/create-element';
import { canRedo, canUndo, letterCommands } from './letter-commands';

/** What the toolbar asks for. */
export interface ToolbarEvents {
  run(command: Command): void;
  copy(): void;
  restart(): void;
}

interface Tool {
  button: HTMLButtonElement;
  isActive: ((state: EditorState) => boolean) | undefined;
  isEnabled(state: EditorState): boolean;
}

const ICONS = {
  bulletList:
    'M3 4.2a1.3 1.3 0 1 1 0 2.6 1.3 1.3 0 0 1 0-2.6Zm0 4.5a1.3 1.3 0 1 1 0 2.6 1.3 1.3 0 0 1 0-2.6Zm0 4.5a1.3 1.3 0 1 1 0 2.6 1.3 1.3 0 0 1 0-2.6ZM7 4.8h11v1.5H7Zm0 4.5h11v1.5H7Zm0 4.5h11v1.5H7Z',
  numberedList:
    'M2.6 3h1.3v4.4H2.7V4.2H1.8V3.3Zm-.9 9.2c0-1 .7-1.7 1.7-1.7s1.7.6 1.7 1.5c0 .7-.4 1.1-1.7 2.5h1.8v1H1.7v-.8c1.6-1.7 2.1-2.2 2.1-2.6 0-.3-.2-.5-.5-.5s-.5.2-.5.6ZM7 4.8h11v1.5H7Zm0 4.5h11v1.5H7Zm0 4.5h11v1.5H7Z',
  undo: 'M7.6 3.2 2.5 8.1l5.1 4.9V9.3h4.1a3.4 3.4 0 0 1 0 6.8H8.2v1.7h3.5a5.1 5.1 0 0 0 0-10.2H7.6Z',
  redo: 'M12.4 3.2 17.5 8.1l-5.1 4.9V9.3H8.3a3.4 3.4 0 0 0 0 6.8h3.5v1.7H8.3a5.1 5.1 0 0 1 0-10.2h4.1Z',
  copied: 'M7.6 15.6 2.4 10.4l1.5-1.5 3.7 3.7 8.5-8.5 1.5 1.5Z',
  copy: 'M7 2h8.5L18 4.5V14H7Zm1.6 1.6v8.8h7.8V5.3h-1.7V3.6ZM2 6h3.5v1.6H3.6v8.8h7.8V15H13v3H2Z',
};

const copyFace = (): (Node | string)[] => [createIcon(ICONS.copy), 'Kopiér brevet'];

/** Milliseconds. */
const COPIED_SHOWN = 2500;

/** The buttons above the letter. */
export class Toolbar {
  readonly element: HTMLElement;
  readonly #tools: Tool[] = [];
  readonly #copy: HTMLButtonElement;
  readonly #restart: HTMLButtonElement;
  #editable = true;
  #copiedTimer = 0;

  constructor(events: ToolbarEvents) {
    const { bold, italic, heading, bulletList, numberedList, undo, redo } = letterCommands;
    const tool = (
      part: string,
      name: string,
      keys: string | null,
      face: Node,
      command: { run: Command; isActive?: ((state: EditorState) => boolean) | undefined },
      isEnabled: (state: EditorState) => boolean = () => true,
    ) => {
      const title = keys ? `${name} (${keys})` : name;
      const button = createElement(
        'button',
        { type: 'button', part, class: 'tool', 'aria-label': name, title },
        face,
      );
      // The editor keeps its selection while a button is clicked.
      button.addEventListener('mousedown', (event) => event.preventDefault());
      button.addEventListener('click', () => {
        if (button.getAttribute('aria-disabled') !== 'true') events.run(command.run);
      });
      this.#tools.push({ button, isActive: command.isActive, isEnabled });
      return button;
    };
    this.#copy = createElement(
      'button',
      { type: 'button', part: 'copy', class: 'primary copy' },
      ...copyFace(),
    );
    this.#copy.addEventListener('click', () => events.copy());
    this.#restart = createElement(
      'button',
      { type: 'button', part: 'restart', class: 'secondary' },
      'Nyt brev',
    );
    this.#restart.addEventListener('click', () => events.restart());
    this.element = createElement(
      'div',
      { part: 'toolbar', class: 'toolbar', role: 'toolbar', 'aria-label': 'Værktøjer til brevet' },
      group(
        tool('bold', 'Fed', 'Ctrl+B', createElement('b', {}, 'F'), bold),
        tool('italic', 'Kursiv', 'Ctrl+I', createElement('i', {}, 'K'), italic),
        tool(
          'heading',
          'Overskrift',
          null,
          createElement('span', { class: 'heading-face' }, 'Overskrift'),
          heading,
        ),
      ),
      group(
        tool('bullet-list', 'Punktliste', null, createIcon(ICONS.bulletList), bulletList),
        tool('numbered-list', 'Nummereret liste', null, createIcon(ICONS.numberedList), numberedList),
      ),
      group(
        tool('undo', 'Fortryd', 'Ctrl+Z', createIcon(ICONS.undo), undo, canUndo),
        tool('redo', 'Annullér fortryd', 'Ctrl+Y', createIcon(ICONS.redo), redo, canRedo),
      ),
      createElement('div', { class: 'letter-actions' }, this.#restart, this.#copy),
    );
    this.element.addEventListener('keydown', (event) => this.#onKey(event));
    this.element.addEventListener('focusin', (event) => this.#makeTabStop(event.target as Element));
    this.#makeTabStop(this.#buttons[0] as Element);
  }

  /** Says on the button itself that it worked: the eyes are there. */
  showCopied(): void {
    clearTimeout(this.#copiedTimer);
    this.#copy.replaceChildren(createIcon(ICONS.copied), 'Kopieret');
    this.#copiedTimer = window.setTimeout(() => this.#copy.replaceChildren(...copyFace()), COPIED_SHOWN);
  }

  set editable(editable: boolean) {
    this.#editable = editable;
  }

  update(state: EditorState, isEmpty: boolean): void {
    for (const { button, isActive, isEnabled } of this.#tools) {
      if (isActive) button.setAttribute('aria-pressed', String(isActive(state)));
      // Not `disabled`: a button that loses focus while it is used leaves the keyboard nowhere.
      setDisabled(button, !this.#editable || !isEnabled(state));
    }
    setDisabled(this.#copy, isEmpty);
    setDisabled(this.#restart, isEmpty || !this.#editable);
  }

  get #buttons(): HTMLButtonElement[] {
    return [...this.element.querySelectorAll('button')];
  }

  #makeTabStop(target: Element): void {
    for (const button of this.#buttons) button.tabIndex = button === target ? 0 : -1;
  }

  #onKey(event: KeyboardEvent): void {
    const buttons = this.#buttons;
    const index = buttons.indexOf(event.target as HTMLButtonElement);
    const places: Record<string, number> = {
      ArrowRight: index + 1,
      ArrowLeft: index - 1,
      Home: 0,
      End: buttons.length - 1,
    };
    const place = places[event.key];
    if (place === undefined) return;
    event.preventDefault();
    buttons[(place + buttons.length) % buttons.length]?.focus();
  }
}

function group(...children: Node[]): HTMLElement {
  return createElement('div', { class: 'tool-group' }, ...children);
}

function setDisabled(button: HTMLButtonElement, disabled: boolean): void {
  if (disabled) button.setAttribute('aria-disabled', 'true');
  else button.removeAttribute('aria-disabled');
}
