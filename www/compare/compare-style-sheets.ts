import editorCss from '../editor/editor.css';
import frameCss from '../element/frame.css';
import scoresCss from '../scores/scores.css';
import compareCss from './compare.css';
import printCss from './compare-print.css';

let sheets: CSSStyleSheet[] | null = null;

/** The style sheets of the comparison: those of the letter, and its own on top. */
export function compareStyleSheets(): CSSStyleSheet[] {
  sheets ??= [frameCss, editorCss, scoresCss, compareCss, printCss].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  return sheets;
}
