import type { ChainFault, CheckInFault } from '../rules/check-in.ts';

/** Why a check-in is not kept. */
export const checkInWords: Record<CheckInFault, { id: string; en: string }> = {
  payload: {
    id: 'Check-in ini tidak terbaca. Perbarui halamannya, lalu kirim lagi.',
    en: 'This check-in cannot be read. Reload the page, then send it again.',
  },
  coordinates: { id: 'Lintang atau bujur tidak mungkin.', en: 'Latitude or longitude is impossible.' },
  'time-missing': {
    id: 'Waktunya tidak ada atau tidak terbaca.',
    en: 'Its time is missing or cannot be read.',
  },
  'time-ancient': {
    id: 'Waktunya terlalu lama di masa lalu; periksa jam ponsel Anda.',
    en: 'Its time lies too far in the past; check the clock of your phone.',
  },
  'time-future': {
    id: 'Waktunya di masa depan; periksa jam ponsel Anda.',
    en: 'Its time lies in the future; check the clock of your phone.',
  },
  'not-a-position': { id: 'Ini bukan posisi.', en: 'This is no position.' },
  'outside-window': {
    id: 'Di luar waktu perjalanan; tidak disimpan.',
    en: 'Outside the days of the trip; not stored.',
  },
  'too-many': {
    id: 'Check-in dari perangkat ini terlalu banyak; yang ini tidak disimpan.',
    en: 'Too many check-ins from this device; this one is not stored.',
  },
};

/** Why one is kept and proves nothing yet. */
export const chainWords: Record<ChainFault, { id: string; en: string }> = {
  'bad-signature': {
    id: 'Disimpan, tetapi tanda tangannya bukan dari perangkat ini. Check-in lain tidak terpengaruh.',
    en: 'Kept, but its signature is not of this device. Other check-ins are not affected.',
  },
  'broken-chain': {
    id: 'Disimpan, tetapi check-in sebelumnya belum sampai. Biarkan aplikasi mengirim antreannya.',
    en: 'Kept, but the check-in before it has not arrived. Let the application send its queue.',
  },
  'not-enrolled': {
    id: 'Disimpan, tetapi dibuat setelah perangkat ini dicabut. Pasang lagi perangkatnya.',
    en: 'Kept, but made after this device was taken back. Set the device up again.',
  },
};
