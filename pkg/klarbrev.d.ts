/**
 * Klarbrev: a plain-language checker for letters from Danish municipalities to citizens.
 *
 * Everything happens on the caller's own machine. All offsets are UTF-16 code units of the text that was given,
 * half-open, and always fall on character boundaries.
 */

/** Half-open range of UTF-16 code units. */
export interface TextRange {
  start: number;
  end: number;
}

export type BlockKind =
  | 'paragraph'
  | 'heading'
  | 'list-item'
  | 'greeting'
  | 'closing'
  | 'signature'
  | 'address'
  | 'reference'
  | 'date'
  | 'footer'
  | 'table';

export type Severity = 'note' | 'advice' | 'serious';

/** `safe` may be applied unseen; `choose` is right only if the caseworker says so; `explain` keeps the term. */
export type Applicability = 'safe' | 'choose' | 'explain';

export type LixBand = 'meget let' | 'let' | 'middel' | 'svær' | 'meget svær';

export interface Edit extends TextRange {
  /** What stands there afterwards. A line break begins a new paragraph, one with "- " after it an item of a list. */
  text: string;
}

export interface Suggestion {
  applicability: Applicability;
  /** Short Danish label, usually the words that are put in. */
  label: string;
  /** What the suggestion changes besides words; absent where it changes nothing else. */
  changes?: ('modality' | 'actor' | 'negation')[];
  /** The same for the caseworker, in Danish, to be said before the suggestion is taken. */
  cautions?: string[];
  edits: Edit[];
  /** The sentence as it stands after the edit; of a very long one only what stands around it. */
  preview: string;
  /** Where in the preview the new words stand, in UTF-16 code units. */
  preview_changes: TextRange[];
}

export interface Finding extends TextRange {
  /** Stable within one text: rule, dictionary entry where there is one, and a number. */
  id: string;
  rule: string;
  /** The dictionary entry, where the finding comes from one. */
  entry?: string;
  severity: Severity;
  quote: string;
  /** What was found, in Danish. */
  message: string;
  /** Why it is hard for the reader, in Danish. */
  why: string;
  source: string;
  /**
   * What the caseworker has to say before one of the suggestions can be right, in Danish, for example "Hvem handler?".
   * Each suggestion is one answer, and its label names it. Absent where there is nothing to ask.
   */
  question?: string;
  suggestions: Suggestion[];
}

/** A sentence made clear by the best suggestions that go together, to be looked at before it is taken. */
export interface ClearSentence extends TextRange {
  /** The sentence as it is. */
  before: string;
  /** What could stand there instead: one sentence, or several. */
  after: string;
  /** What goes, in `before`. */
  removed: TextRange[];
  /** What comes, in `after`. */
  added: TextRange[];
  /** What makes the text read `after`, in the text that was given. */
  edits: Edit[];
  /** The rules whose suggestions were taken, each once. */
  rules: string[];
  /** Who could act where the sentence does not say. Empty once an actor is given. */
  actors: string[];
}

export interface ClearSentenceOptions extends CheckOptions {
  /** Who acts: one of `actors`. Without it the passives stay, for only the caseworker knows who acts. */
  actor?: string | undefined;
}

export interface Versions {
  klarbrev: string;
  /** Version of the counting rules; two LIX scores are compared only when it is the same. */
  lix: number;
  /** Short hash of the dictionaries in force. */
  dictionaries: string;
}

export interface Scores {
  words: number;
  sentences: number;
  /** Words of more than six letters. */
  long_words: number;
  /** Not rounded. 0 when there is no running text. */
  lix: number;
  lix_band: LixBand;
  /** What the simple calculators give: all text, a sentence end at every run of `. : ; ! ?`. */
  lix_classic: number;
  /** LIX where legal terms of art never count as long. */
  lix_without_terms: number;
  mean_sentence_words: number;
  longest_sentence_words: number;
  /** Shares are 0 to 1. */
  long_word_share: number;
  share_over_20_words: number;
  share_over_25_words: number;
  share_over_40_words: number;
  /** Share of sentences that hold a passive verb. */
  passive_share: number;
  nominalisations_per_100_words: number;
  /** null when every word differs or there is no text. */
  ovix: number | null;
  findings_per_100_words: number;
  /** True below 100 words of running text: the score is shown with "for kort til et sikkert tal". */
  too_short: boolean;
}

