import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { useBrowserForTests } from '../../element/browser-for-tests';
import { letterHtml } from '../letter-serializer';
import { parseLetter } from '../parse-letter';
import { cleanPastedHtml } from './clean-pasted-html';
import { libreOffice, libreOfficeCleaned } from './samples/libre-office';
import { outlookDesktop, outlookDesktopCleaned, outlookNew, outlookNewCleaned } from './samples/outlook';
import { wordDesktop, wordDesktopCleaned } from './samples/word-desktop';
import { wordWeb, wordWebCleaned } from './samples/word-web';

before(useBrowserForTests);

/** As it stands in the editor, with blank lines as empty paragraphs. */
const inEditor = (html: string) => letterHtml(parseLetter(html)).replaceAll('<p>&nbsp;</p>', '<p></p>');

describe('a pasted letter', () => {
  test('from desktop Word keeps headings, bold, nested lists and tables', () => {
    assert.equal(inEditor(wordDesktop), wordDesktopCleaned);
  });
  test('from Word on the web has its lists put together', () => {
    assert.equal(inEditor(wordWeb), wordWebCleaned);
  });
  test('from the new Outlook has a paragraph for each line', () => {
    assert.equal(inEditor(outlookNew), outlookNewCleaned);
  });
  test('from desktop Outlook keeps the numbers of its list', () => {
    assert.equal(inEditor(outlookDesktop), outlookDesktopCleaned);
  });
  test('from LibreOffice keeps lists and table', () => {
    assert.equal(inEditor(libreOffice), libreOfficeCleaned);
  });
  test('copied out and pasted in again is the same', () => {
    assert.equal(inEditor(inEditor(wordDesktop)), wordDesktopCleaned);
  });
});

describe('cleaning', () => {
  test('lets HTML from this editor through as it is', () => {
    const own = '<p data-pm-slice="1 1 []">Hej <strong>Bo</strong></p>';
    assert.equal(cleanPastedHtml(own), own);
  });
  test('lets what stands nearest the text decide whether it is bold', () => {
    assert.equal(cleanPastedHtml('<b style="font-weight:normal"><p>Hej</p></b>'), '<p>Hej</p>');
    assert.equal(
      cleanPastedHtml('<p><b>fed <span style="font-weight:400">mager</span></b></p>'),
      '<p><strong>fed </strong>mager</p>',
    );
  });
  test('takes out deleted, hidden and dangerous things', () => {
    assert.equal(
      cleanPastedHtml(
        '<p>a<del>b</del><span style="display:none">c</span><script>d</script><img src=x onerror="e"><a href="javascript:f">g</a></p>',
      ),
      '<p>ag</p>',
    );
  });
  test('keeps the number of a heading from an outline', () => {
    assert.equal(
      cleanPastedHtml(
        `<h2 style='mso-list:l3 level1 lfo3'><span style='mso-list:Ignore'>2.1<span>&nbsp;&nbsp;</span></span>Begrundelse</h2>`,
      ),
      '<h2>2.1 Begrundelse</h2>',
    );
  });
  test('starts a new list where Word does', () => {
    const item = (list: string, text: string) =>
      `<p class=MsoListParagraph style='mso-list:${list}'><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span>${text}</p>`;
    assert.equal(
      cleanPastedHtml(item('l0 level1 lfo1', 'a') + item('l1 level1 lfo2', 'b')),
      '<ol><li><p>a</p></li></ol><ol><li><p>b</p></li></ol>',
    );
  });
  test('puts an indented paragraph in the item it goes on from', () => {
    const item = (text: string) =>
      `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;</span></span>${text}</p>`;
    assert.equal(
      cleanPastedHtml(
        `${item('a')}<p class=MsoListParagraph>mere om a</p>${item('b')}<p class=MsoNormal>slut</p>`,
      ),
      '<ul><li><p>a</p><p>mere om a</p></li><li><p>b</p></li></ul><p>slut</p>',
    );
  });
});
