import type { Act } from '../../act.ts';
import type { Tx } from '../../database/index.ts';
import { newId } from '../../ids.ts';
import { recordRows } from '../../trail/record.ts';
import type { NewClock, NewMatter } from '../kind.ts';
import { assertClock, assertStage, isWindow, kindNamed } from '../kinds.ts';
import { insertClocks, layDays } from '../store/clocks.ts';
import { insertMatters } from '../store/matters.ts';
import type { KeptClock } from '../store/tables.ts';

/**
 * Brings a matter into the inbox, with the clocks that start with it. Called by its capability, in the transaction that makes it.
 * @throws Error when the kind, the stage or a clock is none, or the id or number was brought before
 */
export async function openMatter(
  tx: Tx,
  act: Act,
  matter: NewMatter,
  clocks: readonly NewClock[],
): Promise<void> {
  await openMatters(tx, act, [{ matter, clocks }]);
}

/** The same for many at once (imports), in few statements. */
export async function openMatters(
  tx: Tx,
  act: Act,
  many: readonly { matter: NewMatter; clocks: readonly NewClock[] }[],
): Promise<void> {
  if (many.length === 0) return;
  for (const { matter, clocks } of many) {
    const kind = kindNamed(act, matter.kind);
    assertStage(kind, matter.stage);
    for (const clock of clocks) assertClock(kind, clock.name);
  }
  const ids = many.map(({ matter }) => matter.id);
  await insertMatters(
    tx,
    act,
    many.map(({ matter }) => ({
      id: matter.id,
      kind: matter.kind,
      number: matter.number,
      title: matter.title,
      agency_id: matter.agencyId,
      stage: matter.stage,
      state: 'open',
      unproven: matter.unproven,
      received_on: matter.receivedOn,
      opened_at: act.now,
      closed_at: null,
      assignee_id: null,
      merged_into: null,
      paused: false,
      due_on: null,
      due_provisional: false,
      due_clock: null,
      escalation: 0,
    })),
  );
  const clocks = many.flatMap(({ matter, clocks: started }) =>
    started.map((clock) => newClock(act, matter.kind, matter.id, clock)),
  );
  await insertClocks(tx, act, clocks);
  await layDays(tx, act, ids);
  await recordRows(tx, act, 'matter.open', 'matter', ids);
}

/** A clock that starts; its day is laid by `layDays`. */
export function newClock(act: Act, kind: string, matterId: string, clock: NewClock): KeptClock {
  return {
    id: newId(),
    matter_id: matterId,
    name: clock.name,
    other_side: isWindow(kindNamed(act, kind), clock.name),
    days: clock.days,
    from_on: clock.from,
    due_on: null,
    provisional: false,
    stopped_on: null,
    late: null,
    step: 0,
  };
}
