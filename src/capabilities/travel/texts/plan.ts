import type { PlanFault } from '../rules/plan.ts';

/** What is wrong with a planned trip, beside the field. */
export const planWords: Record<PlanFault, { id: string; en: string }> = {
  'days-order': {
    id: 'Hari kembali tidak boleh sebelum hari berangkat.',
    en: 'The last day may not lie before the first.',
  },
  'days-many': {
    id: 'Paling lama 180 hari dalam satu perjalanan. Periksa tanggalnya.',
    en: 'At most 180 days in one trip. Check the days.',
  },
  'code-unknown': {
    id: 'Kode kabupaten/kota ini tidak dikenal. Pilih dari daftar, misalnya 64.71.',
    en: 'This code of a regency or city is unknown. Choose from the list, e.g. 64.71.',
  },
  'half-point': {
    id: 'Isi lintang lalu bujur, misalnya -1.2654, 116.8312, atau kosongkan.',
    en: 'Enter latitude, then longitude, such as -1.2654, 116.8312, or nothing.',
  },
  'leg-day': { id: 'Pilih hari di dalam perjalanan ini.', en: 'Choose a day of this trip.' },
  'leg-times': {
    id: 'Waktu tiba harus sesudah waktu berangkat.',
    en: 'The arrival has to lie after the departure.',
  },
  leader: {
    id: 'Tunjuk tepat satu pelaksana sebagai ketua.',
    en: 'Name exactly one traveller as the leader.',
  },
  'person-twice': {
    id: 'Orang ini sudah ada di daftar pelaksana.',
    en: 'This person is in the list already.',
  },
  'no-destination': {
    id: 'Isi paling sedikit satu tujuan sebelum mengajukan.',
    en: 'Enter at least one destination before you propose the trip.',
  },
  'no-account': {
    id: 'Isi pembebanan anggaran sebelum mengajukan.',
    en: 'Enter the budget account before you propose the trip.',
  },
};
