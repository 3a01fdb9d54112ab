import { Window } from 'happy-dom';

/** Gives a unit test in Node the parts of a browser that the editor asks for. */
export function useBrowserForTests(): void {
  const window = new Window({ url: 'http://localhost/' });
  Object.assign(globalThis, {
    window,
    document: window.document,
    DOMParser: window.DOMParser,
    Element: window.Element,
    HTMLElement: window.HTMLElement,
    Node: window.Node,
  });
}
