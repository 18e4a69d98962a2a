import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { namesWriter } from './names-writer.ts';

const TELLS = [
  'saya, kepala seksi aset',
  'Saya adalah bendahara desa',
  'Saya sebagai kasubag keuangan',
  'saya (PPTK kegiatan)',
  'aku sekarang operator desa',
  'selaku sekretaris dinas, saya',
  'nama saya Budi',
  'NIP saya',
  'saya yang bertanda tangan di bawah ini',
  'perkenalkan',
  'hanya saya yang tahu',
  '0812 3456 7890',
  '9971015508900001',
  'my name is Sri',
] as const;

/** Words of a story that tell nobody's name. */
const WORDS = [
  'kepala',
  'dinas',
  'meminta',
  'uang',
  'kepada',
  'penyedia',
  'jalan',
  'desa',
  'dibayar',
  'penuh',
  'bendahara',
  'Rp 1.500.000',
  'pada',
  'Maret',
  '2026',
  'mereka',
  'rekening',
  'kantor',
] as const;
const neutral = fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(' '));

test('whoever writes of himself is found wherever it stands, in capitals and across lines', () => {
  fc.assert(
    fc.property(neutral, neutral, fc.constantFrom(...TELLS), fc.boolean(), (before, after, tell, loud) => {
      const said = loud ? tell.toUpperCase() : tell.replace(' ', '\n');
      assert.notEqual(namesWriter(`${before}. ${said}. ${after}`).length, 0, said);
    }),
  );
});

test('a story of others is left alone, and so is one who only saw', () => {
  fc.assert(fc.property(neutral, (text) => assert.deepEqual(namesWriter(text), [])));
  for (const text of [
    'Saya melihat kepala dinas menerima amplop dari penyedia.',
    'Bendahara desa meminta saya menandatangani kuitansi kosong.',
    'Rp 12.500.000.000 dibayar kepada kontraktor pada 22-11-2026.',
    'Sayang kepala seksi itu tidak hadir.',
    '',
  ])
    assert.deepEqual(namesWriter(text), [], text);
});

test('what is found stands in the text, each once, in order; no text breaks it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), neutral, (noise, text) => {
      const whole = `${noise} nama saya ${text} NIK saya nama saya`;
      const found = namesWriter(whole);
      const flat = whole.replace(/\s/gu, ' ');
      assert.equal(new Set(found).size, found.length);
      for (const each of found) assert.ok(flat.includes(each), each);
    }),
  );
  const at = (text: string) => namesWriter(text).join('|');
  assert.equal(at('Nama saya ada. Saya, camat. Nama saya.'), 'Nama saya|Saya, camat');
  for (const hostile of ['saya '.repeat(4000), '0'.repeat(20_000), '08 '.repeat(9000)]) namesWriter(hostile);
});
