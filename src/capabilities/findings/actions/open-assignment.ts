import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import { badField, notAllowed, type Outcome } from '../../../platform/outcome.ts';
import { getAgencies } from '../../directory/index.ts';
import type { AssignmentInput } from '../contract/reports.ts';
import { MAY, mayAnywhere } from '../policy.ts';
import { ledger } from '../store/cases.ts';
import { holdName } from '../store/locks.ts';
import type { AssignmentRow } from '../store/tables.ts';
import { add } from './save.ts';

/** Opens an assignment by its letter (surat tugas). Refused: a number that is there already, an end before its beginning. */
export async function openAssignment(
  tx: Tx,
  act: Act,
  input: AssignmentInput,
): Promise<Outcome<AssignmentRow>> {
  if (!mayAnywhere(act.actor, MAY.openAssignment)) return notAllowed();
  if (input.endsOn < input.startsOn)
    return badField(
      'endsOn',
      'Tanggal selesai mendahului tanggal mulai. Perbaiki salah satunya.',
      'The end lies before the beginning. Correct one of them.',
    );
  if (input.agencyId !== null && !(await getAgencies(tx, [input.agencyId])).has(input.agencyId))
    return badField(
      'agencyId',
      'Instansi tidak dikenal. Pilih dari daftar.',
      'Unknown agency. Choose from the list.',
    );
  await holdName(tx, act.government.id, 'assignment', input.number);
  const known = await ledger(tx)
    .selectFrom('assignment')
    .select('id')
    .where('number', '=', input.number)
    .executeTakeFirst();
  if (known)
    return badField(
      'number',
      'Surat tugas dengan nomor ini sudah ada. Periksa nomornya.',
      'There is an assignment of this number already. Check the number.',
    );
  const row: AssignmentRow = {
    government_id: act.government.id,
    id: newId(),
    number: input.number,
    kind: input.kind,
    title: input.title,
    agency_id: input.agencyId,
    starts_on: input.startsOn,
    ends_on: input.endsOn,
    created_by: act.actor.id,
    created_at: act.now,
  };
  await add(tx, act, 'assignment.open', 'assignment', [row]);
  return row;
}
