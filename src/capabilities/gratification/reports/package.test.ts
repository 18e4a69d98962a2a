import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import { testAct } from '../../../platform/act.fixture.ts';
import { plainDate } from '../../../platform/calendar/index.ts';
import { diskFiles } from '../../../platform/files/index.ts';
import { newId } from '../../../platform/ids.ts';
import type { Gift } from '../store/tables.ts';
import { packKpk, type GiftPackage } from './kpk-package.ts';
import { receiptPdf } from './receipt-pdf.ts';

const government = {
  id: newId(),
  name: 'Kota Uji',
  zone: 'Asia/Makassar' as const,
  practiceOf: null,
  demo: false,
};
const gift: Gift = {
  government_id: government.id,
  id: newId(),
  number: 'GRA-2026-00001',
  person_id: newId(),
  agency_id: null,
  kind: 'received',
  form: 'goods',
  description: 'Parsel "buah" & <kue>',
  value: 750_000,
  value_basis: 'Harga toko',
  year_total: null,
  received_on: plainDate('2026-11-20'),
  place: 'Kantor',
  occasion: 'none',
  office_tie: 'yes',
  giver_name: 'CV Contoh',
  giver_title: '',
  giver_institution: '',
  giver_relation: 'vendor',
  story: 'Diantar kurir. '.repeat(300),
  kept_where: '',
  entered_by: newId(),
  reported_at: '2026-11-23T02:00:00Z',
  reported_on: plainDate('2026-11-23'),
  state: 'complete',
  note: null,
  kpk_number: null,
  sent_on: null,
  decision: null,
  decision_number: null,
  decided_on: null,
  state_share: null,
  settled_on: null,
};

test('the package names every file with its hash, keeps papers byte for byte, and opens elsewhere', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lurus-gift-'));
  try {
    const store = diskFiles(join(folder, 'files'));
    const paper = Buffer.from('bukan gambar, hanya uji');
    const kept = await store.put(government.id, paper);
    const file = {
      government_id: government.id,
      id: newId(),
      hash: kept.hash,
      name: '../foto.jpg',
      media_type: 'image/jpeg',
      size: kept.size,
      created_at: gift.reported_at,
      created_by: gift.entered_by,
    };
    const gathered: GiftPackage = {
      gift,
      person: { name: 'Pegawai Uji', number: null },
      agency: null,
      kpkBy: plainDate('2027-01-06'),
      files: [file, file],
    };
    const zip = await packKpk(testAct(government), store, gathered);
    const found = unzipSync(zip);
    const manifest = JSON.parse(Buffer.from(found['manifest.json']!).toString()) as {
      berkas: { nama: string; sha256: string; bytes: number }[];
    };
    assert.deepEqual(
      [...manifest.berkas.map((each) => each.nama), 'manifest.json'].sort(),
      Object.keys(found).sort(),
    );
    for (const { nama, sha256, bytes } of manifest.berkas) {
      assert.equal(createHash('sha256').update(found[nama]!).digest('hex'), sha256, nama);
      assert.equal(found[nama]!.length, bytes);
    }
    const papers = Object.keys(found).filter((name) => name.startsWith('lampiran/'));
    assert.equal(papers.length, 2, 'two papers of one name stay two');
    for (const name of papers) assert.ok(!name.includes('..') && paper.equals(Buffer.from(found[name]!)));
    const form = JSON.parse(Buffer.from(found['laporan.json']!).toString());
    assert.equal(form.gratifikasi.uraian, gift.description);

    writeFileSync(join(folder, 'paket.zip'), zip);
    const python = spawnSync('python3', ['-m', 'zipfile', '-t', join(folder, 'paket.zip')]);
    if (python.error === undefined) assert.equal(python.status, 0, String(python.stderr));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a receipt is one page with its number', async () => {
  const pdf = await receiptPdf(testAct(government), gift, {
    government_id: government.id,
    id: newId(),
    gift_id: gift.id,
    number: 'TTG-2026-00007',
    handed_on: gift.received_on,
    handed_by: 'Pelapor',
    received_by: 'Petugas',
    items: 'Satu parsel',
    condition: 'Baik',
    account_id: gift.entered_by,
  });
  assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
  assert.match(pdf.toString('latin1'), /\/Count 1\b/);
});
