import { pageElement } from './page-element';

/** What the page is used for: one letter is rewritten, or two versions are compared. */
export type Mode = 'write' | 'compare';

/** Part of the page's address, so that a mode can be linked to and Back leads to the one before. */
const COMPARE = ['#sammenlign', '#sammenligning'];

/** The other mode goes by the title in index.html. */
const COMPARE_TITLE = 'Klarbrev – sammenlign to versioner af et brev';

/** The mode that an address stands for. */
export function modeOf(hash: string): Mode {
  return COMPARE.includes(hash) ? 'compare' : 'write';
}

/** Shows the part of the page that the address asks for, now and when it changes. `entered` is told of each. */
export function followModes(entered: (mode: Mode) => void): void {
  const parts: Record<Mode, HTMLElement> = {
    write: pageElement('skriv-om-del', HTMLDivElement),
    compare: pageElement('sammenligning-del', HTMLDivElement),
  };
  const links: Record<Mode, HTMLElement> = {
    write: pageElement('vis-skriv-om', HTMLAnchorElement),
    compare: pageElement('vis-sammenlign', HTMLAnchorElement),
  };
  const skip = pageElement('gaa-til-brevet', HTMLAnchorElement);
  const titles: Record<Mode, string> = { write: document.title, compare: COMPARE_TITLE };
  const show = () => {
    const mode = modeOf(location.hash);
    for (const other of ['write', 'compare'] as const) {
      parts[other].hidden = other !== mode;
      if (other === mode) links[other].setAttribute('aria-current', 'page');
      else links[other].removeAttribute('aria-current');
    }
    document.documentElement.dataset['mode'] = mode;
    document.title = titles[mode];
    skip.href = mode === 'compare' ? '#sammenligning' : '#brev';
    entered(mode);
  };
  addEventListener('hashchange', show);
  show();
}
