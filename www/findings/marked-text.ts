import type { TextRange } from 'klarbrev';
import { createElement } from '../element/create-element';

/** The text with each range in an element of its own. Spaces at the ends of a range are left outside. */
export function markedText(
  text: string,
  ranges: readonly TextRange[],
  mark: 'mark' | 'del' | 'ins',
): (string | HTMLElement)[] {
  const parts: (string | HTMLElement)[] = [];
  let position = 0;
  for (const { start, end } of ranges) {
    const words = text.slice(start, end);
    const first = start + words.length - words.trimStart().length;
    const last = start + words.trimEnd().length;
    if (first >= last) continue;
    parts.push(text.slice(position, first), createElement(mark, {}, text.slice(first, last)));
    position = last;
  }
  parts.push(text.slice(position));
  return parts.filter((part) => part !== '');
}
