import { createChecker, type Checker, type KlarbrevError } from 'klarbrev';

/** What the element hears of its checker. */
export interface CheckerInUseEvents {
  /** Another checker, or the same with other dictionaries, is in use. */
  changed(): void;
  /** A dictionary was refused; those in force before are in force still. */
  refused(error: KlarbrevError): void;
  /** The checker cannot start. */
  failed(): void;
}

/**
 * The checker that an element works with: one that its host shares, or one of its own with the municipality's
 * dictionaries. A new one takes the place of the old only when it stands.
 */
export class CheckerInUse {
  readonly #events: CheckerInUseEvents;
  #given: Checker | Promise<Checker> | null = null;
  #current: Checker | null = null;
  #wanted: Promise<Checker> | null = null;
  /** The dictionaries asked for, and those in force. */
  #dictionaries: readonly string[] = [];
  #inForce: readonly string[] = [];
  #started = false;

  constructor(events: CheckerInUseEvents) {
    this.#events = events;
  }

  /** The checker, when it stands. */
  get current(): Checker | null {
    return this.#current;
  }

  get given(): Checker | Promise<Checker> | null {
    return this.#given;
  }

  set given(given: Checker | Promise<Checker> | null) {
    this.#close();
    this.#given = given;
    if (this.#started) void this.#replace();
  }

  get dictionaries(): readonly string[] {
    return this.#dictionaries;
  }

  set dictionaries(dictionaries: readonly string[]) {
    this.#dictionaries = [...dictionaries];
    if (this.#started) void this.#replace();
  }

  /** Makes the checker, or tries again. */
  start(): void {
    this.#started = true;
    if (!this.#current && !this.#wanted) void this.#replace();
  }

  /** Gives the memory back. */
  stop(): void {
    this.#started = false;
    this.#close();
  }

  async #replace(): Promise<void> {
    const dictionaries = this.#dictionaries;
    const given = this.#given;
    const wanted = given ? this.#laidOnTop(given, dictionaries) : createChecker({ dictionaries });
    this.#wanted = wanted;
    try {
      const checker = await wanted;
      if (this.#wanted !== wanted) {
        if (!given) checker.dispose();
        return;
      }
      if (!given) this.#current?.dispose();
      this.#current = checker;
      this.#wanted = null;
      this.#inForce = dictionaries;
      this.#events.changed();
    } catch (error) {
      if (this.#wanted !== wanted) return;
      this.#wanted = null;
      if ((error as Partial<KlarbrevError> | null)?.code !== 'bad-dictionary') {
        this.#events.failed();
        return;
      }
      this.#dictionaries = this.#inForce;
      this.#events.refused(error as KlarbrevError);
      if (!this.#current) await this.#replace();
    }
  }

  /** A shared checker keeps what was laid on top of it; only what is new is added. */
  async #laidOnTop(given: Checker | Promise<Checker>, dictionaries: readonly string[]): Promise<Checker> {
    const checker = await given;
    for (const source of dictionaries) if (!this.#inForce.includes(source)) checker.loadDictionary(source);
    return checker;
  }

  #close(): void {
    if (!this.#given) this.#current?.dispose();
    this.#current = null;
    // One that is still on its way is let go when it comes.
    this.#wanted = null;
    this.#inForce = [];
  }
}
