// PD-T: the trip as a whole, beside other trips, other records and its deadlines.
import { daysBetween, type PlainDate } from '../../../platform/calendar/index.ts';
import { workingDaysBetween, type Calendar } from '../../../platform/calendar/working-days.ts';
import type { Trip, Visum } from './case.ts';
import type { RuleVerdict } from './rule-verdict.ts';

/** What else is known of the traveller and his companions. Worked out by whoever holds all trips. */
export interface TripSurroundings {
  calendar: Calendar;
  /** other trips of the same traveller that were not cancelled */
  otherTrips: readonly { id: string; number: string; from: PlainDate; to: PlainDate }[];
  /** attendance at the office, leave, sickness or a paid meeting elsewhere, on days of the trip */
  otherRecords: readonly {
    id: string;
    kind: 'attendance' | 'leave' | 'sick' | 'meeting';
    day: PlainDate;
    signed: boolean;
  }[];
  /** companions of the same trip, by their own verdict */
  companions: readonly { confirmedDays: number }[];
  /** days of this traveller that were confirmed */
  confirmedDays: number;
  submittedOn: PlainDate | null;
  /** reports and photographs of other trips that say or show the same */
  copies: readonly { document: string; other: string; kind: 'report' | 'photo'; likeness: number }[];
  visums: readonly (Visum & { day: PlainDate })[];
  limits: { accountabilityDays: number; letterDays: number };
}

export function tripRules(trip: Trip, around: TripSurroundings): RuleVerdict[] {
  return [
    ...overlappingTrips(trip, around),
    ...overlappingRecords(trip, around),
    ...letterAfterwards(trip, around),
    ...accountedLate(trip, around),
    ...silentMember(around),
    ...copiedReport(around),
    ...finishedEarly(trip, around),
  ];
}

/** PD-T01: two trips at once. Handing over on one day is allowed, with one daily allowance. */
function overlappingTrips(trip: Trip, { otherTrips }: TripSurroundings): RuleVerdict[] {
  return otherTrips
    .filter((each) => each.id !== trip.id && each.from < trip.to && trip.from < each.to)
    .map((each) => {
      const [from, to] = [
        each.from > trip.from ? each.from : trip.from,
        each.to < trip.to ? each.to : trip.to,
      ];
      const days = daysBetween(from, to) + 1;
      return {
        code: 'PD-T01',
        class: 'contradicted',
        strength: 'strong',
        inputs: [each.id],
        numbers: { days, other: each.number },
        sentence: {
          id: `Perjalanan ini bertumpang tindih ${days} hari dengan ${each.number}; dua perjalanan pada waktu yang sama tidak dapat dibayar.`,
          en: `This trip overlaps ${each.number} by ${days} days; two trips at the same time cannot both be paid.`,
        },
        change: {
          id: 'Pembatalan atau perubahan tanggal salah satu surat tugas.',
          en: 'Cancelling one of the letters, or changing its days.',
        },
      } satisfies RuleVerdict;
    });
}

const RECORD = {
  attendance: { id: 'kehadiran di kantor', en: 'attendance at the office' },
  leave: { id: 'cuti', en: 'leave' },
  sick: { id: 'sakit', en: 'sickness' },
  meeting: { id: 'rapat atau fullboard yang dibayar', en: 'a paid meeting' },
};

/** PD-T02 */
function overlappingRecords(trip: Trip, { otherRecords }: TripSurroundings): RuleVerdict[] {
  return otherRecords
    .filter((each) => each.day >= trip.from && each.day <= trip.to)
    .map((each) => ({
      code: 'PD-T02',
      class: each.signed ? 'contradicted' : 'review',
      strength: each.signed ? 'strong' : 'medium',
      inputs: [each.id],
      numbers: { day: each.day, kind: each.kind },
      sentence: {
        id: `Pada ${each.day} tercatat pula ${RECORD[each.kind].id}.`,
        en: `On ${each.day} there is also a record of ${RECORD[each.kind].en}.`,
      },
      change: {
        id: 'Pembetulan catatan itu oleh pejabat yang menandatanganinya.',
        en: 'A correction of that record by whoever signed it.',
      },
    }));
}

