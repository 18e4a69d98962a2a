import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import { conflict, notFound, type Outcome } from '../../../platform/outcome.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import { findHostPlace, insertHost, lockHost, updateHost, type Host } from '../store/visums.ts';
import type { Trip } from '../store/trips.ts';
import { isWithin } from './take-positions.ts';

/**
 * Somebody of the host office opens its page in one browser, with his name. Another browser may take it over, and each opening is counted:
 * whoever inspects the trip reads it.
 * @param browserHash of a secret that only this browser has
 */
export async function openHost(
  tx: Tx,
  act: Act,
  destinationId: string,
  { officer, browserHash }: { officer: string; browserHash: string },
): Promise<Outcome<Host>> {
  const place = await findHostPlace(tx, destinationId);
  if (place === undefined) return notFound();
  if (!isHostOpen(place.trip, act.now)) return hostClosed();
  const row: Host = {
    government_id: act.government.id,
    id: newId(),
    trip_id: place.trip.id,
    destination_id: destinationId,
    officer,
    browser_hash: browserHash,
    opened_at: act.now,
    openings: 1,
    done_at: null,
  };
  if (await insertHost(tx, row)) {
    await recordRow(tx, act, 'travel.host-open', 'travel_host', row.id);
    return row;
  }
  const host = (await lockHost(tx, destinationId))!;
  const change = { officer, browser_hash: browserHash, openings: host.openings + 1 };
  await updateHost(tx, host.id, change);
  await recordRow(tx, act, 'travel.host-take-over', 'travel_host', host.id);
  return { ...host, ...change };
}

/** The host says that the work is done, or that it is not yet: an advice to the traveller to return, never a fault of his. */
export async function finishHost(
  tx: Tx,
  act: Act,
  destinationId: string,
  browserHash: string,
  isDone: boolean,
): Promise<Outcome<Host>> {
  const place = await findHostPlace(tx, destinationId);
  const host = await lockHost(tx, destinationId);
  if (place === undefined || host === undefined) return notFound();
  if (!isHostOpen(place.trip, act.now)) return hostClosed();
  if (host.browser_hash !== browserHash)
    return conflict(
      'host-elsewhere',
      'Halaman ini sudah dibuka di perangkat lain. Buka lagi di perangkat ini lebih dahulu.',
      'This page has been opened on another device. Open it again on this one first.',
    );
  if ((host.done_at !== null) === isDone) return host;
  const change = { done_at: isDone ? act.now : null };
  await updateHost(tx, host.id, change);
  await recordRow(tx, act, isDone ? 'travel.host-done' : 'travel.host-not-done', 'travel_host', host.id);
  return { ...host, ...change };
}

/** From three hours before the first day to three hours after the last, as for positions. */
export function isHostOpen(trip: Pick<Trip, 'from_day' | 'to_day'>, now: string): boolean {
  return isWithin(
    { from: trip.from_day, to: trip.to_day },
    Temporal.Instant.from(now).epochMilliseconds / 1_000,
  );
}

function hostClosed() {
  return conflict(
    'host-closed',
    'Halaman visum ini hanya berlaku pada hari-hari perjalanan yang tertulis di surat tugas.',
    'This visum page works on the days of the trip that stand in the assignment letter only.',
  );
}
