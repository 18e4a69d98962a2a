import type { Act } from '../../act.ts';
import type { PlainDate } from '../../calendar/index.ts';
import { loadCalendar } from '../../calendar/store.ts';
import type { Tx } from '../../database/index.ts';
import { recordRows } from '../../trail/record.ts';
import type { NewClock } from '../kind.ts';
import { assertClock, kindNamed } from '../kinds.ts';
import { insertClocks, keptClocks, keptPauses, layDays, standingOfKept } from '../store/clocks.ts';
import { lockMatter } from '../store/matters.ts';
import type { InboxTables, KeptClock } from '../store/tables.ts';
import { newClock } from './open-matter.ts';

/**
 * Starts a clock. One of each name runs at a time: one that still runs is stopped first, as done today.
 * @throws Error when the kind has no such clock, or the matter is closed
 */
export async function startClock(tx: Tx, act: Act, matterId: string, clock: NewClock): Promise<void> {
  const matter = await lockMatter(tx, matterId);
  assertClock(kindNamed(act, matter.kind), clock.name);
  if (matter.state === 'closed')
    throw new Error(`matter ${matterId} is closed: reopen it before a clock starts`);
  await stopRunning(tx, act, matterId, clock.name);
  await insertClocks(tx, act, [newClock(act, matter.kind, matterId, clock)]);
  await layAndRecord(tx, act, 'matter.start-clock', matterId);
}

/** How a clock ended. */
export interface StoppedClock {
  due: PlainDate | null;
  late: boolean;
}

/**
 * Stops a clock: what it waited for is done, in time or late, and stays so.
 * @returns null when no clock of this name runs
 */
export async function stopClock(
  tx: Tx,
  act: Act,
  matterId: string,
  name: string,
): Promise<StoppedClock | null> {
  const matter = await lockMatter(tx, matterId);
  assertClock(kindNamed(act, matter.kind), name);
  const [stopped] = await stopRunning(tx, act, matterId, name);
  if (stopped === undefined) return null;
  await layAndRecord(tx, act, 'matter.stop-clock', matterId);
  return stopped;
}

/** Stops the running clock of this name, or all with null. The caller lays the matter's day anew. */
export async function stopRunning(
  tx: Tx,
  act: Act,
  matterId: string,
  name: string | null,
): Promise<StoppedClock[]> {
  const running = (await keptClocks(tx, [matterId], 'running')).filter(
    (each) => name === null || each.name === name,
  );
  if (running.length === 0) return [];
  const calendar = await loadCalendar(tx);
  const pauses = await keptPauses(tx, [matterId]);
  const stopped: StoppedClock[] = [];
  for (const clock of running) {
    const { due, late } = standingOfKept(calendar, clock, pauses, act.today);
    await saveStopped(tx, act, clock, { due, late });
    stopped.push({ due, late });
  }
  await recordRows(
    tx,
    act,
    'matter-clock.stop',
    'matter_clock',
    running.map((each) => each.id),
  );
  return stopped;
}

async function saveStopped(tx: Tx, act: Act, clock: KeptClock, end: StoppedClock): Promise<void> {
  await tx
    .withTables<InboxTables>()
    .updateTable('matter_clock')
    .set({ stopped_on: act.today, late: end.late, due_on: end.due, provisional: false })
    .where('id', '=', clock.id)
    .execute();
}

/** Lays the matter's day anew and records the matter as it then stands. */
export async function layAndRecord(tx: Tx, act: Act, action: string, matterId: string): Promise<void> {
  await layDays(tx, act, [matterId]);
  await recordRows(tx, act, action, 'matter', [matterId]);
}
