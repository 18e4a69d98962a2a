import type { CodeName } from '../store/budget/codes.ts';

// Names of the upper levels that the demo's budget has money below (Permendagri 90/2019).

const AFFAIRS: Record<string, string> = {
  '1': 'Urusan wajib yang berkaitan dengan pelayanan dasar',
  '1.01': 'Pendidikan',
  '1.02': 'Kesehatan',
  '1.03': 'Pekerjaan umum dan penataan ruang',
  '1.04': 'Perumahan dan kawasan permukiman',
  '1.05': 'Ketenteraman, ketertiban umum dan pelindungan masyarakat',
  '1.06': 'Sosial',
  '2': 'Urusan wajib yang tidak berkaitan dengan pelayanan dasar',
  '2.11': 'Lingkungan hidup',
  '2.15': 'Perhubungan',
  '3': 'Urusan pilihan',
  '4': 'Unsur pendukung urusan pemerintahan',
  '4.01': 'Sekretariat daerah',
  '4.02': 'Sekretariat DPRD',
  '5': 'Unsur penunjang urusan pemerintahan',
  '5.02': 'Keuangan',
};

const ACCOUNTS: Record<string, string> = {
  '5': 'Belanja daerah',
  '5.1': 'Belanja operasi',
  '5.1.01': 'Belanja pegawai',
  '5.1.02': 'Belanja barang dan jasa',
  '5.2': 'Belanja modal',
  '5.2.02': 'Belanja modal peralatan dan mesin',
  '5.2.03': 'Belanja modal gedung dan bangunan',
  '5.2.04': 'Belanja modal jalan, jaringan dan irigasi',
};

export const UPPER_CODES: readonly CodeName[] = [
  ...Object.entries(AFFAIRS).map(([code, name]): CodeName => ({ kind: 'activity', code, name })),
  ...Object.entries(ACCOUNTS).map(([code, name]): CodeName => ({ kind: 'account', code, name })),
];
