import type { BaselineFault } from '../rules/contracts/schedule.ts';

/** What is wrong with a contract as it is typed, with the way out. */
export const contractFaults = {
  agency: {
    id: 'Pilih instansi yang kontraknya Anda catat.',
    en: 'Choose an agency whose contracts you keep.',
  },
  vendor: {
    id: 'Pilih penyedia dari direktori; daftarkan dahulu bila belum ada.',
    en: 'Choose a vendor from the directory; enter it there first.',
  },
  person: {
    id: 'Orang ini tidak ada di direktori. Pilih dari daftar.',
    en: 'This person is not in the directory. Choose from the list.',
  },
  line: { id: 'Pilih baris anggaran instansi ini.', en: 'Choose a budget line of this agency.' },
  package: { id: 'Pilih paket pengadaan instansi ini.', en: 'Choose a procurement package of this agency.' },
  vat: {
    id: 'Isi nilai tanpa PPN yang tidak melebihi nilai kontrak.',
    en: 'Enter a value without VAT that is not above the contract value.',
  },
  part: {
    id: 'Isi nilai bagian yang tidak melebihi nilai kontrak.',
    en: 'Enter a part that is not above the contract value.',
  },
  end: {
    id: 'Isi hari terakhir yang tidak mendahului hari pertama.',
    en: 'Enter a last day not before the first day.',
  },
  advance: {
    id: 'Uang muka melebihi batas untuk kontrak seperti ini. Turunkan persennya.',
    en: 'The advance is above the bound for such a contract. Lower it.',
  },
  number: {
    id: 'Nomor kontrak ini sudah ada pada instansi dan tahun yang sama. Buka kontrak itu dari daftar.',
    en: 'The agency has a contract of this number in the same year. Open it from the list.',
  },
  future: {
    id: 'Isi tanggal surat yang tidak melewati hari ini.',
    en: 'Enter the paper’s date, not after today.',
  },
  'needs-signed': {
    id: 'Isi tanggal tanda tangan kontrak dahulu.',
    en: 'Enter the day of signing first.',
  },
  'needs-days': {
    id: 'Isi hari pertama dan hari terakhir pekerjaan dahulu.',
    en: 'Enter the first and the last day of the work first.',
  },
  'plan-start': {
    id: 'Rencana dimulai pada hari pertama pekerjaan.',
    en: 'The plan begins on the first day of the work.',
  },
  'plan-end': {
    id: 'Rencana berakhir paling lambat pada hari terakhir pekerjaan.',
    en: 'The plan ends on the last day of the work at the latest.',
  },
  'instalment-sum': {
    id: 'Jumlah semua pembayaran melebihi nilai kontrak.',
    en: 'The instalments add up to more than the contract value.',
  },
  'instalment-advance': {
    id: 'Uang muka melebihi persen yang disepakati dalam kontrak.',
    en: 'The advance is above the per cent that the contract agrees.',
  },
} as const;

/** What is wrong with a plan (kurva S). */
export const planFaults: Record<BaselineFault, { id: string; en: string }> = {
  'no-points': { id: 'Isi paling sedikit satu titik rencana.', en: 'Enter at least one point of the plan.' },
  'before-start': {
    id: 'Isi hari setelah hari pertama pekerjaan.',
    en: 'Enter a day after the first day of the work.',
  },
  'days-fall': {
    id: 'Isi hari setelah titik sebelumnya.',
    en: 'Enter a day after the point before it.',
  },
  'percent-falls': {
    id: 'Persen kumulatif tidak boleh turun. Periksa titik ini.',
    en: 'Cumulative per cents never fall. Check this point.',
  },
  'percent-range': { id: 'Isi persen dari 0 sampai 100.', en: 'Enter a per cent from 0 to 100.' },
  'not-100': { id: 'Titik terakhir harus 100 persen.', en: 'The last point must be 100 per cent.' },
};
