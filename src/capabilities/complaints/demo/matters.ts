import type { Act } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Calendar } from '../../../platform/calendar/working-days.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { insertMany } from '../../../platform/database/insert.ts';
import { insertClocks, layDays } from '../../../platform/inbox/store/clocks.ts';
import { insertMatters } from '../../../platform/inbox/store/matters.ts';
import { recordRows } from '../../../platform/trail/record.ts';
import { inboxKindOf } from '../rules/kinds.ts';
import type { State } from '../rules/machine.ts';
import type { Hands } from './hands.ts';
import { told, type Invented } from './invented.ts';
import { lateOf } from './life.ts';

const CLOSED: readonly State[] = ['closed', 'rejected', 'merged', 'withdrawn'];

/** Their matters in the inbox, with clocks and pauses as they would have run. */
export async function enterMatters(
  tx: Tx,
  act: Act,
  hands: Hands,
  calendar: Calendar,
  moments: readonly { each: Invented; at: readonly string[] }[],
  targets: ReadonlyMap<string, string>,
): Promise<void> {
  const ids = moments.map(({ each }) => each.id);
  const rows = moments.map(({ each, at }, index) => {
    const done = CLOSED.includes(each.life.state);
    const desk = ['received', 'objected'].includes(each.life.state) ? hands.intake : hands.reviewer;
    return {
      id: each.id,
      kind: inboxKindOf(each.channel),
      number: each.number,
      title: told(each, each.story.subject),
      agency_id: each.life.happenings.some(({ event }) => event === 'verify') ? each.agencyId : null,
      stage: each.life.state,
      state: done ? ('closed' as const) : ('open' as const),
      unproven: false,
      received_on: each.life.receivedOn,
      opened_at: at[0]!,
      closed_at: done ? at.at(-1)! : null,
      assignee_id: index % 3 === 0 ? desk.accountId : null,
      merged_into: targets.get(each.id) ?? null,
      paused: false,
      due_on: null,
      due_provisional: false,
      due_clock: null,
      escalation: 0,
    };
  });
  await insertMatters(
    tx,
    act,
    rows.toSorted((a, b) => Number(a.merged_into !== null) - Number(b.merged_into !== null)),
  );
  await insertClocks(
    tx,
    act,
    moments.flatMap(({ each }) => clockRows(each, calendar)),
  );
  const pauses = moments.flatMap(({ each }) =>
    each.life.pauses.map((pause, index) => ({
      id: `${each.id.slice(0, 35)}${index}`,
      matter_id: each.id,
      from_on: pause.from,
      to_on: pause.to,
      reason: 'Menunggu keterangan pelapor',
      paused_by: hands.intake.accountId,
      resumed_by: pause.to === null ? null : 'public:web',
    })),
  );
  await insertMany(
    tx,
    'matter_pause',
    pauses.map((row) => ({ government_id: act.government.id, ...row })),
  );
  await recordRows(
    tx,
    act,
    'matter-pause.start',
    'matter_pause',
    pauses.map((each) => each.id),
  );
  await layDays(
    tx,
    act,
    rows.filter((row) => row.state === 'open').map((row) => row.id),
  );
  await recordRows(tx, act, 'matter.open', 'matter', ids);
}

function clockRows(each: Invented, calendar: Calendar) {
  return each.life.clocks.map((clock, index) => {
    const { stoppedOn } = clock;
    const end =
      stoppedOn === null
        ? { due: null as PlainDate | null, late: null }
        : lateOf(calendar, clock, each.life.pauses, stoppedOn);
    return {
      id: `${each.id.slice(0, 24)}${String(index).padStart(12, 'c')}`,
      matter_id: each.id,
      name: clock.name,
      other_side: clock.name === 'object',
      days: clock.days,
      from_on: clock.from,
      due_on: end.due,
      provisional: false,
      stopped_on: stoppedOn,
      late: end.late,
      step: 0,
    };
  });
}
