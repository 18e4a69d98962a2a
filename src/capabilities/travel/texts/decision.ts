/** Words of decisions that are refused, and of the finding that one becomes. */
export const decisionWords = {
  criterion:
    'PMK 113/PMK.05/2012 dan standar harga satuan daerah: biaya perjalanan dinas dibayar untuk hari yang dijalani, penginapan dan transport menurut biaya riil dalam batas tarif.',
  'advance-criterion':
    'PMK 113/PMK.05/2012: uang muka perjalanan dinas yang dibatalkan dikembalikan ke kas daerah.',
  'advance-condition': '- Uang muka yang belum kembali',
  'rest-condition': '- Sisa uang muka yang belum disetor',
  'rest-criterion':
    'PMK 113/PMK.05/2012: kelebihan uang muka perjalanan dinas disetor kembali saat pertanggungjawaban.',
  unknown: {
    id: 'Baris ini tidak ada dalam hasil verifikasi, atau tidak bertentangan. Muat ulang halamannya.',
    en: 'The verdict has no such line, or does not contradict it. Reload the page.',
  },
  twice: { id: 'Baris ini diputuskan dua kali.', en: 'This line is decided twice.' },
  'too-much': {
    id: 'Melebihi yang bertentangan dengan bukti. Isi paling banyak sebesar itu.',
    en: 'More than what evidence contradicts. Enter at most that.',
  },
  'not-accepted': {
    id: 'Baris yang tidak diterima bernilai nol.',
    en: 'A line that is not accepted is zero.',
  },
  reason: {
    id: 'Tulis alasan mengapa kurang dari hasil verifikasi.',
    en: 'Say why it is less than the verdict.',
  },
  missing: {
    id: 'Putuskan setiap baris yang bertentangan dengan bukti.',
    en: 'Decide every line that evidence contradicts.',
  },
} as const;
