import { randomInt } from 'node:crypto';
import type { Act } from '../../../platform/act.ts';
import { loadCalendar } from '../../../platform/calendar/store.ts';
import { isWorkingDay } from '../../../platform/calendar/working-days.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { embeddedGeography } from '../../../platform/geography/facts-table.ts';
import { newId } from '../../../platform/ids.ts';
import { getParameter } from '../../../platform/parameters/index.ts';
import { recordRows } from '../../../platform/trail/record.ts';
import { PROMPT_MINUTES, PROMPTS_A_DAY } from '../parameters.ts';
import { destinationOn, drawPrompts } from '../rules/prompts.ts';
import { claimUndrawn, insertPrompts, type PromptRow } from '../store/prompts.ts';
import { destinationsOf, legsOf } from '../store/trips.ts';

/**
 * Draws today's prompts of everybody on the way, once: by chance that nobody can foresee, between 9 and 16 by the clock of the destination.
 * Nothing is drawn for a day before it has begun. @returns prompts
 */
export async function drawTodaysPrompts(
  tx: Tx,
  act: Act,
  below: (n: number) => number = randomInt,
): Promise<number> {
  const undrawn = await claimUndrawn(tx, act.government.id, act.today);
  if (undrawn.length === 0 || !isWorkingDay(await loadCalendar(tx), act.today)) return 0;
  const [count, minutes] = [
    await getParameter(tx, PROMPTS_A_DAY, act.today),
    await getParameter(tx, PROMPT_MINUTES, act.today),
  ];
  const now = Temporal.Instant.from(act.now).epochMilliseconds / 1_000;
  const iso = (at: number) => new Date(at * 1_000).toISOString();
  const zones = new Map<string, Awaited<ReturnType<typeof zoneOfTrip>>>();
  const rows: PromptRow[] = [];
  for (const { memberId, tripId } of undrawn) {
    const zone = zones.get(tripId) ?? (await zoneOfTrip(tx, act, tripId));
    zones.set(tripId, zone);
    for (const { at, until } of drawPrompts(act.today, zone, count, minutes, now, below))
      rows.push({
        government_id: act.government.id,
        id: newId(),
        member_id: memberId,
        day: act.today,
        at: iso(at),
        until: iso(until),
        told_at: null,
      });
  }
  await insertPrompts(tx, rows);
  await recordRows(
    tx,
    act,
    'travel.prompt',
    'travel_prompt',
    rows.map((each) => each.id),
  );
  return rows.length;
}

async function zoneOfTrip(tx: Tx, act: Act, tripId: string) {
  const legs = await legsOf(tx, tripId);
  const current = legs.filter((each) => each.version === legs[0]?.version);
  const destination = destinationOn(
    act.today,
    await destinationsOf(tx, [tripId]),
    current.map((each) => ({ day: each.day, to: each.to_code })),
  );
  return embeddedGeography().regency(destination?.code ?? '')?.zone ?? 'WIB';
}
