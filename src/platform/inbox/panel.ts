import type { Act } from '../act.ts';
import { loadCalendar } from '../calendar/store.ts';
import type { Tx } from '../database/index.ts';
import { getParameter } from '../parameters/index.ts';
import { isRefusal, type Outcome, type Refusal } from '../outcome.ts';
import { mayAssign, mayMerge, mayNote, mayPause, mayRelease, mayResume, mayTake } from './actions/may.ts';
import { workersOf } from './actions/assign.ts';
import { seeMatter } from './actions/see-matter.ts';
import type { InboxClock, MatterActions, MatterPanel } from './contract.ts';
import type { InboxSources } from './directory-port.ts';
import { historyOf } from './history.ts';
import type { InboxKind } from './kind.ts';
import { escalateAfterOf } from './parameters.ts';
import { rowsOf, same } from './rows.ts';
import { escalationDays } from './rules.ts';
import { intervalsOf, keptClocks, keptPauses, standingOfKept } from './store/clocks.ts';
import { joinedTo, loadsOf } from './store/lists.ts';
import type { InboxTables, KeptClock, KeptPause, Matter } from './store/tables.ts';
import { readsInside, sightOf } from './visibility.ts';

/** Everything that the panel of one matter shows to this actor. */
export async function panelOf(
  tx: Tx,
  act: Act,
  sources: InboxSources,
  id: string,
): Promise<Outcome<MatterPanel>> {
  const seen = await seeMatter(tx, act, id);
  if (isRefusal(seen)) return seen;
  const { matter, kind } = seen;
  const inside = readsInside(act.actor, kind);
  const [row] = await rowsOf(tx, act, sources, [matter]);
  const pauses = await keptPauses(tx, [id]);
  const joined = (await joinedTo(tx, sightOf(act), matter)).map((each) => ({
    ...each,
    link: kind.link(each.id),
  }));
  const notes = inside ? await notesOf(tx, id) : null;
  const actors = [...(notes ?? []).map((each) => each.account_id), ...pauses.map((each) => each.paused_by)];
  const names = inside ? await sources.names(tx, actors) : new Map<string, string>();
  return {
    matter: {
      ...row!,
      kindName: kind.name,
      closedAt: matter.closed_at,
      mergedInto: joined.find((each) => each.id === matter.merged_into) ?? null,
      merged: joined.filter((each) => each.id !== matter.merged_into),
    },
    clocks: await clocksOfPanel(tx, act, sources, kind, matter, pauses),
    pauses: pauses.map((each) => ({
      id: each.id,
      from: each.from_on,
      to: each.to_on,
      reason: inside ? each.reason : null,
      by: names.get(each.paused_by) ?? null,
    })),
    notes:
      notes?.map((each) => ({
        id: each.id,
        text: each.text,
        by: names.get(each.account_id) ?? null,
        mine: each.account_id === act.actor.accountId,
        at: each.at,
      })) ?? null,
    history: await historyOf(tx, sources, kind, matter, { inside, joined }),
    candidates: mayAssign(act.actor, kind, matter) === null ? await candidatesOf(tx, act, sources, kind) : [],
    actions: actionsOf(act, kind, matter),
  };
}

function actionsOf(act: Act, kind: InboxKind, matter: Matter): MatterActions {
  const say = (no: Refusal | null) => ({ may: no === null, why: no?.message ?? null });
  return {
    take: say(mayTake(act.actor, kind, matter)),
    release: say(mayRelease(act.actor, kind, matter)),
    assign: say(mayAssign(act.actor, kind, matter)),
    pause: say(mayPause(act.actor, kind, matter)),
    resume: say(mayResume(act.actor, kind, matter)),
    note: say(mayNote(act.actor, kind)),
    merge: say(mayMerge(act.actor, kind, matter)),
  };
}

/** Who may be given matters of the kind, with how many each has; least burdened first. */
export async function candidatesOf(
  tx: Tx,
  act: Act,
  sources: InboxSources,
  kind: InboxKind,
): Promise<{ id: string; name: string; open: number }[]> {
  const accounts = await workersOf(tx, act, sources, kind);
  const names = await sources.names(tx, accounts);
  const loads = await loadsOf(tx, accounts);
  return accounts
    .map((id) => ({ id, name: names.get(id) ?? id, open: loads.get(id) ?? 0 }))
    .toSorted((a, b) => a.open - b.open || a.name.localeCompare(b.name, 'id'));
}

async function clocksOfPanel(
  tx: Tx,
  act: Act,
  sources: InboxSources,
  kind: InboxKind,
  matter: Matter,
  pauses: readonly KeptPause[],
): Promise<InboxClock[]> {
  const calendar = await loadCalendar(tx);
  const after = await getParameter(tx, escalateAfterOf(sources, kind), act.today);
  const stepsOf = (clock: KeptClock, due: InboxClock['due']): InboxClock['steps'] => {
    if (due === null || clock.other_side) return [];
    const days = escalationDays(calendar, due, after, intervalsOf(pauses), act.today);
    return days
      .map((on, index) => ({
        step: index + 1,
        on,
        role: kind.escalatesTo[index]!,
        told: clock.step > index,
      }))
      .filter((each) => each.told || clock.stopped_on === null);
  };
  return (await keptClocks(tx, [matter.id])).map((clock) => {
    const standing = standingOfKept(calendar, clock, pauses, act.today);
    return {
      id: clock.id,
      name: clock.name,
      words: kind.clocks[clock.name] ?? same(clock.name),
      window: clock.other_side,
      days: clock.days,
      from: clock.from_on,
      stoppedOn: clock.stopped_on,
      ...standing,
      steps: stepsOf(clock, standing.due),
    };
  });
}

async function notesOf(tx: Tx, matterId: string) {
  return tx
    .withTables<InboxTables>()
    .selectFrom('matter_note')
    .select(['id', 'account_id', 'text', 'at'])
    .where('matter_id', '=', matterId)
    .orderBy('id')
    .execute();
}
