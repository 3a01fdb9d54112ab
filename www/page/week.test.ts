import assert from 'node:assert/strict';
import { test } from 'node:test';
import { danishWeek, isoWeek } from './week';

test('the week belongs to the year that holds its Thursday', () => {
  assert.equal(isoWeek(new Date(2026, 10, 21)), '2026-W47');
  assert.equal(isoWeek(new Date(2026, 0, 1)), '2026-W01');
  assert.equal(isoWeek(new Date(2027, 0, 3)), '2026-W53');
  assert.equal(isoWeek(new Date(2027, 0, 4)), '2027-W01');
  assert.equal(isoWeek(new Date(2024, 11, 30)), '2025-W01');
});

test('the time of day does not move a date to another week', () => {
  assert.equal(isoWeek(new Date(2026, 10, 22, 23, 59)), '2026-W47');
  assert.equal(isoWeek(new Date(2026, 10, 23, 0, 1)), '2026-W48');
});

test('a week is shown the Danish way', () => {
  assert.equal(danishWeek('2026-W47'), 'Uge 47, 2026');
  assert.equal(danishWeek('2027-W01'), 'Uge 1, 2027');
});
