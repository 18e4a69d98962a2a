/** Why a position was not taken, for whoever set the application up. */
const id = {
  coordinates: 'Lintang atau bujur tidak mungkin.',
  'time-missing': 'Waktunya tidak ada atau tidak terbaca.',
  'time-ancient': 'Waktunya terlalu lama di masa lalu.',
  'time-future': 'Waktunya di masa depan; periksa jam perangkat.',
  'not-a-position': 'Ini bukan posisi.',
  'outside-window': 'Di luar waktu perjalanan; tidak disimpan.',
};
const en: Record<keyof typeof id, string> = {
  coordinates: 'Latitude or longitude is impossible.',
  'time-missing': 'Its time is missing or cannot be read.',
  'time-ancient': 'Its time lies too far in the past.',
  'time-future': 'Its time lies in the future; check the clock of the device.',
  'not-a-position': 'This is no position.',
  'outside-window': 'Outside the days of the trip; not stored.',
};
export const faultWords = { id, en };
