/** The element of index.html that has this id. Index.html and this script are one: a missing one is a fault of ours. */
export function pageElement<E extends HTMLElement>(id: string, kind: new () => E): E {
  const element = document.getElementById(id);
  if (!(element instanceof kind)) throw new Error(`index.html has no ${kind.name} #${id}`);
  return element;
}
