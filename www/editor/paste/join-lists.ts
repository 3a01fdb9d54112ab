/**
 * Word on the web wraps each list item in a list of its own and says its level in `aria-level`; other programs put
 * a nested list straight into its parent list. Makes well-formed nested lists of both.
 */
export function joinLists(body: Element): void {
  for (const list of body.querySelectorAll('ul, ol')) {
    for (const nested of [...list.children]) {
      if (nested.localName !== 'ul' && nested.localName !== 'ol') continue;
      const before = nested.previousElementSibling;
      if (before?.localName === 'li') before.append(nested);
      else {
        const item = list.ownerDocument.createElement('li');
        nested.before(item);
        item.append(nested);
      }
    }
  }
  for (const wrapper of body.querySelectorAll('.ListContainerWrapper'))
    wrapper.replaceWith(...wrapper.childNodes);
  for (const list of body.querySelectorAll('ul, ol')) {
    const level = listLevel(list);
    if (level === null || !list.parentElement) continue;
    let target = previousList(list);
    if (!target || listLevel(target) === null) continue;
    // Down into the list before, to the level that this one belongs to.
    for (let depth = listLevel(target) as number; depth < level; depth++) {
      const item: Element | null = target.lastElementChild;
      if (!item) break;
      const deeper: Element | undefined = [...item.children]
        .filter((child) => /^[uo]l$/.test(child.localName))
        .at(-1);
      if (deeper && (depth + 1 < level || deeper.localName === list.localName)) target = deeper;
      else {
        item.append(list);
        target = list;
        break;
      }
    }
    if (target !== list && target.localName === list.localName) {
      target.append(...list.children);
      list.remove();
    }
  }
}

function listLevel(list: Element): number | null {
  const level = Number.parseInt(list.firstElementChild?.getAttribute('data-aria-level') ?? '', 10);
  return Number.isNaN(level) ? null : level;
}

function previousList(list: Element): Element | null {
  let before: Node | null = list.previousSibling;
  while (before && before.nodeType === 3 && (before.nodeValue ?? '').trim() === '')
    before = before.previousSibling;
  return before?.nodeType === 1 ? (before as Element) : null;
}
