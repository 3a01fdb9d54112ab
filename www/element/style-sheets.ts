import editorCss from '../editor/editor.css';
import factsCss from '../facts/facts.css';
import clearSentenceCss from '../findings/clear-sentence-dialog.css';
import findingsCss from '../findings/findings.css';
import scoresCss from '../scores/scores.css';
import structureCss from '../structure/structure.css';
import frameCss from './frame.css';

let sheets: CSSStyleSheet[] | null = null;

/** The style sheets of the element, made once and shared by all its places on a page. */
export function styleSheets(): CSSStyleSheet[] {
  sheets ??= [frameCss, editorCss, findingsCss, clearSentenceCss, scoresCss, factsCss, structureCss].map(
    (text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      return sheet;
    },
  );
  return sheets;
}
