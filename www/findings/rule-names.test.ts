import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ruleName } from './rule-names';

test('every rule of the checker has a Danish name of its own', () => {
  // The tests run in www/.
  const source = readFileSync('../src/rules/mod.rs', 'utf8');
  const rules = [...source.matchAll(/RuleId::\w+ => "([a-z-]+)"/g)].map(([, name]) => name ?? '');
  assert.ok(rules.length >= 18, `${rules.length} rules`);
  const names = rules.map(ruleName);
  assert.deepEqual(
    names.filter((name, index) => name === rules[index]),
    [],
  );
  assert.equal(new Set(names).size, names.length);
});
