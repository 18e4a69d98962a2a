// PD-P: what day classes and nights mean for the trip as a whole.
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Geography } from '../../../platform/geography/geography.ts';
import type { Trip } from './case.ts';
import type { DayVerdict } from './days.ts';
import type { Reading } from './evidence.ts';
import { hostNotReached, shortDayInCity } from './host-rules.ts';
import type { PaperSigns } from './papers.ts';
import type { Area } from './place.ts';
import type { RuleVerdict } from './rule-verdict.ts';
import type { Thresholds } from './thresholds.ts';
import type { NightVerdict } from './verify-trip.ts';

const EVIDENCE = {
  id: 'Boarding pass, visum kantor tujuan, atau keterangan hotel untuk hari itu.',
  en: 'A boarding pass, a visum of the host office or a confirmation of the hotel for that day.',
};

export interface PresenceInput {
  trip: Trip;
  days: readonly DayVerdict[];
  /** that were paid */
  nights: readonly NightVerdict[];
  readings: readonly Reading[];
  visums: PaperSigns['visums'];
  area: Area;
  geography: Geography;
  thresholds: Thresholds;
}

/** Rules in the order of their codes; none speaks of a day that is only unverified as if it were contradicted. */
export function presenceRules(input: PresenceInput): RuleVerdict[] {
  return [
    ...shortDays(input),
    ...otherCity(input),
    ...lateDeparture(input),
    ...earlyReturn(input),
    ...missingEvidence(input),
    ...unsupportedNights(input),
    ...shortDayInCity(input),
    ...hostNotReached(input),
  ];
}

const contradicted = ({ class: kind }: DayVerdict) => kind === 'L' || kind === 'A';
const list = (days: readonly PlainDate[]) => days.join(', ');

/** PD-P01 */
function shortDays({ days }: PresenceInput): RuleVerdict[] {
  const against = days.filter(contradicted);
  if (against.length === 0) return [];
  const which = list(against.map((each) => each.day));
  return [
    {
      code: 'PD-P01',
      class: 'contradicted',
      strength: 'strong',
      inputs: against.flatMap((each) => each.evidence),
      numbers: { days: against.length, claimed: days.length },
      sentence: {
        id: `${against.length} dari ${days.length} hari yang dibayar bertentangan dengan bukti posisi: ${which}.`,
        en: `${against.length} of ${days.length} paid days are contradicted by positions: ${which}.`,
      },
      change: EVIDENCE,
    },
  ];
}

/** Positions further apart than this say nothing about the time between. */
const LONGEST_STAY = 4 * 3_600;

/** PD-P02: days in another regency, with the hours that consecutive positions attest and its distance. */
function otherCity({ trip, days, readings, geography }: PresenceInput): RuleVerdict[] {
  return days
    .filter((each) => each.class === 'L')
    .map((day) => {
      const seen = readings.filter((each) => each.day === day.day && each.weight > 0);
      const there = seen.filter((each) => each.mayAccuse && each.outside && !each.atOrigin);
      const regency = mostOften(there.map((each) => each.regency).filter((each) => each !== null));
      const at = there.filter((each) => each.regency === regency);
      const seconds = seen
        .slice(1)
        .map((each, index) => [seen[index]!, each] as const)
        .filter((pair) => pair.every((each) => at.includes(each)))
        .map(([from, to]) => to.at - from.at)
        .filter((gap) => gap <= LONGEST_STAY)
        .reduce((sum, gap) => sum + gap, 0);
      const far = Math.max(
        0,
        ...at.map((each) =>
          Math.min(...trip.destinations.map((code) => -geography.depth(each.fix, code).atMost)),
        ),
      );
      const hours = Math.round(seconds / 360) / 10;
      const km = Math.round(far);
      const name = regency === null ? undefined : geography.regency(regency)?.name;
      return {
        code: 'PD-P02',
        class: 'contradicted',
        strength: 'strong',
        inputs: day.evidence,
        numbers: { day: day.day, regency: regency ?? '', hours, km },
        sentence: {
          id: `Pada ${day.day} posisi berada di ${name ?? 'luar daerah tujuan'} (paling sedikit ${hours} jam), paling sedikit ${km} km dari daerah tujuan.`,
          en: `On ${day.day} the positions lie in ${name ?? 'other regencies'} (for at least ${hours} hours), at least ${km} km from the destination.`,
        },
        change: EVIDENCE,
      } satisfies RuleVerdict;
    });
}

