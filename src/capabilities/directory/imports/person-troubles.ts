/** What may be wrong with a row of people beyond its own cells. */
export const PERSON_TROUBLES = {
  'agency-unknown': {
    id: 'Kode OPD ini tidak ada di direktori. Periksa kodenya, atau impor instansi lebih dulu.',
    en: 'This agency code is not in the directory. Check the code, or import agencies first.',
  },
  'agency-closed': {
    id: 'Instansi ini sudah ditutup. Pakai kode penggantinya.',
    en: 'This agency is closed. Use the code of its successor.',
  },
  'since-impossible': {
    id: 'Tanggal TMT tidak mungkin: sebelum 1950 atau lebih dari setahun lagi. Periksa tahunnya.',
    en: 'The first day cannot be: before 1950, or more than a year ahead. Check the year.',
  },
  'since-too-early': {
    id: 'TMT ini tidak sesudah TMT jabatan yang tercatat, padahal instansi atau jabatannya lain. Periksa TMT.',
    en: 'This first day does not come after that of the position on record, yet agency or title differ. Check it.',
  },
  'nip-doubled': {
    id: 'NIP ini sudah ada di baris lain berkas ini. Satu NIP untuk satu pegawai.',
    en: 'Another row of this file has this NIP. One NIP belongs to one person.',
  },
  'nip-taken': {
    id: 'NIP ini tercatat pada kode pegawai lain di direktori. Periksa kode pegawai atau NIP-nya.',
    en: 'The directory has this NIP under another personnel code. Check the code or the NIP.',
  },
  ended: {
    id: 'Pegawai ini tercatat sudah berhenti. Hapus barisnya, atau kembalikan lewat mutasi di halaman Direktori.',
    en: 'This person has left. Remove the row, or bring the person back by a transfer on the directory page.',
  },
  'left-by-hand': {
    id: 'Petugas sudah mencatat pegawai ini berhenti, jadi daftar tidak mengembalikannya. Bila memang kembali, catat mutasinya di halaman Direktori; bila tidak, perbaiki di sistem kepegawaian.',
    en: 'An officer has recorded that this person left, so the list does not bring the person back. Enter a transfer on the directory page if that is wrong; otherwise mend the personnel system.',
  },
  'leaves-by-hand': {
    id: 'Hari terakhir pegawai ini sudah dicatat petugas, jadi daftar tidak mengubah datanya lagi.',
    en: 'An officer has recorded the last day of this person, so the list changes nothing of the person any more.',
  },
} as const;
