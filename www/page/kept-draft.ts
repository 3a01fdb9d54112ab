import type { KlarBrevDraft } from 'klarbrev/element';
import type { ComparedTexts } from '../compare/klar-sammenlign';

/** What outlives a reload: the letter as it stands, and what was chosen and saved for it. */
export interface KeptDraft {
  letter: KlarBrevDraft | null;
  letterType: string;
  area: string;
  /** The id of the record that was saved of this letter, if one was. */
  record: string | null;
  /** The two texts that are compared; a draft of an earlier version of the page has none. */
  compared?: ComparedTexts | null;
}

const key = 'klarbrev-draft';

/**
 * The draft from before a reload. The browser keeps it for this tab alone and forgets it when the tab is closed. It
 * is the only letter text that is ever stored.
 */
export function readDraft(): KeptDraft | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? 'null') as KeptDraft | null;
    // A draft from another version of the page is of no use.
    return kept?.letter && kept.letter.schema !== 'klarbrev.draft/1' ? null : kept;
  } catch {
    return null;
  }
}

/** Keeps the draft in place of the one before. False when the browser does not let it. */
export function keepDraft(draft: KeptDraft): boolean {
  try {
    sessionStorage.setItem(key, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}
