const id = {
  title: 'Ada perjalanan lain pada hari yang sama',
  line: '{name}: {number}, {from} sampai {to}',
  wayOut:
    'Uang harian hanya dibayar untuk satu perjalanan pada hari yang sama. Ubah hari atau pelaksana, atau batalkan salah satunya.',
};
const en: Record<keyof typeof id, string> = {
  title: 'There is another trip on the same days',
  line: '{name}: {number}, {from} to {to}',
  wayOut:
    'The daily allowance is paid for one trip on a day. Change days or travellers, or cancel one of the trips.',
};
export const texts = { id, en };
