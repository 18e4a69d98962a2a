import type { Act } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { getParameters } from '../../../platform/parameters/index.ts';
import { listAgencies } from '../../directory/index.ts';
import { BANDS, LEAST_JUDGED, WINDOW_MONTHS } from '../parameters.ts';
import { figureOf, type Figure } from '../rules/figure.ts';
import { asOfIn } from '../rules/months.ts';
import { PARTS, type Part } from '../rules/parts.ts';
import { rollUp, topsOf } from '../rules/roll-up.ts';
import type { Figures } from '../store/snapshots.ts';
import { countParts } from './count-parts.ts';

/**
 * Reckons the map of a month: every agency at the top of its line that existed on the day, with the units below it. By the parameters of that
 * day. The same data at the same day give the same figures.
 */
export async function reckonMonth(
  tx: Tx,
  act: Pick<Act, 'government' | 'today'>,
  month: PlainDate,
): Promise<Figures> {
  const day = asOfIn(month, act.today);
  const { windowMonths, least, ...bounds } = await getParameters(
    tx,
    { ...BANDS, windowMonths: WINDOW_MONTHS, least: LEAST_JUDGED },
    day,
  );
  const agencies = await listAgencies(tx);
  const tops = topsOf(agencies);
  const counted = await countParts(tx, act, month, windowMonths);
  const summed = PARTS.map((part) => [part, rollUp(counted[part], tops)] as const);
  return new Map(
    agencies
      .filter((each) => tops.get(each.id) === each.id && existed(each, day))
      .map(({ id }) => [
        id,
        Object.fromEntries(
          summed.map(([part, sums]): [Part, Figure] => [
            part,
            figureOf(part, sums === null ? null : sums.get(id), { bound: bounds[part], least }),
          ]),
        ) as Record<Part, Figure>,
      ]),
  );
}

function existed(
  { validFrom, validTo }: { validFrom: PlainDate; validTo: PlainDate | null },
  day: PlainDate,
): boolean {
  return validFrom <= day && (validTo === null || validTo >= day);
}
