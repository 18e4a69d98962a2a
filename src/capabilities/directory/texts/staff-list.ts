import type { Locale } from '../../../platform/texts.ts';

const id = {
  saved: 'Daftar pegawai diikuti.',
  same: 'Daftar ini tidak mengubah apa pun; tidak ada yang disimpan.',
  dry: 'Uji coba: tidak ada yang diubah.',
  counts:
    '{read} baris dibaca: {new} baru, {changed} berubah, {returned} kembali, {followed} mulai mengikuti daftar, {unchanged} sama. {left} berakhir.',
  limit: 'Sebelumnya {followers} pegawai mengikuti daftar; tanpa persetujuan paling banyak {most} berakhir.',
  list: 'Daftar: SHA-256 {hash}',
  import: 'Impor {id}; dapat dilihat dan dibatalkan dari layar Impor selama datanya belum dipakai.',
  row: 'baris {line}',
  unnamed: 'tidak disebut',
  warning: 'baris {line}, dibiarkan: {message}',
  more: '… dan {n} lagi.',
  new: 'baru',
  changed: 'berubah',
  returned: 'kembali',
  followed: 'mulai mengikuti daftar',
  left: 'berakhir kemarin',
  name: 'nama',
  nip: 'NIP',
  employment: 'jenis',
  contact: 'kontak',
  agency: 'instansi',
  title: 'jabatan',
  since: 'TMT',
};
const en: Record<keyof typeof id, string> = {
  saved: 'The staff list was followed.',
  same: 'This list changes nothing; nothing was saved.',
  dry: 'A dry run: nothing was changed.',
  counts:
    '{read} rows read: {new} new, {changed} changed, {returned} back, {followed} follow the list from now on, {unchanged} the same. {left} leave.',
  limit: 'Until now {followers} people followed the list; without a word at most {most} leave.',
  list: 'List: SHA-256 {hash}',
  import: 'Import {id}; it can be seen and taken back on the import screen while nothing is built on it.',
  row: 'row {line}',
  unnamed: 'not named',
  warning: 'row {line}, left as it is: {message}',
  more: '… and {n} more.',
  new: 'new',
  changed: 'changed',
  returned: 'back',
  followed: 'follows the list from now on',
  left: 'left yesterday',
  name: 'name',
  nip: 'NIP',
  employment: 'kind',
  contact: 'contact',
  agency: 'agency',
  title: 'position',
  since: 'first day',
};

/** Words of the report of `lurus staff sync`. */
export const staffListTexts: Readonly<Record<Locale, Readonly<Record<keyof typeof id, string>>>> = { id, en };
