import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { testAct } from '../../../platform/act.fixture.ts';
import { letterBody } from '../contract-desk-help.ts';
import { referralLetter } from './referral-letter.ts';

const HASH = 'a1'.repeat(32);
const government = { id: 'x', name: 'Kota Teladan', zone: 'Asia/Makassar', practiceOf: null, demo: false };
const noPoppler = spawnSync('pdftotext', ['-v']).error === undefined ? false : 'no pdftotext';

test('the letter names number, addressee and every hash whole', { skip: noPoppler }, async () => {
  const letter = {
    number: 'WBS-2026-00007',
    addressee: 'Komisi Pemberantasan Korupsi',
    identityApart: false,
    items: [
      { place: 'laporan.json', sha256: HASH },
      { place: 'bukti/01', sha256: 'b2'.repeat(32) },
    ],
  };
  const folder = mkdtempSync(join(tmpdir(), 'lurus-surat-'));
  try {
    const file = join(folder, 'surat.pdf');
    writeFileSync(file, await referralLetter(testAct(government as never), letter));
    const text = spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).stdout;
    for (const part of ['WBS-2026-00007', 'Komisi Pemberantasan Korupsi', 'bukti/01', 'tidak disertakan'])
      assert.ok(text.includes(part), part);
    assert.ok(text.includes(HASH) && text.includes('b2'.repeat(32)), text);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('nothing but places and hashes reaches the letter: a file’s name is refused', () => {
  const body = { addressee: 'KPK', identityApart: false, items: [{ place: 'bukti/01', sha256: HASH }] };
  assert.ok(letterBody.safeParse(body).success);
  for (const place of ['bukti/01-kuitansi-pak-camat.jpg', 'Camat Segel menerima uang', '../x'])
    assert.ok(!letterBody.safeParse({ ...body, items: [{ place, sha256: HASH }] }).success, place);
  assert.ok(!letterBody.safeParse({ ...body, narrative: 'x' }).success);
});
