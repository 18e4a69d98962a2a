/** The page that every archive begins with. */
export const ABOUT = {
  path: 'BACA.txt',
  text: `ARSIP LURUS

Folder ini memuat semua data satu pemerintah daerah dari Lurus.

manifest.json      isi arsip: tabel, jumlah baris, SHA-256, waktu pembuatan
tables/*.csv       satu berkas untuk tiap tabel
files/ab/<hash>    berkas unggahan, dinamai menurut SHA-256 isinya
trail/             jejak audit: tile (C2SP tlog-tiles), titik periksa bertanda tangan, kunci publik

CSV: RFC 4180, UTF-8, baris pertama nama kolom. Sel kosong tanpa tanda kutip = tidak ada nilai (null); "" = teks kosong.
Tanggal YYYY-MM-DD, waktu ISO 8601 UTC, rupiah bulat. Buka di pengolah angka sebagai teks, agar NIP dan rumus tidak berubah.
Memeriksa keutuhan:  lurus trail verify FOLDER --key KUNCI --checkpoint TITIK-PERIKSA
Memuat kembali:      lurus import archive FOLDER
Arsip ini berisi data pribadi; kata sandi, faktor kedua dan sesi tidak ikut, jadi akun diaktifkan ulang setelah dimuat kembali.


LURUS ARCHIVE

This folder holds everything of one government from Lurus.

manifest.json      what is inside: tables, rows, SHA-256, when it was made
tables/*.csv       one file a table
files/ab/<hash>    uploaded files, named by the SHA-256 of their bytes
trail/             audit trail: tiles (C2SP tlog-tiles), signed checkpoints, public key

CSV: RFC 4180, UTF-8, column names in the first line. An empty cell without quotes is null; "" is the empty text.
Days YYYY-MM-DD, times ISO 8601 UTC, whole rupiah. Open in a spreadsheet as text, so that numbers and formulas stay as they are.
To check it:      lurus trail verify FOLDER --key KEY --checkpoint CHECKPOINT
To load it:       lurus import archive FOLDER
It holds personal data; passwords, second factors and sessions are not inside, so accounts are activated anew after loading.
`,
};
