/** A letter in both of the forms that other programs take. */
export interface CopiedLetter {
  html: string;
  text: string;
}

/**
 * Puts the letter on the clipboard. A copy event of our own comes first: it carries the HTML exactly as it is, and
 * works on an intranet without https. Browsers that refuse it have the newer way.
 */
export async function copyToClipboard({ html, text }: CopiedLetter): Promise<void> {
  if (copyByEvent({ html, text })) return;
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/html': new Blob([html], { type: 'text/html' }),
      'text/plain': new Blob([text], { type: 'text/plain' }),
    }),
  ]);
}

function copyByEvent({ html, text }: CopiedLetter): boolean {
  let copied = false;
  const onCopy = (event: ClipboardEvent) => {
    // Before the editor's own handler, which would copy only what is selected.
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
    copied = event.clipboardData !== null;
  };
  window.addEventListener('copy', onCopy, { capture: true });
  try {
    return document.execCommand('copy') && copied;
  } finally {
    window.removeEventListener('copy', onCopy, { capture: true });
  }
}
