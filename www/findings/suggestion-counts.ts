import type { Node } from 'prosemirror-model';
import type { Finding, SuggestionTally } from 'klarbrev';

/** The counts as a draft keeps them. */
export interface KeptCounts {
  /** Ids of the findings whose suggestions have been on the screen, per rule. */
  shown: { [rule: string]: string[] };
  applied: { [rule: string]: number };
  rejected: { [rule: string]: number };
}

/** One apply, known again by the letters before and after it when it is undone or redone. */
interface Applied {
  rules: readonly string[];
  before: Node;
  after: Node;
  inForce: boolean;
}

/** Counts what becomes of the suggestions of one letter. */
export class SuggestionCounts {
  readonly #shown = new Map<string, Set<string>>();
  readonly #rejected = new Map<string, number>();
  /** Applies of an earlier visit, which can no longer be undone. */
  readonly #appliedEarlier = new Map<string, number>();
  readonly #applied: Applied[] = [];

  constructor(kept?: KeptCounts | null) {
    for (const [rule, ids] of Object.entries(kept?.shown ?? {})) this.#shown.set(rule, new Set(ids));
    for (const [rule, count] of Object.entries(kept?.applied ?? {})) this.#appliedEarlier.set(rule, count);
    for (const [rule, count] of Object.entries(kept?.rejected ?? {})) this.#rejected.set(rule, count);
  }

  /** These findings are on the screen. */
  show(findings: readonly Finding[]): void {
    for (const { id, rule, suggestions } of findings) {
      if (suggestions.length === 0) continue;
      const ids = this.#shown.get(rule);
      if (ids) ids.add(id);
      else this.#shown.set(rule, new Set([id]));
    }
  }

  /** Suggestions of these rules were carried out in one step. */
  apply(rules: readonly string[], before: Node, after: Node): void {
    this.#applied.push({ rules, before, after, inForce: true });
  }

  /** An undo takes an apply back, a redo puts it in force again. Says what happened. */
  followHistory(from: Node, to: Node): 'taken-back' | 'put-back' | null {
    for (const action of [...this.#applied].reverse()) {
      if (action.inForce && from.eq(action.after) && to.eq(action.before)) {
        action.inForce = false;
        return 'taken-back';
      }
      if (!action.inForce && from.eq(action.before) && to.eq(action.after)) {
        action.inForce = true;
        return 'put-back';
      }
    }
    return null;
  }

  /** A finding was set aside (`1`), or taken up again (`-1`). */
  reject(rule: string, by: 1 | -1): void {
    this.#rejected.set(rule, Math.max(0, (this.#rejected.get(rule) ?? 0) + by));
  }

  /** The counts for the record, by rule. */
  tally(): SuggestionTally[] {
    const applied = this.#appliedNow();
    const rules = new Set([...this.#shown.keys(), ...applied.keys(), ...this.#rejected.keys()]);
    return [...rules].sort().map((rule) => {
      const counts = { applied: applied.get(rule) ?? 0, rejected: this.#rejected.get(rule) ?? 0 };
      // Ids are numbered anew at each check: when a word comes back, its id has been seen before.
      const shown = Math.max(this.#shown.get(rule)?.size ?? 0, counts.applied + counts.rejected);
      return { rule, shown, ...counts };
    });
  }

  toKept(): KeptCounts {
    return {
      shown: Object.fromEntries([...this.#shown].map(([rule, ids]) => [rule, [...ids]])),
      applied: Object.fromEntries(this.#appliedNow()),
      rejected: Object.fromEntries(this.#rejected),
    };
  }

  #appliedNow(): Map<string, number> {
    const counts = new Map(this.#appliedEarlier);
    for (const { rules, inForce } of this.#applied) {
      if (!inForce) continue;
      for (const rule of rules) counts.set(rule, (counts.get(rule) ?? 0) + 1);
    }
    return counts;
  }
}
