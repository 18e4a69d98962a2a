// What is said beside a row of these files.

export const UNKNOWN_AGENCY = {
  id: 'Instansi ini belum ada di Direktori. Samakan kode atau namanya dengan Direktori, atau impor instansi dahulu.',
  en: 'This agency is not in the directory. Write its code or name as the directory has it, or import agencies first.',
};
export const NO_YEAR = {
  id: 'Isi tanggal bukti atau tahun anggaran (2000 sampai 2199).',
  en: 'Fill in the day of the evidence or the budget year (2000 to 2199).',
};
export const NO_NUMBER = {
  id: 'Bukan bilangan. Tulis misalnya 12 atau 12,5; banyaknya tidak negatif.',
  en: 'No number. Write for example 12 or 12,5; a quantity is never negative.',
};
export const NO_MOMENT = {
  id: 'Bukan waktu. Tulis misalnya 2026-03-04 22:15.',
  en: 'No moment. Write for example 2026-03-04 22:15.',
};
export const UNREADABLE = {
  id: 'Bukan nomor yang dapat dibaca. Periksa jumlah angkanya; simpan kolomnya sebagai Teks, lalu unggah lagi.',
  en: 'No readable number. Check how many digits it has; store the column as Text, then upload again.',
};
export const UNKNOWN_PERSON = {
  id: 'Pegawai dengan nomor ini belum ada di Direktori, atau ada lebih dari satu.',
  en: 'Nobody in the directory has this number, or more than one person.',
};
export const OUTSIDER = {
  id: 'Nomor ini tidak ada di Direktori: barisnya disimpan tanpa pegawai.',
  en: 'Nobody in the directory has this number: the row is kept without a person.',
};
export const IN_PACKAGE = {
  id: 'Bukti ini sudah ada dari paket SPJ dengan jumlah yang sama: barisnya tidak disimpan dua kali.',
  en: 'A package (SPJ) has brought this evidence with the same sum already: the row is not kept twice.',
};
export const NO_MARK = {
  id: 'Isi sekurang-kurangnya satu: rekening, telepon, surel, alamat, atau NIK.',
  en: 'Fill in at least one: account, telephone, e-mail, address or NIK.',
};
export const ORDER = {
  id: 'Hari terakhir mendahului hari pertama. Periksa keduanya.',
  en: 'The last day lies before the first. Check both.',
};
export const NO_PRICE = {
  id: 'Harga standar harus lebih dari nol.',
  en: 'A standard price is above nothing.',
};
