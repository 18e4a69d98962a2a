import { plainDate, type PlainDate } from '../../../../platform/calendar/index.ts';
import { answer, both, type PopulationRule } from './population-rule.ts';

/** One trip of a person, first and last day. */
export interface TripFact {
  tripId: string;
  number: string;
  agencyId: string;
  from: PlainDate;
  to: PlainDate;
  /** rupiah paid or advanced */
  paid: number;
}

export interface OverlapFacts {
  personId: string;
  trips: readonly [TripFact, TripFact];
}

export const overlappingTravel: PopulationRule<OverlapFacts> = {
  code: 'TRV-01',
  version: 1,
  scope: 'population',
  title: { id: 'Perjalanan dinas ganda', en: 'Overlapping official travel' },
  detects: {
    id: 'Satu orang tercatat dalam dua perjalanan dinas pada hari yang sama.',
    en: 'One person is on two official trips on the same day.',
  },
  formula: {
    id: '[pergi, pulang) ∩ [pergi, pulang) ≠ ∅',
    en: '[departure, return) ∩ [departure, return) ≠ ∅',
  },
  falsePositives: {
    id: 'Pulang dan berangkat lagi pada hari yang sama: hari terakhir tidak dihitung.',
    en: 'Back and off again on one day: the last day does not count.',
  },
  basis: [{ source: 'Kode temuan 1.01.07 (perjalanan dinas ganda)', verified: true }],
  validFrom: plainDate('2017-01-01'),
  validTo: null,
  severity: 'critical',
  findingCode: '1.01.07',
  needs: ['travel'],
  thresholds: [],
  run({ personId, trips: [one, other] }) {
    const formula = both(`[${one.from}, ${one.to}) ∩ [${other.from}, ${other.to})`);
    const sameDay = one.from === one.to && other.from === other.to && one.from === other.from;
    const overlap = sameDay || (one.from < end(other) && other.from < end(one));
    if (!overlap || one.tripId === other.tripId)
      return answer(overlappingTravel, {
        state: 'clear',
        formula,
        reason: { id: 'Kedua perjalanan tidak bertumpuk.', en: 'The two trips do not overlap.' },
      });
    return answer(overlappingTravel, {
      state: 'found',
      formula,
      reason: {
        id: `Perjalanan ${one.number} dan ${other.number} bertumpuk.`,
        en: `Trips ${one.number} and ${other.number} overlap.`,
      },
      mend: {
        id: 'Minta bukti kedua perjalanan; salah satunya dikembalikan bila tidak dijalani.',
        en: 'Ask for the evidence of both; the one that was not made is paid back.',
      },
      moneyAtRisk: Math.min(one.paid, other.paid),
      evidence: [{ kind: 'person', ref: personId }],
    });
  },
};

/** The day after which a trip no longer holds its traveller: its last day, or for a trip of one day the next. */
function end(trip: TripFact): string {
  return trip.from === trip.to ? `${trip.to}~` : trip.to;
}
