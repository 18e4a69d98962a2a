import type { Bilingual } from './verdict.ts';

/** Why a verdict is not reached again, or not from every position. */
export const replayWords = {
  altered: {
    id: 'Isi hasil verifikasi tidak sesuai dengan sidiknya.',
    en: 'The kept verdict does not match its hash.',
  },
  geography: {
    id: 'Batas wilayah yang dipakai waktu itu sudah tidak ada.',
    en: 'The borders that were used then are gone.',
  },
  verdict: {
    id: 'Bukti yang sama kini menghasilkan hasil lain.',
    en: 'The same evidence now gives another verdict.',
  },
  points: {
    id: 'Titik bukti untuk hari atau malam yang bertentangan sudah tidak ada.',
    en: 'The points behind a contradicted day or night are gone.',
  },
  money: {
    id: 'Jumlah uang tidak sama dengan yang dihitung dari bukti tersimpan.',
    en: 'The money differs from what the kept evidence gives.',
  },
  engine: {
    id: 'Mesin verifikasi sudah versi lain; diperiksa dari bukti tersimpan.',
    en: 'The engine has another version now; checked from the kept evidence.',
  },
  positions: {
    id: 'Sebagian posisi sudah berubah atau hilang; diperiksa dari bukti tersimpan.',
    en: 'Some positions have changed or are gone; checked from the kept evidence.',
  },
} as const satisfies Record<string, Bilingual>;
