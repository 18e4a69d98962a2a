import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { conflict, isRefusal, type Outcome } from '../../../platform/outcome.ts';
import type { ErasureLine } from '../../../platform/personal-data/declaration.ts';
import { keepEvent } from './keep-event.ts';
import { openForWork } from './work-on-request.ts';

/**
 * Carries an erasure out: every capability deletes what may go, with the trail's salts, and says by which article the rest stays.
 * Refused: a request for something else, not under work, or of somebody who is not in the directory: his ticket's own contact goes by its office.
 * @returns what went and what stays, for the answer
 */
export async function erasePerson(tx: Tx, act: Act, id: string): Promise<Outcome<ErasureLine[]>> {
  const row = await openForWork(tx, act, id);
  if (isRefusal(row)) return row;
  if (row.kind !== 'erase' || row.state !== 'working' || row.person_id === null)
    return conflict(
      'nothing-to-erase',
      'Hanya permintaan penghapusan dari akun pegawai yang sedang dikerjakan dapat dijalankan di sini. Kontak pada tiket umum dihapus di layanannya.',
      'Only a request for erasure from a staff account that is under work can be carried out here. Contacts on public tickets are erased by their service.',
    );
  const lines: ErasureLine[] = [];
  for (const { data } of act.wires.personal)
    lines.push(...((await data.erase?.(tx, act, row.person_id)) ?? []));
  const erased = lines.reduce((sum, line) => sum + line.erased, 0);
  await keepEvent(tx, act, row.id, 'erase', `${erased}`);
  return lines;
}
