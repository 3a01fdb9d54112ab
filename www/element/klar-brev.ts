import { closeHistory, isHistoryTransaction } from 'prosemirror-history';
import type { Command, Transaction } from 'prosemirror-state';
import type {
  Analysis,
  Checker,
  ClearSentence,
  ComparedFact,
  Edit,
  Finding,
  PilotRecord,
  StructureItem,
  Suggestion,
  TextRange,
} from 'klarbrev';
import type { KlarBrevDraft, KlarBrevElement as KlarBrevContract, KlarBrevEventMap } from 'klarbrev/element';
import { editsTransaction } from '../editor/edits-transaction';
import type { PlacedFinding } from '../editor/finding-marks';
import { letterCommands } from '../editor/letter-commands';
import { LetterEditor } from '../editor/letter-editor';
import { letterHtml, letterPlainText } from '../editor/letter-serializer';
import { readLetterText, type LetterText } from '../editor/letter-text';
import { LockedRanges } from '../editor/locked-ranges';
import { parseLetter } from '../editor/parse-letter';
import { Toolbar } from '../editor/toolbar';
import { FactsPanel } from '../facts/facts-panel';
import { isHarmed } from '../facts/letter-fact';
import { LetterComparison } from '../facts/letter-comparison';
import { letterFacts, meaningDifferences } from '../facts/letter-facts';
import { surroundings } from '../facts/surroundings';
import { ClearSentenceDialog } from '../findings/clear-sentence-dialog';
import { FindingBar } from '../findings/finding-bar';
import { FindingsPanel, isSafe } from '../findings/findings-panel';
import { runningSentence } from '../findings/running-sentence';
import { SuggestionCounts } from '../findings/suggestion-counts';
import { appliedMessage, shortQuote } from '../findings/suggestion-wording';
import { ScoresPanel } from '../scores/scores-panel';
import { StructurePanel } from '../structure/structure-panel';
import { textBlockTransaction } from '../structure/text-block-transaction';
import { CheckerInUse } from './checker-in-use';
import { copyToClipboard } from './copy-to-clipboard';
import { createElement } from './create-element';
import { DictionaryRefusal } from './dictionary-refusal';
import { LetterReading, LetterReadings } from './letter-reading';
import { NewLetterDialog } from './new-letter-dialog';
import { problemMessage, startProblem } from './problem-messages';
import { keepInWindow } from './side-height';
import { styleSheets } from './style-sheets';

/** Long enough not to disturb typing, short enough to feel at once. */
const TYPING_PAUSE = 150;

/** The facts are compared when the letter has settled: that takes longer than a key press may. */
const SETTLING_PAUSE = 700;

const CHANGED = 'Teksten er ændret i mellemtiden. Se på fundet igen.';

type PropertyName =
  'value' | 'letterType' | 'area' | 'dictionaries' | 'readonly' | 'checker' | 'draft' | 'lockedRanges';

/** The element `<klar-brev>`: see `pkg/element.d.ts` for what hosts may rely on. */
export class KlarBrevElement extends HTMLElement implements KlarBrevContract {
  static readonly observedAttributes = ['letter-type', 'area', 'readonly'];

