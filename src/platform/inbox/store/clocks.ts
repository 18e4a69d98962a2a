import { sql } from 'kysely';
import type { Act } from '../../act.ts';
import type { PlainDate } from '../../calendar/index.ts';
import type { Calendar } from '../../calendar/working-days.ts';
import { loadCalendar } from '../../calendar/store.ts';
import type { Tx } from '../../database/index.ts';
import { insertMany } from '../../database/insert.ts';
import { recordRows } from '../../trail/record.ts';
import { dueOf, standingOf, type Standing, type Ticking } from '../rules.ts';
import type { InboxTables, KeptClock, KeptPause } from './tables.ts';

const CLOCK = [
  'id',
  'matter_id',
  'name',
  'other_side',
  'days',
  'from_on',
  'due_on',
  'provisional',
  'stopped_on',
  'late',
  'step',
] as const;
const PAUSE = ['id', 'matter_id', 'from_on', 'to_on', 'reason', 'paused_by', 'resumed_by'] as const;

export async function keptClocks(
  tx: Tx,
  matterIds: readonly string[],
  which: 'all' | 'running' = 'all',
): Promise<KeptClock[]> {
  if (matterIds.length === 0) return [];
  return tx
    .withTables<InboxTables>()
    .selectFrom('matter_clock')
    .select(CLOCK)
    .where('matter_id', '=', sql<string>`any(${[...matterIds]}::uuid[])`)
    .$if(which === 'running', (query) => query.where('stopped_on', 'is', null))
    .orderBy('id')
    .execute();
}

export async function keptPauses(tx: Tx, matterIds: readonly string[]): Promise<KeptPause[]> {
  if (matterIds.length === 0) return [];
  return tx
    .withTables<InboxTables>()
    .selectFrom('matter_pause')
    .select(PAUSE)
    .where('matter_id', '=', sql<string>`any(${[...matterIds]}::uuid[])`)
    .orderBy('from_on')
    .orderBy('id')
    .execute();
}

export function tickingOf(clock: KeptClock): Ticking {
  return {
    name: clock.name,
    from: clock.from_on,
    days: clock.days,
    window: clock.other_side,
    stoppedOn: clock.stopped_on,
  };
}

export function intervalsOf(pauses: readonly KeptPause[]): { from: PlainDate; to: PlainDate | null }[] {
  return pauses.map((each) => ({ from: each.from_on, to: each.to_on }));
}

/** How a kept clock stands; what was found when it stopped is kept, whatever becomes of the calendar. */
export function standingOfKept(
  calendar: Calendar,
  clock: KeptClock,
  pauses: readonly KeptPause[],
  today: PlainDate,
): Standing {
  const standing = standingOf(calendar, tickingOf(clock), intervalsOf(pauses), today);
  if (clock.stopped_on === null) return standing;
  return {
    ...standing,
    due: clock.due_on,
    expected: clock.due_on ?? standing.expected,
    provisional: false,
    late: clock.late === true,
  };
}

/** Saves clocks and leaves their trail to the caller. */
export async function saveClocks(tx: Tx, act: Act, clocks: readonly KeptClock[]): Promise<void> {
  await insertMany(
    tx,
    'matter_clock',
    clocks.map((each) => ({ government_id: act.government.id, ...each })),
  );
}

export async function insertClocks(tx: Tx, act: Act, clocks: readonly KeptClock[]): Promise<void> {
  await saveClocks(tx, act, clocks);
  await recordRows(
    tx,
    act,
    'matter-clock.start',
    'matter_clock',
    clocks.map((each) => each.id),
  );
}

/**
 * Lays the days of running clocks anew after a clock or a pause changed, or the calendar, and with them the day of their matters. The caller
 * records the matters, which he changes anyway.
 * @returns matters whose day has moved
 */
export async function layDays(tx: Tx, act: Act, matterIds: readonly string[]): Promise<string[]> {
  const calendar = await loadCalendar(tx);
  const clocks = Map.groupBy(await keptClocks(tx, matterIds, 'running'), (each) => each.matter_id);
  const pauses = Map.groupBy(await keptPauses(tx, matterIds), (each) => each.matter_id);
  const laid: { id: string; due_on: PlainDate | null; provisional: boolean }[] = [];
  const matters = matterIds.map((id) => {
    const standings = (clocks.get(id) ?? []).map((kept) => {
      const standing = standingOfKept(calendar, kept, pauses.get(id) ?? [], act.today);
      if (standing.due !== kept.due_on || standing.provisional !== kept.provisional)
        laid.push({ id: kept.id, due_on: standing.due, provisional: standing.provisional });
      return { clock: tickingOf(kept), standing };
    });
    const { due, provisional, clock } = dueOf(standings);
    const paused = (pauses.get(id) ?? []).some((each) => each.to_on === null);
    return { id, due_on: due, due_provisional: provisional, due_clock: clock, paused };
  });
  if (laid.length > 0) {
    await sql`update matter_clock c set due_on = r.due_on, provisional = r.provisional
      from json_to_recordset(${JSON.stringify(laid)}::json) as r (id uuid, due_on date, provisional boolean)
      where c.government_id = ${act.government.id}::uuid and c.id = r.id`.execute(tx);
    await recordRows(
      tx,
      act,
      'matter-clock.lay',
      'matter_clock',
      laid.map((each) => each.id),
    );
  }
  const { rows } = await sql<{ id: string }>`
    update matter m set due_on = r.due_on, due_provisional = r.due_provisional, due_clock = r.due_clock, paused = r.paused
    from json_to_recordset(${JSON.stringify(matters)}::json)
      as r (id uuid, due_on date, due_provisional boolean, due_clock text, paused boolean)
    where m.government_id = ${act.government.id}::uuid and m.id = r.id
      and (m.due_on, m.due_provisional, m.due_clock, m.paused)
        is distinct from (r.due_on, r.due_provisional, r.due_clock, r.paused)
    returning m.id`.execute(tx);
  return rows.map((row) => row.id);
}
