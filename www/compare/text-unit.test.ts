import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textUnits } from './text-unit';

const units = (text: string) =>
  textUnits(text, [{ kind: 'paragraph', start: 0, end: text.length }]).map(({ start, end, words }) => [
    text.slice(start, end).trim(),
    words.map(({ key }) => key).join('|'),
  ]);

test('a paragraph is cut into its sentences, and short forms cut nothing', () => {
  assert.deepEqual(units('Du får nr. 4, jf. § 5. Vi ses kl. 9. Ring 99 88.'), [
    ['Du får nr. 4, jf. § 5.', 'du|får|nr|4|jf|§|5'],
    ['Vi ses kl. 9.', 'vi|ses|kl|9'],
    ['Ring 99 88.', 'ring|99|88'],
  ]);
});

test('a line that was only cut to a width goes on, and lines of an address stand alone', () => {
  assert.deepEqual(
    units('Vi har læst din\nansøgning.').map(([unit]) => unit),
    ['Vi har læst din\nansøgning.'],
  );
  assert.deepEqual(
    units('Torvet 3\n9990 Fjordby\nDanmark').map(([unit]) => unit),
    ['Torvet 3', '9990 Fjordby', 'Danmark'],
  );
});

test('amounts, percentages and addresses of mail stay in one piece', () => {
  assert.deepEqual(units('Betal 1.250,50 kr. (12,5 %) til a.b@fjordby.example!'), [
    [
      'Betal 1.250,50 kr. (12,5 %) til a.b@fjordby.example!',
      'betal|1.250,50|kr|12,5%|til|a.b@fjordby.example',
    ],
  ]);
});

test('what holds no words is no unit', () => {
  assert.deepEqual(units(' – '), []);
});
