import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import {
  newIdentity,
  open,
  openWithPassphrase,
  readStream,
  recipientOf,
  streamOf,
} from '../../../platform/sealing/age.ts';
import { ageOpens, noAge } from '../../../platform/sealing/age-programs.fixture.ts';
import { concat, randomBytes, utf8 } from '../../../platform/sealing/bytes.ts';
import { SealingError } from '../../../platform/sealing/sealing-error.ts';
import { newPassphrase } from '../../../platform/sealing/words.ts';
import { sealReferralIdentity } from './referral-identity.ts';
import { contentsOf, packReferral, sealReferral, type ManifestItem, type Referral } from './referral.ts';

const noUnzip = ['unzip', 'sha256sum'].some((program) => {
  try {
    execFileSync(program, program === 'unzip' ? ['-v'] : ['--version'], { stdio: 'ignore' });
    return false;
  } catch {
    return true;
  }
})
  ? 'the programs unzip and sha256sum are not installed'
  : false;

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const LIMIT = 10_000_000;
const photo = concat(...Array.from({ length: 4 }, () => randomBytes(60_000)));

const referral: Referral = {
  number: 'WBS-2026-00007',
  addressee: 'KPK',
  government: 'Kabupaten Teladan',
  day: '2026-11-22',
  narrative: {
    version: 1,
    kind: 'narrative',
    language: 'id',
    category: 'procurement',
    what: 'Lelang diatur untuk satu penyedia.',
    who: 'Panitia',
    when: '2025',
    where: 'Kantor',
    how: 'Melihat dokumen',
    agency: { id: null, name: 'Dinas Contoh' },
    urgent: null,
    evidence: [
      {
        kind: 'photo',
        description: 'Foto dokumen',
        original: {
          id: 'f1',
          name: 'foto.jpg',
          type: 'image/jpeg',
          size: photo.length,
          sha256: sha256(photo),
        },
        working: null,
      },
    ],
    fewer: null,
    villageFund: null,
    identitySha256: 'a'.repeat(64),
  },
  accused: [{ name: 'Pejabat Rekaan', position: 'PPK', agency: 'Dinas Contoh' }],
  loss: 1_500_000_000,
  reportedElsewhere: [],
  custody: [{ day: '2026-11-01', act: 'Diterima', by: 'Inspektorat', letter: null }],
  originals: [
    { name: '../../foto ruang rapat.jpg', sha256: sha256(photo), open: async () => streamOf(photo) },
    { name: '…', sha256: sha256(utf8('x')), open: async () => streamOf(utf8('x')) },
  ],
  letter: utf8('%PDF-1.7'),
  identityApart: false,
};

test('the package holds report, custody, letter, originals and the hash of each', async () => {
  const packed: string[] = [];
  let manifest = '';
  const telling = {
    progress: (path: string) => packed.push(path),
    manifest: (hash: string) => {
      manifest = hash;
    },
  };
  const files = unzipSync(await readStream(packReferral(referral, telling), LIMIT));
  const names = [
    'laporan.json',
    'riwayat-penanganan.json',
    'surat-pengantar.pdf',
    'bukti/01-foto-ruang-rapat.jpg',
    'bukti/02-berkas',
    'SHA256SUMS',
    'manifest.json',
  ];
  assert.deepEqual(Object.keys(files), names);
  assert.deepEqual(packed, names);
  assert.equal(manifest, sha256(files['manifest.json']!));
  const text = (name: string) => new TextDecoder().decode(files[name]);
  const { items } = JSON.parse(text('manifest.json')) as { items: ManifestItem[] };
  assert.deepEqual(
    items.map(({ path }) => path),
    names.slice(0, 5),
  );
  for (const { path, size, sha256: hash } of items) {
    assert.deepEqual([size, hash], [files[path]!.length, sha256(files[path]!)]);
    assert.ok(text('SHA256SUMS').includes(`${hash}  ${path}\n`));
  }
  const report = JSON.parse(text('laporan.json')) as Record<string, unknown>;
  assert.equal(report['apa'], referral.narrative.what);
  assert.equal(report['identitas_pelapor'], 'tidak disertakan');
  assert.ok(!text('laporan.json').includes('a'.repeat(64)));
  assert.deepEqual(files['bukti/01-foto-ruang-rapat.jpg'], new Uint8Array(photo));
});

