import type { Locale } from '../texts.ts';
import type { Phase } from './examine.ts';

const id = {
  reading: '{file}: membaca baris {done} dari {total}',
  checking: '{file}: memeriksa baris {done} dari {total}',
  saving: '{file}: menyimpan baris {done} dari {total}',
  rows: '{read} baris dibaca: {new} baru, {changed} berubah, {unchanged} sama, {refused} ditolak',
  sum: 'Jumlah {header}: {sum}',
  row: 'baris {line}',
  more: '… dan {n} masalah lain. Semuanya tampil di layar Impor.',
  refused: 'Tidak ada yang disimpan: perbaiki baris yang ditolak, lalu ulangi.',
  dry: 'Pemeriksaan saja, belum ada yang disimpan. Ulangi dengan --commit untuk menyimpan.',
  saved: 'Tersimpan. Impor {id} dapat dibatalkan dari layar Impor selama datanya belum dipakai.',
};
const en: Record<keyof typeof id, string> = {
  reading: '{file}: reading row {done} of {total}',
  checking: '{file}: checking row {done} of {total}',
  saving: '{file}: saving row {done} of {total}',
  rows: '{read} rows read: {new} new, {changed} changed, {unchanged} the same, {refused} refused',
  sum: 'Sum of {header}: {sum}',
  row: 'row {line}',
  more: '… and {n} more. The import screen shows them all.',
  refused: 'Nothing was saved: mend the rows that are refused, then try again.',
  dry: 'A dry run; nothing was saved. Add --commit to save.',
  saved: 'Saved. Import {id} can be undone from the import screen while nothing is built on its rows.',
};

/** Words of `lurus import`. */
export const commandTexts: Record<Locale, Record<keyof typeof id | Phase, string>> = { id, en };