export interface Block extends TextRange {
  kind: BlockKind;
  /** True where the block is part of the running text that is counted. */
  counted: boolean;
  /** Why it is left out of the scores, in Danish; absent where it is counted. */
  left_out_because?: string;
}

export interface Sentence extends TextRange {
  words: number;
}

export interface DetectedLetterType extends Partial<TextRange> {
  /** A letter type's id (see `LETTER_TYPES`); null where nothing tells. */
  id: string | null;
  /** True where the caller gave it. */
  given: boolean;
  /** Why the letter is taken for that type, in Danish; then `start` and `end` say where it shows. Absent where it was given. */
  reason?: string;
}

/** Whether a letter holds one of the things it must hold. Never says that a letter is lawful. */
export interface StructureItem extends Partial<TextRange> {
  /** For example `complaint-deadline`. */
  requirement: string;
  /** Short Danish name for a checklist. */
  name: string;
  /** `start` and `end` are there when it was found. */
  status: 'found' | 'missing' | 'not-needed';
  /** What the requirement rests on, in Danish. */
  basis: string;
  /** Where that can be read. */
  link?: string;
  severity: Severity;
  /** A Danish sentence: found; where it was looked for and what to do; or why it is not needed. */
  message: string;
  /** Danish text to fill in, with places like [dato]; only when something is missing. Nothing puts it in unasked. */
  text_block?: string;
}

export interface Analysis {
  schema: 'klarbrev.analysis/1';
  versions: Versions;
  letter_type: DetectedLetterType;
  offset_unit: 'utf16';
  scores: Scores;
  blocks: Block[];
  sentences: Sentence[];
  findings: Finding[];
  /** What must survive a rewrite, in the order of the text. */
  facts: Fact[];
  /** What a letter of this type must hold, in the order of the screen. Empty for a text that is only a piece of a letter. */
  structure: StructureItem[];
}

export type FactKind =
  | 'deadline'
  | 'amount'
  | 'date'
  | 'time'
  | 'percent'
  | 'count'
  | 'legal-ref'
  | 'phone'
  | 'email'
  | 'url'
  | 'address'
  | 'case-number'
  | 'cpr'
  | 'name';

/** A date, an amount, a name: something that must survive a rewrite. */
export interface Fact extends TextRange {
  kind: FactKind;
  quote: string;
  /** The same for every way of writing it: `2026-03-03`, `<=2026-03-03`, `P4W/receipt`, `1250.00 DKK/month`. */
  value: string;
}

/** What a comparison speaks of: facts with a value, and what the effect of a sentence hangs on. */
export type ComparedKind =
  | FactKind
  | 'inclusiveness'
  | 'negation'
  | 'modality'
  | 'condition'
  | 'actor'
  | 'suspension'
  | 'statement';

/** A place in one of the two texts. */
export interface ComparedPlace extends TextRange {
  quote: string;
  value: string;
}

/** What became of something that one of the texts says. */
export interface ComparedFact {
  status: 'kept' | 'changed' | 'lost' | 'added';
  /** `sure`: the fact or the meaning is different. `check`: it may be, a person should look. */
  certainty: 'sure' | 'check';
  kind: ComparedKind;
  /** Where the first text has it; null where it has not. */
  before: ComparedPlace | null;
  /** Where the second text has it; null where it has not. */
  after: ComparedPlace | null;
  /** One Danish sentence for the caseworker. */
  message: string;
}

/** The scores that need nothing but the text. */
export type TextScores = Omit<Scores, 'lix_without_terms' | 'findings_per_100_words'>;

/** Two versions of a letter, compared; worst first, what is kept stands last. */
export interface Comparison {
  schema: 'klarbrev.comparison/1';
  offset_unit: 'utf16';
  before: { scores: TextScores };
  after: { scores: TextScores };
  facts: ComparedFact[];
  /** Nothing is surely lost, changed or added. */
  all_facts_kept: boolean;
}

/** What the caller knows of the two texts. */
export interface CompareOptions {
  before?: Pick<CheckOptions, 'blocks'> | undefined;
  after?: Pick<CheckOptions, 'blocks'> | undefined;
}

/** What the caller already knows of the text's structure, for example from an editor's own headings and lists. */
export interface BlockHint extends TextRange {
  kind: 'paragraph' | 'heading' | 'list-item' | 'table';
}

