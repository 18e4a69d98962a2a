const id = {
  tooMany:
    'Formulir ini memuat lebih dari {n} isian; isian “{field}” dan yang sesudahnya tidak dibaca. Muat ulang halaman, lalu isi lagi.',
  tooLong:
    'Isian ini terlalu panjang. Paling banyak {n} karakter yang dibaca; pendekkan, atau lampirkan sebagai berkas.',
  characters:
    'Isian ini memuat karakter yang tidak dapat disimpan (nol atau separuh karakter), jadi karakter itu dibuang. Periksa isinya, lalu kirim lagi.',
  tooManyFiles: 'Paling banyak {n} berkas di sini; “{name}” tidak disimpan.',
  pictureTooLarge: 'Foto “{name}” lebih dari {n} MB, jadi tidak disimpan. Kirim foto yang lebih kecil.',
  pictureKind: 'Isi “{name}” bukan foto JPEG, PNG, WebP, atau AVIF, jadi tidak disimpan. Pilih foto lain.',
  pictureHeic:
    'Foto “{name}” berformat HEIC yang belum dapat dibaca di sini. Pada iPhone pilih Pengaturan › Kamera › Format › Paling Kompatibel, atau kirim tangkapan layarnya.',
  picturePixels:
    'Foto “{name}” terlalu besar ukurannya (lebih dari {n} juta titik), jadi tidak disimpan. Perkecil, lalu kirim lagi.',
  pictureBroken: 'Foto “{name}” rusak atau terpotong, jadi tidak disimpan. Pilih lagi fotonya.',
  pictureBusy:
    'Banyak foto sedang diolah, jadi “{name}” belum tersimpan. Tulisan Anda tetap ada; pilih lagi fotonya sebentar lagi.',
  fileEmpty: 'Berkas “{name}” kosong, jadi tidak disimpan. Pilih berkas lain.',
  fileRefused: 'Berkas “{name}” tidak disimpan. {why}',
  formBroken:
    'Kiriman terputus atau rusak, dan tidak ada yang disimpan. Kembali ke formulir, lalu kirim lagi.',
  formTooLarge:
    'Kiriman ini melebihi {n} MB seluruhnya, dan tidak ada yang disimpan. Kembali ke formulir, kurangi atau perkecil fotonya, lalu kirim lagi.',
};
const en: Record<keyof typeof id, string> = {
  tooMany:
    'This form holds more than {n} fields; “{field}” and those after it were not read. Reload the page and fill it in again.',
  tooLong: 'This is too long. At most {n} characters were read; shorten it, or attach it as a file.',
  characters:
    'This holds a character that cannot be stored (null, or half a character), so it was taken out. Check the text and send it again.',
  tooManyFiles: 'At most {n} files here; “{name}” was not stored.',
  pictureTooLarge: 'The photo “{name}” has more than {n} MB, so it was not stored. Send a smaller one.',
  pictureKind:
    'The content of “{name}” is no JPEG, PNG, WebP or AVIF photo, so it was not stored. Choose another one.',
  pictureHeic:
    'The photo “{name}” is in the HEIC format, which cannot be read here yet. On an iPhone choose Settings › Camera › Formats › Most Compatible, or send a screenshot of it.',
  picturePixels:
    'The photo “{name}” is too large (more than {n} million pixels), so it was not stored. Make it smaller and send it again.',
  pictureBroken: 'The photo “{name}” is damaged or cut off, so it was not stored. Choose it again.',
  pictureBusy:
    'Many photos are being worked on, so “{name}” is not stored yet. Your text is still there; choose the photo again in a moment.',
  fileEmpty: 'The file “{name}” is empty, so it was not stored. Choose another one.',
  fileRefused: 'The file “{name}” was not stored. {why}',
  formBroken:
    'What you sent was cut off or damaged, and nothing was stored. Go back to the form and send it again.',
  formTooLarge:
    'What you sent exceeds {n} MB in all, and nothing was stored. Go back to the form, send fewer or smaller photos, and try again.',
};
export const texts = { id, en };
