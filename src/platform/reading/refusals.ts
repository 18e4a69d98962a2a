import type { ReadingRefusal, ReadingTrouble } from './document.ts';

/** What is said to whoever brought the file. Typing the fields by hand is always a way out. */
const SAYS: Record<ReadingTrouble, ReadingRefusal['says']> = {
  kind: {
    id: 'Isi jenis berkas ini tidak dapat dibaca. Unggah PDF, JPEG, PNG, atau WebP, atau ketik isiannya.',
    en: 'This kind of file cannot be read. Upload PDF, JPEG, PNG or WebP, or type the fields.',
  },
  heic: {
    id: 'Foto HEIC belum dapat dibaca. Ubah setelan kamera ke JPEG lalu potret ulang, atau ketik isiannya.',
    en: 'HEIC photos cannot be read yet. Set the camera to JPEG and take it again, or type the fields.',
  },
  bytes: {
    id: 'Berkas ini terlalu besar untuk dibaca. Pecah menjadi beberapa berkas, atau ketik isiannya.',
    en: 'This file is too large to be read. Split it into several files, or type the fields.',
  },
  pixels: {
    id: 'Gambar ini mengaku berukuran terlalu besar. Potret ulang dengan ukuran biasa, atau ketik isiannya.',
    en: 'This picture claims to be too large. Take it again at an ordinary size, or type the fields.',
  },
  broken: {
    id: 'Berkas ini rusak atau tidak lengkap. Buat ulang berkasnya lalu unggah lagi, atau ketik isiannya.',
    en: 'This file is damaged or incomplete. Make it again and upload it, or type the fields.',
  },
  encrypted: {
    id: 'PDF ini dikunci dengan kata sandi. Simpan ulang tanpa kata sandi lalu unggah lagi.',
    en: 'This PDF is locked with a password. Save it without one and upload it again.',
  },
  narrow: {
    id: 'Gambar terlalu kecil untuk dibaca. Potret ulang lebih dekat, satu halaman memenuhi layar.',
    en: 'The picture is too small to be read. Take it again from closer, one page filling the screen.',
  },
  blurred: {
    id: 'Gambar tidak tajam. Potret ulang: tahan ponsel diam, cahaya cukup, tulisan terlihat jelas di layar.',
    en: 'The picture is not sharp. Take it again: hold still, with enough light, until the writing is clear.',
  },
  'no-text': {
    id: 'Tidak ditemukan tulisan pada halaman ini. Periksa apakah berkasnya benar, atau ketik isiannya.',
    en: 'No text was found. Check that it is the right file, or type the fields.',
  },
  time: {
    id: 'Membaca berkas ini terlalu lama, sehingga dihentikan. Unggah versi yang lebih sederhana, atau ketik isiannya.',
    en: 'Reading this file took too long and was ended. Upload a simpler version, or type the fields.',
  },
  busy: {
    id: 'Terlalu banyak berkas sedang menunggu dibaca. Coba lagi beberapa menit lagi, atau ketik isiannya.',
    en: 'Too many files are waiting to be read. Try again in a few minutes, or type the fields.',
  },
  'not-here': {
    id: 'PDF hasil pindaian belum dapat dibaca di peladen ini karena program penggambarnya (poppler-utils) tidak terpasang. Ketik isiannya, atau unggah foto halamannya.',
    en: 'Scanned PDFs cannot be read on this server: the program that draws them (poppler-utils) is not installed. Type the fields, or upload photos of the pages.',
  },
};

export function refusalOf(trouble: ReadingTrouble): ReadingRefusal {
  return { code: trouble, says: SAYS[trouble] };
}
