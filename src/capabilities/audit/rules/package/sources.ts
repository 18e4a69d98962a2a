import { plainDate } from '../../../../platform/calendar/index.ts';
import type { Basis } from '../rule.ts';

// Law on which the rules stand. `verified`: somebody has held it against the law's own text.

const source = (text: string, verified = false): Basis => ({ source: text, verified });

export const LAW = {
  permendagri77: source('Permendagri 77/2020 (pedoman teknis pengelolaan keuangan daerah)'),
  permendagri90: source('Permendagri 90/2019 dan keputusan kode rekening yang mengikutinya'),
  perkada: source('Peraturan kepala daerah tentang pertanggungjawaban belanja'),
  uu1: source('UU 1/2004 pasal 3 ayat (3) tentang perbendaharaan negara'),
  pp12: source('PP 12/2019 tentang pengelolaan keuangan daerah'),
  pp60: source('PP 60/2008 tentang sistem pengendalian intern pemerintah'),
  pp71: source('PP 71/2010 tentang standar akuntansi pemerintahan'),
  stamp: source('UU 10/2020 tentang bea meterai'),
  forms: source('Perpres 16/2018 pasal 28', true),
  direct: source('Perpres 46/2025 pasal 1 angka 40 dan 40a'),
  split: source('Perpres 16/2018 pasal 20 ayat (2)'),
  plan: source('Perpres 16/2018 pasal 22 tentang pengumuman rencana umum pengadaan'),
  blacklist: source('Perpres 16/2018 pasal 78 tentang daftar hitam'),
  words: source('Kebiasaan hukum: jumlah dengan huruf mengalahkan angka'),
  ite: source('UU 11/2008 tentang ITE pasal 5 dan 11; PP 71/2019'),
  vat: source('PMK 131/2024; PMK 11/2025'),
  collect: source('PMK 59/2022'),
  pph22: source('PMK 231/PMK.03/2019 pasal 12'),
  pph: source('UU PPh; PMK 141/2015; PP 9/2022; PP 80/2010; PP 58/2023; PMK 168/2023'),
  deposit: source('PMK 231/PMK.03/2019; PMK 81/2024'),
  taxInvoice: source('UU PPN pasal 13'),
  standard: source('Perpres 33/2020 lampiran I, diubah dengan Perpres 53/2023'),
  evidence: source('Kebiasaan pemeriksaan: bukti dibayar satu kali (ACFE, IIA)'),
  conflict: source('UU 28/1999; PP 94/2021'),
} as const satisfies Record<string, Basis>;

/** First days from which rules are run. */
export const SINCE = {
  /** UU 1/2004 */
  treasury: plainDate('2004-01-14'),
  perpres16: plainDate('2018-03-22'),
};
