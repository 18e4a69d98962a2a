const id = {
  letter: 'Surat tugas',
  letterDraft: 'Surat tugas (rancangan)',
  papersOf: 'Berkas {name}',
  spd: 'SPD',
  costs: 'Rincian biaya',
  stated: 'Daftar pengeluaran riil',
  receipt: 'Kuitansi',
  report: 'Laporan',
  'no-hotel': 'Pernyataan tidak menginap di hotel',
  'task-cancelled': 'Pernyataan pembatalan tugas',
  'costs-cancelled': 'Pernyataan biaya pembatalan',
};
const en: Record<keyof typeof id, string> = {
  letter: 'Assignment letter',
  letterDraft: 'Assignment letter (draft)',
  papersOf: 'Papers of {name}',
  spd: 'SPD',
  costs: 'Costs',
  stated: 'Stated expenses',
  receipt: 'Receipt',
  report: 'Report',
  'no-hotel': 'Statement that no hotel was used',
  'task-cancelled': 'Statement that the task was cancelled',
  'costs-cancelled': 'Statement on the costs of the cancellation',
};
export const texts = { id, en };
