const id = {
  whole: 'Jumlahnya sama dengan pagu {ceiling}.',
  rest: 'Masih kurang {amount} dari pagu {ceiling}.',
  tooMuch: 'Kelebihan {amount} dari pagu {ceiling}.',
  patterns: 'Isi cepat',
  even: 'Rata dua belas bulan',
  evenFrom: 'Rata mulai bulan ini',
  bySchedule: 'Ikut jadwal pekerjaan',
};
const en: Record<keyof typeof id, string> = {
  whole: 'The sum is the ceiling, {ceiling}.',
  rest: '{amount} of the ceiling of {ceiling} are still missing.',
  tooMuch: '{amount} more than the ceiling of {ceiling}.',
  patterns: 'Fill quickly',
  even: 'Evenly over twelve months',
  evenFrom: 'Evenly from this month on',
  bySchedule: 'By the schedule of the work',
};
export const texts = { id, en };
