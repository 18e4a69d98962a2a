import type { Act } from '../act.ts';
import type { PlainDate } from '../calendar/index.ts';
import { loadCalendar } from '../calendar/store.ts';
import type { Tx } from '../database/index.ts';
import { keptClocks, keptPauses, standingOfKept } from './store/clocks.ts';
import { findMatter } from './store/matters.ts';

/** One clock of a matter as it stands today. */
export interface MatterClock {
  name: string;
  /** working days */
  days: number;
  from: PlainDate;
  /** last day in time; null: a pause keeps it open */
  due: PlainDate | null;
  /** `due`, or what it would be if the pause ended today */
  expected: PlainDate;
  provisional: boolean;
  paused: boolean;
  /** past its last day, or stopped past it */
  late: boolean;
  /** negative when late; null once stopped or while it has no day */
  daysLeft: number | null;
  stoppedOn: PlainDate | null;
}

/** Clocks of matters, oldest first, stopped ones too. A matter without clocks has no entry. */
export async function clocksOf(
  tx: Tx,
  act: Act,
  matterIds: readonly string[],
): Promise<Map<string, MatterClock[]>> {
  const kept = await keptClocks(tx, matterIds);
  if (kept.length === 0) return new Map();
  const calendar = await loadCalendar(tx);
  const pauses = Map.groupBy(await keptPauses(tx, matterIds), (each) => each.matter_id);
  return new Map(
    [...Map.groupBy(kept, (each) => each.matter_id)].map(([matterId, clocks]) => [
      matterId,
      clocks.map((clock) => ({
        name: clock.name,
        days: clock.days,
        from: clock.from_on,
        stoppedOn: clock.stopped_on,
        ...standingOfKept(calendar, clock, pauses.get(matterId) ?? [], act.today),
      })),
    ]),
  );
}

/** Account that works on a matter; null: nobody, or the inbox does not keep it. */
export async function assigneeOf(tx: Tx, matterId: string): Promise<string | null> {
  return (await findMatter(tx, matterId))?.assignee_id ?? null;
}