/** PD-T03 */
function letterAfterwards(
  { letterSigned, departed, from }: Trip,
  { calendar, limits }: TripSurroundings,
): RuleVerdict[] {
  const left = departed ?? from;
  if (letterSigned === null || letterSigned <= left) return [];
  const days = workingDaysBetween(calendar, left, letterSigned);
  if (days <= limits.letterDays) return [];
  return [
    {
      code: 'PD-T03',
      class: 'procedural',
      strength: 'medium',
      inputs: [],
      numbers: { days },
      sentence: {
        id: `Surat tugas ditandatangani ${days} hari kerja setelah berangkat.`,
        en: `The assignment letter was signed ${days} working days after departure.`,
      },
      change: {
        id: 'Bukti penugasan lisan atau keadaan mendesak.',
        en: 'Evidence of an oral assignment or of urgency.',
      },
    },
  ];
}

/** PD-T04: accountability within working days after the SPD's last day (PMK 113/2012). */
function accountedLate(trip: Trip, { calendar, submittedOn, limits }: TripSurroundings): RuleVerdict[] {
  if (submittedOn === null || submittedOn <= trip.to) return [];
  const days = workingDaysBetween(calendar, trip.to, submittedOn);
  if (days <= limits.accountabilityDays) return [];
  return [
    {
      code: 'PD-T04',
      class: 'procedural',
      strength: 'weak',
      inputs: [],
      numbers: { days, limit: limits.accountabilityDays },
      sentence: {
        id: `Pertanggungjawaban masuk ${days} hari kerja setelah kembali; batasnya ${limits.accountabilityDays}.`,
        en: `Accounted for ${days} working days after the return; the limit is ${limits.accountabilityDays}.`,
      },
      change: { id: 'Alasan keterlambatan.', en: 'The reason for the delay.' },
    },
  ];
}

/** PD-T05: companions were there, and nothing shows that this traveller was. */
function silentMember({ companions, confirmedDays }: TripSurroundings): RuleVerdict[] {
  const seen = companions.filter((each) => each.confirmedDays >= 1).length;
  if (seen === 0 || confirmedDays > 0) return [];
  return [
    {
      code: 'PD-T05',
      class: 'unverified',
      strength: 'medium',
      inputs: [],
      numbers: { companions: seen },
      sentence: {
        id: `${seen} teman seperjalanan terbukti hadir; untuk pelaksana ini belum ada bukti satu hari pun.`,
        en: `${seen} companions are shown to have been there; for this traveller no day is shown yet.`,
      },
      change: {
        id: 'Visum, boarding pass, atau daftar hadir atas nama pelaksana.',
        en: 'A visum, a boarding pass or an attendance list in the name of the traveller.',
      },
    },
  ];
}

/** PD-T06 */
function copiedReport({ copies }: TripSurroundings): RuleVerdict[] {
  return copies.map((each) => ({
    code: 'PD-T06',
    class: 'review',
    strength: 'medium',
    inputs: [each.document, each.other],
    numbers: { likeness: each.likeness },
    sentence: {
      id:
        each.kind === 'report'
          ? 'Laporan ini sangat mirip dengan laporan perjalanan lain.'
          : 'Foto ini sama dengan foto perjalanan lain.',
      en:
        each.kind === 'report'
          ? 'This report is much like that of another trip.'
          : 'This photograph is the same as one of another trip.',
    },
    change: {
      id: 'Penjelasan pelaksana, misalnya kegiatan bersama.',
      en: 'An explanation, for example a joint activity.',
    },
  }));
}

/** PD-T07: whoever has done the work returns. */
function finishedEarly(trip: Trip, { visums }: TripSurroundings): RuleVerdict[] {
  const done = visums.find((each) => each.done && each.day < trip.to);
  if (done === undefined) return [];
  return [
    {
      code: 'PD-T07',
      class: 'advisory',
      strength: 'weak',
      inputs: [done.id],
      numbers: { day: done.day, days: daysBetween(done.day, trip.to) },
      sentence: {
        id: `Kantor tujuan menyatakan tugas selesai pada ${done.day}; perjalanan masih berjalan sampai ${trip.to}.`,
        en: `The host office says that the work was done on ${done.day}; the trip went on until ${trip.to}.`,
      },
      change: { id: 'Alasan tinggal lebih lama.', en: 'The reason for staying on.' },
    },
  ];
}
