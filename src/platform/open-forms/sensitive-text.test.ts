import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { speaksOfWrong, wrongsIn } from './sensitive-text.ts';

const WRONG = [
  'Petugas minta uang 200 ribu supaya KTP saya cepat jadi.',
  'Saya dimintai Rp150.000 padahal di papan tertulis gratis',
  'diminta bayar lebih dari tarif resmi',
  'Katanya harus bayar 50rb dulu baru diproses',
  'Saya disuruh transfer ke rekening pribadi pegawai itu',
  'Kalau tidak bayar, berkasnya ditaruh paling bawah.',
  'uang rokok katanya',
  'ada uang pelicin dan uang terima kasih',
  'PUNGLI di pasar!!!',
  'p.u.n.g.l.i di terminal',
  'pungl1 lagi',
  'Kepala sekolah menarik pungutan untuk perpisahan',
  'Dana BOS dipotong kepala sekolah',
  'bantuan PKH ibu saya dipotong 100 ribu oleh ketua kelompok',
  'Bansos tidak sampai ke warga',
  'honor kami disunat bendahara',
  'TPP pegawai dipotong atasan setiap bulan',
  'Pemenang tender sudah diatur sebelum pengumuman',
  'ada kongkalikong panitia dengan kontraktor',
  'pinjam bendera perusahaan orang',
  'Kontraktor memberi fee 10 persen ke pejabat',
  'fee proyek',
  'mark-up harga komputer',
  'perjalanan dinas fiktif',
  'Lurah menyalahgunakan wewenang',
  'Mobil dinas dipakai untuk mudik keluarga',
  'jual beli jabatan kepala sekolah',
  'beli kursi di SMP negeri',
  'saya menyuap petugas',
  'mau disuap',
  'Dia nyogok biar lulus',
  'petugas memeras pedagang',
  'saya diperas oknum satpol',
  'tidak diberi kuitansi',
  'parkir tanpa karcis, tarif di atas aturan',
  'menerima gratifikasi',
  'ada parsel untuk kepala dinas',
  'hadiah dari kontraktor',
  'wani piro katanya',
  'Ada calo di depan kantor',
  'masuk lewat orang dalam',
  'saya diancam mutasi kalau melapor',
  'The officer asked me to pay extra money',
  'a bribe',
  'minta jatah setoran tiap minggu',
  'petugas mematok biaya 300rb untuk surat pindah',
  'ngasih amplop dulu',
  'spanduknya bebas pungli tetapi saya dimintai uang',
];

const INNOCENT = [
  '',
  'Antrean di puskesmas sejak subuh, dokter datang pukul sebelas.',
  'Lampu jalan di depan SD mati sudah dua minggu.',
  'Petugas loket berkata kasar kepada ibu saya.',
  'KTP saya belum jadi padahal sudah tiga bulan.',
  'Saya diminta membawa fotokopi kartu keluarga dua kali.',
  'Saya diminta menunggu sampai siang tanpa penjelasan.',
  'Pohon dipotong sembarangan oleh petugas kebersihan',
  'rumput lapangan tidak dipotong',
  'Pelanggan memotong antrean dan petugas diam saja',
  'perawat menyuapi pasien dengan sabar, tetapi ruangannya kotor',
  'mencari sesuap nasi',
  'Spanduk anti korupsi menutupi rambu jalan',
  'sosialisasi anti pungli dibatalkan tanpa kabar',
  'papan tarif resmi sudah pudar dan tidak terbaca',
  'Mohon informasi biaya pembuatan akta kelahiran',
  'Berapa biaya resmi surat pindah?',
  'Hadiah lomba 17 Agustus belum dibagikan panitia RT',
  'amplop lamaran saya dikembalikan basah',
  'Saya mau membayar pajak kendaraan tetapi sistemnya mati',
  'membayar PBB harus antre tiga jam',
  'Air PDAM keruh',
  'mesin perasan jeruk di kantin',
  'Sampah menumpuk di pasar',
  'jalan berlubang, dua motor jatuh',
  'guru sering terlambat',
  'formulir di situs tidak dapat dibuka; file PDF corrupt',
  'The queue was very long and nobody helped us',
  'mahasiswa KKN mahasiswa datang tanpa izin',
  'KKN universitas di desa kami',
  'toilet rusak dan tidak ada air',
  'dokter tidak ada di tempat, uang pensiun ayah saya juga terlambat cair',
];

test('everyday ways of telling about money, bribe and abuse are noticed', () => {
  assert.deepEqual(
    WRONG.filter((each) => !speaksOfWrong(each)),
    [],
  );
});

test('complaints about service, and words that only sound alike, are left alone', () => {
  assert.deepEqual(
    INNOCENT.flatMap((each) => (speaksOfWrong(each) ? [[each, wrongsIn(each)]] : [])),
    [],
  );
});

test('one such sentence in a long text suffices, and the text around it does not hide it', () => {
  const long = INNOCENT.join(' \n');
  assert.ok(!speaksOfWrong(long));
  for (const each of WRONG) assert.ok(speaksOfWrong(`${long}\n${each}\n${long}`), each);
});

test('no text breaks it or takes long', { timeout: 20_000 }, () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), (text) => {
      speaksOfWrong(text);
    }),
  );
  for (const word of ['minta ', 'dana a b ', 'potong ', 'bayar a b c ', '1', 'u.a.n.g.', 'aaa '])
    speaksOfWrong(word.repeat(20_000 / word.length));
});
