import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { badField, isRefusal, type Outcome } from '../../../platform/outcome.ts';
import { getAgencies } from '../../directory/index.ts';
import { labelFindings } from '../../findings/index.ts';
import type { Category } from '../rules/narrative.ts';
import { changeCase } from '../store/cases.ts';
import { openOwnCase, recordAct } from './own-case.ts';

export interface Labels {
  category?: Category | null | undefined;
  agencyId?: string | null | undefined;
  findingId?: string | null | undefined;
  legalHold?: boolean | undefined;
}

/**
 * Labels for statistics, a finding by its id, and legal hold: nothing of what the report says. The link is known here only; the finding,
 * its page and the certificate of whoever it names know nothing of it. Refused: an agency or finding that is not there.
 */
export async function assessCase(
  tx: Tx,
  act: Act,
  { id, ...labels }: Labels & { id: string },
): Promise<Outcome<{ id: string }>> {
  const opened = await openOwnCase(tx, act, id);
  if (isRefusal(opened)) return opened;
  const { category, agencyId, findingId, legalHold } = labels;
  if (agencyId != null && !(await getAgencies(tx, [agencyId])).has(agencyId)) return unknown('agencyId');
  if (findingId != null && !(await labelFindings(tx, act.actor, [findingId])).has(findingId))
    return unknown('findingId');
  const changes = {
    ...(category === undefined ? {} : { category }),
    ...(agencyId === undefined ? {} : { agency_id: agencyId }),
    ...(findingId === undefined ? {} : { finding_id: findingId }),
    ...(legalHold === undefined ? {} : { legal_hold: legalHold }),
  };
  if (Object.keys(changes).length === 0) return { id };
  await changeCase(tx, id, changes);
  const what = Object.fromEntries(
    Object.entries(labels).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value ?? '-')]],
    ),
  );
  await recordAct(tx, act, 'assess', id, what);
  return { id };
}

function unknown(field: string) {
  return badField(
    field,
    'Pilihan ini tidak ditemukan. Pilih lagi dari daftar.',
    'This choice was not found. Choose again from the list.',
  );
}
