import { lift, setBlockType, toggleMark } from 'prosemirror-commands';
import { redo, redoDepth, undo, undoDepth } from 'prosemirror-history';
import type { MarkType, NodeType } from 'prosemirror-model';
import { liftListItem, wrapInList } from 'prosemirror-schema-list';
import type { Command, EditorState } from 'prosemirror-state';
import { letterSchema } from './letter-schema';

/** What a toolbar button does, and whether it is pressed now. */
export interface LetterCommand {
  run: Command;
  isActive?: (state: EditorState) => boolean;
}

const { nodes, marks } = letterSchema;

/** The commands of the toolbar. */
export const letterCommands = {
  bold: { run: toggleMark(marks.strong), isActive: hasMark(marks.strong) },
  italic: { run: toggleMark(marks.em), isActive: hasMark(marks.em) },
  heading: { run: toggleHeading, isActive: isHeading },
  bulletList: { run: toggleList(nodes.bullet_list), isActive: inList(nodes.bullet_list) },
  numberedList: { run: toggleList(nodes.ordered_list), isActive: inList(nodes.ordered_list) },
  undo: { run: undo, isActive: undefined },
  redo: { run: redo, isActive: undefined },
} as const;

/** True where there is something to undo. */
export function canUndo(state: EditorState): boolean {
  return (undoDepth(state) as number) > 0;
}

/** True where there is something to redo. */
export function canRedo(state: EditorState): boolean {
  return (redoDepth(state) as number) > 0;
}

function toggleHeading(...[state, dispatch]: Parameters<Command>): boolean {
  if (isHeading(state)) return setBlockType(nodes.paragraph)(state, dispatch);
  return setBlockType(nodes.heading, { level: 2 })(state, dispatch);
}

function isHeading(state: EditorState): boolean {
  return state.selection.$from.parent.type === nodes.heading;
}

function hasMark(mark: MarkType) {
  return (state: EditorState): boolean => {
    const { from, to, empty, $from } = state.selection;
    if (empty) return Boolean(mark.isInSet(state.storedMarks ?? $from.marks()));
    return state.doc.rangeHasMark(from, to, mark);
  };
}

function inList(list: NodeType) {
  return (state: EditorState): boolean => nearestList(state)?.type === list;
}

function nearestList(state: EditorState): { type: NodeType; position: number } | null {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    const { type } = $from.node(depth);
    if (type === nodes.bullet_list || type === nodes.ordered_list)
      return { type, position: $from.before(depth) };
  }
  return null;
}

function toggleList(list: NodeType): Command {
  return (state, dispatch, view) => {
    const current = nearestList(state);
    if (!current) return wrapInList(list)(state, dispatch);
    if (current.type === list) {
      return liftListItem(nodes.list_item)(state, dispatch) || lift(state, dispatch, view);
    }
    dispatch?.(state.tr.setNodeMarkup(current.position, list));
    return true;
  };
}
