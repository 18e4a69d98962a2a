import type { Act } from '../../../platform/act.ts';
import type { DeskItem } from '../../../platform/capability.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { mayWorkOnCases } from '../policy.ts';

/** The way to the sealed mailbox, always the same: whether anything lies there is told on its own origin only. */
export async function wayDesk(_tx: Tx, act: Act): Promise<DeskItem[]> {
  if (!mayWorkOnCases(act.actor)) return [];
  return [
    {
      id: 'whistleblowing.way',
      title: { id: 'Periksa kotak saluran tersegel', en: 'Look into the sealed mailbox' },
      about: {
        id: 'Laporan hanya terbaca di alamatnya sendiri, dengan kunci Anda',
        en: 'Reports are read at an address of their own only, with your key',
      },
      due: null,
      overdue: false,
      action: { id: 'Ke saluran', en: 'Go there' },
      link: '/wbs',
    },
  ];
}
