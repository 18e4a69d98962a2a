import type { Standard } from '../rules/standard.ts';
import { offer } from './offer.ts';

const COUNTER = 'Ambil nomor antrean; Serahkan berkas di loket; Petugas memeriksa berkas';

const LETTERS: Standard[] = [
  offer(
    'Surat Keterangan Domisili',
    'Surat pengantar RT/RW; KTP-el; Kartu Keluarga',
    `${COUNTER}; Lurah menandatangani; Terima surat`,
    '30m',
    0,
    'Surat keterangan domisili',
    'Permendagri 83/2015',
  ),
  offer(
    'Surat Keterangan Tidak Mampu',
    'Surat pengantar RT/RW; KTP-el; Kartu Keluarga; Pernyataan tidak mampu',
    `${COUNTER}; Data dicocokkan dengan DTSEN; Terima surat`,
    '1d',
    0,
    'Surat keterangan tidak mampu',
    'UU 13/2011',
  ),
  offer(
    'Surat Keterangan Usaha',
    'Surat pengantar RT/RW; KTP-el; Foto tempat usaha',
    `${COUNTER}; Terima surat`,
    '30m',
    0,
    'Surat keterangan usaha',
    'PP 7/2021',
  ),
  offer(
    'Surat Pengantar Nikah (N1–N4)',
    'Surat pengantar RT/RW; KTP-el kedua calon; Kartu Keluarga; Akta kelahiran',
    `${COUNTER}; Terima formulir N1 sampai N4`,
    '30m',
    0,
    'Formulir N1, N2, N3, dan N4',
    'PMA 30/2024',
  ),
];

const DISTRICT: Standard[] = [
  offer(
    'Legalisasi Surat Keterangan Ahli Waris',
    'Surat keterangan ahli waris dari kelurahan; KTP-el seluruh ahli waris; Akta kematian',
    `${COUNTER}; Camat menandatangani; Terima berkas`,
    '2d',
    0,
    'Surat keterangan ahli waris yang dilegalisasi',
    'PP 17/2018',
  ),
  offer(
    'Dispensasi Nikah Kurang dari 10 Hari',
    'Formulir N1–N4; KTP-el kedua calon; Surat permohonan',
    `${COUNTER}; Terima surat dispensasi`,
    '1d',
    0,
    'Surat dispensasi nikah',
    'PMA 30/2024',
  ),
  offer(
    'Rekomendasi Keramaian',
    'Surat permohonan; KTP-el penanggung jawab; Persetujuan tetangga; Pengantar kelurahan',
    `${COUNTER}; Seksi ketenteraman menelaah; Terima rekomendasi`,
    '2d',
    0,
    'Surat rekomendasi keramaian',
    'PP 60/2017',
  ),
];

const HEALTH_CENTRE: Standard[] = [
  offer(
    'Rawat Jalan Poli Umum',
    'KTP-el atau Kartu Keluarga; Kartu JKN bila peserta',
    'Daftar dan ambil nomor antrean; Pengukuran tanda vital; Pemeriksaan dokter; Ambil obat',
    '90m',
    10_000,
    'Pemeriksaan, tindakan, dan resep',
    'Permenkes 19/2024',
  ),
  offer(
    'Imunisasi Dasar Bayi',
    'Buku KIA; Kartu Keluarga',
    'Daftar; Penimbangan; Imunisasi; Tunggu 30 menit untuk pengamatan',
    '60m',
    0,
    'Imunisasi dan catatan di Buku KIA',
    'Permenkes 12/2017',
  ),
  offer(
    'Pemeriksaan Kehamilan (ANC)',
    'KTP-el; Buku KIA; Kartu JKN bila peserta',
    'Daftar; Pemeriksaan bidan; Laboratorium bila perlu; Konseling',
    '60m',
    0,
    'Hasil pemeriksaan dan Buku KIA terisi',
    'Permenkes 21/2021',
  ),
  offer(
    'Surat Keterangan Sehat',
    'KTP-el; Surat permintaan bila ada',
    'Daftar; Pemeriksaan dokter; Bayar di kasir; Terima surat',
    '45m',
    20_000,
    'Surat keterangan sehat',
    'Permenkes 19/2024',
  ),
];

/** What every agency of a kind offers. */
export const BY_KIND: Readonly<Record<string, readonly Standard[]>> = {
  kelurahan: LETTERS,
  desa: LETTERS.map((each) => ({
    ...each,
    steps: each.steps.map((step) => step.replace('Lurah', 'Kepala desa')),
  })),
  kecamatan: DISTRICT,
  puskesmas: HEALTH_CENTRE,
};
