import type { Government } from '../../../platform/act.ts';
import { yearOf, type PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { getParameter } from '../../../platform/parameters/index.ts';
import { listAgencies } from '../../directory/index.ts';
import { openContractsPath } from '../../spending/index.ts';
import type { OpenMap } from '../contract.ts';
import { SMALLEST_CELL } from '../parameters.ts';
import { OPEN_PARTS, SHAPES } from '../rules/parts.ts';
import { outerTable, STEP, type InnerCell } from '../rules/publish.ts';
import type { Part } from '../rules/parts.ts';
import { isPublished } from '../store/publications.ts';
import { figuresOf, heldSnapshots } from '../store/snapshots.ts';
import { texts } from '../texts/parts.ts';

/**
 * The map as everybody may read it, of a closed month: the newest where none is named. Null: the page is closed, no month is closed yet, or
 * the one that is asked for is not there: from outside these are the same.
 */
export async function readOpenMap(
  tx: Tx,
  government: Pick<Government, 'name'>,
  today: PlainDate,
  month?: PlainDate,
): Promise<OpenMap | null> {
  if (!(await isPublished(tx))) return null;
  const closed = (await heldSnapshots(tx)).filter((each) => each.closed_at !== null);
  const snapshot = month === undefined ? closed.at(-1) : closed.find((each) => each.month === month);
  if (snapshot === undefined) return null;
  const least = await getParameter(tx, SMALLEST_CELL, today);
  const figures = await figuresOf(tx, [snapshot.id]);
  const inner = new Map<string, Partial<Record<Part, InnerCell>>>();
  for (const { agencyId, part, numerator, denominator, value, missing } of figures) {
    const row = inner.get(agencyId) ?? {};
    row[part] = { numerator, denominator, value, missing };
    inner.set(agencyId, row);
  }
  const outer = outerTable(inner, least);
  const agencies = (await listAgencies(tx))
    .filter((each) => outer.has(each.id))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'id'));
  const words = (key: 'part' | 'above' | 'below' | 'source', part: Part) => ({
    id: texts.id[`${key}-${part}`],
    en: texts.en[`${key}-${part}`],
  });
  return {
    government: government.name,
    month: snapshot.month,
    asOf: snapshot.as_of,
    version: snapshot.version,
    smallestCell: least,
    step: STEP,
    months: closed.map((each) => each.month).toReversed(),
    parts: OPEN_PARTS.map((part) => {
      const { unit, worse, span } = SHAPES[part];
      return {
        part,
        unit,
        worse,
        span,
        name: words('part', part),
        numerator: words('above', part),
        denominator: words('below', part),
        source: words('source', part),
      };
    }),
    rows: agencies.flatMap(({ id, code, name, kind }) =>
      OPEN_PARTS.flatMap((part) => {
        const cell = outer.get(id)![part];
        return cell === undefined
          ? []
          : [
              {
                agency: { code, name, kind },
                part,
                value: cell.value,
                atLeastCases: cell.cases,
                why: cell.why,
              },
            ];
      }),
    ),
    contracts: await openContractsPath(tx, yearOf(snapshot.month), today),
  };
}
