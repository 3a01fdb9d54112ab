// Klarbrev for browsers: a thin, typed door to the module. See klarbrev.d.ts.

import * as bindings from './module/klarbrev.js';

/** The largest letter that is read, in UTF-16 code units; the module itself counts bytes. */
const LARGEST_TEXT = 10_000_000;

function failure(code, message) {
  const error = new Error(message);
  error.code = code;
  return error;
}

function disposed() {
  return failure('disposed', 'Tjekket er lukket. Lav et nyt for at tjekke flere breve.');
}

/** The module from beside this file, compiled once for all checkers. */
let ownModule = null;

/** The compiled module, from wherever the host keeps it. */
async function compile(source) {
  if (source instanceof WebAssembly.Module) return source;
  if (source instanceof ArrayBuffer || ArrayBuffer.isView(source)) return WebAssembly.compile(source);
  if (source) return fetchModule(source);
  ownModule ??= fetchModule(new URL('./module/klarbrev_bg.wasm', import.meta.url)).catch((error) => {
    // The next checker tries again.
    ownModule = null;
    throw error;
  });
  return ownModule;
}

async function fetchModule(address) {
  const response = await fetch(address);
  if (!response.ok) {
    throw failure('internal', 'Klarbrev kunne ikke hentes. Prøv at indlæse siden igen.');
  }
  // A host that serves the wrong media type must not stop the check.
  return WebAssembly.compile(await response.arrayBuffer());
}

/** Counts how often the module was started; what was made before the last start is gone. */
let generation = 0;

class ModuleChecker {
  #handle = null;
  #generation = 0;
  #dictionaries = [];
  #disposed = false;
  letterTypes;
  areas;

  constructor() {
    this.#start();
    this.letterTypes = Object.freeze(JSON.parse(bindings.letterTypes()));
    this.areas = Object.freeze(JSON.parse(bindings.areas()));
  }

  #start() {
    this.#handle = new bindings.CheckerHandle();
    this.#generation = generation;
    for (const source of this.#dictionaries) this.#handle.loadDictionary(source);
  }

  /** Calls into the module. After a trap its memory cannot be trusted: it is started afresh, so that the next call works. */
  #call(action) {
    if (this.#disposed) throw disposed();
    // Another checker's failure started the module afresh, and what this one held is gone with the old memory.
    if (this.#generation !== generation) this.#start();
    try {
      return action(this.#handle);
    } catch (error) {
      if (error instanceof WebAssembly.RuntimeError || error instanceof RangeError) {
        bindings.__wbg_reset_state();
        generation += 1;
        this.#start();
        throw failure('internal', 'Klarbrev kunne ikke læse teksten. Teksten er ikke ændret. Prøv igen.');
      }
      throw error;
    }
  }

  check(text, options = {}) {
    this.#limit(text);
    return JSON.parse(this.#call((handle) => handle.check(text, JSON.stringify(options))));
  }

  apply(text, suggestion) {
    if (this.#disposed) throw disposed();
    return withEdits(text, suggestion.edits);
  }

  applySafe(text, options = {}) {
    this.#limit(text);
    return withEdits(text, JSON.parse(this.#call((handle) => handle.safeEdits(text, JSON.stringify(options)))));
  }

  compare(before, after, options = {}) {
    this.#limit(before);
    this.#limit(after);
    const known = (side) => JSON.stringify(side ?? {});
    return JSON.parse(
      this.#call((handle) => handle.compare(before, known(options.before), after, known(options.after))),
    );
  }

  clearSentence(text, offset, { actor, ...options } = {}) {
    this.#limit(text);
    return JSON.parse(
      this.#call((handle) => handle.clearSentence(text, JSON.stringify(options), offset, actor)),
    );
  }

  loadDictionary(source) {
    const loaded = JSON.parse(this.#call((handle) => handle.loadDictionary(source)));
    this.#dictionaries.push(source);
    return loaded;
  }

  record(measurement) {
    return JSON.parse(this.#call(() => bindings.makeRecord(JSON.stringify(measurement))));
  }

  toJsonLines(records) {
    return this.#call(() => bindings.toJsonLines(JSON.stringify(records)));
  }

  toCsv(records) {
    return this.#call(() => bindings.toCsv(JSON.stringify(records)));
  }

  dispose() {
    if (this.#disposed) return;
    this.#disposed = true;
    if (this.#generation === generation) this.#handle.free();
    this.#handle = null;
  }

  #limit(text) {
    if (this.#disposed) throw disposed();
    if (text.length > LARGEST_TEXT) {
      throw failure('text-too-large', 'Brevet er for stort. Klarbrev læser breve på op til 10 MB.');
    }
  }
}

function withEdits(text, edits) {
  let result = '';
  let position = 0;
  for (const edit of edits) {
    if (edit.start < position || edit.end < edit.start || edit.end > text.length) {
      throw failure('stale-suggestion', 'Teksten er ændret, siden forslaget blev lavet. Tjek den igen.');
    }
    result += text.slice(position, edit.start) + edit.text;
    position = edit.end;
  }
  return { text: result + text.slice(position), edits };
}

/** Makes a checker. */
export async function createChecker(options = {}) {
  const module = await compile(options.module);
  await bindings.default({ module_or_path: module });
  const checker = new ModuleChecker();
  for (const source of options.dictionaries ?? []) checker.loadDictionary(source);
  return checker;
}
