import type { PictureTrouble } from '../../../platform/pictures/redraw-picture.ts';

/** Why a picture cannot be kept, with the way out. */
export const pictureWords: Record<PictureTrouble, { id: string; en: string }> = {
  kind: {
    id: 'Berkas ini bukan gambar. Pilih JPEG, PNG, WebP atau PDF.',
    en: 'This file is no picture. Choose JPEG, PNG, WebP or PDF.',
  },
  heic: {
    id: 'Gambar HEIC belum dapat dibaca. Ubah setelan kamera ke JPEG, atau kirim tangkapan layarnya.',
    en: 'HEIC pictures cannot be read yet. Set the camera to JPEG, or send a screenshot.',
  },
  pixels: {
    id: 'Gambar ini terlalu besar. Perkecil, lalu unggah lagi.',
    en: 'This picture is too large. Make it smaller, then upload it again.',
  },
  broken: {
    id: 'Gambar ini rusak atau terpotong. Unggah lagi dari awal.',
    en: 'This picture is damaged or cut off. Upload it once more.',
  },
  busy: {
    id: 'Terlalu banyak gambar sedang diproses. Tunggu sebentar, lalu unggah lagi.',
    en: 'Too many pictures are being processed. Wait a moment, then upload it again.',
  },
};
