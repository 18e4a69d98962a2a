import type { Act } from '../act.ts';
import { loadCalendar } from '../calendar/store.ts';
import { closed, countedDaysBetween } from '../calendar/paused-deadlines.ts';
import type { Calendar } from '../calendar/working-days.ts';
import type { Tx } from '../database/index.ts';
import type { InboxRow } from './contract.ts';
import type { InboxSources } from './directory-port.ts';
import { kindNamed } from './kinds.ts';
import { intervalsOf, keptPauses } from './store/clocks.ts';
import type { KeptPause, Matter } from './store/tables.ts';
import { readsInside } from './visibility.ts';

/** Matters as rows of the list, with names; the same number of statements for one and for two hundred. */
export async function rowsOf(
  tx: Tx,
  act: Act,
  sources: InboxSources,
  matters: readonly Matter[],
): Promise<InboxRow[]> {
  if (matters.length === 0) return [];
  const calendar = await loadCalendar(tx);
  const late = matters.filter((each) => isLate(act, each)).map((each) => each.id);
  const pauses = Map.groupBy(await keptPauses(tx, late), (each) => each.matter_id);
  const inside = matters.filter((each) => readsInside(act.actor, kindNamed(act, each.kind)));
  const names = await sources.names(tx, distinct(inside.map((each) => each.assignee_id)));
  const agencies = await sources.agencies(tx, distinct(matters.map((each) => each.agency_id)));
  return matters.map((matter) => {
    const kind = kindNamed(act, matter.kind);
    const assignee = readsInside(act.actor, kind) ? matter.assignee_id : null;
    return {
      id: matter.id,
      kind: matter.kind,
      number: matter.number,
      title: matter.title,
      link: kind.link(matter.id),
      stage: { code: matter.stage, words: kind.stages[matter.stage] ?? same(matter.stage) },
      state: matter.state,
      agency: namedBy(agencies, matter.agency_id),
      assignee: namedBy(names, assignee),
      mine: assignee !== null && assignee === act.actor.accountId,
      unproven: matter.unproven,
      receivedOn: matter.received_on,
      due: matter.due_on,
      provisional: matter.due_provisional,
      dueClock: matter.due_clock === null ? null : (kind.clocks[matter.due_clock] ?? same(matter.due_clock)),
      late: isLate(act, matter),
      daysLeft: daysLeftOf(calendar, act, matter, pauses.get(matter.id) ?? []),
      paused: matter.paused,
      escalation: matter.escalation,
    };
  });
}

export function isLate(act: Act, matter: Matter): boolean {
  return matter.due_on !== null && matter.due_on < act.today;
}

function daysLeftOf(
  calendar: Calendar,
  act: Act,
  matter: Matter,
  pauses: readonly KeptPause[],
): number | null {
  if (matter.due_on === null) return null;
  const still = closed(intervalsOf(pauses), act.today);
  return countedDaysBetween(calendar, act.today, matter.due_on, still) || 0;
}

/** A code that its kind no longer knows speaks for itself. */
export function same(text: string): { id: string; en: string } {
  return { id: text, en: text };
}

export function namedBy(names: Map<string, string>, id: string | null): { id: string; name: string } | null {
  return id === null ? null : { id, name: names.get(id) ?? id };
}

export function distinct(ids: readonly (string | null)[]): string[] {
  return [...new Set(ids.filter((each) => each !== null))];
}
