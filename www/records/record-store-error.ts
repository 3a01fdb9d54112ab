/** What stopped the browser from keeping or reading records. */
export type RecordStoreErrorCode = 'full' | 'blocked' | 'newer-version' | 'unavailable';

const messages: Record<RecordStoreErrorCode, string> = {
  full: 'Der er ikke mere plads til målinger i browseren. Eksportér målingerne, slet dem, og prøv igen.',
  blocked: 'Klarbrev er åben i en anden fane med en ældre udgave af siden. Luk den anden fane, og prøv igen.',
  'newer-version': 'Klarbrev er blevet opdateret i en anden fane. Genindlæs siden, og prøv igen.',
  unavailable:
    'Browseren giver ikke lov til at gemme målinger. Det sker blandt andet i et privat vindue. ' +
    'Åbn Klarbrev i et almindeligt vindue, eller spørg jeres it-afdeling.',
};

/** A failure of the record store. The message is Danish and says what the caseworker can do. */
export class RecordStoreError extends Error {
  constructor(
    readonly code: RecordStoreErrorCode,
    options?: ErrorOptions,
  ) {
    super(messages[code], options);
    this.name = 'RecordStoreError';
  }

  /** Finds out what a failure of IndexedDB means to the caseworker. */
  static from(cause: unknown): RecordStoreError {
    if (cause instanceof RecordStoreError) return cause;
    const name = cause instanceof Error || cause instanceof DOMException ? cause.name : '';
    if (name === 'QuotaExceededError') return new RecordStoreError('full', { cause });
    if (name === 'VersionError') return new RecordStoreError('newer-version', { cause });
    return new RecordStoreError('unavailable', { cause });
  }
}
