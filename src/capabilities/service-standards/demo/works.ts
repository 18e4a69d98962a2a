import type { Standard } from '../rules/standard.ts';
import { offer } from './offer.ts';

const ONLINE = 'Isi permohonan di loket atau daring; Petugas memeriksa berkas';

/** Agencies that build, keep order and collect: beginning of the name → what it offers. */
export const WORKS: readonly (readonly [string, readonly Standard[]])[] = [
  [
    'Dinas Perhubungan',
    [
      offer(
        'Uji Berkala Kendaraan',
        'STNK; Kartu uji lama; Kendaraan',
        'Daftar daring; Datang pada jadwal; Pemeriksaan teknis; Terima bukti lulus uji',
        '60m',
        0,
        'Bukti lulus uji elektronik',
        'PP 55/2012; UU 1/2022',
      ),
      offer(
        'Perbaikan Lampu Jalan',
        'Lokasi dan foto lampu',
        'Laporkan lokasi; Petugas memeriksa; Lampu diperbaiki',
        '5d',
        0,
        'Lampu jalan menyala',
        'UU 22/2009',
      ),
    ],
  ],
  [
    'Dinas Pekerjaan Umum',
    [
      offer(
        'Informasi Tata Ruang',
        'KTP-el; Denah lokasi atau koordinat',
        `${ONLINE}; Pencocokan dengan RTRW; Terima surat`,
        '5d',
        0,
        'Keterangan rencana kota',
        'PP 21/2021',
      ),
      offer(
        'Perbaikan Jalan Lingkungan',
        'Lokasi dan foto kerusakan',
        'Laporkan lokasi; Survei; Perbaikan atau penjadwalan',
        '10d',
        0,
        'Jalan yang diperbaiki',
        'UU 2/2022',
      ),
      offer(
        'Sewa Alat Berat',
        'Surat permohonan; KTP-el; Rencana pemakaian',
        `${ONLINE}; Bayar retribusi; Alat diserahkan`,
        '3d',
        'tariff',
        'Pemakaian alat berat',
        'PP 35/2023',
      ),
    ],
  ],
  [
    'Dinas Lingkungan Hidup',
    [
      offer(
        'Pengangkutan Sampah Khusus',
        'Lokasi dan jumlah sampah; Nomor telepon',
        'Ajukan permohonan; Penjadwalan; Bayar retribusi; Pengangkutan',
        '2d',
        100_000,
        'Sampah terangkut',
        'UU 18/2008',
      ),
      offer(
        'Persetujuan Lingkungan UKL-UPL',
        'NIB; Formulir UKL-UPL; Bukti kesesuaian ruang',
        `${ONLINE}; Pemeriksaan dokumen; Terima persetujuan`,
        '14d',
        0,
        'Persetujuan lingkungan',
        'PP 22/2021',
      ),
      offer(
        'Pemangkasan Pohon',
        'Lokasi dan foto pohon',
        'Laporkan lokasi; Survei; Pemangkasan',
        '7d',
        0,
        'Pohon dipangkas',
        'Perda Ruang Terbuka Hijau',
      ),
    ],
  ],
  [
    'Dinas Tenaga Kerja',
    [
      offer(
        'Kartu Pencari Kerja (AK-1)',
        'KTP-el; Ijazah terakhir; Pasfoto',
        'Daftar di SIAPkerja; Verifikasi di loket; Terima kartu',
        '15m',
        0,
        'Kartu AK-1',
        'Permenaker 18/2024',
      ),
      offer(
        'Pencatatan Perselisihan Hubungan Industrial',
        'Surat pengaduan; Bukti perundingan bipartit',
        'Serahkan surat; Pemanggilan para pihak; Mediasi; Terima anjuran',
        '30d',
        0,
        'Perjanjian bersama atau anjuran',
        'UU 2/2004',
      ),
    ],
  ],
  [
    'Badan Pendapatan',
    [
      offer(
        'Mutasi Objek PBB',
        'Bukti kepemilikan; KTP-el; SPPT tahun terakhir',
        `${ONLINE}; Penelitian; Terima SPPT atas nama baru`,
        '7d',
        0,
        'SPPT PBB atas nama baru',
        'UU 1/2022',
      ),
      offer(
        'Validasi BPHTB',
        'Bukti setor; Akta jual beli; SPPT PBB',
        `${ONLINE}; Penelitian; Terima validasi`,
        '3d',
        0,
        'SSPD BPHTB tervalidasi',
        'UU 1/2022',
      ),
    ],
  ],
  [
    'RSUD',
    [
      offer(
        'Rawat Jalan Spesialis',
        'Surat rujukan; KTP-el; Kartu JKN bila peserta',
        'Daftar daring atau di loket; Pemeriksaan spesialis; Ambil obat',
        '120m',
        'tariff',
        'Pemeriksaan dan resep',
        'UU 17/2023',
      ),
      offer(
        'Visum et Repertum',
        'Surat permintaan kepolisian; KTP-el',
        'Daftar; Pemeriksaan dokter; Hasil diserahkan ke penyidik',
        '7d',
        'tariff',
        'Visum et repertum',
        'KUHAP',
      ),
      offer(
        'Salinan Rekam Medis',
        'KTP-el; Surat permohonan; Surat kuasa bila diwakilkan',
        'Ajukan permohonan; Verifikasi; Terima ringkasan',
        '3d',
        0,
        'Ringkasan rekam medis',
        'Permenkes 24/2022',
      ),
    ],
  ],
  [
    'Satuan Polisi Pamong Praja',
    [
      offer(
        'Penertiban Gangguan Ketertiban',
        'Lokasi dan uraian gangguan',
        'Laporkan; Petugas meninjau; Penertiban',
        '3d',
        0,
        'Gangguan ditertibkan',
        'PP 16/2018',
      ),
    ],
  ],
  [
    'Dinas Perumahan',
    [
      offer(
        'Permohonan Rumah Susun Sewa',
        'KTP-el; Kartu Keluarga; Slip penghasilan',
        `${ONLINE}; Seleksi; Tanda tangan perjanjian; Serah terima kunci`,
        '20d',
        'tariff',
        'Perjanjian sewa',
        'UU 20/2011',
      ),
      offer(
        'Pemakaman Umum',
        'Surat keterangan kematian; KTP-el ahli waris',
        'Lapor ke pengelola; Penentuan petak; Pemakaman',
        '1d',
        0,
        'Petak makam',
        'PP 9/1987',
      ),
    ],
  ],
  [
    'Dinas Perdagangan',
    [
      offer(
        'Tera Ulang Timbangan',
        'Timbangan; Surat tera lama',
        'Daftar; Pengujian; Tanda tera',
        '60m',
        0,
        'Cap tanda tera sah',
        'UU 2/1981; UU 1/2022',
      ),
      offer(
        'Sewa Kios Pasar',
        'KTP-el; Surat permohonan',
        `${ONLINE}; Penetapan kios; Bayar retribusi; Terima kartu pedagang`,
        '5d',
        'tariff',
        'Kartu hak pakai kios',
        'Perda Pasar Rakyat',
      ),
    ],
  ],
];
