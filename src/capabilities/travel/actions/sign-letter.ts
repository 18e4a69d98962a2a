import type { z } from 'zod';
import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { badField, conflict, isRefusal, type Outcome } from '../../../platform/outcome.ts';
import type { signBody } from '../contract.ts';
import { maySign } from '../policy.ts';
import type { Trip } from '../store/trips.ts';
import { moveTrip, openTrip } from './open-trip.ts';
import { tellOfficers } from './tell.ts';

/** The assignment letter (surat tugas) is signed. Nobody signs the letter of his own trip: whoever stands above him does. */
export async function signLetter(
  tx: Tx,
  act: Act,
  id: string,
  input: z.output<typeof signBody>,
): Promise<Outcome<Trip>> {
  const open = await openTrip(tx, act, id, ({ trip }) => maySign(act.actor, trip.agency_id));
  if (isRefusal(open)) return open;
  if (open.own)
    return conflict(
      'own-letter',
      'Anda sendiri pelaksana perjalanan ini. Atasan Anda yang menandatangani surat tugasnya.',
      'You travel on this trip yourself. Whoever stands above you signs its letter.',
    );
  if (input.signedDay > act.today)
    return badField(
      'signedDay',
      'Isi tanggal tanda tangan yang tidak melewati hari ini.',
      'Enter a day of signing not after today.',
    );
  const trip = await moveTrip(tx, act, open.trip, 'approved', 'sign', {
    letter_number: input.number.trim(),
    letter_signed_day: input.signedDay,
    signer_person_id: act.actor.personId,
    reason: null,
  });
  if (!isRefusal(trip)) await tellOfficers(tx, act, trip, 'commitment-officer', 'signed');
  return trip;
}
