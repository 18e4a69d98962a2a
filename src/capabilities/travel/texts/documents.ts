import type { PassFault } from '../rules/boarding-pass.ts';

/** Why the code of a boarding pass cannot be read, with the way out. */
export const passWords: Record<PassFault, { id: string; en: string }> = {
  'not-a-pass': {
    id: 'Kode ini bukan kode boarding pass. Pindai kode pada boarding pass-nya, atau ketik isinya.',
    en: 'This is not the code of a boarding pass. Scan the code on the pass, or type what it says.',
  },
  'too-short': {
    id: 'Kode boarding pass ini terpotong. Pindai seluruh kodenya, atau ketik isinya.',
    en: 'This boarding pass code is cut off. Scan the whole code, or type what it says.',
  },
  legs: {
    id: 'Jumlah penerbangan pada kode ini tidak mungkin. Ketik isi boarding pass-nya.',
    en: 'The number of flights in this code is impossible. Type what the pass says.',
  },
  airport: {
    id: 'Bandara pada kode ini tidak terbaca. Ketik isi boarding pass-nya.',
    en: 'The airports in this code cannot be read. Type what the pass says.',
  },
  day: {
    id: 'Tanggal pada kode ini tidak terbaca. Ketik isi boarding pass-nya.',
    en: 'The day in this code cannot be read. Type what the pass says.',
  },
  flight: {
    id: 'Nomor penerbangan pada kode ini tidak terbaca. Ketik isi boarding pass-nya.',
    en: 'The flight number in this code cannot be read. Type what the pass says.',
  },
  name: {
    id: 'Nama pada kode ini tidak terbaca. Ketik isi boarding pass-nya.',
    en: 'The name in this code cannot be read. Type what the pass says.',
  },
};

export const missingWords = {
  id: 'Isi seperti tertulis pada boarding pass.',
  en: 'Enter this as it stands on the boarding pass.',
};

/** One line for a document that has no words of its own. */
export const titleWords = {
  report: { id: 'Laporan perjalanan', en: 'Report of the trip' },
  photo: { id: 'Foto kegiatan', en: 'Photograph' },
  statement: { id: 'Surat pernyataan', en: 'Statement' },
  attendance: { id: 'Daftar hadir', en: 'Attendance list' },
};
