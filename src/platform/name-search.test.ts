import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { searchNames } from './name-search.ts';

const NAMES = [
  'Dinas Kependudukan dan Pencatatan Sipil',
  'Dinas Lingkungan Hidup',
  'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu',
  'Dinas Kesehatan',
  'Puskesmas Damai',
  'Puskesmas Mekar',
  'SD Negeri 1 Kota',
  'Kecamatan Kota',
].map((name) => ({ name }));
const found = (typed: string) => searchNames(NAMES, typed, 3).map((each) => each.name);

test('an office is found by words, beginnings, abbreviations, short names and a slip of the finger', () => {
  assert.deepEqual(found('puskesmas damai'), ['Puskesmas Damai']);
  assert.deepEqual(found('lingk'), ['Dinas Lingkungan Hidup']);
  assert.deepEqual(found('DLH'), ['Dinas Lingkungan Hidup']);
  assert.deepEqual(found('dpmptsp'), ['Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu']);
  for (const typed of ['dukcapil', 'Disdukcapil!', 'catatan sipil', 'dinas kependudukan & pencatatan sipil'])
    assert.deepEqual(found(typed), ['Dinas Kependudukan dan Pencatatan Sipil'], typed);
  assert.deepEqual(found('puskesmaz mekar'), ['Puskesmas Mekar']);
  assert.deepEqual(found('kesehatn'), ['Dinas Kesehatan']);
});

test('what fits better stands first, and every word has to fit', () => {
  assert.equal(found('kota')[0], 'Kecamatan Kota');
  assert.deepEqual(found('puskesmas surabaya'), []);
  assert.deepEqual(found('  '), []);
  assert.deepEqual(found('dan'), []);
});

test('no text breaks the search, and a whole name always finds itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (typed) => {
      searchNames(NAMES, typed, 3);
    }),
  );
  for (const { name } of NAMES) assert.equal(found(name)[0], name);
});
