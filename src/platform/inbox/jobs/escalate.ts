import { sql } from 'kysely';
import type { Act } from '../../act.ts';
import type { PlainDate } from '../../calendar/index.ts';
import { loadCalendar } from '../../calendar/store.ts';
import { isWorkingDay } from '../../calendar/working-days.ts';
import type { Tx } from '../../database/index.ts';
import { getParameters } from '../../parameters/index.ts';
import { recordRows } from '../../trail/record.ts';
import type { InboxSources } from '../directory-port.ts';
import { escalateAfterOf } from '../parameters.ts';
import { escalationStep } from '../rules.ts';
import { keptClocks, keptPauses, standingOfKept } from '../store/clocks.ts';
import { lockMatters, tellEach } from '../store/matters.ts';
import { tellHolders, type Risen } from './tell-holders.ts';

/** Announces the steps that late clocks have reached, each once, to who holds the kind's role for the matter's agency. On working days only. */
export async function escalate(tx: Tx, act: Act, sources: InboxSources): Promise<void> {
  const calendar = await loadCalendar(tx);
  if (!isWorkingDay(calendar, act.today)) return;
  const kinds = new Map(act.wires.inbox.map((kind) => [kind.kind, kind]));
  const late = await withLateClock(tx, [...kinds.keys()], act.today);
  if (late.length === 0) return;
  const after = await getParameters(
    tx,
    Object.fromEntries([...kinds].map(([name, kind]) => [name, escalateAfterOf(sources, kind)])),
    act.today,
  );
  const matters = await lockMatters(tx, late);
  const ids = matters.map((each) => each.id);
  const clocks = Map.groupBy(await keptClocks(tx, ids, 'running'), (each) => each.matter_id);
  const pauses = Map.groupBy(await keptPauses(tx, ids), (each) => each.matter_id);
  const risen: Risen[] = [];
  const steps: { id: string; step: number }[] = [];
  for (const matter of matters) {
    const kind = kinds.get(matter.kind)!;
    const reached = new Set<1 | 2>();
    for (const clock of clocks.get(matter.id) ?? []) {
      const standing = standingOfKept(calendar, clock, pauses.get(matter.id) ?? [], act.today);
      const step = escalationStep(standing, after[kind.kind]!);
      if (step <= clock.step) continue;
      steps.push({ id: clock.id, step });
      for (const each of [1, 2] as const) if (each > clock.step && each <= step) reached.add(each);
    }
    for (const step of reached) risen.push({ matter, kind, step });
  }
  if (steps.length === 0) return;
  await saveSteps(tx, act, steps);
  await saveEscalation(tx, act, risen);
  await tellHolders(tx, act, sources, risen);
}

/** Open matters with a late clock that has not been announced to the last. */
async function withLateClock(tx: Tx, kinds: readonly string[], today: PlainDate): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct c.matter_id as id from matter_clock c join matter m on m.government_id = c.government_id and m.id = c.matter_id
    where c.stopped_on is null and not c.other_side and c.due_on < ${today}::date and c.step < 2
      and m.state = 'open' and m.kind = any(${[...kinds]}::text[])`.execute(tx);
  return rows.map((row) => row.id);
}

async function saveSteps(tx: Tx, act: Act, steps: readonly { id: string; step: number }[]): Promise<void> {
  await sql`update matter_clock c set step = r.step
    from json_to_recordset(${JSON.stringify(steps)}::json) as r (id uuid, step int)
    where c.government_id = ${act.government.id}::uuid and c.id = r.id`.execute(tx);
  const ids = steps.map((each) => each.id);
  await recordRows(tx, act, 'matter-clock.escalate', 'matter_clock', ids);
}

async function saveEscalation(tx: Tx, act: Act, risen: readonly Risen[]): Promise<void> {
  const rows = risen.map(({ matter, step }) => ({ id: matter.id, step }));
  await sql`update matter m set escalation = greatest(m.escalation, r.step)
    from (select id, max(step) as step from json_to_recordset(${JSON.stringify(rows)}::json) as x (id uuid, step int) group by id) r
    where m.government_id = ${act.government.id}::uuid and m.id = r.id`.execute(tx);
  await tellEach(
    tx,
    act,
    'escalated',
    risen.map(({ matter, step }) => ({ matterId: matter.id, detail: String(step) })),
  );
  const ids = [...new Set(rows.map((each) => each.id))];
  await recordRows(tx, act, 'matter.escalate', 'matter', ids);
}
