import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { decidePublication } from '../actions/set-publication.ts';
import { takeMonth } from '../actions/keep-months.ts';
import { monthOf, monthsUntil } from '../rules/months.ts';

/** Months that the demo looks back on. */
const MONTHS = 12;

/** The map of the last twelve months, from what the other capabilities have invented; the page is open, so that it can be seen. */
export async function seedDemo(tx: Tx, act: Act): Promise<void> {
  for (const month of monthsUntil(monthOf(act.today), MONTHS)) await takeMonth(tx, act, month, null);
  await decidePublication(tx, act, { open: true, reason: 'Kota contoh: halaman dibuka agar dapat dilihat.' });
}
