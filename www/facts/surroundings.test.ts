import assert from 'node:assert/strict';
import { test } from 'node:test';
import { surroundings } from './surroundings';

const around = (text: string, words: string, reach?: number) => {
  const start = text.indexOf(words);
  return surroundings(text, { start, end: start + words.length }, reach);
};

test('what stands around some words is of their own line', () => {
  assert.deepEqual(around('Hej\nBetal 500 kr. nu.\nFarvel', '500 kr.'), {
    before: 'Betal ',
    words: '500 kr.',
    after: ' nu.',
  });
});

test('a long line is cut between words', () => {
  const { before, after } = around('alfa beta gamma delta epsilon zeta', 'gamma', 7);
  assert.equal(before, '… beta ');
  assert.equal(after, ' delta …');
});

test('words at the start and the end of the text are whole', () => {
  assert.deepEqual(around('500 kr.', '500 kr.'), { before: '', words: '500 kr.', after: '' });
});
