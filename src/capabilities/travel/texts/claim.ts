import type { ClaimFault } from '../rules/claim-lines.ts';

/** What is wrong with a line of a claim, beside the field. */
export const claimWords: Record<ClaimFault, { id: string; en: string }> = {
  'day-missing': { id: 'Isi hari yang dibayar.', en: 'Enter the day that is paid.' },
  'day-outside': {
    id: 'Pilih hari di dalam perjalanan. Malam terakhir dimulai sehari sebelum kembali.',
    en: 'Choose a day of the trip. The last night begins on the day before the return.',
  },
  'one-day': {
    id: 'Isi satu baris untuk tiap hari atau malam.',
    en: 'Enter one line for each day or night.',
  },
  twice: {
    id: 'Hari atau malam ini sudah dibayar pada baris lain. Hapus salah satunya.',
    en: 'This day or night is paid on another line. Remove one of them.',
  },
  'regency-foreign': {
    id: 'Pilih salah satu tujuan perjalanan ini.',
    en: 'Choose one of the destinations of this trip.',
  },
  'leg-foreign': {
    id: 'Bagian perjalanan ini tidak ada dalam rencana. Pilih dari daftar.',
    en: 'This leg is not in the itinerary. Choose from the list.',
  },
  'no-tariff': {
    id: 'Belum ada tarif yang berlaku pada hari itu untuk daerah dan golongan ini. Minta petugas mengimpor tarifnya.',
    en: 'No tariff of that day has been imported for this region and grade. Ask for its import.',
  },
};
