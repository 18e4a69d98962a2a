import { addDays, yearOf, type PlainDate } from '../../../platform/calendar/index.ts';
import type { Geography } from '../../../platform/geography/geography.ts';
import type { TravelCase } from '../rules/case.ts';
import { localTime } from '../rules/local-time.ts';
import { NOTHING_AROUND, type Surroundings } from '../rules/verify-trip.ts';
import type { CaseFile } from './case-file.ts';

const [ACCOUNTABILITY_DAYS, LETTER_DAYS] = [5, 1];

/** What the file says of other trips, records and papers, in the terms of the rules. */
export function readBeside(
  file: CaseFile,
  travel: TravelCase,
  unreadable: readonly string[],
  geography: Geography,
): Surroundings {
  const { beside, trip } = file;
  const zone = (code: string) => geography.regency(code)?.zone ?? 'WIB';
  const named = (kind: string, places: readonly number[]) => places.map((place) => `${kind}-${place}`);
  // A pass of several flights is one paper.
  const passes = (places: readonly number[]) =>
    travel.passes.map((each) => each.id).filter((id) => named('pass', places).includes(id.split('.')[0]!));
  const paid =
    [...file.paid.nights, ...file.paid.transport].reduce((sum, each) => sum + each.amount, 0) +
    (file.tariffs.daily + file.tariffs.representation) * (file.paid.days ?? daysOf(trip.from, trip.to)) +
    beside.stated;
  // Without its holidays nobody knows what a working day is.
  const never = beside.holidays === undefined ? Infinity : 0;
  return {
    positions: {
      copied: named('fix', beside.copiedFixes),
      shared: beside.sharedDevices,
      enrolledWithin: beside.devicesEnrolledWithin,
    },
    papers: {
      ...NOTHING_AROUND.papers,
      unreadable,
      reusedPasses: passes([...beside.reusedPasses, ...beside.usedBeforePasses]),
      usedBeforePasses: passes(beside.usedBeforePasses),
      copiedPasses: passes(beside.copiedPasses),
      reusedStays: named('stay', [...new Set([...beside.reusedStays, ...beside.usedBeforeStays])]),
      usedBeforeStays: named('stay', beside.usedBeforeStays),
      samePictures: beside.samePictures,
      allowedCompartments: beside.allowedCompartments,
      claimedCarrier: Object.fromEntries(
        file.passes.flatMap((each, index) =>
          each.claimedCarrier === undefined ? [] : [[`pass-${index + 1}`, each.claimedCarrier]],
        ),
      ),
      stated: beside.stated,
      total: paid,
    },
    trips: (confirmedDays) => ({
      calendar: {
        holidays: new Set(beside.holidays),
        years: new Set([yearOf(trip.from) - 1, yearOf(trip.from), yearOf(trip.to), yearOf(trip.to) + 1]),
      },
      otherTrips: beside.otherTrips.map((each) => ({ ...each, id: each.number })),
      otherRecords: beside.otherRecords.map((each, index) => ({ ...each, id: `record-${index + 1}` })),
      companions: beside.companions,
      confirmedDays,
      submittedOn: trip.submitted === null ? null : localTime(trip.submitted, zone(trip.origin)).day,
      copies: beside.copies,
      visums: travel.visums.map((each) => ({ ...each, day: localTime(each.at, zone(each.regency)).day })),
      limits: { accountabilityDays: ACCOUNTABILITY_DAYS + never, letterDays: LETTER_DAYS + never },
    }),
  };
}

function daysOf(from: PlainDate, to: PlainDate): number {
  let count = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) count += 1;
  return count;
}
