// PD-P07 and PD-P08: the place of the host itself, where it is known more exactly than by its regency.
import { distanceKm } from '../../../platform/geography/geometry.ts';
import type { Reading } from './evidence.ts';
import type { PresenceInput } from './presence-rules.ts';
import type { RuleVerdict } from './rule-verdict.ts';

/** km around a host that count as being there, or the fix's own error where that is more. */
const SITE_KM = 0.5;
/** A journey within a city is paid for more than so many hours. */
const PAID_HOURS = 8;

const EVIDENCE = {
  id: 'Visum kantor tujuan atau daftar hadir kegiatan.',
  en: 'A visum of the host office or an attendance list.',
};

type SiteInput = Pick<PresenceInput, 'trip' | 'readings' | 'visums' | 'area' | 'days' | 'thresholds'>;

const kmToHost = ({ fix }: Reading, { hosts = [] }: SiteInput['trip']) =>
  Math.min(...hosts.map((host) => distanceKm(fix, host)));

const isThere = (reading: Reading, trip: SiteInput['trip']) =>
  reading.weight > 0 && kmToHost(reading, trip) <= Math.max(SITE_KM, reading.radius);

/**
 * PD-P07: a journey within the city that was shorter than it is paid for. What shows the visit may be only a part of it, so it is contradicted only
 * where one exact position elsewhere before and one after leave less room than that.
 */
export function shortDayInCity(input: SiteInput): RuleVerdict[] {
  const { trip, readings, visums, area, days, thresholds } = input;
  if (![...area.destinations].every((code) => area.origin.includes(code))) return [];
  const isElsewhere = (each: Reading) =>
    each.mayAccuse &&
    (trip.hosts?.length
      ? kmToHost(each, trip) > Math.max(SITE_KM, each.radius) + thresholds.insideMarginKm
      : each.outside);
  return days.flatMap(({ day }): RuleVerdict[] => {
    const own = readings.filter((each) => each.day === day);
    const there = [
      ...visums.filter((each) => each.day === day).map(({ id, at }) => ({ id, at })),
      ...own.filter((each) => isThere(each, trip)).map(({ fix, at }) => ({ id: fix.id, at })),
    ].sort((a, b) => a.at - b.at);
    const [first, last] = [there[0], there.at(-1)];
    if (first === undefined || last === undefined) return [];
    const shown = hours(last.at - first.at);
    if (shown >= PAID_HOURS) return [];
    const elsewhere = own.filter(isElsewhere);
    const before = elsewhere.findLast((each) => each.at < first.at);
    const after = elsewhere.find((each) => each.at > last.at);
    const most = before && after ? hours(after.at - before.at) : null;
    const isShort = before !== undefined && after !== undefined && most !== null && most < PAID_HOURS;
    return [
      {
        code: 'PD-P07',
        class: isShort ? 'contradicted' : 'unverified',
        strength: isShort ? 'strong' : 'weak',
        inputs: isShort ? [before.fix.id, after.fix.id] : [first.id],
        numbers: { day, hours: shown, ...(isShort ? { most } : {}) },
        sentence: isShort
          ? {
              id: `Pada ${day} kunjungan dalam kota paling lama ${most} jam, sedangkan dibayar untuk lebih dari ${PAID_HOURS} jam.`,
              en: `On ${day} the visit within the city took at most ${most} hours; more than ${PAID_HOURS} were paid.`,
            }
          : {
              id: `Pada ${day} baru ${shown} jam kunjungan dalam kota yang terbukti; dibayar untuk lebih dari ${PAID_HOURS} jam.`,
              en: `On ${day} only ${shown} hours of the visit within the city are shown; more than ${PAID_HOURS} were paid.`,
            },
        change: EVIDENCE,
      },
    ];
  });
}

const hours = (seconds: number) => Math.round(seconds / 360) / 10;

/** PD-P08: nobody's code was scanned, and no position lies at any of the hosts. */
export function hostNotReached({ trip, readings, visums }: SiteInput): RuleVerdict[] {
  const hosts = trip.hosts?.length ?? 0;
  if (hosts === 0 || visums.length > 0 || readings.some((each) => isThere(each, trip))) return [];
  return [
    {
      code: 'PD-P08',
      class: 'unverified',
      strength: 'weak',
      inputs: [],
      numbers: { hosts },
      sentence: {
        id: 'Belum ada visum dan belum ada posisi di kantor tujuan. Ini bukan tuduhan; lengkapi buktinya.',
        en: 'There is no visum and no position at the host office yet. This is no accusation; please add evidence.',
      },
      change: EVIDENCE,
    },
  ];
}
