import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Block, Scores } from 'klarbrev';
import { decimalNumber, percentage, wholeNumber } from './danish-number';
import { leftOut } from './left-out';
import { placeOnScale } from './lix-bands';
import { scoreRows } from './score-rows';

describe('numbers are written in Danish', () => {
  test('with a decimal comma and a point for thousands', () => {
    assert.equal(wholeNumber(1250), '1.250');
    assert.equal(decimalNumber(18.25), '18,3');
    assert.equal(decimalNumber(0), '0,0');
    assert.equal(percentage(0.256), '26\u00a0%');
  });
  test('with no sign on nothing', () => {
    assert.equal(decimalNumber(-0.01), '0,0');
    assert.equal(wholeNumber(-0.4), '0');
  });
  test('and a score that does not exist is a dash', () => {
    const ovix = scoreRows.find(({ score }) => score === 'ovix');
    assert.equal(ovix?.format({ ovix: null } as Scores), '–');
    assert.equal(ovix?.format({ ovix: 61.25 } as Scores), '61,3');
  });
});

describe('the drawn scale', () => {
  test('has its band limits a fifth apart', () => {
    for (const [index, limit] of [24.5, 34.5, 44.5, 54.5].entries()) {
      assert.ok(Math.abs(placeOnScale(limit) - (index + 1) / 5) < 1e-9);
    }
  });
  test('keeps what lies beyond at its ends', () => {
    assert.equal(placeOnScale(3), 0);
    assert.equal(placeOnScale(91), 1);
  });
});

test('what is left out is told once for each reason, with the first words', () => {
  const text =
    'Vesterå Kommune\n\nKære Bo\n\nDu får støtte.\n\nMed venlig hilsen og mange gode ønsker fra os alle sammen';
  const block = (kind: Block['kind'], words: string, because?: string): Block => {
    const start = text.indexOf(words);
    const end = text.indexOf('\n', start) < 0 ? text.length : text.indexOf('\n', start);
    return {
      kind,
      start,
      end,
      counted: because === undefined,
      ...(because ? { left_out_because: because } : {}),
    };
  };
  assert.deepEqual(
    leftOut(
      [
        block('address', 'Vesterå', 'Afsender'),
        block('greeting', 'Kære', 'Hilsen'),
        block('paragraph', 'Du får'),
        block('closing', 'Med', 'Afslutning'),
        block('signature', 'Kære', 'Hilsen'),
      ],
      text,
    ),
    [
      { because: 'Afsender', blocks: 1, example: 'Vesterå Kommune' },
      { because: 'Hilsen', blocks: 2, example: 'Kære Bo' },
      { because: 'Afslutning', blocks: 1, example: 'Med venlig hilsen og mange gode ønsker …' },
    ],
  );
});
