import { createChecker } from 'klarbrev';
import 'klarbrev/element';
import '../compare/klar-sammenlign';
import { DictionaryStore } from '../dictionaries/dictionary-store';
import { workOffline } from '../offline/offline';
import { RecordStore } from '../records/record-store';
import { keepDraft, readDraft } from './kept-draft';
import { KeptRecords } from './kept-records';
import { Measuring } from './measuring';
import { followModes } from './modes';
import { showNotice } from './notice';
import { OwnDictionariesPanel } from './own-dictionaries-panel';
import { pageElement } from './page-element';

/** Long enough to spare the browser while someone writes; what is missing is kept when the page is left. */
const draftPause = 400;

/** Fetches every weight at once: one that came only when a panel is opened would move what is under the pointer. */
function fetchFonts(): void {
  // The page reads as well in another font.
  document.fonts.forEach((font) => void font.load().catch(() => undefined));
}

async function openPage(): Promise<void> {
  fetchFonts();
  const letter = document.createElement('klar-brev');
  const comparison = document.createElement('klar-sammenlign');
  const dictionaries = new OwnDictionariesPanel(new DictionaryStore(), (checker) => {
    letter.checker = checker;
    comparison.checker = checker;
  });
  const wanted = dictionaries.start();
  letter.checker = wanted;
  comparison.checker = wanted;
  const kept = readDraft();
  if (kept?.letter) letter.draft = kept.letter;
  pageElement('brev', HTMLDivElement).replaceChildren(letter);
  comparison.ownLetter = () => {
    const { draft } = letter;
    return draft && { before: draft.beforeHtml ?? draft.html, after: draft.html };
  };
  if (kept?.compared) comparison.texts = kept.compared;
  followModes((mode) => {
    if (mode !== 'compare') return;
    // Most letters are never compared: until then it costs nothing.
    if (!comparison.isConnected) pageElement('sammenligning', HTMLDivElement).replaceChildren(comparison);
    comparison.offerOriginal();
  });

  // The element itself tells when the checker cannot start.
  await wanted;
  // The letter's checker is closed when the dictionaries change; the records need one that stays, without dictionaries.
  const checker = await createChecker();
  let records: KeptRecords | null = null;
  const store = new RecordStore(() => void records?.show());
  records = new KeptRecords(checker, store);
  const measuring = new Measuring(letter, records, keep);
  measuring.open(checker);

  if (kept) {
    measuring.choose(kept.letterType, kept.area);
    measuring.savedRecord = kept.record;
  }

  let pending: ReturnType<typeof setTimeout> | undefined;
  letter.addEventListener('klarbrev-change', keepSoon);
  letter.addEventListener('klarbrev-analysis', keepSoon);
  comparison.addEventListener('change', keepSoon);
  addEventListener('pagehide', keep);
  document.addEventListener('visibilitychange', keep);

  function keepSoon(): void {
    clearTimeout(pending);
    pending = setTimeout(keep, draftPause);
  }

  function keep(): void {
    clearTimeout(pending);
    const { letterType, area, savedRecord: record } = measuring;
    const draft = { letter: letter.draft, letterType, area, record, compared: comparison.texts };
    if (keepDraft(draft)) return;
    showNotice(
      pageElement('besked', HTMLDivElement),
      'Browseren kan ikke huske dit udkast. Kopiér brevet tilbage til Word, før du genindlæser eller lukker siden.',
      'warning',
    );
  }

  await records.show();
  await workOffline();
}

void openPage().catch((error: unknown) => {
  // The message holds no letter text: the letter is not read yet.
  console.error(error);
});
