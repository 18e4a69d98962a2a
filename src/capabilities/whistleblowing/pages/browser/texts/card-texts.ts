const id = {
  offer: 'Cocokkan NIK dengan foto KTP',
  offerHint:
    'Dibaca di perangkat ini; foto tidak dikirim ke mana pun. Perlu memuat sekitar {size} MB sekali ini. Boleh dilewati.',
  low: 'Perangkat ini hemat memori, jadi NIK tidak dicocokkan dengan foto. Laporan tetap dapat dikirim.',
  read: 'Baca foto KTP',
  again: 'Baca sekali lagi',
  stop: 'Hentikan',
  loading: 'Memuat pembaca.',
  reading: 'Membaca foto, paling lama 20 detik.',
  same: 'NIK pada foto sama dengan yang Anda ketik.',
  different: 'NIK pada foto berbeda dari yang Anda ketik. Periksa lagi; laporan tetap dapat dikirim.',
  'not-compared': 'NIK pada foto tidak terbaca jelas. Tidak mengapa; lanjutkan saja.',
  stopped: 'Pembacaan dihentikan. Tidak mengapa; lanjutkan saja.',
  nikFirst: 'Ketik NIK dahulu, lalu baca fotonya.',
};
const en: Record<keyof typeof id, string> = {
  offer: 'Compare the NIK with the photo of the card',
  offerHint:
    'Read on this device; the photo is sent nowhere. It loads about {size} MB this once. You may skip it.',
  low: 'This device is short of memory, so the NIK is not compared with the photo. You can report all the same.',
  read: 'Read the photo',
  again: 'Read once more',
  stop: 'Stop',
  loading: 'Loading the reader.',
  reading: 'Reading the photo, at most 20 seconds.',
  same: 'The NIK on the photo is the one you typed.',
  different: 'The NIK on the photo differs from the one you typed. Check it; you can report all the same.',
  'not-compared': 'The NIK on the photo could not be read clearly. That is all right; go on.',
  stopped: 'Reading was stopped. That is all right; go on.',
  nikFirst: 'Type the NIK first, then read the photo.',
};
export const cardTexts = { id, en };
