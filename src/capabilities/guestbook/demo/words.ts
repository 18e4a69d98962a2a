import type { Purpose } from '../rules/purposes.ts';

// Invented: no name of a person who lives, no institution that exists.

export const FIRST = [
  'Rahmad',
  'Yuliana',
  'Bagus',
  'Kartini',
  'Slamet',
  'Fitriani',
  'Johan',
  'Murni',
  'Taufik',
  'Wulan',
];
export const LAST = [
  'Hardjono',
  'Siregar',
  'Limbong',
  'Noor',
  'Pangestu',
  'Asmara',
  'Tanjung',
  'Kusnadi',
  'Baraja',
  'Sinaga',
];
export const INSTITUTIONS = [
  'CV Cahaya Etam',
  'PT Rimba Karya Semesta',
  'Universitas Teladan',
  'Koperasi Pasar Pagi',
  'Yayasan Bina Warga',
  'SMK Negeri 9 Teladan',
  'Kantor Notaris Harum',
];
export const ERRANDS: Record<Purpose, readonly string[]> = {
  meeting: ['Rapat persiapan lelang', 'Koordinasi data penduduk', 'Pembahasan kerja sama'],
  service: ['Melengkapi berkas izin', 'Mengambil surat keterangan', 'Konsultasi syarat layanan'],
  invitation: ['Memenuhi surat undangan klarifikasi', 'Undangan sosialisasi'],
  delivery: ['Mengantar surat', 'Mengantar alat tulis kantor'],
  inspection: ['Pemeriksaan kas', 'Reviu laporan keuangan'],
  research: ['Izin penelitian skripsi', 'Kunjungan belajar siswa'],
  other: [''],
};
