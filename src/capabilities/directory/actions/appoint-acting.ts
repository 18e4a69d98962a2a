import { sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import { badField, conflict, notAllowed, notFound, type Outcome } from '../../../platform/outcome.ts';
import { recordRemovals, recordRow, recordRows } from '../../../platform/trail/record.ts';
import { mayAppointHeads, mayKeepPeople, mayKnowPerson } from '../policy.ts';
import { closeRows } from '../store/closing.ts';
import { insertPositions } from '../store/people.ts';
import { findPerson, findPosition } from '../store/person.ts';
import { wrongPlace, type Place } from './place.ts';

export interface ActingInput extends Place {
  /** `plt` for a vacant post, `plh` while its holder is away (UU 30/2014 art. 14) */
  kind: 'plt' | 'plh';
  from: PlainDate;
  /** last day; null: until it is ended */
  to: PlainDate | null;
}

/**
 * Lets a person act in a position beside his own, with its powers while it lasts.
 * Refused: for who does not keep the people of that agency, a last day before the first, somebody who has left by then.
 */
export async function appointActing(
  tx: Tx,
  act: Act,
  id: string,
  input: ActingInput,
): Promise<Outcome<{ id: string }>> {
  const person = await findPerson(tx, id, 'update');
  if (person === undefined || !mayKnowPerson(act.actor, person)) return notFound();
  if (input.to !== null && input.to < input.from) {
    return badField(
      'to',
      'Hari terakhir tidak boleh sebelum hari pertama.',
      'The last day lies before the first.',
    );
  }
  if (person.endedOn !== null && person.endedOn < input.from) {
    return badField(
      'from',
      'Pegawai ini sudah berhenti pada tanggal itu.',
      'This person has left the service by that day.',
    );
  }
  const wrong = await wrongPlace(tx, act, input, input.from);
  if (wrong) return wrong;
  const row = {
    id: newId(),
    personId: id,
    agencyId: input.agencyId,
    title: input.title.trim(),
    kind: input.kind,
    leads: input.leads,
    decree: input.decree,
    validFrom: input.from,
    validTo: input.to,
  };
  await insertPositions(tx, act.government.id, [row]);
  await recordRow(tx, act, 'position.open', 'position', row.id);
  return { id: row.id };
}

/** Ends a position on its last day; one that would begin later is removed. Refused: one that has ended by then. */
export async function endPosition(
  tx: Tx,
  act: Act,
  id: string,
  lastDay: PlainDate,
): Promise<Outcome<{ id: string }>> {
  const position = await findPosition(tx, id);
  const person = position === undefined ? undefined : await findPerson(tx, position.personId, 'update');
  if (position === undefined || person === undefined || !mayKnowPerson(act.actor, person)) return notFound();
  if (!mayKeepPeople(act.actor, position.agencyId)) return notAllowed();
  if (position.leads && !mayAppointHeads(act.actor)) return notAllowed();
  if (position.validTo !== null && position.validTo <= lastDay) {
    return conflict(
      'position-ended',
      'Jabatan ini sudah berakhir pada tanggal itu.',
      'This position has ended by that day.',
    );
  }
  const closed = await closeRows(tx, 'position', sql`id = ${id}::uuid`, lastDay);
  await recordRows(tx, act, 'position.close', 'position', closed.changed);
  await recordRemovals(tx, act, 'position.remove', 'position', closed.removed);
  return { id };
}
