import type { TimeZoneName } from '../../../platform/geography/geography.ts';
import { fill, type Locale } from '../../../platform/texts.ts';
import { CASES_FOR_LABEL, type CaseCharge } from '../rules/attribution/charge.ts';
import { texts } from '../texts.ts';
import type { Analysis } from './analyse.ts';
import { shown, tableLines } from './print-table.ts';

const DAY = 86_400;
/** Cases of one table: wider ones below do not move those above. */
const CASES_AT_ONCE = 1_000;

/** What was found, for people. */
export function* bottleneckLines(
  analysis: Analysis,
  zone: TimeZoneName,
  top: number,
  locale: Locale,
): Generator<string> {
  const words = texts[locale];
  const { log } = analysis.holds;
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const whole = new Intl.NumberFormat(locale);
  const working = (seconds: number) =>
    fill(words.working, { days: number.format(seconds / analysis.workingDay) });
  const wall = (seconds: number) => fill(words.wall, { days: number.format(seconds / DAY) });
  const percent = (share: number) => `${number.format(share * 100)} %`;
  const name = (text: string) => (text === '' ? words.unnamed : shown(text));
  yield fill(words['log.about'], {
    events: whole.format(log.at.length),
    cases: whole.format(log.cases.length),
    holds: whole.format(analysis.holds.event.length),
    first: analysis.first,
    last: analysis.last,
    zone,
  });
  yield words['log.ball'];
  yield fill(words['log.day'], { hours: number.format(analysis.workingDay / 3_600) });
  if (analysis.unknownYears.length > 0)
    yield fill(words['log.holidays-unknown'], { years: analysis.unknownYears.join(', ') });
  if (log.cases.length < CASES_FOR_LABEL) yield words['log.few-cases'];

  yield `\n${words.stages}`;
  yield* tableLines(
    [words.stage, words.count, words.median, words.p95, words['median-wall'], words['p95-wall']],
    analysis.stages.map((each) => [
      name(each.activity),
      whole.format(each.holds),
      working(each.working.median),
      working(each.working.p95),
      wall(each.wall.median),
      wall(each.wall.p95),
    ]),
  );

  yield `\n${words.parties}`;
  yield* tableLines(
    [words.party, words.count, words.held, words.excess, words.share, words.charged],
    analysis.parties.map((each) => [
      name(each.party),
      whole.format(each.holds),
      working(each.held),
      working(each.excess),
      percent(each.share),
      whole.format(each.cases),
    ]),
  );

  const slow = analysis.offices.filter((each) => each.pace !== null && each.pace !== 'usual');
  if (slow.length > 0) {
    yield `\n${words.offices}`;
    yield* tableLines(
      [words.office, words.stage, words.count, words.median, words.percentile, words.pace],
      slow.map((each) => [
        name(each.office),
        name(each.activity),
        whole.format(each.holds),
        working(each.median),
        whole.format(Math.round(each.percentile * 100)),
        words[`pace.${each.pace ?? 'usual'}`],
      ]),
      [1, 5],
    );
  }

  yield `\n${words.cases}`;
  const heading = [words.case, words.party, words.stage, words.excess, words.others];
  const row = ({ case: of, party, worst, shares }: CaseCharge): string[] => {
    if (party === null || worst === null) return [name(of), words.nobody, '', '', ''];
    const each = [...shares].toSorted(([, a], [, b]) => b - a);
    return [
      name(of),
      name(party),
      name(stageOf(analysis, worst.hold)),
      working(worst.excess),
      each.map(([who, share]) => `${name(who)} ${percent(share)}`).join(', '),
    ];
  };
  const listed = analysis.cases.slice(0, top);
  for (let at = 0; at < listed.length; at += CASES_AT_ONCE) {
    yield* tableLines(heading, listed.slice(at, at + CASES_AT_ONCE).map(row), [1, 2, 4]);
  }
}

function stageOf({ holds: { log, event } }: Analysis, hold: number): string {
  return log.activities[log.activityOf[event[hold]!]!]!;
}

/** What was found, for programs: one JSON document, a line a case. Lengths are seconds. */
export function* bottleneckJson(analysis: Analysis, zone: TimeZoneName, top: number): Generator<string> {
  const { holds, cases, first, last, workingDay, unknownYears, stages, parties, offices } = analysis;
  const head = {
    events: holds.log.at.length,
    cases: holds.log.cases.length,
    holds: holds.event.length,
    first,
    last,
    zone,
    workingDaySeconds: workingDay,
    yearsWithoutHolidays: unknownYears,
    stages,
    parties,
    offices,
  };
  yield `${JSON.stringify(head).slice(0, -1)},"attribution":[`;
  const listed = cases.slice(0, top);
  for (const [place, { case: of, party, worst, shares }] of listed.entries()) {
    const worstHold = worst && {
      activity: stageOf(analysis, worst.hold),
      from: new Date(holds.log.at[holds.event[worst.hold]!]! * 1_000).toISOString(),
      working: holds.working[worst.hold],
      wall: holds.wall[worst.hold],
      excess: worst.excess,
      percentile: worst.percentile,
    };
    const line = JSON.stringify({ case: of, party, worst: worstHold, shares: Object.fromEntries(shares) });
    yield place === listed.length - 1 ? line : `${line},`;
  }
  yield ']}';
}
