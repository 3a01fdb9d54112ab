import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { Finding } from 'klarbrev';

/** A finding and where it stands in the document now. */
export interface PlacedFinding {
  finding: Finding;
  from: number;
  to: number;
}

interface Marks {
  placed: readonly PlacedFinding[];
  active: string | null;
  decorations: DecorationSet;
}

type Change = { placed: readonly PlacedFinding[] } | { active: string | null };

const key = new PluginKey<Marks>('finding-marks');

/** These are about a whole sentence: a line under all of it would drown the marks inside. */
const ABOUT_SENTENCE = new Set([
  'long-sentence',
  'front-heavy',
  'insertion',
  'enumeration',
  'number-density',
  'legal-ref',
  'participle',
]);

/** Marks findings in the text, and keeps their places while the text changes. */
export function findingMarks(): Plugin<Marks> {
  return new Plugin<Marks>({
    key,
    state: {
      init: () => ({ placed: [], active: null, decorations: DecorationSet.empty }),
      apply: (transaction, marks) => {
        const change = transaction.getMeta(key) as Change | undefined;
        if (!change && !transaction.docChanged) return marks;
        let { placed, active } = marks;
        if (transaction.docChanged) placed = mapped(placed, transaction);
        if (change && 'placed' in change) placed = change.placed;
        if (change && 'active' in change) active = change.active;
        if (!change)
          return { placed, active, decorations: marks.decorations.map(transaction.mapping, transaction.doc) };
        return {
          placed,
          active,
          decorations: DecorationSet.create(transaction.doc, decorationsOf(placed, active)),
        };
      },
    },
    props: { decorations: (state) => key.getState(state)?.decorations },
  });
}

/** Shows these findings. */
export function withFindings(transaction: Transaction, placed: readonly PlacedFinding[]): Transaction {
  return transaction.setMeta(key, { placed } satisfies Change).setMeta('addToHistory', false);
}

/** Shows this finding as the one that is worked on. */
export function withActiveFinding(transaction: Transaction, active: string | null): Transaction {
  return transaction.setMeta(key, { active } satisfies Change).setMeta('addToHistory', false);
}

/** The findings shown, where they stand now, in the order of the text. */
export function placedFindings(state: EditorState): readonly PlacedFinding[] {
  return key.getState(state)?.placed ?? [];
}

/** The innermost finding at a place in the document. */
export function findingAt(state: EditorState, position: number): PlacedFinding | null {
  let found: PlacedFinding | null = null;
  for (const placed of placedFindings(state)) {
    if (placed.from > position || placed.to < position) continue;
    if (!found || placed.to - placed.from < found.to - found.from) found = placed;
  }
  return found;
}

function mapped(placed: readonly PlacedFinding[], transaction: Transaction): PlacedFinding[] {
  return placed
    .map(({ finding, from, to }) => ({
      finding,
      from: transaction.mapping.map(from, 1),
      to: transaction.mapping.map(to, -1),
    }))
    .filter(({ from, to }) => from < to);
}

function decorationsOf(placed: readonly PlacedFinding[], active: string | null): Decoration[] {
  return placed.map(({ finding, from, to }) => {
    // Where findings overlap the browser sees one element with the classes of both, so each says all by itself.
    const about = ABOUT_SENTENCE.has(finding.rule) ? 'sentence' : 'words';
    const classes = ['finding', `${about}-${finding.severity}`, `rule-${finding.rule}`];
    if (finding.id === active) classes.push(`active-${about}`);
    return Decoration.inline(from, to, { class: classes.join(' ') });
  });
}
