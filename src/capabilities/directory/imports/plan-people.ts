import { addDays, type PlainDate } from '../../../platform/calendar/index.ts';
import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import type { Check, FileRow, RowComplaint, RowOf, RowState } from '../../../platform/imports/kind.ts';
import { checkPerson } from '../rules/person-check.ts';
import { personDiffers, positionChange, type KnownPerson, type PersonLine } from '../rules/person-file.ts';
import { fieldsChanged, standingOf, type ListChange, type ListField } from '../rules/staff-list.ts';
import { subtreeOf } from '../rules/tree.ts';
import { listAgencies, type Agency } from '../store/agencies.ts';
import { agencyGrantsOf, findBearers, findKnownPeople } from '../store/known-people.ts';
import type { Person, Position } from '../store/people.ts';
import type { personColumns } from './person-columns.ts';
import { PERSON_TROUBLES } from './person-troubles.ts';

export type PersonRow = RowOf<typeof personColumns>;

/** What an import of people would save. */
export interface PeoplePlan {
  fresh: Person[];
  changed: Person[];
  opens: Position[];
  /** positions that end, and roles that end with them */
  closes: { id: string; lastDay: PlainDate }[];
  roleEnds: { id: string; lastDay: PlainDate }[];
  /** positions whose first day is mended */
  mends: { id: string; validFrom: PlainDate }[];
  /** positions that had ended and go on; only a whole list of staff does that */
  reopens: string[];
}

/** One person whom a whole list of staff changes. */
export interface ListedRow {
  id: string;
  /** line in the file; null: the list does not name the person any more */
  line: number | null;
  /** NIP, of who has none the personnel code */
  number: string;
  change: ListChange;
  fields: ListField[];
}

/** Nobody in office began before; a day beyond a year from now is a slip. */
const EARLIEST = '1950-01-01';
const AHEAD_DAYS = 366;

/**
 * Compares the rows with the people that are there. Changes nothing.
 * @param listed where the file is the whole list of staff: filled with everybody whom it changes. Who left by an earlier list comes back;
 * whose end an officer entered stays as he is, with a warning
 */
export async function planPeople(
  tx: Tx,
  act: Act,
  rows: readonly FileRow<PersonRow>[],
  progress: (done: number, total: number) => void,
  listed?: ListedRow[],
): Promise<Check<PeoplePlan>> {
  const agencies = await listAgencies(tx);
  const byCode = new Map(agencies.map((each) => [each.code, each]));
  const known = await findKnownPeople(
    tx,
    rows.map(({ row }) => row.personnelCode),
    act.today,
  );
  const bearers = await findBearers(
    tx,
    rows.flatMap(({ row }) => row.nip ?? []),
  );
  const nipLines = new Map<string, number>();
  const complaints: RowComplaint[] = [];
  const states = new Map<number, RowState>();
  const plan: PeoplePlan = {
    fresh: [],
    changed: [],
    opens: [],
    closes: [],
    roleEnds: [],
    mends: [],
    reopens: [],
  };
  const moves = new Map<string, { agencyId: string; lastDay: PlainDate }>();

  for (const [index, { line, row }] of rows.entries()) {
    const agency = byCode.get(row.agencyCode);
    const before = known.get(row.personnelCode);
    if (listed !== undefined && standingOf(before) === 'left') {
      const message = PERSON_TROUBLES[before!.endedOn! < act.today ? 'left-by-hand' : 'leaves-by-hand'];
      complaints.push({ line, field: null, message, warning: true });
      states.set(line, 'unchanged');
      continue;
    }
    const { person, troubles } = checkPerson(row, { today: act.today, demo: act.government.demo });
    complaints.push(...troubles.map((each) => ({ line, ...each })));
    const say = (field: keyof PersonRow | null, trouble: keyof typeof PERSON_TROUBLES) =>
      complaints.push({ line, field, message: PERSON_TROUBLES[trouble] });
    if (agency === undefined) say('agencyCode', 'agency-unknown');
    else if (agency.validTo !== null && agency.validTo < act.today) say('agencyCode', 'agency-closed');
    if (row.since < EARLIEST || row.since > addDays(act.today, AHEAD_DAYS)) say('since', 'since-impossible');
    if (person.nip !== null) {
      const first = nipLines.get(person.nip);
      if (first !== undefined) say('nip', 'nip-doubled');
      else nipLines.set(person.nip, line);
      const bearer = bearers.get(person.nip);
      if (bearer !== undefined && bearer !== person.personnelCode) say('nip', 'nip-taken');
    }
    if (listed === undefined && before?.endedOn != null) say(null, 'ended');
    if (agency !== undefined) {
      const facts = { ...person, agencyId: agency.id, title: row.title.trim(), since: row.since };
      const outcome = planRow(plan, moves, before, facts, listed !== undefined);
      if (outcome === 'since-too-early') say('since', 'since-too-early');
      else if (listed === undefined) states.set(line, outcome);
      else {
        const change = listChange(before, outcome);
        states.set(line, change === null ? 'unchanged' : outcome === 'unchanged' ? 'changed' : outcome);
        if (change !== null) listed.push({ line, change, ...namedBy(plan, before, facts) });
      }
    }
    if (index % 1_000 === 999) progress(index + 1, rows.length);
  }
  plan.roleEnds = await rolesLeft(tx, act, agencies, moves);
  return { complaints, states, plan };
}

