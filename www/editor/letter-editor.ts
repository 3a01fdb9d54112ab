import { closeHistory, history } from 'prosemirror-history';
import { DOMSerializer, type Node } from 'prosemirror-model';
import { EditorState, Plugin, TextSelection, type Command, type Transaction } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { findingAt, findingMarks, placedFindings, withActiveFinding, withFindings } from './finding-marks';
import type { PlacedFinding } from './finding-marks';
import { letterKeymap } from './letter-keymap';
import { letterSchema } from './letter-schema';
import { isEmptyLetter, letterPlainText, letterSerializer } from './letter-serializer';
import { plainTextSlice } from './parse-letter';
import { cleanPastedHtml } from './paste/clean-pasted-html';
import { textMarks, withTextMarks, type TextMark } from './text-marks';

/** What the editor tells its owner. */
export interface LetterEditorEvents {
  /** The letter has changed; `letterPasted` when a paste replaced all of it, or came into an empty letter. */
  changed(transaction: Transaction, letterPasted: boolean): void;
  /** The text cursor or the letter has moved. */
  updated(state: EditorState): void;
  /** The cursor has moved into a finding, or out of all. */
  entered(finding: string | null): void;
  /** F8 and Shift+F8: on to the findings. */
  wantsFinding(direction: 1 | -1, position: number): void;
}

/** What the editor is to those who do not see it. */
export interface LetterEditorName {
  label: string;
  /** The id of the element that says more. */
  describedBy: string;
}

/** The toolbar stays at the top of the window and must not hide what is shown. */
const TOOLBAR_HEIGHT = 72;

/** The letter as it is written: ProseMirror, and nothing of it outside. */
export class LetterEditor {
  readonly #view: EditorView;
  readonly #events: LetterEditorEvents;
  #editable = true;

  constructor(
    mount: HTMLElement,
    events: LetterEditorEvents,
    { label, describedBy }: LetterEditorName = { label: 'Brev', describedBy: 'editor-help' },
  ) {
    this.#events = events;
    this.#view = new EditorView(
      { mount },
      {
        state: this.#newState(letterSchema.node('doc', null, [letterSchema.node('paragraph')])),
        editable: () => this.#editable,
        attributes: () => ({
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': label,
          'aria-readonly': String(!this.#editable),
          lang: 'da',
          spellcheck: 'true',
          'aria-describedby': describedBy,
        }),
        scrollThreshold: { top: TOOLBAR_HEIGHT, right: 0, bottom: 24, left: 0 },
        scrollMargin: { top: TOOLBAR_HEIGHT, right: 0, bottom: 24, left: 0 },
        transformPastedHTML: cleanPastedHtml,
        clipboardTextParser: plainTextSlice,
        clipboardTextSerializer: (slice) => letterPlainText(slice.content),
        clipboardSerializer: letterSerializer as DOMSerializer,
        dispatchTransaction: (transaction) => this.#dispatch(transaction),
        handleKeyDown: (view, event) => {
          if (event.key !== 'F8') return false;
          // From a finding that is selected, as it is after Escape from the list, on to another.
          const { from, to } = view.state.selection;
          this.#events.wantsFinding(event.shiftKey ? -1 : 1, event.shiftKey ? from : to);
          return true;
        },
      },
    );
  }

  get state(): EditorState {
    return this.#view.state;
  }

  get doc(): Node {
    return this.#view.state.doc;
  }

  get isEmpty(): boolean {
    return isEmptyLetter(this.doc);
  }

  get hasFocus(): boolean {
    return this.#view.hasFocus();
  }

  set editable(editable: boolean) {
    this.#editable = editable;
    this.#view.setProps({});
  }

  /** Puts another letter in; what could be undone is forgotten. */
  replaceLetter(doc: Node): void {
    this.#view.updateState(this.#newState(doc));
    this.#events.updated(this.#view.state);
  }

  /** Puts another letter in by one step that can be undone. */
  putIn(doc: Node): void {
    const { tr, doc: now } = this.state;
    this.#view.dispatch(closeHistory(tr).replaceWith(0, now.content.size, doc.content));
    this.#view.dispatch(closeHistory(this.state.tr));
  }

