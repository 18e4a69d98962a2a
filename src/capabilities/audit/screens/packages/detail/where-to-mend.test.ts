import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FIELD_NAMES } from '../../../rules/packages/fields.ts';
import { packageRules } from '../../../rules/package/catalogue.ts';
import { whereToMend } from './where-to-mend.ts';

test('every field is mended in its own row', () => {
  for (const field of FIELD_NAMES) assert.equal(whereToMend(field), `isian-${field}`);
});

test('lines, taxes, people and documents are mended where they are typed', () => {
  assert.equal(whereToMend('lines.2.price'), 'rincian');
  assert.equal(whereToMend('taxes'), 'pajak');
  assert.equal(whereToMend('payees.0.workFrom'), 'orang');
  assert.equal(whereToMend('roles.treasurer'), 'orang');
  assert.equal(whereToMend('documents.0.hasStamp'), 'dokumen');
});

test('what nobody types here leads nowhere', () => {
  assert.equal(whereToMend('budget.ceiling'), null);
  assert.equal(whereToMend('history.ntpn'), null);
  assert.equal(whereToMend('linesman'), null);
});

test('most of what rules need can be mended here', () => {
  const needs = new Set(packageRules.flatMap((rule) => rule.needs));
  const placed = [...needs].filter((path) => whereToMend(path) !== null);
  assert.ok(placed.length * 2 > needs.size, `${placed.length} of ${needs.size}`);
});
