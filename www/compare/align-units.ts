import type { TextUnit } from './text-unit';

/** Units of two texts that say the same thing, in whatever words. One side may be empty. */
export interface UnitGroup {
  before: readonly TextUnit[];
  after: readonly TextUnit[];
}

/** Units that share less than this stand alone. */
const LEAST_ALIKE = 0.28;
/** A unit belongs to a pair when so much of it stands on the other side. */
const LEAST_CONTAINED = 0.4;
/** A word that stands in more units than this is no reason to look whether two are alike. */
const EVERYWHERE = 30;
/** What it counts that two units stand in the same part of their texts. */
const PLACE_WEIGHT = 0.12;

/**
 * Puts the units of two texts together wherever they stand, so that a paragraph that has moved is no difference. A
 * sentence that was split, or joined with another, belongs to one group.
 */
export function alignUnits(before: readonly TextUnit[], after: readonly TextUnit[]): UnitGroup[] {
  const same: UnitGroup[] = [];
  const groups: { before: TextUnit[]; after: TextUnit[] }[] = [];
  const left = { before: new Set(before), after: new Set(after) };
  const take = (one: TextUnit, other: TextUnit) => {
    left.before.delete(one);
    left.after.delete(other);
    return { before: [one], after: [other] };
  };
  // What says the same word for word needs nothing more.
  for (const [one, other] of sameUnits(before, after)) same.push(take(one, other));

  const weights = new Weights([...before, ...after]);
  for (const [one, other] of alikeUnits([...left.before], [...left.after], weights)) {
    if (left.before.has(one) && left.after.has(other)) groups.push(take(one, other));
  }
  for (const side of ['before', 'after'] as const) {
    const other = side === 'before' ? 'after' : 'before';
    for (const unit of left[side]) {
      let best: (typeof groups)[number] | null = null;
      let most = LEAST_CONTAINED;
      for (const group of groups) {
        const contained = weights.shared(unit, group[other], group[side]) / weights.of(unit);
        if (contained > most) [best, most] = [group, contained];
      }
      if (!best) continue;
      best[side].push(unit);
      best[side].sort((a, b) => a.start - b.start);
      left[side].delete(unit);
    }
  }
  return [
    ...same,
    ...groups,
    ...[...left.before].map((unit) => ({ before: [unit], after: [] })),
    ...[...left.after].map((unit) => ({ before: [], after: [unit] })),
  ];
}

/** Units that are word for word the same, as often as they stand in both texts. */
function* sameUnits(
  before: readonly TextUnit[],
  after: readonly TextUnit[],
): Generator<[TextUnit, TextUnit]> {
  const places = new Map<string, TextUnit[]>();
  for (const unit of after) {
    const same = places.get(keyOf(unit));
    if (same) same.push(unit);
    else places.set(keyOf(unit), [unit]);
  }
  for (const unit of before) {
    const other = places.get(keyOf(unit))?.shift();
    if (other) yield [unit, other];
  }
}

/** Pairs of units that share words, the most alike first. */
function alikeUnits(
  before: readonly TextUnit[],
  after: readonly TextUnit[],
  weights: Weights,
): [TextUnit, TextUnit][] {
  const pairs: { pair: [TextUnit, TextUnit]; score: number }[] = [];
  const places = placesOfWords(after);
  before.forEach((one, index) => {
    const candidates = new Set(one.words.flatMap(({ key }) => places.get(key) ?? []));
    for (const place of candidates) {
      const other = after[place];
      if (!other) continue;
      const shared = weights.shared(one, [other], []);
      const alike = (2 * shared) / (weights.of(one) + weights.of(other));
      // A short sentence in a long one: the rest of it comes later.
      const contained = (0.8 * shared) / Math.min(weights.of(one), weights.of(other));
      const apart = Math.abs((index + 0.5) / before.length - (place + 0.5) / after.length);
      const score = Math.max(alike, contained - 0.3) - PLACE_WEIGHT * apart;
      if (score > LEAST_ALIKE) pairs.push({ pair: [one, other], score });
    }
  });
  return pairs.sort((a, b) => b.score - a.score).map(({ pair }) => pair);
}

/** In which units each word stands. Words that stand everywhere lead nowhere in a long text. */
function placesOfWords(units: readonly TextUnit[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  units.forEach(({ words }, place) => {
    for (const key of new Set(words.map((word) => word.key))) {
      const known = places.get(key);
      if (known) known.push(place);
      else places.set(key, [place]);
    }
  });
  for (const [key, known] of places) if (known.length > EVERYWHERE) places.delete(key);
  return places;
}

/** How much words say of what a unit is about: one that stands everywhere says little. */
class Weights {
  readonly #units = new Map<string, number>();
  readonly #known = new Map<TextUnit, { all: number; counts: Map<string, number> }>();

  constructor(units: readonly TextUnit[]) {
    for (const { words } of units) {
      for (const key of new Set(words.map((word) => word.key)))
        this.#units.set(key, (this.#units.get(key) ?? 0) + 1);
    }
  }

  /** What all the words of a unit weigh. */
  of(unit: TextUnit): number {
    return this.#countsOf(unit).all;
  }

  /** What the words weigh that a unit shares with others, and that `taken` leaves of them. */
  shared(unit: TextUnit, others: readonly TextUnit[], taken: readonly TextUnit[]): number {
    let shared = 0;
    for (const [key, count] of this.#countsOf(unit).counts) {
      let there = 0;
      for (const other of others) there += this.#countsOf(other).counts.get(key) ?? 0;
      if (there === 0) continue;
      for (const other of taken) there -= this.#countsOf(other).counts.get(key) ?? 0;
      if (there > 0) shared += Math.min(count, there) * this.#weight(key);
    }
    return shared;
  }

  #weight(key: string): number {
    const often = 1 / Math.sqrt(this.#units.get(key) ?? 1);
    return key.length <= 3 && !/\d/.test(key) ? often / 2 : often;
  }

  #countsOf(unit: TextUnit): { all: number; counts: Map<string, number> } {
    let known = this.#known.get(unit);
    if (!known) {
      const counts = new Map<string, number>();
      for (const { key } of unit.words) counts.set(key, (counts.get(key) ?? 0) + 1);
      let all = 0;
      for (const [key, count] of counts) all += count * this.#weight(key);
      known = { all, counts };
      this.#known.set(unit, known);
    }
    return known;
  }
}

function keyOf({ words }: TextUnit): string {
  return words.map(({ key }) => key).join(' ');
}
