import type { BlockHint, TextRange } from 'klarbrev';
import { alignUnits, type UnitGroup } from './align-units';
import { textUnits, type Word } from './text-unit';

/** The words that only one of two texts has, in the order of the text. */
export interface WordDifferences {
  before: TextRange[];
  after: TextRange[];
}

interface Text {
  text: string;
  blocks: readonly BlockHint[];
}

/** More would take longer than anybody waits; then all words of the group are different. */
const MOST_CELLS = 4_000_000;

/** A word so short says nothing by itself between two others that are different. */
const SHORT = 3;

/** Finds the words that are different between two texts. What has only moved is not. */
export function wordDifferences(before: Text, after: Text): WordDifferences {
  const groups = alignUnits(textUnits(before.text, before.blocks), textUnits(after.text, after.blocks));
  const found: WordDifferences = { before: [], after: [] };
  for (const group of groups) {
    const [one, other] = differencesIn(group);
    found.before.push(...one);
    found.after.push(...other);
  }
  const inOrder = (a: TextRange, b: TextRange) => a.start - b.start;
  found.before.sort(inOrder);
  found.after.sort(inOrder);
  return found;
}

function differencesIn(group: UnitGroup): [TextRange[], TextRange[]] {
  const before = group.before.flatMap(({ words }) => words);
  const after = group.after.flatMap(({ words }) => words);
  const pairs = withoutStrays(samePlaces(before, after), before, after);
  return [
    ranges(before, new Set(pairs.map(([one]) => one)), group.before),
    ranges(after, new Set(pairs.map(([, other]) => other)), group.after),
  ];
}

/** The longest run of words that both have in the same order: pairs of their places. */
function samePlaces(before: readonly Word[], after: readonly Word[]): [number, number][] {
  const width = after.length + 1;
  if (before.length === 0 || after.length === 0 || before.length * width > MOST_CELLS) return [];
  const longest = new Uint16Array((before.length + 1) * width);
  const at = (row: number, column: number) => longest[row * width + column] ?? 0;
  for (let row = before.length - 1; row >= 0; row--) {
    for (let column = after.length - 1; column >= 0; column--) {
      longest[row * width + column] =
        before[row]?.key === after[column]?.key
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const pairs: [number, number][] = [];
  let [row, column] = [0, 0];
  while (row < before.length && column < after.length) {
    if (before[row]?.key === after[column]?.key) pairs.push([row++, column++]);
    else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return pairs;
}

/** Leaves out short words that stand alone between different ones: marks in pieces cannot be read. */
function withoutStrays(
  pairs: readonly [number, number][],
  before: readonly Word[],
  after: readonly Word[],
): [number, number][] {
  return pairs.filter(([one, other], index) => {
    const [previous, next] = [pairs[index - 1], pairs[index + 1]];
    if ((before[one]?.key.length ?? 0) > SHORT) return true;
    const joinsPrevious = previous?.[0] === one - 1 && previous[1] === other - 1;
    const joinsNext = next?.[0] === one + 1 && next[1] === other + 1;
    const atEdge = (one === 0 && other === 0) || (one === before.length - 1 && other === after.length - 1);
    return joinsPrevious || joinsNext || atEdge;
  });
}

/** The words that are not among the same ones; neighbours in one unit stand in one range. */
function ranges(
  words: readonly Word[],
  same: ReadonlySet<number>,
  units: readonly { start: number; end: number }[],
): TextRange[] {
  const found: TextRange[] = [];
  let open: { range: TextRange; unit: number } | null = null;
  words.forEach(({ start, end }, index) => {
    if (same.has(index)) {
      open = null;
      return;
    }
    const unit = units.findIndex((one) => one.start <= start && end <= one.end);
    if (open && open.unit === unit) open.range.end = end;
    else {
      open = { range: { start, end }, unit };
      found.push(open.range);
    }
  });
  return found;
}
