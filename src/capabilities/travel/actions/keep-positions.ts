import type { Act } from '../../../platform/act.ts';
import { addDays, plainDate, yearOf, type PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import { getParameters } from '../../../platform/parameters/index.ts';
import { batchRecord } from '../../../platform/trail/batch.ts';
import { recordRow, recordRows } from '../../../platform/trail/record.ts';
import { POSITION_DAYS, TIME_BAR_YEARS, UNACCOUNTED_DAYS } from '../parameters.ts';
import {
  accountsToErase,
  accountsWithOldPoints,
  countPositions,
  daysWithoutBatch,
  eraseDecidingPoints,
  insertBatch,
  insertErasures,
  positionHashes,
} from '../store/kept-positions.ts';
import { erasePositions } from '../store/positions.ts';
import { forgetCheckIns } from './forget-check-ins.ts';

/** Erases raw positions of accounts for good; that they were there, and how many, stays. */
export async function erasePositionsOf(tx: Tx, act: Act, memberIds: readonly string[]): Promise<void> {
  const counts = await countPositions(tx, memberIds);
  if (counts.size === 0) return;
  const ids = [...counts.keys()];
  await erasePositions(tx, ids);
  await forgetCheckIns(tx, act, ids);
  await keepErasures(tx, act, counts, new Map());
}

/** Each night: raw positions and deciding points go when their time is over. @returns accounts that something went of */
export async function keepPositions(tx: Tx, act: Act): Promise<number> {
  const set = await getParameters(
    tx,
    { days: POSITION_DAYS, unaccounted: UNACCOUNTED_DAYS, years: TIME_BAR_YEARS },
    act.today,
  );
  const limits = {
    settledBy: addDays(act.today, -set.days),
    endedBy: addDays(act.today, -set.unaccounted),
    barredBy: yearsBefore(act.today, set.years),
  };
  const raw = await accountsToErase(tx, limits);
  await erasePositionsOf(tx, act, raw);
  const old = await accountsWithOldPoints(tx, limits);
  const points = await eraseDecidingPoints(tx, old);
  await keepErasures(tx, act, new Map(), points);
  return raw.length + points.size;
}

async function keepErasures(
  tx: Tx,
  act: Act,
  positions: ReadonlyMap<string, number>,
  points: ReadonlyMap<string, number>,
): Promise<void> {
  const rows = [...new Set([...positions.keys(), ...points.keys()])].map((memberId) => ({
    government_id: act.government.id,
    id: newId(),
    member_id: memberId,
    at: act.now,
    positions: positions.get(memberId) ?? 0,
    points: points.get(memberId) ?? 0,
  }));
  await insertErasures(tx, rows);
  await recordRows(
    tx,
    act,
    'travel.erase-positions',
    'travel_erasure',
    rows.map((row) => row.id),
  );
}

/** 29 February has no day a year before: the day before it stands for it. */
function yearsBefore(day: PlainDate, years: number): PlainDate {
  const rest = day.slice(4) === '-02-29' ? '-02-28' : day.slice(4);
  return plainDate(`${yearOf(day) - years}${rest}`);
}

/** Each night: all positions that were received on a day, as one root in the trail. Today's are not complete yet. @returns days */
export async function batchPositions(tx: Tx, act: Act): Promise<number> {
  const { zone } = act.government;
  const days = await daysWithoutBatch(tx, zone, addDays(act.today, -1));
  for (const day of days) {
    const midnight = (each: PlainDate) =>
      Temporal.PlainDate.from(each).toZonedDateTime(zone).toInstant().toString();
    const { count, root } = batchRecord(
      day,
      await positionHashes(tx, midnight(day), midnight(addDays(day, 1))),
    );
    const id = newId();
    await insertBatch(tx, { government_id: act.government.id, id, day, count, root, at: act.now });
    await recordRow(tx, act, 'travel.position-batch', 'travel_position_batch', id);
  }
  return days.length;
}