function mostOften(codes: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
}

/** PD-P03: days at the place of duty before the first day that was travelled. */
function lateDeparture({ trip, days, readings }: PresenceInput): RuleVerdict[] {
  const gone = readings.find((each) => each.leftOrigin && each.mayAccuse)?.day;
  if (gone === undefined || gone <= trip.from) return [];
  const before = days.filter((each) => each.day < gone);
  if (before.length === 0 || !before.every((each) => each.class === 'A')) return [];
  return [
    {
      code: 'PD-P03',
      class: 'contradicted',
      strength: 'strong',
      inputs: before.flatMap((each) => each.evidence),
      numbers: { planned: trip.from, real: gone, days: before.length },
      sentence: {
        id: `Berangkat pada ${gone}, bukan ${trip.from}: sebelum itu masih di tempat kedudukan.`,
        en: `Left on ${gone}, not ${trip.from}: until then still at the place of duty.`,
      },
      change: EVIDENCE,
    },
  ];
}

/** PD-P04: days at the place of duty after the last day that was lived there; the day of coming home counts as paid. */
function earlyReturn({ trip, days, readings }: PresenceInput): RuleVerdict[] {
  const last = days.findLast((each) => each.class === 'H' || each.class === 'T')?.day;
  if (last === undefined || last >= trip.to) return [];
  // The day of coming home may be one that nothing shows.
  const later = days.filter((each) => each.day > last);
  const after = later[0]?.class === 'U' ? later.slice(1) : later;
  if (after.length === 0 || !after.every((each) => each.class === 'A')) return [];
  const home = readings.filter((each) => each.atOrigin && each.mayAccuse && each.day >= last);
  const apart = home.some((each) => each.at - home[0]!.at >= 1_800);
  if (!apart) return [];
  return [
    {
      code: 'PD-P04',
      class: 'contradicted',
      strength: 'strong',
      inputs: after.flatMap((each) => each.evidence),
      numbers: { planned: trip.to, real: last, days: after.length },
      sentence: {
        id: `Kembali ke tempat kedudukan pada atau sebelum ${after[0]!.day}, bukan ${trip.to}.`,
        en: `Back at the place of duty by ${after[0]!.day}, not ${trip.to}.`,
      },
      change: EVIDENCE,
    },
  ];
}

/** PD-P05: what is not shown is asked for, never held against anybody. */
function missingEvidence({ days }: PresenceInput): RuleVerdict[] {
  const open = days.filter((each) => each.class === 'U' || each.class === 'K');
  if (open.length === 0) return [];
  const which = list(open.map((each) => each.day));
  return [
    {
      code: 'PD-P05',
      class: 'unverified',
      strength: 'weak',
      inputs: [],
      numbers: { days: open.length },
      sentence: {
        id: `Belum ada cukup bukti untuk ${which}. Ini bukan tuduhan; lengkapi buktinya.`,
        en: `Not enough evidence yet for ${which}. This is no accusation; please add evidence.`,
      },
      change: EVIDENCE,
    },
  ];
}

/** PD-P06 */
function unsupportedNights({ nights }: PresenceInput): RuleVerdict[] {
  return nights
    .filter((each) => each.state === 'contradicted')
    .map(({ night, evidence }) => ({
      code: 'PD-P06',
      class: 'contradicted',
      strength: 'strong',
      inputs: evidence,
      numbers: { night },
      sentence: {
        id: `Malam ${night} tidak di tempat tujuan: posisi sore atau malam itu dan pagi berikutnya berada di tempat lain.`,
        en: `The night of ${night} was not at the destination: positions of that evening and the next morning lie elsewhere.`,
      },
      change: { id: 'Konfirmasi hotel untuk malam itu.', en: 'A confirmation of the hotel for that night.' },
    }));
}