  run(command: Command): void {
    command(this.#view.state, (transaction) => this.#view.dispatch(transaction), this.#view);
  }

  dispatch(transaction: Transaction): void {
    this.#view.dispatch(transaction);
  }

  showFindings(placed: readonly PlacedFinding[]): void {
    this.#view.dispatch(withFindings(this.state.tr, placed));
  }

  /**
   * Marks the finding that is worked on, and brings it into view. `hidden` is the height at the bottom of the window
   * that something else stands on; with null the page is left where it is.
   */
  showActive(finding: string | null, hidden: number | null): void {
    this.#view.dispatch(withActiveFinding(this.state.tr, finding));
    if (hidden !== null && finding !== null) this.#bringIntoView('.active-words, .active-sentence', hidden);
  }

  /** Marks these places, and no others, beside the findings. */
  showMarks(marks: readonly TextMark[]): void {
    this.#view.dispatch(withTextMarks(this.state.tr, marks));
  }

  /** Marks a place that was asked for, and brings it into view; null takes the mark away. */
  showPlace(place: { from: number; to: number } | null): void {
    this.showMarks(place ? [{ ...place, classes: 'shown-place', element: 'mark' }] : []);
    if (place) this.#bringIntoView('.shown-place', 0);
  }

  /** The element of the first mark with this class. */
  markOf(className: string): HTMLElement | null {
    return this.#view.dom.querySelector<HTMLElement>(`.${className}`);
  }

  #bringIntoView(selector: string, hidden: number): void {
    const mark = this.#view.dom.querySelector(selector);
    const place = mark?.getBoundingClientRect();
    if (!place || (place.top >= TOOLBAR_HEIGHT && place.bottom <= window.innerHeight - hidden)) return;
    mark?.scrollIntoView({ block: 'center' });
  }

  placeOf(finding: string): PlacedFinding | null {
    return placedFindings(this.state).find((placed) => placed.finding.id === finding) ?? null;
  }

  /** Puts the cursor at a finding, or where it was. */
  focusAt(finding: string | null): void {
    this.focusOn(finding === null ? null : this.placeOf(finding));
  }

  /** Selects a place and puts the keyboard there; without one the keyboard goes to where the cursor was. */
  focusOn(place: { from: number; to: number } | null): void {
    // A selection comes into view only where the keyboard is.
    this.#view.focus();
    if (!place) return;
    const { tr } = this.state;
    this.#view.dispatch(tr.setSelection(TextSelection.create(tr.doc, place.from, place.to)).scrollIntoView());
  }

  destroy(): void {
    this.#view.destroy();
  }

  #newState(doc: Node): EditorState {
    return EditorState.create({
      doc,
      plugins: [history(), ...letterKeymap(), findingMarks(), textMarks(), emptyNote()],
    });
  }

  #dispatch(transaction: Transaction): void {
    const before = this.#view.state;
    const state = before.apply(transaction);
    this.#view.updateState(state);
    if (transaction.docChanged) {
      const pasted = transaction.getMeta('paste') === true || transaction.getMeta('uiEvent') === 'drop';
      this.#events.changed(transaction, pasted && replacesLetter(before));
    } else if (transaction.selectionSet && this.#view.hasFocus()) {
      this.#events.entered(findingAt(state, state.selection.head)?.finding.id ?? null);
    }
    this.#events.updated(this.#view.state);
  }
}

/** A paste into an empty letter, or over all of one, is another letter. */
function replacesLetter({ doc, selection }: EditorState): boolean {
  if (isEmptyLetter(doc)) return true;
  return (
    doc.textBetween(0, selection.from).trim() === '' &&
    doc.textBetween(selection.to, doc.content.size).trim() === ''
  );
}

/** Lets the style sheet show what to do with an empty letter. */
function emptyNote(): Plugin {
  return new Plugin({
    props: {
      attributes: (state): Record<string, string> => (isEmptyLetter(state.doc) ? { class: 'empty' } : {}),
    },
  });
}