export interface CheckOptions {
  /** A letter type's id (see `LETTER_TYPES`), when the caller knows it. */
  letterType?: string | undefined;
  /** Blocks in the order of the text, not overlapping. Without them the structure is read from the text itself. */
  blocks?: readonly BlockHint[] | undefined;
  /**
   * Template text that is not the caseworker's: no suggestion touches it, and nothing is found that lies wholly inside.
   */
  lockedRanges?: readonly TextRange[] | undefined;
  /** False leaves the sentences in locked ranges out of the scores. Default: true. */
  scoreLocked?: boolean | undefined;
}

/** What became of the suggestions of one rule. */
export interface SuggestionTally {
  rule: string;
  shown: number;
  applied: number;
  rejected: number;
}

/** What `Checker.record` makes a record of. */
export interface Measurement {
  before: Analysis;
  after: Analysis;
  suggestions: readonly SuggestionTally[];
  area: string | null;
  letterType: string | null;
  /** The week that the letter was worked on is taken from this local date. */
  date: { year: number; month: number; day: number };
}

/** Scores and findings of one reading; never any text. */
export interface RecordedReading {
  scores: Scores;
  /** Findings per rule. */
  findings: { [rule: string]: number };
}

/** One letter in a pilot: numbers only, never any text of the letter. */
export interface PilotRecord {
  schema: 'klarbrev.record/1';
  /** A random UUID. */
  id: string;
  area: string | null;
  letter_type: string | null;
  arm: 'klarbrev';
  /** ISO year and week, for example `2026-W47`. Never a time of day. */
  week: string;
  versions: Versions;
  before: RecordedReading;
  after: RecordedReading;
  suggestions: SuggestionTally[];
}

/** Every error thrown by this package has one of these codes; the message is Danish. */
export type ErrorCode =
  | 'text-too-large'
  | 'bad-options'
  | 'bad-dictionary'
  | 'bad-record'
  | 'unknown-letter-type'
  | 'unknown-area'
  | 'stale-suggestion'
  | 'disposed'
  | 'internal';

/** What is wrong with a dictionary, in Danish, and where. */
export interface DictionaryFault {
  /** From 1. */
  line: number;
  /** From 1. */
  column: number;
  /** The entry's term; null where the fault is outside the entries. */
  entry: string | null;
  message: string;
}

export interface KlarbrevError extends Error {
  code: ErrorCode;
  /** For `bad-dictionary`: every fault. */
  faults?: DictionaryFault[];
}

export interface Choice {
  id: string;
  /** Danish name for the screen. */
  name: string;
}

/** A dictionary that is in force. */
export interface LoadedDictionary {
  title: string;
  entries: number;
}

export interface Checker {
  check(text: string, options?: CheckOptions): Analysis;
  /** Applies one suggestion to the text it was made for. */
  apply(text: string, suggestion: Suggestion): { text: string; edits: Edit[] };
  /** Applies every `safe` suggestion. */
  applySafe(text: string, options?: CheckOptions): { text: string; edits: Edit[] };
  /** Says what became of the facts, duties and conditions of `before` in `after`, whoever wrote it. */
  compare(before: string, after: string, options?: CompareOptions): Comparison;
  /**
   * Makes the sentence at `offset` clear as a whole. Null where there is no sentence there, or nothing to change and
   * nobody to name; without an actor `after` is the same as `before` where only the actor is missing.
   */
  clearSentence(text: string, offset: number, options?: ClearSentenceOptions): ClearSentence | null;
  /** Lays a municipality's own dictionary (TOML) on top. A faulty one is refused whole, and nothing changes. */
  loadDictionary(source: string): LoadedDictionary;
  /** Makes the record of one letter. */
  record(measurement: Measurement): PilotRecord;
  /** Records as JSON Lines, exact. */
  toJsonLines(records: readonly PilotRecord[]): string;
  /** Records as CSV for Danish Excel: byte order mark, semicolons, decimal comma, CRLF, formulas neutralised. */
  toCsv(records: readonly PilotRecord[]): string;
  /** Letter types, in the order of the screen. */
  readonly letterTypes: readonly Choice[];
  /** Areas (forvaltningsområder), in the order of the screen. */
  readonly areas: readonly Choice[];
  dispose(): void;
}

export interface CheckerOptions {
  /** Where the module is: an address, its bytes, or a compiled module. Default: beside this package. */
  module?: string | URL | BufferSource | WebAssembly.Module | undefined;
  /** The municipality's own dictionaries (TOML). */
  dictionaries?: readonly string[] | undefined;
}

export function createChecker(options?: CheckerOptions): Promise<Checker>;
