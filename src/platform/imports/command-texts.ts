import type { Locale } from '../texts.ts';
import type { Phase } from './examine.ts';

const id = {
  reading: '{file}: membaca baris {done} dari {total}',
  checking: '{file}: memeriksa baris {done} dari {total}',
  saving: '{file}: menyimpan baris {done} dari {total}',
  rows: '{read} baris dibaca: {new} baru, {changed} berubah, {unchanged} sama, {refused} ditolak',
  merged: '{n} baris digabung dengan baris sebelumnya atau mengulanginya',
  sum: 'Jumlah {header}: {sum}',
  before: 'Jumlah {header}: {sum} (sebelumnya {before}, selisih {difference})',
  vanished:
    'PERHATIAN: {n} baris yang ada sekarang tidak ada di berkas (nilai: {sum}); saat disimpan, baris itu ditandai dan tidak dihapus:',
  dropped: 'Kolom yang tidak disimpan karena memuat nomor pribadi atau rekening: {headings}',
  warning: 'perhatikan, diterima – ',
  file: 'berkas',
  row: 'baris {line}',
  more: '… dan {n} masalah lain. Semuanya tampil di layar Impor.',
  refused: 'Tidak ada yang disimpan: perbaiki baris yang ditolak, lalu ulangi.',
  dry: 'Pemeriksaan saja, belum ada yang disimpan. Ulangi dengan --commit untuk menyimpan.',
  unconfirmed:
    'Tidak ada yang disimpan: {n} baris hilang dari berkas (nilai: {sum}). Periksa berkasnya; bila memang benar, ulangi dengan --commit --vanished {n}.',
  kept: 'Tersimpan.',
  saved: 'Tersimpan. Impor {id} dapat dibatalkan dari layar Impor selama datanya belum dipakai.',
};
const en: Record<keyof typeof id, string> = {
  reading: '{file}: reading row {done} of {total}',
  checking: '{file}: checking row {done} of {total}',
  saving: '{file}: saving row {done} of {total}',
  rows: '{read} rows read: {new} new, {changed} changed, {unchanged} the same, {refused} refused',
  merged: '{n} rows belong to an earlier row or repeat it',
  sum: 'Sum of {header}: {sum}',
  before: 'Sum of {header}: {sum} (before {before}, difference {difference})',
  vanished:
    'NOTE: {n} rows that are there are not in the file (worth: {sum}); saving marks them and deletes none:',
  dropped: 'Columns that are not kept because they hold personal numbers or accounts: {headings}',
  warning: 'note, accepted – ',
  file: 'file',
  row: 'row {line}',
  more: '… and {n} more. The import screen shows them all.',
  refused: 'Nothing was saved: mend the rows that are refused, then try again.',
  dry: 'A dry run; nothing was saved. Add --commit to save.',
  unconfirmed:
    'Nothing was saved: {n} rows are missing in the file (worth: {sum}). Look at the file; if it is right, try again with --commit --vanished {n}.',
  kept: 'Saved.',
  saved: 'Saved. Import {id} can be undone from the import screen while nothing is built on its rows.',
};

/** Words of `lurus import`. */
export const commandTexts: Record<Locale, Record<keyof typeof id | Phase, string>> = { id, en };
