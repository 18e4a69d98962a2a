import type { Calendar } from '../../../../platform/calendar/working-days.ts';
import { workingDaysBetween } from '../../../../platform/calendar/working-days.ts';
import { dayIn, type Zone } from '../../../../platform/clock.ts';
import type { ContractView } from '../../contract/contract-view.ts';
import { planDayAt } from '../../rules/contracts/curve.ts';
import { two } from '../../rules/contracts/earned-value.ts';
import { PAPER_MARKS, PROGRESS_MARKS } from '../../rules/contracts/marks.ts';
import { plannedOn } from '../../rules/contracts/schedule.ts';
import type { Photo } from '../../store/contracts/photos.ts';
import { stopsSince, type CurveParts } from './curve.ts';

export interface Telling {
  calendar: Calendar;
  zone: Zone;
  /** trail actor → name */
  names: ReadonlyMap<string, string>;
  today: Parameters<typeof workingDaysBetween>[1];
}

const MARKS = [...PAPER_MARKS, ...PROGRESS_MARKS] as const;

/** Marks that a page knows; others of an older program stay away. */
function marksOf(marks: readonly string[]): ContractView['history'][number]['marks'] {
  return [...new Set(MARKS)].filter((each) => marks.includes(each));
}

/** Working days between a paper's day and the day on which it was recorded. */
function lagOf({ calendar, zone }: Telling, day: Telling['today'], recordedAt: string): number {
  return workingDaysBetween(calendar, day, dayIn(zone, Temporal.Instant.from(recordedAt)));
}

/** Papers and addenda by the clock of recording, newest first. */
export function historyOf({ steps, versions }: CurveParts, telling: Telling): ContractView['history'] {
  const papers = steps.map((each) => ({
    kind: each.step,
    docDate: each.doc_date,
    recordedAt: each.recorded_at,
    lag: lagOf(telling, each.doc_date, each.recorded_at),
    by: telling.names.get(each.recorded_by) ?? '',
    document: each.document,
    note: each.note,
    fileId: each.file_id,
    marks: marksOf(each.marks),
    source: each.source,
  }));
  const addenda = versions
    .filter((each) => each.n > 0)
    .map((each) => ({
      kind: 'addendum' as const,
      docDate: each.doc_date,
      recordedAt: each.recorded_at,
      lag: each.doc_date === null ? null : lagOf(telling, each.doc_date, each.recorded_at),
      by: telling.names.get(each.recorded_by) ?? '',
      document: each.document,
      note: each.reason ?? '',
      fileId: each.file_id,
      marks: [],
      source: 'typed' as const,
    }));
  // Papers of one moment keep their order: the sort is stable.
  return [...papers.toReversed(), ...addenda].toSorted(
    (a, b) => Date.parse(b.recordedAt) - Date.parse(a.recordedAt),
  );
}

/** Reports, newest first, each beside the plan of its own day. */
export function progressOf(
  parts: CurveParts,
  photos: readonly Photo[],
  /** reports with a picture that stands in a report of another contract */
  sharing: ReadonlySet<string>,
  telling: Telling,
): ContractView['progress'] {
  const plan = parts.baselines.at(-1);
  const stops = stopsSince(plan, parts.steps, telling.today);
  const pictures = Map.groupBy(photos, (each) => each.progress_id);
  return parts.reports.toReversed().map((each) => {
    const planned =
      plan === undefined
        ? null
        : two(plannedOn({ start: plan.start_on, points: plan.points }, planDayAt(stops, each.period_end)));
    return {
      id: each.id,
      periodEnd: each.period_end,
      recordedAt: each.recorded_at,
      lag: lagOf(telling, each.period_end, each.recorded_at),
      percent: each.percent,
      before: each.before_percent,
      planned,
      deviation: planned === null ? null : two(each.percent - planned),
      note: each.note,
      fallReason: each.fall_reason,
      // The report that was first says it too: which of the two is right, no program knows.
      marks: marksOf(sharing.has(each.id) ? [...each.marks, 'same-photo'] : each.marks),
      by: telling.names.get(each.recorded_by) ?? '',
      photos: (pictures.get(each.id) ?? []).map((photo) => ({
        id: photo.id,
        fileId: photo.file_id,
        latitude: photo.latitude,
        longitude: photo.longitude,
        accuracy: photo.accuracy,
        addedAt: photo.added_at,
      })),
    };
  });
}
