import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exportFileName } from './export-file';

test('an export is named after the week it is made in', () => {
  const saturday = new Date(2026, 10, 21);
  assert.equal(exportFileName('jsonl', saturday), 'klarbrev-maalinger-2026-W47.jsonl');
  assert.equal(exportFileName('csv', saturday), 'klarbrev-maalinger-2026-W47.csv');
});
