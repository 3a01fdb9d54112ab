/** Shows a message that the caseworker must see, in the page's alert region. */
export function showNotice(region: HTMLElement, message: string, kind: 'error' | 'warning' = 'error'): void {
  const notice = document.createElement('div');
  notice.className = `alert alert-${kind}`;
  const text = document.createElement('p');
  text.className = 'alert-text';
  text.textContent = message;
  notice.append(text);
  region.replaceChildren(notice);
}

/** Takes the message away. */
export function clearNotice(region: HTMLElement): void {
  region.replaceChildren();
}
