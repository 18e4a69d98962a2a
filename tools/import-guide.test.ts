import assert from 'node:assert/strict';
import { test } from 'node:test';
import { capabilities } from '../src/app/capabilities.ts';
import { readField } from '../src/platform/imports/fields.ts';
import { readGuide, withColumns } from './import-guide.ts';

const kinds = capabilities.flatMap((each) => each.imports ?? []);

test('the guide tells the columns that the imports have (cure: node tools/write-import-guide.ts)', () => {
  assert.ok(kinds.length > 0);
  assert.equal(withColumns(readGuide(), kinds), readGuide());
});

test('every example could be imported, and no heading of a kind stands for two fields', () => {
  for (const kind of kinds) {
    const headers = Object.values(kind.columns).map((each) => each.header);
    assert.deepEqual(headers, [...new Set(headers)], kind.name);
    for (const column of Object.values(kind.columns)) {
      assert.match(column.header, /^[a-z][a-z0-9_]*$/);
      assert.ok(!column.required || column.example !== '', `${kind.name}.${column.header} has no example`);
      const read = readField(column, column.example, { line: 1, column: 0 });
      assert.ok('value' in read, `${kind.name}.${column.header}: ${JSON.stringify(read)}`);
    }
  }
});

/** The headings that offices were promised. */
const PROMISED: Record<string, string> = {
  agencies: 'kode, nama, kode_induk, jenis, berlaku_dari, berlaku_sampai, kode_pengganti',
  people: 'kode_pegawai, nip, nama, jenis_pegawai, kode_opd, jabatan, tmt, email, hp',
  findings:
    'sumber, lhp_no, lhp_tgl, tgl_terima, temuan_no, kode_temuan, judul, kondisi, kriteria, sebab, akibat, rekomendasi_no, kode_rekomendasi, rekomendasi, penanggung_jawab, porsi, terbayar, status',
};

test('agencies, people and the ledger have the headings that were promised, in that order', () => {
  for (const [name, headers] of Object.entries(PROMISED)) {
    const kind = kinds.find((each) => each.name === name);
    assert.ok(kind, `no import called ${name}`);
    assert.equal(
      Object.values(kind.columns)
        .map((each) => each.header)
        .join(', '),
      headers,
    );
  }
});