  readonly #editor: LetterEditor;
  readonly #toolbar: Toolbar;
  readonly #findings: FindingsPanel;
  readonly #scores: ScoresPanel;
  readonly #facts: FactsPanel;
  readonly #structure: StructurePanel;
  readonly #comparison = new LetterComparison();
  readonly #bar: FindingBar;
  readonly #newLetter: NewLetterDialog;
  readonly #clearSentence = new ClearSentenceDialog();
  readonly #side = createElement('div', { class: 'side', part: 'side' });
  readonly #notice = createElement('div', { part: 'notice', class: 'notice', hidden: true });
  readonly #problem = createElement('div', {
    part: 'problem',
    class: 'problem',
    role: 'alert',
    hidden: true,
  });
  /** Said to those who do not see it. */
  readonly #said = createElement('p', { part: 'said', class: 'hidden', role: 'status' });
  readonly #refusal = new DictionaryRefusal();
  readonly #readings = new LetterReadings();
  readonly #locked = new LockedRanges();

  #letterType: string | null = null;
  #area: string | null = null;
  #readonly = false;
  readonly #checker = new CheckerInUse({
    changed: () => {
      this.#checkNow();
      this.#finishFacts();
    },
    refused: (error) => {
      this.#refusal.show(error);
      this.#tell('klarbrev-dictionary-error', { message: error.message, faults: error.faults ?? [] });
    },
    failed: () => this.#showProblem(startProblem, true),
  });

  /** The text of the last check and what was found in it. */
  #letter: LetterText = readLetterText(parseLetter(''));
  #analysis: Analysis | null = null;
  #visible: readonly PlacedFinding[] = [];
  #active: string | null = null;
  #pendingCheck: number | null = null;
  #pendingFacts: number | null = null;
  /** What has surely become of the facts, as it was last told. */
  #harm = 0;
  /** The place in the letter that was asked for last. */
  #shownPlace: { from: number; to: number } | null = null;
  /** What is said, with what is left, once the letter has been checked. */
  #pendingWord = '';
  #changedAt = 0;
  #stopKeeping: (() => void) | null = null;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open', delegatesFocus: false });
    root.adoptedStyleSheets = styleSheets();
    const mount = createElement('div', { class: 'letter' });
    this.#toolbar = new Toolbar({
      run: (command) => {
        this.#editor.run(command);
        this.#editor.focusAt(null);
      },
      copy: () => void this.copyLetter().catch(() => undefined),
      restart: () => this.#askToRestart(),
    });
    this.#findings = new FindingsPanel({
      apply: (finding, suggestion) => this.#apply(finding, suggestion),
      reject: (finding) => this.#reject(finding),
      clearSentence: (finding) => this.#showClearSentence(finding),
      applySafe: () => this.#applySafe(),
      takeUpDismissed: () => this.#takeUpDismissed(),
      activate: (finding) => this.#activate(finding),
      undo: () => this.#goInHistory(letterCommands.undo.run),
      redo: () => this.#goInHistory(letterCommands.redo.run),
      leave: (finding) => this.#editor.focusAt(finding),
    });
    this.#bar = new FindingBar({
      apply: (finding, suggestion) => this.#apply(finding, suggestion, 'letter'),
      show: (finding) => {
        this.#findings.focus(finding.id);
        this.#bar.update(null, this.#readonly);
      },
    });
    this.#scores = new ScoresPanel({ setBefore: () => this.#setBefore() });
    this.#facts = new FactsPanel({
      catchUp: () => {
        if (this.#facts.isOpen) this.#structure.close();
        this.#finishFacts();
      },
      show: (place) => this.#showPlace(place),
      leave: () => this.#leaveToPlace(),
    });
    this.#structure = new StructurePanel({
      opened: () => this.#facts.close(),
      show: (place) => this.#showPlace(place),
      insert: (item) => this.#insertTextBlock(item),
      chooseType: (letterType) => {
        this.letterType = letterType;
        this.#tell('klarbrev-letter-type', { letterType });
      },
      leave: () => this.#leaveToPlace(),
    });
    this.#side.append(
      this.#scores.element,
      this.#facts.element,
      this.#structure.element,
      this.#findings.element,
    );
    this.#newLetter = new NewLetterDialog(() => {
      this.restart();
      this.#editor.focusAt(null);
    });
    root.append(
      createElement(
        'div',
        { class: 'frame', part: 'frame' },
        createElement(
          'div',
          { class: 'columns' },
          createElement(
            'div',
            { class: 'letter-column' },
            this.#toolbar.element,
            this.#problem,
            this.#refusal.element,
            this.#notice,
            createElement('div', { class: 'sheet', part: 'letter' }, mount, emptyHelp()),
            this.#bar.element,
          ),
          this.#side,
        ),
      ),
      createElement('p', { id: 'editor-help', class: 'hidden' }, 'F8 går til næste fund.'),
      this.#said,
      this.#newLetter.element,
      this.#clearSentence.element,
    );
    this.#editor = new LetterEditor(mount, {
      changed: (transaction, letterPasted) => this.#onChange(transaction, letterPasted),
      updated: (state) => this.#toolbar.update(state, this.#editor?.isEmpty ?? true),
      entered: (finding) => this.#showActive(finding),
      wantsFinding: (direction, position) => this.#goToFinding(direction, position),
    });
    this.#toolbar.update(this.#editor.state, true);
  }

  connectedCallback(): void {
    for (const name of [
      'value',
      'letterType',
      'area',
      'dictionaries',
      'readonly',
      'checker',
      'draft',
      'lockedRanges',
    ] as const) {
      this.#takeEarlyProperty(name);
    }
    this.#stopKeeping = keepInWindow(this.#side);
    this.#checker.start();
  }

  disconnectedCallback(): void {
    this.#stopKeeping?.();
    // The element may only be on its way to another place in the page.
    queueMicrotask(() => {
      if (!this.isConnected) this.#checker.stop();
    });
  }

  attributeChangedCallback(name: string, _: string | null, value: string | null): void {
    if (name === 'letter-type') this.letterType = value;
    if (name === 'area') this.area = value;
    if (name === 'readonly') this.readonly = value !== null;
  }

  get value(): string {
    return letterHtml(this.#editor.doc);
  }

  set value(value: string) {
    this.#readings.start(new LetterReading(true));
    this.#putIn(value);
  }

  get letterType(): string | null {
    return this.#letterType;
  }

  set letterType(letterType: string | null) {
    const wanted = letterType === '' ? null : letterType;
    if (wanted === this.#letterType) return;
    this.#letterType = wanted;
    this.#checkNow();
  }

  get area(): string | null {
    return this.#area;
  }

  set area(area: string | null) {
    this.#area = area === '' ? null : area;
  }

  get dictionaries(): readonly string[] {
    return this.#checker.dictionaries;
  }

  set dictionaries(dictionaries: readonly string[]) {
    this.#refusal.hide();
    this.#checker.dictionaries = dictionaries;
  }

  get lockedRanges(): readonly TextRange[] {
    return this.#locked.in(readLetterText(this.#editor.doc));
  }

  set lockedRanges(ranges: readonly TextRange[]) {
    this.#locked.take(ranges, readLetterText(this.#editor.doc));
    this.#checkNow();
  }

  get readonly(): boolean {
    return this.#readonly;
  }

  set readonly(readonly: boolean) {
    if (readonly === this.#readonly) return;
    this.#readonly = readonly;
    this.#editor.editable = !readonly;
    this.#toolbar.editable = !readonly;
    this.#toolbar.update(this.#editor.state, this.#editor.isEmpty);
    this.toggleAttribute('readonly', readonly);
    this.#showFindings();
    this.#showStructure();
  }

  get analysis(): Analysis | null {
    this.#finishCheck();
    return this.#analysis;
  }

  get analysisBefore(): Analysis | null {
    return this.#readings.current.before;
  }

  get checker(): Checker | Promise<Checker> | null {
    return this.#checker.given;
  }

  set checker(checker: Checker | Promise<Checker> | null) {
    this.#checker.given = checker;
  }

  get draft(): KlarBrevDraft | null {
    if (this.#editor.isEmpty) return null;
    const { before, first, counts, dismissals } = this.#readings.current;
    return {
      schema: 'klarbrev.draft/1',
      html: this.value,
      before,
      beforeHtml: first && letterHtml(first),
      counts: counts.toKept(),
      dismissed: dismissals.toKept(readLetterText(this.#editor.doc)),
    };
  }

  set draft(draft: KlarBrevDraft | null) {
    if (!draft) {
      this.restart();
      return;
    }
    const reading = new LetterReading(draft.before === null, new SuggestionCounts(draft.counts));
    reading.before = draft.before;
    reading.first = draft.beforeHtml ? parseLetter(draft.beforeHtml) : null;
    this.#readings.start(reading);
    const doc = parseLetter(draft.html);
    reading.dismissals.takeKept(draft.dismissed, readLetterText(doc));
    this.#putIn(draft.html);
  }

  measure(): PilotRecord {
    this.#finishCheck();
    const { before, counts } = this.#readings.current;
    const checker = this.#checker.current;
    if (!checker || !this.#analysis || !before) {
      throw Object.assign(new Error('Der er ikke noget brev at måle endnu.'), { code: 'bad-record' });
    }
    const today = new Date();
    const record = checker.record({
      before,
      after: this.#analysis,
      suggestions: counts.tally(),
      area: this.#area,
      letterType: this.#letterType,
      date: { year: today.getFullYear(), month: today.getMonth() + 1, day: today.getDate() },
    });
    this.#tell('klarbrev-record', record);
    return record;
  }

  restart(): void {
    this.#readings.start(new LetterReading(false));
    this.#putIn('');
    this.#findings.say('');
  }

  async copyLetter(): Promise<void> {
    const { doc, isEmpty } = this.#editor;
    if (isEmpty) return;
    try {
      await copyToClipboard({ html: letterHtml(doc), text: letterPlainText(doc.content) });
      this.#toolbar.showCopied();
      this.#findings.say('Brevet er kopieret. Sæt det ind i Word med Ctrl+V.');
    } catch (error) {
      this.#findings.say('Brevet kunne ikke kopieres. Markér det med Ctrl+A, og kopiér med Ctrl+C.');
      throw error;
    }
  }

  override focus(options?: FocusOptions): void {
    this.#editor.focusAt(null);
    if (!options?.preventScroll) this.scrollIntoView({ block: 'nearest' });
  }

  // Checking

  #onChange(transaction: Transaction, letterPasted: boolean): void {
    const { before: from, doc: to } = transaction;
    const isHistory = isHistoryTransaction(transaction);
    this.#readings.current.dismissals.follow(transaction.mapping);
    this.#locked.follow(transaction.mapping);
    this.#notice.hidden = true;
    this.#bar.update(null, this.#readonly);
    this.#forgetPlace();
    if (isHistory) {
      const happened = this.#readings.current.counts.followHistory(from, to);
      this.#readings.followHistory(from, to);
      this.#pendingWord =
        happened === null
          ? ''
          : happened === 'put-back'
            ? 'Rettelsen er lavet igen.'
            : 'Rettelsen er fortrudt.';
      transaction.mapping.maps[0]?.forEach((start) => (this.#changedAt = start));
    } else if (letterPasted) {
      const hadBefore = this.#readings.current.before !== null;
      this.#readings.turn(from, to);
      this.#forgetActive();
      if (hadBefore) this.#offerEarlierBefore();
    }
    if (letterPasted || isHistory || transaction.getMeta('paste') === true) this.#checkSoon(0);
    else this.#checkSoon(TYPING_PAUSE);
    this.#tellChange();
  }

  #checkSoon(wait: number): void {
    if (this.#pendingCheck !== null) clearTimeout(this.#pendingCheck);
    this.#pendingCheck = window.setTimeout(() => this.#checkNow(), wait);
  }

  /** Brings the findings in step with the letter, where a check is still to come. */
  #finishCheck(): void {
    if (this.#pendingCheck !== null) this.#checkNow();
  }

  #checkNow(): void {
    if (this.#pendingCheck !== null) clearTimeout(this.#pendingCheck);
    this.#pendingCheck = null;
    const checker = this.#checker.current;
    if (!checker) return;
    const { doc } = this.#editor;
    this.#letter = readLetterText(doc);
    try {
      this.#analysis = this.#read(checker, this.#letter);
      if (this.#analysis)
        this.#readings.current.follow(this.#analysis, doc, (first) =>
          this.#read(checker, readLetterText(first)),
        );
      this.#problem.hidden = true;
    } catch (error) {
      this.#analysis = null;
      this.#showProblem(problemMessage(error), false);
    }
    this.#showFindings();
    this.#showStructure();
    this.#showFactsSoon();
    if (this.#pendingWord !== '') this.#findings.say(`${this.#pendingWord} ${this.#left()}`);
    this.#pendingWord = '';
    if (this.#analysis) this.#tell('klarbrev-analysis', this.#analysis);
  }

  #read(checker: Checker, letter: LetterText): Analysis | null {
    const { text, blocks } = letter;
    if (text.trim() === '') return null;
    // The ranges stand in the letter as it is now, not as it was first.
    const lockedRanges = letter === this.#letter ? this.#locked.in(letter) : [];
    return checker.check(text, { letterType: this.#letterType ?? undefined, blocks, lockedRanges });
  }

  #showFindings(): void {
    const { counts, dismissals, before } = this.#readings.current;
    const letter = this.#letter;
    this.#visible = (this.#analysis?.findings ?? [])
      .map((finding) => ({
        finding,
        from: letter.positionAt(finding.start, 'start'),
        to: letter.positionAt(finding.end, 'end'),
      }))
      .filter((placed) => placed.from < placed.to && !dismissals.covers(placed))
      .sort((a, b) => a.from - b.from || a.to - b.to);
    counts.show(this.#visible.map(({ finding }) => finding));
    this.#editor.showFindings(this.#visible);
    this.#findings.update({
      hasLetter: this.#analysis !== null,
      findings: this.#visible.map(({ finding }) => finding),
      sentences: this.#analysis?.sentences ?? [],
      dismissed: dismissals.count,
      readonly: this.#readonly,
    });
    this.#scores.update({ before, now: this.#analysis, text: letter.text });
  }

  #showStructure(): void {
    this.#structure.update({
      letterType: this.#analysis?.letter_type ?? { id: null, given: false },
      items: this.#analysis?.structure ?? [],
      letterTypes: this.#checker.current?.letterTypes ?? [],
      readonly: this.#readonly,
    });
  }

  // Facts

  /** At once where nothing has to be compared, else when the letter has settled. */
  #showFactsSoon(): void {
    if (this.#pendingFacts !== null) clearTimeout(this.#pendingFacts);
    this.#pendingFacts = window.setTimeout(() => this.#showFacts(), SETTLING_PAUSE);
    const checker = this.#checker.current;
    const { first } = this.#readings.current;
    if (!checker || !this.#analysis || this.#comparison.isReady(checker, first, this.#letter))
      this.#showFacts();
  }

  /** Brings the facts in step with the letter. */
  #finishFacts(): void {
    this.#finishCheck();
    if (this.#pendingFacts !== null) this.#showFacts();
  }

  #showFacts(): void {
    if (this.#pendingFacts !== null) clearTimeout(this.#pendingFacts);
    this.#pendingFacts = null;
    const checker = this.#checker.current;
    const now = this.#analysis;
    const { before, first } = this.#readings.current;
    const original = this.#comparison.original(first);
    let comparison = null;
    let known = original !== null;
    try {
      if (checker && now) comparison = this.#comparison.of(checker, first, this.#letter);
    } catch (error) {
      known = false;
      this.#showProblem(problemMessage(error), false);
    }
    const facts =
      now && letterFacts({ now, text: this.#letter.text, before: known ? before : null, comparison });
    const meanings = meaningDifferences(comparison);
    this.#harm = (facts ?? []).filter(isHarmed).length + meanings.filter(isSure).length;
    this.#facts.update({ facts, meanings, original: original?.text ?? '' });
  }

  /** What is said where something has surely become of the facts by the last step. */
  #harmSince(harm: number): string {
    return this.#harm > harm ? ` Se efter under fakta: ${this.#facts.fate}.` : '';
  }

  /** Shows a place of the text that was asked for in one of the lists. */
  #showPlace({ start, end }: TextRange): void {
    this.#finishCheck();
    const letter = this.#letter;
    const place = { from: letter.positionAt(start, 'start'), to: letter.positionAt(end, 'end') };
    if (place.from >= place.to) return;
    this.#forgetActive();
    this.#editor.showActive(null, null);
    this.#shownPlace = place;
    this.#editor.showPlace(place);
    const { before, words, after } = surroundings(letter.text, { start, end });
    this.#said.textContent = `Markeret i brevet: »${before}${words}${after}«. Esc går dertil.`;
  }

  #forgetPlace(): void {
    if (!this.#shownPlace) return;
    this.#shownPlace = null;
    this.#said.textContent = '';
    this.#editor.showPlace(null);
    this.#facts.forgetShown();
  }

  /** To the letter, at the place that was shown. */
  #leaveToPlace(): void {
    this.#editor.focusOn(this.#shownPlace);
  }

  #insertTextBlock({ requirement }: StructureItem): void {
    if (this.#readonly) return;
    this.#finishCheck();
    const item = this.#analysis?.structure.find((one) => one.requirement === requirement);
    if (!this.#analysis || item?.status !== 'missing' || item.text_block === undefined) {
      this.#findings.say(CHANGED);
      return;
    }
    const { state } = this.#editor;
    this.#editor.dispatch(textBlockTransaction(state, this.#letter, this.#analysis.blocks, item.text_block));
    // What is filled in is undone by itself.
    this.#editor.dispatch(closeHistory(this.#editor.state.tr));
    this.#editor.focusOn(this.#editor.state.selection);
    this.#checkNow();
    this.#findings.say('Teksten er sat ind. Udfyld det, der står i firkantede parenteser.');
  }

  // Working with findings

  #apply(asked: Finding, askedSuggestion: Suggestion, goOnIn: 'list' | 'letter' = 'list'): void {
    if (this.#readonly) return;
    const found = this.#inStep(asked, askedSuggestion);
    if (!found) {
      this.#findings.say(CHANGED);
      return;
    }
    const { placed, suggestion } = found;
    const harm = this.#harm;
    this.#carryOut([{ finding: placed.finding, suggestion }]);
    if (goOnIn === 'list') this.#workOnNext(placed.from);
    else this.#showActive(null);
    this.#findings.say(
      `${appliedMessage(placed.finding, suggestion)}${this.#harmSince(harm)} ${this.#left()}`,
    );
  }

  #applySafe(): void {
    if (this.#readonly) return;
    this.#finishCheck();
    const taken: { finding: Finding; suggestion: Suggestion }[] = [];
    for (const { finding } of this.#visible) {
      const suggestion = finding.suggestions.find(isSafe);
      if (suggestion && !taken.some((other) => overlap(other.suggestion, suggestion)))
        taken.push({ finding, suggestion });
    }
    if (taken.length === 0) return;
    const first = this.#visible[0]?.from ?? 0;
    const harm = this.#harm;
    this.#carryOut(taken);
    this.#workOnNext(first);
    this.#findings.say(
      `${taken.length} steder er rettet.${this.#harmSince(harm)} ${this.#left()} Du kan fortryde dem på én gang.`,
    );
  }

  #carryOut(taken: readonly { finding: Finding; suggestion: Suggestion }[]): void {
    const edits = taken.flatMap(({ suggestion }) => suggestion.edits);
    const rules = taken.map(({ finding }) => finding.rule);
    this.#edit(edits, rules);
    for (const { finding, suggestion } of taken) this.#tell('klarbrev-apply', { finding, suggestion });
  }

  /** One step that can be undone, whatever the number of edits. */
  #edit(edits: readonly Edit[], rules: readonly string[]): void {
    const before = this.#editor.doc;
    this.#editor.dispatch(editsTransaction(this.#editor.state, this.#letter, edits));
    // What is typed next is undone by itself.
    this.#editor.dispatch(closeHistory(this.#editor.state.tr));
    this.#readings.current.counts.apply(rules, before, this.#editor.doc);
    this.#checkNow();
    // A change of the facts is seen at once.
    this.#finishFacts();
  }

  #showClearSentence(asked: Finding): void {
    if (this.#readonly) return;
    this.#finishCheck();
    const { text, blocks } = this.#letter;
    const checker = this.#checker.current;
    const placed = this.#visible.find(({ finding }) => isSameFinding(finding, asked));
    const sentence = placed && runningSentence(this.#analysis?.sentences ?? [], placed.finding.start);
    if (!checker || !sentence) {
      this.#findings.say(CHANGED);
      return;
    }
    const letterType = this.#letterType ?? undefined;
    this.#clearSentence.open({
      text: text.slice(sentence.start, sentence.end),
      clear: (actor) =>
        checker.clearSentence(text, placed.finding.start, {
          letterType,
          blocks,
          lockedRanges: this.#locked.in(this.#letter),
          actor: actor ?? undefined,
        }),
      insert: (clear) => this.#insertClear(placed, clear, text),
      failed: (error) => this.#showProblem(problemMessage(error), false),
    });
  }

  #insertClear({ finding, from }: PlacedFinding, clear: ClearSentence, text: string): void {
    this.#finishCheck();
    // A host may have put in another letter while the dialog stood open.
    if (this.#readonly || this.#letter.text !== text) {
      this.#findings.say(CHANGED);
      return;
    }
    const harm = this.#harm;
    this.#edit(clear.edits, clear.rules);
    this.#tell('klarbrev-apply', { finding, suggestion: asSuggestion(clear) });
    this.#workOnNext(from);
    this.#findings.say(`Sætningen er skrevet om.${this.#harmSince(harm)} ${this.#left()}`);
  }

  #reject(asked: Finding): void {
    if (this.#readonly) return;
    this.#finishCheck();
    const placed = this.#visible.find(({ finding }) => isSameFinding(finding, asked));
    if (!placed) return;
    const { dismissals, counts } = this.#readings.current;
    dismissals.add(placed);
    counts.reject(placed.finding.rule, 1);
    this.#showFindings();
    this.#workOnNext(placed.from);
    this.#findings.say(`Afvist: ${shortQuote(placed.finding)}. ${this.#left()}`);
  }

  #takeUpDismissed(): void {
    const { dismissals, counts } = this.#readings.current;
    for (const rule of dismissals.clear()) counts.reject(rule, -1);
    this.#showFindings();
    this.#workOnNext(0);
    this.#findings.say('De afviste fund er med igen.');
  }

  /** Undo and redo from the list: the keyboard stays in the list, at what came back. */
  #goInHistory(command: Command): void {
    if (this.#readonly) return;
    const { doc } = this.#editor;
    this.#editor.run(command);
    if (doc.eq(this.#editor.doc)) return;
    this.#finishFacts();
    this.#workOnNext(this.#changedAt);
  }

  #setBefore(): void {
    this.#finishCheck();
    this.#readings.current.before = this.#analysis;
    this.#readings.current.first = this.#editor.doc;
    this.#showFindings();
    this.#showFacts();
    this.#findings.say('Teksten, som den er nu, er dit udgangspunkt.');
    this.#editor.focusAt(null);
  }

  #inStep(asked: Finding, suggestion: Suggestion): { placed: PlacedFinding; suggestion: Suggestion } | null {
    this.#finishCheck();
    const placed = this.#visible.find(({ finding }) => isSameFinding(finding, asked));
    const same = placed?.finding.suggestions.find(
      ({ label, preview }) => label === suggestion.label && preview === suggestion.preview,
    );
    return placed && same ? { placed, suggestion: same } : null;
  }

  #workOnNext(position: number): void {
    const shown = new Set(this.#findings.shown);
    const candidates = this.#visible.filter(({ finding }) => shown.has(finding));
    const next = candidates.find(({ from }) => from >= position) ?? candidates.at(-1);
    this.#findings.focus(next?.finding.id ?? null);
    if (!next) this.#activate(null);
  }

  #goToFinding(direction: 1 | -1, position: number): void {
    this.#finishCheck();
    const places = this.#visible.filter(({ finding }) => this.#findings.shown.includes(finding));
    const next =
      direction === 1
        ? (places.find(({ from }) => from >= position) ?? places[0])
        : (places.findLast(({ from }) => from < position) ?? places.at(-1));
    if (next) this.#findings.focus(next.finding.id);
    else this.#findings.say(this.#left());
  }

  #activate(finding: string | null): void {
    this.#forgetPlace();
    this.#active = finding;
    this.#bar.update(null, this.#readonly);
    // Below the letter on a narrow screen the page must not jump away from the list.
    const beside = getComputedStyle(this.#side).display !== 'contents';
    this.#editor.showActive(finding, beside ? 0 : null);
  }

  #showActive(finding: string | null): void {
    if (finding === this.#active) return;
    if (finding !== null) this.#forgetPlace();
    this.#active = finding;
    this.#findings.setActive(finding);
    const placed = finding === null ? null : this.#editor.placeOf(finding);
    this.#bar.update(placed?.finding ?? null, this.#readonly);
    this.#editor.showActive(finding, this.#bar.element.offsetHeight);
  }

  #forgetActive(): void {
    this.#active = null;
    this.#findings.setActive(null);
    this.#bar.update(null, this.#readonly);
  }

  #left(): string {
    return this.#visible.length === 0 ? 'Ingen fund tilbage.' : `${this.#visible.length} fund tilbage.`;
  }

  // The letter as a whole

  #putIn(source: string): void {
    this.#forgetActive();
    this.#notice.hidden = true;
    this.#editor.replaceLetter(parseLetter(source));
    if (this.#editor.isEmpty) this.#readings.current.awaitsBefore = false;
    this.#analysis = null;
    this.#forgetPlace();
    if (this.#checker.current) this.#checkNow();
    else this.#showFindings();
    this.#finishFacts();
    this.#tellChange();
  }

  #askToRestart(): void {
    if (this.#readonly || this.#editor.isEmpty) return;
    this.#newLetter.ask();
  }

  #offerEarlierBefore(): void {
    const keep = createElement(
      'button',
      { type: 'button', part: 'keep-before', class: 'quiet' },
      'Sammenlign med det første',
    );
    keep.addEventListener('click', () => {
      this.#finishCheck();
      this.#readings.keepEarlier();
      this.#notice.hidden = true;
      this.#showFindings();
      this.#showFacts();
      this.#editor.focusAt(null);
      this.#findings.say('Teksten bliver sammenlignet med det første udgangspunkt.');
    });
    this.#notice.replaceChildren(
      createElement(
        'p',
        {},
        'Du har sat en ny tekst ind. Den er nu udgangspunktet. Er det samme brev i en ny udgave? ',
      ),
      keep,
    );
    this.#notice.hidden = false;
  }

  #showProblem(message: string, canRetry: boolean): void {
    const retry = createElement('button', { type: 'button', part: 'retry', class: 'quiet' }, 'Prøv igen');
    retry.addEventListener('click', () => {
      this.#problem.hidden = true;
      this.#checker.start();
    });
    this.#problem.replaceChildren(createElement('p', {}, message), ...(canRetry ? [retry] : []));
    this.#problem.hidden = false;
  }

  #tellChange(): void {
    // Writing the HTML takes longer than a key press may, so it is written only for those who ask.
    const value = () => this.value;
    this.#tell('klarbrev-change', {
      get value() {
        return value();
      },
    });
  }

  #tell<Name extends keyof KlarBrevEventMap>(name: Name, detail: KlarBrevEventMap[Name]['detail']): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  /** A property that was set before the element was defined hides the accessor until it is set again. */
  #takeEarlyProperty(name: PropertyName): void {
    if (!Object.hasOwn(this, name)) return;
    const early = this[name];
    delete (this as Partial<Record<PropertyName, unknown>>)[name];
    (this as Record<PropertyName, unknown>)[name] = early;
  }
}

function emptyHelp(): HTMLElement {
  return createElement(
    'div',
    { part: 'empty-help', class: 'empty-help' },
    createElement('p', { class: 'empty-title' }, 'Sæt dit brev ind her'),
    createElement(
      'p',
      {},
      'Kopiér brevet i Word, og tryk ',
      createElement('kbd', {}, 'Ctrl'),
      ' + ',
      createElement('kbd', {}, 'V'),
      ' her. Du kan også bare begynde at skrive.',
    ),
  );
}

/** The clear sentence in the form of all that can be applied. */
function asSuggestion({ after, added, edits }: ClearSentence): Suggestion {
  return {
    applicability: 'choose',
    label: 'Gør sætningen klar',
    edits,
    preview: after,
    preview_changes: added,
  };
}

function isSure({ certainty }: ComparedFact): boolean {
  return certainty === 'sure';
}

function isSameFinding(a: Finding, b: Finding): boolean {
  return a.id === b.id && a.quote === b.quote;
}

function overlap(a: Suggestion, b: Suggestion): boolean {
  return a.edits.some((first) =>
    b.edits.some((second) => first.start < second.end && second.start < first.end),
  );
}
