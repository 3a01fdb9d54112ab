import type { Locator, Page } from 'playwright-core';

/** The page as the caseworker sees it: the places that tests look at and click on. */
export class KlarbrevPage {
  readonly letter: Locator;
  readonly findings: Locator;
  readonly lixNow: Locator;
  readonly lixBefore: Locator;
  readonly status: Locator;
  readonly copy: Locator;
  readonly letterType: Locator;
  readonly area: Locator;
  readonly save: Locator;
  readonly saveStatus: Locator;
  readonly records: Locator;
  readonly exportJsonLines: Locator;
  readonly exportCsv: Locator;

  constructor(readonly page: Page) {
    this.letter = page.locator('klar-brev .ProseMirror');
    this.findings = page.locator('[part~=finding]');
    this.lixNow = page.locator('[data-score=lix-now]');
    this.lixBefore = page.locator('[data-score=lix-before]');
    this.status = page.locator('[part~=status]');
    this.copy = page.locator('[part~=copy]');
    this.letterType = page.locator('#brevtype');
    this.area = page.locator('#omraade');
    this.save = page.locator('#gem-maaling');
    this.saveStatus = page.locator('#maaling-status');
    this.records = page.locator('#maalinger tbody tr');
    this.exportJsonLines = page.locator('#eksporter-jsonl');
    this.exportCsv = page.locator('#eksporter-csv');
  }

  /** Opens the page and waits until letters can be read. */
  async open(address: string): Promise<void> {
    await this.page.goto(address);
    await this.ready();
  }

  /** Waits until letters can be read and nothing moves any more. */
  async ready(): Promise<void> {
    await this.page.locator('#gem-maaling:enabled').waitFor();
    await this.page.waitForFunction(() => document.fonts.status === 'loaded');
  }

  /** Waits until the page has everything it needs to work with the network off. */
  async readyForOffline(): Promise<void> {
    await this.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  }

  /** A number in the table of all scores. */
  score(name: string, when: 'now' | 'before' = 'now'): Locator {
    return this.page.locator(`klar-brev [data-score-${when}=${name}]`);
  }

  /** The finding whose words in the letter are these. */
  finding(rule: string, quote: string): Locator {
    return this.page.locator(`[part~=finding][data-rule="${rule}"]`, { hasText: quote });
  }

  /** The suggestion of a finding that stands on the button. */
  suggestion(finding: Locator, label: string): Locator {
    return finding.locator('[part~=suggestion]').and(this.page.getByText(label, { exact: true }));
  }

  /** The dialog that makes a whole sentence clear. */
  get clearSentence(): ClearSentencePlaces {
    const dialog = this.page.locator('[part~=clear-dialog]');
    return {
      dialog,
      actor: (name) => dialog.getByRole('radio', { name, exact: true }),
      before: dialog.locator('[part~=clear-before]'),
      after: dialog.locator('[part~=clear-after]'),
      insert: dialog.locator('[part~=insert-clear]'),
      cancel: dialog.locator('[part~=cancel-clear]'),
    };
  }
}

export interface ClearSentencePlaces {
  dialog: Locator;
  actor(name: string): Locator;
  before: Locator;
  after: Locator;
  insert: Locator;
  cancel: Locator;
}
