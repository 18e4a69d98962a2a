import type { z } from 'zod';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { curveView } from '../../contract/contract-standing.ts';
import type { Assessment } from '../../rules/contracts/assess.ts';
import { forecastBand, movedPlan, stopsOf } from '../../rules/contracts/curve.ts';
import type { Contract } from '../../store/contracts/contracts.ts';
import type { KeptBaseline, Progress, Scm, Step, Version } from '../../store/contracts/parts.ts';

export interface CurveParts {
  contract: Contract;
  judged: Assessment;
  baselines: readonly KeptBaseline[];
  reports: readonly Progress[];
  steps: readonly Step[];
  versions: readonly Version[];
  scms: readonly Scm[];
}

type Curve = z.input<typeof curveView>;

/** Stops since the plan that holds was agreed: an addendum has the earlier ones in its days already. */
export function stopsSince(
  plan: KeptBaseline | undefined,
  steps: readonly Step[],
  today: PlainDate,
): ReturnType<typeof stopsOf> {
  const since = plan === undefined ? '' : plan.recorded_at;
  return stopsOf(
    steps.filter((each) => Date.parse(each.recorded_at) >= (since === '' ? 0 : Date.parse(since))),
    today,
  );
}

/** Lines of the chart: the plan that holds, the first one, what was reported, and where it goes. */
export function curveOf(parts: CurveParts, today: PlainDate): Curve {
  const { contract, baselines, reports, steps } = parts;
  const plan = baselines.at(-1);
  const stops = stopsSince(plan, steps, today);
  const baseline = plan === undefined ? null : { start: plan.start_on, points: plan.points };
  const original = baselines[0];
  const running = contract.state === 'running' && contract.suspended_since === null;
  return {
    plan: baseline === null ? [] : movedPlan(baseline, stops),
    original: original === undefined ? [] : [{ day: original.start_on, percent: 0 }, ...original.points],
    real: reports.map((each) => ({
      day: each.period_end,
      percent: each.percent,
      recordedAt: each.recorded_at,
    })),
    forecast:
      baseline === null || !running
        ? null
        : forecastBand(
            baseline,
            reports.map((each) => ({ day: each.period_end, percent: each.percent })),
            stops,
          ),
    markers: markersOf(parts).toSorted((a, b) => (a.day < b.day ? -1 : 1)),
  };
}

function markersOf({ judged, steps, versions, scms }: CurveParts): Curve['markers'] {
  const markers: Curve['markers'] = [];
  if (judged.late !== null) {
    markers.push({ day: judged.late.lastDay, kind: 'end', label: '' });
    if (judged.late.daysOver > 0) markers.push({ day: judged.late.lastGraceDay, kind: 'grace', label: '' });
  }
  for (const each of steps)
    if (each.step === 'suspended' || each.step === 'resumed')
      markers.push({ day: each.doc_date, kind: each.step, label: each.document });
  for (const each of versions)
    if (each.n > 0 && each.doc_date !== null)
      markers.push({ day: each.doc_date, kind: 'addendum', label: each.document });
  for (const each of scms)
    markers.push({ day: each.held_on ?? each.invited_for, kind: 'scm', label: 'I'.repeat(each.level) });
  return markers;
}
