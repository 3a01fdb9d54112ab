import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

/** A stretch of the letter that looks different. */
export interface TextMark {
  from: number;
  to: number;
  classes: string;
  /** The element it stands in, where it means something. */
  element?: 'ins' | 'del' | 'mark';
}

const key = new PluginKey<DecorationSet>('text-marks');

/** Marks places in the text that are no findings, and keeps them in their places while the text changes. */
export function textMarks(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, marks) => {
        const wanted = transaction.getMeta(key) as readonly TextMark[] | undefined;
        if (wanted) return DecorationSet.create(transaction.doc, wanted.map(decoration));
        return marks.map(transaction.mapping, transaction.doc);
      },
    },
    props: { decorations: (state: EditorState) => key.getState(state) },
  });
}

/** Shows these marks and no others. */
export function withTextMarks(transaction: Transaction, marks: readonly TextMark[]): Transaction {
  return transaction.setMeta(key, marks).setMeta('addToHistory', false);
}

function decoration({ from, to, classes, element }: TextMark): Decoration {
  return Decoration.inline(from, to, { class: classes, ...(element ? { nodeName: element } : {}) });
}