/** What a whole list of staff does to the person of a row; null: nothing. */
function listChange(before: KnownPerson | undefined, state: RowState): ListChange | null {
  if (before === undefined) return 'new';
  if (before.endedOn !== null) return 'returned';
  if (state !== 'unchanged') return 'changed';
  return before.listed ? null : 'followed';
}

function namedBy(plan: PeoplePlan, before: KnownPerson | undefined, facts: PersonLine) {
  const id = before?.id ?? plan.fresh.at(-1)!.id;
  const number = facts.nip ?? facts.personnelCode;
  return { id, number, fields: before === undefined ? [] : fieldsChanged(before, facts) };
}

/** Adds to the plan what saving would do with one row. @param whole of a whole list of staff */
function planRow(
  plan: PeoplePlan,
  moves: Map<string, { agencyId: string; lastDay: PlainDate }>,
  before: KnownPerson | undefined,
  line: PersonLine,
  whole: boolean,
): RowState | 'since-too-early' {
  const { agencyId, title, since, ...facts } = line;
  const open = (personId: string) =>
    plan.opens.push({
      id: newId(),
      personId,
      agencyId,
      title,
      kind: 'definitive',
      leads: false,
      validFrom: since,
      validTo: null,
    });
  if (before === undefined) {
    const id = newId();
    plan.fresh.push({ ...facts, id, endedOn: null });
    open(id);
    return 'new';
  }
  const change = positionChange(before, line, whole);
  if (change === 'since-too-early') return change;
  const differs = before.endedOn !== null || personDiffers(before, facts);
  if (differs) {
    plan.changed.push({
      ...facts,
      id: before.id,
      email: facts.email ?? before.email,
      phone: facts.phone ?? before.phone,
      endedOn: null,
    });
  }
  if (change.kind === 'reopen') plan.reopens.push(change.position);
  if (change.kind === 'mend') plan.mends.push({ id: change.position, validFrom: since });
  if (change.kind === 'open' || change.kind === 'move') open(before.id);
  if (change.kind === 'move') {
    plan.closes.push({ id: change.closes, lastDay: change.lastDay });
    moves.set(before.id, { agencyId, lastDay: change.lastDay });
  }
  return differs || change.kind !== 'none' ? 'changed' : 'unchanged';
}

/** Roles given for an agency that does not reach the new place: they end with the position, as at a transfer by hand. */
async function rolesLeft(
  tx: Tx,
  act: Act,
  agencies: readonly Agency[],
  moves: ReadonlyMap<string, { agencyId: string; lastDay: PlainDate }>,
): Promise<{ id: string; lastDay: PlainDate }[]> {
  if (moves.size === 0) return [];
  const grants = await agencyGrantsOf(tx, [...moves.keys()], act.today);
  return grants.flatMap((grant) => {
    const { agencyId, lastDay } = moves.get(grant.personId)!;
    const ends = grant.validFrom <= lastDay && (grant.validTo === null || grant.validTo > lastDay);
    return ends && !subtreeOf(agencies, [grant.agencyId]).has(agencyId) ? [{ id: grant.id, lastDay }] : [];
  });
}
