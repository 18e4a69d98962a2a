import type { z } from 'zod';
import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { badField, conflict, isRefusal, type Outcome } from '../../../platform/outcome.ts';
import type { extendBody } from '../contract.ts';
import { maySign } from '../policy.ts';
import type { Trip } from '../store/trips.ts';
import { changeTrip, needsStatus, openTrip } from './open-trip.ts';
import { tellTravellers } from './tell.ts';

/** Whoever signs the letter lets the trip last longer, while it still lasts. Nobody extends his own. */
export async function extendTrip(
  tx: Tx,
  act: Act,
  id: string,
  { toDay, reason }: z.output<typeof extendBody>,
): Promise<Outcome<Trip>> {
  const open = await openTrip(tx, act, id, ({ trip }) => maySign(act.actor, trip.agency_id));
  if (isRefusal(open)) return open;
  const wrong = needsStatus(open.trip, ['approved', 'issued', 'under-way']);
  if (wrong !== null) return wrong;
  if (open.own)
    return conflict(
      'own-letter',
      'Anda sendiri pelaksana perjalanan ini. Atasan Anda yang memperpanjangnya.',
      'You travel on this trip yourself. Whoever stands above you extends it.',
    );
  if (act.today > open.trip.to_day)
    return conflict(
      'trip-over',
      'Hari terakhir perjalanan sudah lewat, jadi tidak dapat diperpanjang. Buat surat tugas baru bila masih perlu.',
      'The last day of the trip is over, so it cannot be extended. Write a new letter if it is still needed.',
    );
  if (toDay <= open.trip.to_day)
    return badField(
      'toDay',
      'Pilih hari sesudah hari terakhir yang sekarang.',
      'Choose a day after the present last one.',
    );
  const trip = await changeTrip(tx, act, open.trip, 'extend', {
    to_day: toDay,
    extended_from: open.trip.extended_from ?? open.trip.to_day,
    reason,
  });
  await tellTravellers(tx, act, trip, open.members, 'extended');
  return trip;
}
