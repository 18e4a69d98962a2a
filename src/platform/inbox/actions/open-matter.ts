import type { Act } from '../../act.ts';
import { loadCalendar } from '../../calendar/store.ts';
import type { Tx } from '../../database/index.ts';
import { newId } from '../../ids.ts';
import { recordSets, type SavedRows } from '../../trail/record.ts';
import type { NewClock, NewMatter } from '../kind.ts';
import { assertClock, assertStage, isWindow, kindNamed } from '../kinds.ts';
import { dueOf, standingOf, type DueOfMatter } from '../rules.ts';
import { saveClocks, tickingOf } from '../store/clocks.ts';
import { insertMatters } from '../store/matters.ts';
import type { KeptClock, Matter } from '../store/tables.ts';

/**
 * Brings a matter into the inbox, with the clocks that start with it. Called by its capability, in the transaction that makes it.
 * @param alsoSaved rows of the capability that were saved just before and that the trail is still to be told of: told with the matter
 * @throws Error when the kind, the stage or a clock is none, or the id or number was brought before
 */
export async function openMatter(
  tx: Tx,
  act: Act,
  matter: NewMatter,
  clocks: readonly NewClock[],
  alsoSaved: readonly SavedRows[] = [],
): Promise<void> {
  await openMatters(tx, act, [{ matter, clocks }], alsoSaved);
}

/** The same for many at once (imports), in few statements. */
export async function openMatters(
  tx: Tx,
  act: Act,
  many: readonly { matter: NewMatter; clocks: readonly NewClock[] }[],
  alsoSaved: readonly SavedRows[] = [],
): Promise<void> {
  if (many.length === 0) return;
  for (const { matter, clocks } of many) {
    const kind = kindNamed(act, matter.kind);
    assertStage(kind, matter.stage);
    for (const clock of clocks) assertClock(kind, clock.name);
  }
  const calendar = await loadCalendar(tx);
  const opened = many.map(({ matter, clocks }) => {
    const started = clocks.map((each) => newClock(act, matter.kind, matter.id, each));
    const standings = started.map((kept) => {
      const clock = tickingOf(kept);
      return { clock, standing: standingOf(calendar, clock, [], act.today) };
    });
    return {
      matter: newMatter(act, matter, dueOf(standings)),
      clocks: started.map((kept, index) => {
        const { due, provisional } = standings[index]!.standing;
        return { ...kept, due_on: due, provisional };
      }),
    };
  });
  await insertMatters(
    tx,
    act,
    opened.map((each) => each.matter),
  );
  const clocks = opened.flatMap((each) => each.clocks);
  await saveClocks(tx, act, clocks);
  await recordSets(tx, act, [
    ...alsoSaved,
    { action: 'matter.open', table: 'matter', ids: opened.map((each) => each.matter.id) },
    { action: 'matter-clock.start', table: 'matter_clock', ids: clocks.map((each) => each.id) },
  ]);
}

function newMatter(act: Act, matter: NewMatter, first: DueOfMatter): Matter {
  return {
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
    due_on: first.due,
    due_provisional: first.provisional,
    due_clock: first.clock,
    escalation: 0,
  };
}

/** A clock that starts; its day is laid with those of its matter. */
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
