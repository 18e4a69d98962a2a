import { sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import { addDays, type PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { provideAccounts } from '../../../platform/identity/accounts.ts';
import { newId } from '../../../platform/ids.ts';
import { badField, notAllowed, notFound, type Outcome } from '../../../platform/outcome.ts';
import { recordRemovals, recordRow, recordRows } from '../../../platform/trail/record.ts';
import { mayKeepPeople, mayKnowPerson } from '../policy.ts';
import { agencySubtree } from '../store/agencies.ts';
import { closeRows } from '../store/closing.ts';
import { insertPositions } from '../store/people.ts';
import { findPerson, positionsOf, setEnds } from '../store/person.ts';
import { wrongPlace, type Place } from './place.ts';

export interface TransferInput extends Place {
  /** first day in the new position (TMT) */
  from: PlainDate;
}

export interface Transferred {
  id: string;
  /** roles given for agencies that the person leaves: they end the day before */
  endedRoles: number;
}

/**
 * Moves a person to another definitive position: the present one ends the day before, and with it every role given for an agency that
 * does not reach the new place. Acting positions keep their own dates. Somebody who had left comes back by it and gets an account again.
 * Refused: for who does not keep the people of both agencies; a first day that is not after that of the present position.
 */
export async function transferPerson(
  tx: Tx,
  act: Act,
  id: string,
  input: TransferInput,
): Promise<Outcome<Transferred>> {
  const person = await findPerson(tx, id, 'update');
  if (person === undefined || !mayKnowPerson(act.actor, person)) return notFound();
  if (!mayKeepPeople(act.actor, person.agencyId)) return notAllowed();
  const wrong = await wrongPlace(tx, act, input, input.from);
  if (wrong) return wrong;
  const definitive = (await positionsOf(tx, id)).filter((each) => each.kind === 'definitive');
  if (definitive.some((each) => each.validFrom >= input.from)) {
    return badField(
      'from',
      'Tanggal mulai harus sesudah tanggal mulai jabatan yang sekarang.',
      'The first day must come after that of the present position.',
    );
  }
  if (person.endedOn !== null && input.from <= person.endedOn) {
    return badField(
      'from',
      'Pegawai ini baru berhenti sesudah tanggal itu.',
      'This person leaves only after that day.',
    );
  }
  const dayBefore = addDays(input.from, -1);
  const positions = await closeRows(
    tx,
    'position',
    sql`person_id = ${id}::uuid and kind = 'definitive'`,
    dayBefore,
  );
  await recordRows(tx, act, 'position.close', 'position', positions.changed);
  const opened = {
    id: newId(),
    personId: id,
    agencyId: input.agencyId,
    title: input.title.trim(),
    kind: 'definitive' as const,
    leads: input.leads,
    decree: input.decree,
    validFrom: input.from,
    validTo: null,
  };
  await insertPositions(tx, act.government.id, [opened]);
  await recordRow(tx, act, 'position.open', 'position', opened.id);
  const endedRoles = await endRolesElsewhere(tx, act, id, input.agencyId, dayBefore);
  if (person.endedOn !== null) {
    await setEnds(tx, [id], null);
    await recordRow(tx, act, 'person.return', 'person', id);
    await provideAccounts(tx, act, [{ ...person, personId: id }]);
  }
  return { id, endedRoles };
}

/** Ends roles whose agency does not reach `agencyId`. */
async function endRolesElsewhere(
  tx: Tx,
  act: Act,
  personId: string,
  agencyId: string,
  lastDay: PlainDate,
): Promise<number> {
  const scoped = await sql<{ id: string; agencyId: string }>`
    select id, agency_id as "agencyId" from role_grant where person_id = ${personId}::uuid and agency_id is not null
      and coalesce(valid_to, 'infinity') > ${lastDay}::date`.execute(tx);
  const left: string[] = [];
  for (const grant of scoped.rows) {
    if (!(await agencySubtree(tx, [grant.agencyId])).includes(agencyId)) left.push(grant.id);
  }
  const closed = await closeRows(tx, 'role_grant', sql`id = any(${left}::uuid[])`, lastDay);
  await recordRows(tx, act, 'role.end', 'role_grant', closed.changed);
  await recordRemovals(tx, act, 'role.remove', 'role_grant', closed.removed);
  return closed.changed.length + closed.removed.length;
}
