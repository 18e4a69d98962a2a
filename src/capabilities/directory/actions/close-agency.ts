import { sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import {
  badField,
  conflict,
  notAllowed,
  notFound,
  type Outcome,
  type Refusal,
} from '../../../platform/outcome.ts';
import { recordRemovals, recordRow, recordRows } from '../../../platform/trail/record.ts';
import { mayKeepAgencies } from '../policy.ts';
import { lineageOf, subtreeOf } from '../rules/tree.ts';
import { lockAgencies, updateAgency, type Agency } from '../store/agencies.ts';
import { closeRows } from '../store/closing.ts';
import { countStaying, movePositions, moveUnits } from '../store/reorganisation.ts';

export interface CloseInput {
  /** last day on which the agency exists */
  lastDay: PlainDate;
  /** agency that takes over its duties: findings of this one are shown to that one, and block that one */
  successorId: string | null;
  /** people and units below go over to the successor on the day after; needs a successor */
  moveAlong: boolean;
}

export interface ClosedAgency {
  id: string;
  /** people who serve in the successor from the next day on */
  people: number;
  /** units that now stand below the successor */
  units: number;
  /** roles that end with the agency; who is to have them in the successor needs a new decree */
  roles: number;
}

/**
 * Closes an agency at a reorganisation (merged, split, renamed; PP 18/2016 on regional apparatus). Roles given for it end with it.
 * Refused: a closed one, a last day before its first, a successor that is closed or descends from it, and people or units that would be
 * left without agency.
 */
export async function closeAgency(
  tx: Tx,
  act: Act,
  id: string,
  input: CloseInput,
): Promise<Outcome<ClosedAgency>> {
  if (!mayKeepAgencies(act.actor)) return notAllowed();
  const all = await lockAgencies(tx);
  const agency = all.find((each) => each.id === id);
  if (agency === undefined) return notFound();
  const wrong = wrongClosing(all, agency, input);
  if (wrong) return wrong;
  const staying = await countStaying(tx, id, input.lastDay);
  const openUnits = all.filter((each) => each.parentId === id && each.validTo === null);
  if (!input.moveAlong && staying + openUnits.length > 0) return stillInUse(staying, openUnits.length);

  let people: string[] = [];
  if (input.moveAlong && input.successorId !== null) {
    const moved = await movePositions(tx, act.government.id, id, input.successorId, input.lastDay);
    people = moved.opened;
    await recordRows(tx, act, 'position.close', 'position', moved.closed);
    await recordRows(tx, act, 'position.open', 'position', moved.opened);
    await moveUnits(tx, id, input.successorId);
    await recordRows(
      tx,
      act,
      'agency.move',
      'agency',
      openUnits.map((each) => each.id),
    );
  }
  const roles = await closeRows(tx, 'role_grant', sql`agency_id = ${id}::uuid`, input.lastDay);
  await recordRows(tx, act, 'role.end', 'role_grant', roles.changed);
  await recordRemovals(tx, act, 'role.remove', 'role_grant', roles.removed);
  await updateAgency(tx, id, { validTo: input.lastDay, successorId: input.successorId });
  await recordRow(tx, act, 'agency.close', 'agency', id);
  return {
    id,
    people: people.length,
    units: openUnits.length,
    roles: roles.changed.length + roles.removed.length,
  };
}

function wrongClosing(all: readonly Agency[], agency: Agency, input: CloseInput): Refusal | null {
  if (agency.validTo !== null) {
    return conflict('agency-closed', 'Instansi ini sudah ditutup.', 'This agency is closed already.');
  }
  if (input.lastDay < agency.validFrom) {
    return badField(
      'lastDay',
      'Hari terakhir tidak boleh sebelum hari pertama.',
      'The last day lies before the first.',
    );
  }
  if (input.successorId === null) {
    return input.moveAlong
      ? badField(
          'successorId',
          'Pilih instansi pengganti untuk pegawai dan unitnya.',
          'Choose the successor for its people and units.',
        )
      : null;
  }
  const successor = all.find((each) => each.id === input.successorId);
  const successors = new Map(all.map((each) => [each.id, each.successorId]));
  if (
    successor === undefined ||
    successor.validTo !== null ||
    lineageOf(successors, agency.id).has(successor.id)
  ) {
    return badField(
      'successorId',
      'Pilih instansi lain yang masih berlaku.',
      'Choose another agency that still exists.',
    );
  }
  if (subtreeOf(all, [agency.id]).has(successor.id)) {
    return badField(
      'successorId',
      'Pengganti masih berada di bawah instansi ini. Pindahkan dulu ke induk lain.',
      'The successor still lies below this agency. Hang it elsewhere first.',
    );
  }
  return null;
}

function stillInUse(people: number, units: number): Refusal {
  return conflict(
    'agency-in-use',
    `Masih ada ${people} pegawai dan ${units} unit di instansi ini. Pilih pengganti dan pindahkan semuanya, atau mutasikan dulu.`,
    `${people} people and ${units} units are still there. Choose a successor and move them along, or transfer them first.`,
  );
}
