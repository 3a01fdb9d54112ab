import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { useBrowserForTests } from '../element/browser-for-tests';
import { letterHtml, letterPlainText } from './letter-serializer';
import { parseLetter } from './parse-letter';

before(useBrowserForTests);

const asText = (source: string) => letterPlainText(parseLetter(source).content);

describe('a letter copied out', () => {
  test('is plain HTML that Word takes over', () => {
    const html =
      '<h1>Svar</h1><p>Hej <strong>Bo</strong> <em>P</em> <u>x</u> <a href="https://example.dk">y</a></p><p>&nbsp;</p>' +
      '<ol start="2" type="a"><li>en<ul><li>to</li></ul></li></ol><table><tbody><tr><th>a</th><td colspan="2">b</td></tr></tbody></table>';
    assert.equal(letterHtml(parseLetter(html)), html);
  });
  test('has empty lines between paragraphs and dashes before list items in plain text', () => {
    assert.equal(
      asText(
        '<p>Hej Bo</p><p></p><p>Send:</p><ul><li>en</li><li>to<ol><li>tre</li></ol></li></ul><p>Gade 1<br>By</p>',
      ),
      'Hej Bo\n\nSend:\n\n- en\n- to\n  1. tre\n\nGade 1\nBy',
    );
  });
  test('has tabs between cells', () => {
    assert.equal(
      asText('<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>'),
      'a\tb\nc\td',
    );
  });
  test('is nothing where the letter is empty', () => {
    assert.equal(letterHtml(parseLetter('')), '');
  });
});

describe('a letter from plain text', () => {
  test('has its paragraphs, line breaks and lists', () => {
    assert.equal(
      letterHtml(parseLetter('Bo Prøve\nGade 1\n\nSend:\n- en\n- to\n\n1. først\n2. så\n\nHilsen')),
      '<p>Bo Prøve<br>Gade 1</p><p>Send:</p><ul><li>en</li><li>to</li></ul><ol><li>først</li><li>så</li></ol><p>Hilsen</p>',
    );
  });
  test('has a paragraph for each line where Word left no empty lines', () => {
    assert.equal(
      letterHtml(parseLetter('Kære Bo\r\nDu får støtte.\r\nHilsen')),
      '<p>Kære Bo</p><p>Du får støtte.</p><p>Hilsen</p>',
    );
  });
  test('keeps lines together that an e-mail program has cut', () => {
    const line = 'Du har søgt om hjælp til at flytte, og vi har set på din';
    assert.equal(
      letterHtml(parseLetter([line, line, line, 'sag.'].join('\n'))),
      `<p>${line}<br>${line}<br>${line}<br>sag.</p>`,
    );
  });
  test('does not take a date for a list, nor a sign for HTML', () => {
    assert.equal(letterHtml(parseLetter('3. marts 2026\n\n5 < 6')), '<p>3. marts 2026</p><p>5 &lt; 6</p>');
  });
});
