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
} as const;
