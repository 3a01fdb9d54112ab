import type { DictionaryFault } from 'klarbrev';
import { createElement } from './create-element';

/** The faults of a dictionary as its author finds them: line, entry and what to do. */
export function faultList(faults: readonly DictionaryFault[]): HTMLUListElement {
  return createElement(
    'ul',
    { class: 'faults' },
    ...faults.map(({ line, entry, message }) =>
      createElement('li', {}, `Linje ${line}${entry === null ? '' : `, opslaget »${entry}«`}: ${message}`),
    ),
  );
}
