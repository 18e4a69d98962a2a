import { lateWinners, submissionDays } from '../indicators/period.ts';
import { at, objectsOf, textOf } from '../json.ts';
import { bidsOf, partyIds, winnersOf, type Release } from '../release.ts';
import type { ProcurementThresholds } from '../thresholds.ts';
import { missing, say, tested, type Part } from './part.ts';
import { isCompetitive } from './subject.ts';

/** PBJ-01 a: too little time to bid. */
export function shortPeriodPart(release: Release, thresholds: ProcurementThresholds): Part {
  const competitive = isCompetitive(release, thresholds);
  if (competitive === null)
    return missing('tender.procurementMethod', 'metode pengadaan', 'the procurement method');
  if (!competitive) {
    return {
      state: 'not-asked',
      reason: say(
        'Metode ini tidak mengundang penawaran terbuka.',
        'This method does not call for open bids.',
      ),
    };
  }
  const days = submissionDays(release);
  if (days === null) {
    return missing(
      'tender.tenderPeriod',
      'waktu mulai dan batas pemasukan penawaran',
      'the begin and the deadline of the submission of bids',
    );
  }
  const details = textOf(at(release, 'tender', 'procurementMethodDetails'));
  const own = details !== null && Object.hasOwn(thresholds.tenderDaysByMethod, details);
  const least = own ? thresholds.tenderDaysByMethod[details]! : thresholds.tenderDays;
  return tested(days < least, {
    severity: 'medium',
    formula: say(`${days} hari < ${least} hari`, `${days} days < ${least} days`),
    found: say(
      `Penawaran hanya dapat dimasukkan selama ${days} hari penuh; paling sedikit ${least} hari.`,
      `Bids could be handed in for ${days} whole days only; it should be ${least} at least.`,
    ),
    clear: say(
      `Waktu pemasukan penawaran ${days} hari penuh.`,
      `Bids could be handed in for ${days} whole days.`,
    ),
    evidence: [{ kind: 'field', ref: 'tender.tenderPeriod', value: periodText(release) }],
  });
}

function periodText(release: Release): string {
  const period = at(release, 'tender', 'tenderPeriod');
  return `${textOf(at(period, 'startDate'))} – ${textOf(at(period, 'endDate'))}`;
}

/** PBJ-01 b: the winner's bid came after the deadline. */
export function lateBidPart(release: Release): Part {
  const end = textOf(at(release, 'tender', 'tenderPeriod', 'endDate'));
  const awards = objectsOf(release['awards']);
  const bids = bidsOf(release);
  if (end === null)
    return missing('tender.tenderPeriod.endDate', 'batas pemasukan penawaran', 'the deadline for bids');
  if (awards === null) return missing('awards', 'penetapan pemenang', 'the award');
  const winners = winnersOf(awards);
  if (winners.size === 0) {
    return { state: 'not-asked', reason: say('Belum ada pemenang.', 'There is no winner yet.') };
  }
  const own = (bids ?? []).filter(
    ({ status, tenderers }) => status === 'valid' && partyIds(tenderers).some((id) => winners.has(id)),
  );
  const late = lateWinners(release);
  if (late.size === 0 && (own.length === 0 || own.some(({ date }) => typeof date !== 'string')))
    return missing('bids.details.date', 'waktu masuk penawaran pemenang', 'when the winner’s bid came');
  const dates = own.flatMap(({ date }) => textOf(date) ?? []).join(', ');
  return tested(late.size > 0, {
    severity: 'critical',
    formula: say(`${dates} > ${end}`, `${dates} > ${end}`),
    found: say(
      `Penawaran pemenang masuk ${dates}, sesudah batas ${end}.`,
      `The winner’s bid came ${dates}, after the deadline ${end}.`,
    ),
    clear: say('Penawaran pemenang masuk sebelum batas.', 'The winner’s bid came before the deadline.'),
    evidence: own.map((bid) => ({
      kind: 'field',
      ref: `bids.details[${textOf(bid['id']) ?? ''}].date`,
      value: textOf(bid['date']) ?? '',
    })),
  });
}
