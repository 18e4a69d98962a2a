import type { z } from 'zod';
import { daysBetween } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { notFound, type Outcome } from '../../../../platform/outcome.ts';
import type { compareQuery, compareView } from '../../contract/contract-view.ts';
import { two } from '../../rules/contracts/earned-value.ts';
import { plannedOn } from '../../rules/contracts/schedule.ts';
import type { Contract } from '../../store/contracts/contracts.ts';
import { baselinesOf, reportsOf, versionsOf, type KeptBaseline } from '../../store/contracts/parts.ts';

/** Days on which either plan has a point, or a report was made, with both plans on each. */
export async function comparePlans(
  tx: Tx,
  { id, value }: Contract,
  { a, b }: z.output<typeof compareQuery>,
): Promise<Outcome<z.input<typeof compareView>>> {
  const baselines = await baselinesOf(tx, id);
  const [one, other] = [a, b].map((n) => baselines.find((each) => each.n === n));
  if (one === undefined || other === undefined) return notFound();
  const versions = await versionsOf(tx, id);
  const side = (plan: KeptBaseline) => ({
    kind: plan.kind,
    end: plan.points.at(-1)!.day,
    value: versions.find((each) => each.n === plan.n)?.value ?? value,
  });
  const reports = new Map((await reportsOf(tx, id)).map((each) => [each.period_end, each.percent]));
  const days = new Set([
    one.start_on,
    other.start_on,
    ...[...one.points, ...other.points].map((each) => each.day),
    ...reports.keys(),
  ]);
  const planned = (plan: KeptBaseline, day: typeof one.start_on) =>
    two(plannedOn({ start: plan.start_on, points: plan.points }, day));
  const [left, right] = [side(one), side(other)];
  return {
    a: left,
    b: right,
    valueChange: right.value - left.value,
    endChange: daysBetween(left.end, right.end),
    rows: [...days].toSorted().map((day) => {
      const [first, second] = [planned(one, day), planned(other, day)];
      return { day, a: first, b: second, real: reports.get(day) ?? null, change: two(second - first) };
    }),
  };
}
