import { pageElement } from './page-element';

/** What the caseworker is asked, and what the button that says yes is called. */
export interface Question {
  heading: string;
  text: string;
  yes: string;
}

/** Asks before something is done that cannot be undone. */
export function confirmation(question: Question): Promise<boolean> {
  const dialog = pageElement('bekraeft', HTMLDialogElement);
  const yes = pageElement('bekraeft-ja', HTMLButtonElement);
  const no = pageElement('bekraeft-nej', HTMLButtonElement);
  pageElement('bekraeft-overskrift', HTMLHeadingElement).textContent = question.heading;
  pageElement('bekraeft-tekst', HTMLParagraphElement).textContent = question.text;
  yes.textContent = question.yes;
  yes.onclick = () => dialog.close('yes');
  no.onclick = () => dialog.close('no');
  dialog.returnValue = 'no';
  dialog.showModal();
  no.focus();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true });
  });
}
