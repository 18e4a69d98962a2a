import { formatRupiah } from '../../../../platform/money.ts';
import type { Say } from '../verdict.ts';

// Why a person has to look at what a machine read.

export const NO_WORDS: Say = {
  id: 'Terbilang tidak ditemukan atau tidak terbaca. Cocokkan jumlah ini dengan dokumennya.',
  en: 'The amount in words was not found or not readable. Compare this amount with the document.',
};
export const NO_DIGITS: Say = {
  id: 'Angka jumlahnya tidak terbaca; ini dari terbilang. Cocokkan dengan dokumennya.',
  en: 'The figures were not readable; this comes from the words. Compare it with the document.',
};
export const SEVERAL: Say = {
  id: 'Ada beberapa jumlah yang berbeda. Pilih jumlah yang benar menurut dokumennya.',
  en: 'There are several different amounts. Choose the right one by the document.',
};
export const UNCLEAR: Say = {
  id: 'Terbaca kurang jelas. Cocokkan dengan dokumennya.',
  en: 'It was not read clearly. Compare it with the document.',
};
export const MENDED: Say = {
  id: 'Sebagian huruf dibetulkan saat dibaca. Cocokkan dengan dokumennya.',
  en: 'Some letters were mended in reading. Compare it with the document.',
};
export const UNLIKE_CODE: Say = {
  id: 'Tulisan di halaman berbeda dari kode QR; isi kode QR yang dipakai. Periksa dokumennya.',
  en: 'The text on the page differs from the QR code; the code was taken. Check the document.',
};
export const TAX_FIGURE: Say = {
  id: 'Angka ini terbaca dari gambar tanpa terbilang. Cocokkan dengan dokumennya.',
  en: 'This figure was read from a picture and has no words beside it. Compare it with the document.',
};

/** @param digits whole rupiah by the figures; null: they are in no usual spelling */
export function unlikeWords(digits: number | null, words: number): Say {
  const [figure, said] = [digits === null ? null : formatRupiah(digits), formatRupiah(words)];
  return figure === null
    ? {
        id: `Angkanya tidak terbaca jelas, terbilang menyebut ${said}. Periksa mana yang benar.`,
        en: `The figures are unclear, the words say ${said}. Check which is right.`,
      }
    : {
        id: `Angka menyebut ${figure}, terbilang menyebut ${said}. Periksa mana yang benar.`,
        en: `The figures say ${figure}, the words say ${said}. Check which is right.`,
      };
}
