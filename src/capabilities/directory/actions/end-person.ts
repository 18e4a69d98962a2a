import type { Act } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { endAccounts, type EndReason } from '../../../platform/identity/accounts.ts';
import {
  badField,
  conflict,
  notAllowed,
  notFound,
  Refusal,
  type Outcome,
} from '../../../platform/outcome.ts';
import { mayAppointHeads, mayKeepPeople, mayKnowPerson } from '../policy.ts';
import { closeService } from './close-service.ts';
import { findLeavers, findPerson, positionsOf } from '../store/person.ts';

export interface EndInput {
  /** last day of service */
  lastDay: PlainDate;
  reason: EndReason;
}

/**
 * Ends somebody's service: positions and roles end on the last day, the account at once when that day has passed, else by the nightly
 * job. What the person owes stays open. Refused: for oneself, somebody who has left, a last day before a position that has begun, a head of an
 * agency to its own account officer.
 */
export async function endPerson(
  tx: Tx,
  act: Act,
  id: string,
  input: EndInput,
): Promise<Outcome<{ id: string }>> {
  const person = await findPerson(tx, id, 'update');
  if (person === undefined || !mayKnowPerson(act.actor, person)) return notFound();
  if (!mayKeepPeople(act.actor, person.agencyId)) return notAllowed();
  if (id === act.actor.personId) return notOneself();
  if (person.endedOn !== null && person.endedOn < act.today) {
    return conflict('person-ended', 'Pegawai ini sudah berhenti.', 'This person has left already.');
  }
  const positions = await positionsOf(tx, id);
  const leads = positions.some((each) => each.leads && (each.validTo ?? input.lastDay) >= act.today);
  if (leads && !mayAppointHeads(act.actor)) return notAllowed();
  if (positions.some((each) => each.validFrom <= act.today && each.validFrom > input.lastDay)) {
    return badField(
      'lastDay',
      'Hari terakhir ini sebelum jabatan yang sudah dimulai. Periksa tanggalnya.',
      'This last day lies before a position that has begun. Check the date.',
    );
  }
  await closeService(tx, act, [id], input);
  return { id };
}

/** Ends the accounts of everybody whose last day of service has passed. The nightly job. @returns number of accounts that ended */
export async function endAccountsOfLeavers(tx: Tx, act: Act): Promise<number> {
  const leavers = await findLeavers(tx, act.today);
  let ended = 0;
  for (const [reason, people] of Map.groupBy(leavers, (each) => each.reason)) {
    ended += await endAccounts(
      tx,
      act,
      people.map((each) => each.personId),
      reason,
    );
  }
  return ended;
}

function notOneself(): Refusal {
  return new Refusal(403, 'own-end', {
    id: 'Anda tidak dapat memberhentikan diri sendiri. Minta rekan yang berwenang.',
    en: 'You cannot end your own service. Ask an authorised colleague.',
  });
}
