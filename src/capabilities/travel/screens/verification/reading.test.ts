import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayLabels, nightLabels } from '../../texts/verdict.ts';
import { classesOf, inOrder } from './reading.ts';
import { texts as live } from './texts/live.ts';
import { names } from './texts/names.ts';

test('classes come from their letters; a letter that is none is left out', () => {
  assert.deepEqual(classesOf('HAU?K'), ['H', 'A', 'U', 'K']);
  assert.deepEqual(classesOf(''), []);
});

test('whose line bends stands on top, then who has sent no word, then everybody by name', () => {
  const last = { at: '2026-06-01T01:00:00Z', code: '64.71', regency: 'Kota Balikpapan' };
  const rows = [
    { name: 'Dewi', bends: false, last },
    { name: 'Budi', bends: false, last: null },
    { name: 'Citra', bends: true, last },
    { name: 'Agus', bends: false, last },
    { name: 'Adi', bends: true, last: null },
  ];
  assert.deepEqual(
    inOrder(rows).map((each) => each.name),
    ['Adi', 'Citra', 'Budi', 'Agus', 'Dewi'],
  );
});

test('what only lacks proof is never called contradicted, wrong or absent', () => {
  for (const words of [dayLabels.U.id, nightLabels.unverified.id, names.id['rule-unverified']])
    assert.match(words, /belum terbukti/i);
  assert.doesNotMatch(live.id.silentNote + live.id.lastNone, /salah|bolos|langgar|fiktif/i);
});
