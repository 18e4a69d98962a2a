import type { LedgerTrouble } from '../rules/ledger-file.ts';
import type { PartyTrouble } from './parties.ts';

/** What is wrong with a row of a ledger, and the way out. */
export const MESSAGES: Record<
  LedgerTrouble | PartyTrouble | 'party-doubled' | 'report-present',
  { id: string; en: string }
> = {
  'report-differs': {
    id: 'Berbeda dengan baris pertama LHP ini. Samakan tanggal LHP dan tanggal terima pada semua barisnya.',
    en: 'Differs from the first row of this report. Give all its rows the same days.',
  },
  'finding-differs': {
    id: 'Berbeda dengan baris pertama temuan ini. Samakan isinya, atau beri nomor temuan lain.',
    en: 'Differs from the first row of this finding. Make them the same, or number it as another finding.',
  },
  'recommendation-differs': {
    id: 'Berbeda dengan baris pertama rekomendasi ini. Samakan isinya, atau beri nomor rekomendasi lain.',
    en: 'Differs from the first row of this recommendation. Make them the same, or number it as another one.',
  },
  'received-before': {
    id: 'Tanggal terima mendahului tanggal LHP. Periksa keduanya.',
    en: 'The day of receipt lies before the day of the report. Check both.',
  },
  'day-ahead': {
    id: 'Tanggal ini belum tiba. Periksa tahunnya.',
    en: 'This day lies ahead. Check the year.',
  },
  'code-unknown': {
    id: 'Temuan APIP memerlukan kode dari klasifikasi, misalnya 1.01.07. Periksa kodenya.',
    en: 'A finding of the inspectorate needs a code of the classification, e.g. 1.01.07. Check the code.',
  },
  'recommendation-code-unknown': {
    id: 'Kode rekomendasi adalah 01 sampai 14. Periksa kodenya; angka nol di depan jangan hilang.',
    en: 'Codes of recommendations are 01 to 14. Check the code; mind the leading zero.',
  },
  'paid-above-share': {
    id: 'Terbayar lebih besar daripada porsi. Periksa kedua angka; kelebihan setor dicatat sesudah impor.',
    en: 'More is paid than owed. Check both figures; an overpayment is recorded after the import.',
  },
  'settled-unpaid': {
    id: 'Status "sesuai" untuk rekomendasi setor memerlukan semua porsi terbayar. Periksa status atau kolom terbayar.',
    en: 'A recommendation to pay is per recommendation only when every share is paid. Check the status or the paid column.',
  },
  'person-unknown': {
    id: 'NIP atau kode pegawai ini tidak ada di direktori. Periksa angkanya, atau impor pegawainya dulu.',
    en: 'This NIP or personnel code is not in the directory. Check it, or import the person first.',
  },
  'person-doubtful': {
    id: 'Nomor ini dimiliki lebih dari satu pegawai. Pakai NIP atau kode pegawai yang hanya dimiliki satu orang.',
    en: 'More than one person bears this number. Use the one that only one person has.',
  },
  'party-doubled': {
    id: 'Orang ini sudah ada pada rekomendasi yang sama, mungkin dengan nomor lain (NIP dan kode pegawai). Gabungkan barisnya.',
    en: 'This recommendation names the same one already, perhaps by another number (NIP and personnel code). Merge the rows.',
  },
  'agency-unknown': {
    id: 'Kode instansi sesudah "opd:" tidak ada di direktori. Periksa kodenya.',
    en: 'The agency code after "opd:" is not in the directory. Check it.',
  },
  'vendor-doubtful': {
    id: 'Ada lebih dari satu rekanan dengan nama ini. Gabungkan dulu di direktori, atau tulis nama lengkapnya.',
    en: 'There are several vendors of this name. Merge them in the directory first, or write the full name.',
  },
  'vendor-empty': {
    id: 'Isi nama rekanan sesudah "rekanan:".',
    en: 'Write the vendor’s name after "rekanan:".',
  },
  'report-present': {
    id: 'LHP dengan nomor ini sudah ada, dan baris ini berbeda dengannya. Ubah dari halaman temuan, atau hapus barisnya.',
    en: 'A report of this number is there already, and this row differs from it. Change it on the page of the finding, or drop the row.',
  },
};
