import type { State } from '../rules/machine.ts';
import type { ComplaintClass } from '../rules/kinds.ts';

/** How SP4N-LAPOR! calls a state, as far as its files are known to us; what it calls otherwise is mapped by hand at the import. */
export const SP4N_STATUS: Record<State, string> = {
  received: 'Belum Terverifikasi',
  verified: 'Proses',
  'waiting-reporter': 'Tertunda',
  answered: 'Proses',
  returned: 'Proses',
  resolved: 'Selesai',
  objected: 'Proses',
  reopened: 'Proses',
  closed: 'Selesai',
  rejected: 'Arsip',
  merged: 'Arsip',
  withdrawn: 'Arsip',
};

export const SP4N_CLASS: Record<ComplaintClass, string> = {
  normative: 'Normatif',
  ordinary: 'Tidak Berkadar Pengawasan',
  supervision: 'Berkadar Pengawasan',
};
