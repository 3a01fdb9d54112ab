import type {
  Analysis,
  Checker,
  DictionaryFault,
  Finding,
  PilotRecord,
  Suggestion,
  TextRange,
} from "./klarbrev.js";

/** A letter that is being worked on, for a host that keeps it: plain data, safe for JSON. It holds the letter's text. */
export interface KlarBrevDraft {
  schema: "klarbrev.draft/1";
  /** The letter as HTML. */
  html: string;
  /** The first reading, which the letter is measured against. */
  before: Analysis | null;
  /** The letter that the first reading is of, as HTML: it is read again when the dictionaries change. */
  beforeHtml?: string | null;
  /** What became of the suggestions, per rule. */
  counts: {
    shown: { [rule: string]: string[] };
    applied: { [rule: string]: number };
    rejected: { [rule: string]: number };
  };
  /** Findings set aside, by their place in the text (UTF-16). */
  dismissed: {
    rule: string;
    entry: string | null;
    start: number;
    end: number;
  }[];
}

/** The element's own events. All of them bubble and leave the shadow root. */
export interface KlarBrevEventMap {
  /** The letter has been read again. */
  "klarbrev-analysis": CustomEvent<Analysis>;
  /** The letter has changed; `value` is its HTML. */
  "klarbrev-change": CustomEvent<{ readonly value: string }>;
  /**
   * The caseworker has taken a suggestion. A whole sentence made clear is told of once, with the finding that she
   * came from and a suggestion that holds all the edits.
   */
  "klarbrev-apply": CustomEvent<{ finding: Finding; suggestion: Suggestion }>;
  /** The caseworker has said in the element what type the letter is of; null lets it be told from the letter. */
  "klarbrev-letter-type": CustomEvent<{ readonly letterType: string | null }>;
  /** `measure()` has made a record. */
  "klarbrev-record": CustomEvent<PilotRecord>;
  /** One of `dictionaries` has faults; those that were in force before still are. */
  "klarbrev-dictionary-error": CustomEvent<{
    readonly message: string;
    readonly faults: readonly DictionaryFault[];
  }>;
}

/**
 * `<klar-brev>`: an editor for a letter, with its scores and findings. It never writes into the host's own fields.
 *
 * Attributes: `letter-type`, `area`, `readonly`. Looks: `--klar-*` custom properties and `::part`.
 */
export class KlarBrevElement extends HTMLElement {
  /** The letter as HTML. Takes HTML or plain text; setting it starts a new reading. */
  value: string;
  /** The letter type's id (see `Checker.letterTypes`), or null to let it be detected. */
  letterType: string | null;
  /** The area's id (see `Checker.areas`), for the record. */
  area: string | null;
  /**
   * The municipality's own dictionaries (TOML), the last one on top. With a faulty one among them nothing changes:
   * the element shows every fault and tells of them with `klarbrev-dictionary-error`. A shared `checker` keeps
   * what is laid on top of it.
   */
  dictionaries: readonly string[];
  readonly: boolean;
  /**
   * Template text that is not the caseworker's, in UTF-16 positions of the letter's text as `analysis` speaks of it. No
   * suggestion touches it. Set it after `value`; it follows the text as it changes.
   */
  lockedRanges: readonly TextRange[];
  /** The reading of the letter as it stands; null where there is no text, or it could not be read. */
  readonly analysis: Analysis | null;
  /** The reading that the letter is measured against. */
  readonly analysisBefore: Analysis | null;
  /** A checker that the host shares. Without one the element makes its own. */
  checker: Checker | Promise<Checker> | null;
  /** The letter with its first reading and counts; null where there is no text. Setting it restores them. */
  draft: KlarBrevDraft | null;

  /** Makes a record of the letter before and now, and tells of it with `klarbrev-record`. */
  measure(): PilotRecord;
  /** Empties the letter and forgets the first reading. Does not ask. */
  restart(): void;
  /** Copies the whole letter with its formatting. Needs a click or a key press just before. */
  copyLetter(): Promise<void>;

  addEventListener<Name extends keyof KlarBrevEventMap>(
    type: Name,
    listener: (this: KlarBrevElement, event: KlarBrevEventMap[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<Name extends keyof HTMLElementEventMap>(
    type: Name,
    listener: (
      this: KlarBrevElement,
      event: HTMLElementEventMap[Name],
    ) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<Name extends keyof KlarBrevEventMap>(
    type: Name,
    listener: (this: KlarBrevElement, event: KlarBrevEventMap[Name]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener<Name extends keyof HTMLElementEventMap>(
    type: Name,
    listener: (
      this: KlarBrevElement,
      event: HTMLElementEventMap[Name],
    ) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "klar-brev": KlarBrevElement;
  }
}