test('what the letter names is what the package holds, without the names of files', async () => {
  const { letter: _letter, ...without } = referral;
  const told = await contentsOf(without);
  const files = unzipSync(await readStream(packReferral(referral), LIMIT));
  assert.deepEqual(
    told.map((each) => each.place),
    ['laporan.json', 'riwayat-penanganan.json', 'bukti/01', 'bukti/02'],
  );
  for (const { place, sha256: hash } of told) {
    const path = Object.keys(files).find((each) => each.startsWith(place));
    assert.equal(hash, sha256(files[path!]!));
  }
});

test('the name goes in a file of its own, and the report says so', async () => {
  const identity = await newIdentity();
  const reporter = {
    version: 1,
    kind: 'identity',
    name: 'Sri Penanda',
    nik: '9971015508900001',
    phone: null,
    address: null,
    card: Buffer.from(photo).toString('base64'),
    cardReading: 'same',
  } as const;
  const consent = { day: '2026-11-20', how: 'Pesan pelapor di kotak' };
  const sealed = await sealReferralIdentity(
    reporter,
    { number: referral.number, addressee: 'KPK', day: referral.day, consent },
    { recipient: await recipientOf(identity) },
  );
  const files = unzipSync(await open(sealed, [identity]));
  assert.deepEqual(Object.keys(files), ['identitas.json', 'kartu-identitas.jpg']);
  const told = JSON.parse(new TextDecoder().decode(files['identitas.json'])) as Record<string, unknown>;
  assert.equal(told['nama'], 'Sri Penanda');
  assert.deepEqual(told['persetujuan'], { tanggal: consent.day, cara: consent.how });
  assert.deepEqual(files['kartu-identitas.jpg'], new Uint8Array(photo));
  const report = unzipSync(await readStream(packReferral({ ...referral, identityApart: true }), LIMIT));
  const text = new TextDecoder().decode(report['laporan.json']);
  assert.ok(text.includes('persetujuan pelapor') && !text.includes('Sri Penanda'));
});

test('an original that is not what its hash says stops the package', async () => {
  const wrong = { ...referral, originals: [{ ...referral.originals[0]!, sha256: sha256(utf8('lain')) }] };
  await assert.rejects(readStream(packReferral(wrong), LIMIT), SealingError);
});

test('it is sealed to a recipient or to a passphrase', async () => {
  const identity = await newIdentity();
  const recipient = await recipientOf(identity);
  const sealed = await readStream(await sealReferral(referral, { recipient }), LIMIT);
  assert.ok('manifest.json' in unzipSync(await open(sealed, [identity])));
  const passphrase = newPassphrase();
  const small = { ...referral, originals: [] };
  const locked = await readStream(await sealReferral(small, { passphrase, place: 'phone' }), LIMIT);
  assert.ok('manifest.json' in unzipSync(await openWithPassphrase(locked, passphrase)));
});

test('the program age opens it', { skip: noAge }, async () => {
  const identity = await newIdentity();
  const sealed = await readStream(
    await sealReferral(referral, { recipient: await recipientOf(identity) }),
    LIMIT,
  );
  const zip = ageOpens(sealed, identity);
  assert.deepEqual(new Uint8Array(zip), await open(sealed, [identity]));
});

test('unzip and sha256sum find every file whole', { skip: noUnzip }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lurus-rujukan-'));
  try {
    writeFileSync(join(folder, 'paket.zip'), await readStream(packReferral(referral), LIMIT));
    execFileSync('unzip', ['-q', 'paket.zip'], { cwd: folder });
    const told = execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: folder }).toString();
    assert.equal(told.match(/: OK$/gm)?.length, 5);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
