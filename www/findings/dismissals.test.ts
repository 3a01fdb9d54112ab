import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { EditorState } from 'prosemirror-state';
import type { Finding } from 'klarbrev';
import { useBrowserForTests } from '../element/browser-for-tests';
import { readLetterText } from '../editor/letter-text';
import { parseLetter } from '../editor/parse-letter';
import { Dismissals } from './dismissals';

before(useBrowserForTests);

const placed = (from: number, to: number, rule = 'phrase', entry: string | undefined = 'såfremt') => ({
  finding: { rule, ...(entry === undefined ? {} : { entry }) } as Finding,
  from,
  to,
});

test('a finding set aside stays so while the text before it changes', () => {
  const state = EditorState.create({ doc: parseLetter('<p>Ring såfremt du kan, såfremt</p>') });
  const dismissals = new Dismissals();
  dismissals.add(placed(6, 13));
  const { mapping } = state.tr.insertText('Du skal ', 1);
  dismissals.follow(mapping);
  assert.equal(dismissals.covers(placed(14, 21)), true);
  assert.equal(dismissals.covers(placed(29, 36)), false);
  assert.equal(dismissals.covers(placed(14, 21, 'phrase', 'dersom')), false);
  assert.equal(dismissals.covers(placed(14, 21, 'tone')), false);
});

test('when its words are gone it is forgotten', () => {
  const state = EditorState.create({ doc: parseLetter('<p>Ring såfremt</p>') });
  const dismissals = new Dismissals();
  dismissals.add(placed(6, 13));
  dismissals.follow(state.tr.delete(6, 13).mapping);
  assert.equal(dismissals.count, 0);
});

test('a draft brings it back at its place', () => {
  const letter = readLetterText(parseLetter('<p>Hej</p><p>såfremt</p>'));
  const dismissals = new Dismissals();
  dismissals.add(placed(6, 13));
  const kept = dismissals.toKept(letter);
  assert.deepEqual(kept, [{ rule: 'phrase', entry: 'såfremt', start: 5, end: 12 }]);
  const again = new Dismissals();
  again.takeKept([...kept, { rule: 'tone', entry: null, start: 9, end: 99 }], letter);
  assert.equal(again.covers(placed(6, 13)), true);
  assert.equal(again.count, 1);
});
