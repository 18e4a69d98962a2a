import type { Act } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { notAllowed, notFound, type Outcome } from '../../../platform/outcome.ts';
import { getParameters } from '../../../platform/parameters/index.ts';
import { listAgencies } from '../../directory/index.ts';
import type { IntegrityRows } from '../contract.ts';
import { WINDOW_MONTHS } from '../parameters.ts';
import { mayReadRows, readableAgencies } from '../policy.ts';
import { monthOf } from '../rules/months.ts';
import type { Part } from '../rules/parts.ts';
import { topsOf } from '../rules/roll-up.ts';
import { figuresOf, heldSnapshots } from '../store/snapshots.ts';
import { listRows } from './list-rows.ts';
import { faceOf } from './read-map.ts';

export interface RowsQuery {
  agencyId: string;
  part: Part;
  month?: PlainDate | undefined;
  view: 'counted' | 'all';
  page: number;
  size: number;
}

/**
 * From a figure of the map down to what it counted: the agency's rows and those of its units, by the figure's own definition and time. What the
 * figure said then stands beside what the rows add up to now, because a past month knows later entries too. Absent: a month without figures, an
 * agency that the reader does not see. Refused: rows that he may not open where they lie.
 */
export async function readRows(tx: Tx, act: Act, query: RowsQuery): Promise<Outcome<IntegrityRows>> {
  const { agencyId, part, page, size, view } = query;
  const readable = readableAgencies(act.actor);
  if (readable?.length === 0) return notAllowed();
  const held = await heldSnapshots(tx);
  const { month } = query;
  const snapshot = month === undefined ? held.at(-1) : held.find((each) => each.month === monthOf(month));
  if (snapshot === undefined || (readable !== null && !readable.includes(agencyId))) return notFound();
  const agencies = await listAgencies(tx);
  const agency = agencies.find((each) => each.id === agencyId);
  const tops = topsOf(agencies);
  if (agency === undefined || tops.get(agencyId) !== agencyId) return notFound();
  if (!mayReadRows(act.actor, part, agencyId)) return notAllowed();
  const { windowMonths } = await getParameters(tx, { windowMonths: WINDOW_MONTHS }, snapshot.as_of);
  const units = new Map(
    agencies.filter((each) => tops.get(each.id) === agencyId).map((each) => [each.id, each.name]),
  );
  const all = await listRows(tx, act, { part, month: snapshot.month, windowMonths }, [...units.keys()]);
  const figure = (await figuresOf(tx, [snapshot.id])).find(
    (each) => each.agencyId === agencyId && each.part === part,
  );
  const shown = view === 'all' ? all : all.filter((each) => each.counts > 0);
  const sum = (of: 'counts' | 'of') =>
    Math.round(all.reduce((total, each) => total + each[of], 0) * 100) / 100;
  return {
    agency: faceOf(agency),
    part,
    month: snapshot.month,
    months: held.map((each) => each.month).toReversed(),
    asOf: snapshot.as_of,
    told:
      figure === undefined || figure.numerator === null || figure.denominator === null
        ? null
        : { numerator: figure.numerator, denominator: figure.denominator },
    now: { numerator: sum('counts'), denominator: sum('of') },
    rows: shown.slice((page - 1) * size, page * size).map(({ agencyId: unit, of: _of, ...row }) => ({
      ...row,
      unit: units.get(unit) ?? '',
    })),
    total: shown.length,
    page,
    size,
  };
}
