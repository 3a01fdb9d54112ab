import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { BlockHint } from 'klarbrev';
import { wordDifferences } from './word-differences';

const read = (text: string) => {
  const blocks: BlockHint[] = [];
  let start = 0;
  for (const part of text.split('\n\n')) {
    blocks.push({ kind: 'paragraph', start, end: start + part.length });
    start += part.length + 2;
  }
  return { text, blocks };
};
const between = (before: string, after: string) => {
  const found = wordDifferences(read(before), read(after));
  return [
    found.before.map(({ start, end }) => before.slice(start, end)),
    found.after.map(({ start, end }) => after.slice(start, end)),
  ];
};

describe('the words that are different', () => {
  test('stand alone in a sentence that is otherwise the same', () => {
    assert.deepEqual(
      between('Du skal sende skemaet senest den 3. maj.', 'Du skal sende skemaet inden den 3. maj.'),
      [['senest'], ['inden']],
    );
  });

  test('are none where paragraphs have only moved', () => {
    const [one, two, three] = [
      'Du får hjælp fra maj.',
      'Ring til os på tirsdag.',
      'Vi skriver til dig igen.',
    ];
    assert.deepEqual(between(`${one}\n\n${two}\n\n${three}`, `${three}\n\n${one}\n\n${two}`), [[], []]);
  });

  test('are few where a paragraph has moved and changed', () => {
    assert.deepEqual(
      between(
        'Du får 500 kr. om måneden til transport.\n\nRing til os på tirsdag mellem 9 og 12.',
        'Ring til os på onsdag mellem 9 og 12.\n\nDu får 500 kr. om måneden til transport.',
      ),
      [['tirsdag'], ['onsdag']],
    );
  });

  test('are few where a sentence is cut in two', () => {
    assert.deepEqual(
      between(
        'Vi har læst din ansøgning om hjælp til transport, og du får 500 kr. hver måned.',
        'Vi har læst din ansøgning om hjælp til transport. Du får 500 kr. hver måned.',
      ),
      [['og'], []],
    );
  });

  test('are all words of a sentence that the other text does not have', () => {
    assert.deepEqual(between('Ring til os.', 'Ring til os.\n\nDu kan klage inden 4 uger.'), [
      [],
      ['Du kan klage inden 4 uger'],
    ]);
  });

  test('do not count how a word is written at the start of a sentence', () => {
    assert.deepEqual(
      between('I dag får du penge.', 'Du får penge i dag.').flat().join(' ').match(/penge/),
      null,
    );
  });

  test('are marked in one piece, not around every small word', () => {
    assert.deepEqual(
      between(
        'Skemaet udfyldes af dig og indsendes til kommunen.',
        'Skemaet skriver du og sender til kommunen.',
      ),
      [['udfyldes af dig og indsendes'], ['skriver du og sender']],
    );
  });
});

test('two long letters without a word in common are compared at once', () => {
  const letter = (word: string) =>
    Array.from({ length: 400 }, (_, index) => `${word}${index} ${word}x${index}.`).join('\n\n');
  const started = performance.now();
  const [before, after] = between(letter('Alfa'), letter('Beta'));
  assert.equal(before?.length, 400);
  assert.equal(after?.length, 400);
  assert.ok(performance.now() - started < 2000);
});
