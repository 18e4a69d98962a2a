const id = {
  travellers: 'Pelaksana',
  name: 'Nama',
  leader: '{name} (ketua)',
  advance: 'Uang muka',
  notShown: 'Tidak ditampilkan',
  state: 'Keadaan',
  due: 'Tenggat',
  late: 'Terlambat sejak {day}',
  account: 'Buka',
  costs: 'Rincian biaya {name}',
  advanceOf: 'Uang muka {name}',
  verdict: 'Hasil verifikasi {name}',
};
const en: Record<keyof typeof id, string> = {
  travellers: 'Travellers',
  name: 'Name',
  leader: '{name} (leader)',
  advance: 'Advance',
  notShown: 'Not shown',
  state: 'State',
  due: 'Due',
  late: 'Late since {day}',
  account: 'Open',
  costs: 'Costs of {name}',
  advanceOf: 'Advance of {name}',
  verdict: 'Verdict on {name}',
};
export const texts = { id, en };
