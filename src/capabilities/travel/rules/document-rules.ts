// PD-D: boarding passes, hotel bills, receipts and pictures. What a paper says is consistent with the trip or not; none of them is proof.
import { addDays, type PlainDate } from '../../../platform/calendar/index.ts';
import { isSamePerson } from './boarding-pass.ts';
import type { Pass, Stay, TravelCase } from './case.ts';
import type { NightClaim } from './claim.ts';
import type { DayVerdict } from './days.ts';
import type { Reading } from './evidence.ts';
import type { Area } from './place.ts';
import type { RuleClass, RuleVerdict } from './rule-verdict.ts';

/** The same papers elsewhere, and what the traveller was entitled to. Worked out by whoever holds all trips. */
export interface PaperSurroundings {
  /** codes that were handed in and could not be read as a pass */
  unreadable: readonly string[];
  /** passes of this trip that were handed in under another traveller or trip too; or the same seat in the queue under another name */
  reusedPasses: readonly string[];
  /** bills of this trip of which number, or hotel, room and night, were claimed elsewhere too */
  reusedStays: readonly string[];
  /** pictures of this trip that lie within a few bits of one of another trip */
  samePictures: readonly { document: string; other: string; distance: number }[];
  /** compartment codes up to the traveller's entitlement, and the carrier of the ticket that was claimed, by pass */
  allowedCompartments: readonly string[] | null;
  claimedCarrier: Readonly<Record<string, string>>;
  nights: readonly NightClaim[];
  /** rupiah stated without a receipt (daftar pengeluaran riil), and of the whole trip */
  stated: number;
  total: number;
  /** share of stated expenses from which on they deserve a look, 0 to 1 */
  statedShare: number;
}

export const NO_OTHER_PAPERS: PaperSurroundings = {
  unreadable: [],
  reusedPasses: [],
  reusedStays: [],
  samePictures: [],
  allowedCompartments: null,
  claimedCarrier: {},
  nights: [],
  stated: 0,
  total: 0,
  statedShare: 0.2,
};

interface DocumentInput {
  travel: TravelCase;
  area: Area;
  /** regencies that belong to the trip without its papers: around the place of duty and the destination, and the terminals of its legs */
  planned: ReadonlySet<string>;
  days: readonly DayVerdict[];
  readings: readonly Reading[];
  around: PaperSurroundings;
}

const PAPER = {
  id: 'Dokumen asli atau keterangan penerbitnya.',
  en: 'The original, or a statement of whoever issued it.',
};

function verdict(
  code: RuleVerdict['code'],
  kind: RuleClass,
  inputs: readonly string[],
  [id, en]: readonly [string, string],
  numbers: RuleVerdict['numbers'] = {},
): RuleVerdict {
  const strength = kind === 'contradicted' ? 'strong' : kind === 'review' ? 'medium' : 'weak';
  return { code, class: kind, strength, inputs, numbers, sentence: { id, en }, change: PAPER };
}

export function documentRules(input: DocumentInput): RuleVerdict[] {
  return [
    ...input.around.unreadable.map((each) =>
      verdict(
        'PD-D01',
        'unverified',
        [each],
        [
          'Kode pada kartu naik tidak terbaca sebagai kartu naik pesawat.',
          'The code does not read as a boarding pass.',
        ],
      ),
    ),
    ...otherPassenger(input),
    ...routeAndDay(input),
    ...input.around.reusedPasses.map((each) =>
      verdict(
        'PD-D04',
        'contradicted',
        [each],
        [
          'Kartu naik yang sama juga dipakai pada perjalanan atau atas nama lain.',
          'The same boarding pass was handed in for another trip or another name.',
        ],
      ),
    ),
    ...onBoardAndElsewhere(input),
    ...classAndCarrier(input),
    ...noWayBack(input),
    ...input.around.reusedStays.map((each) =>
      verdict(
        'PD-D08',
        'contradicted',
        [each],
        [
          'Tagihan hotel atau kamar pada malam yang sama juga dipertanggungjawabkan pada perjalanan lain.',
          'The same hotel bill, or room and night, was claimed on another trip.',
        ],
      ),
    ),
    ...hotelPlaceAndNights(input),
    ...overCeiling(input),
    ...input.around.samePictures.map((each) =>
      verdict(
        'PD-D11',
        'review',
        [each.document, each.other],
        [
          'Gambar ini sama atau hampir sama dengan gambar pada perjalanan lain.',
          'This picture is the same as, or close to, one of another trip.',
        ],
        { distance: each.distance },
      ),
    ),
    ...statedExpenses(input),
  ];
}

/** PD-D02 */
function otherPassenger({ travel }: DocumentInput): RuleVerdict[] {
  return travel.passes
    .filter((each) => !isSamePerson(each.name, travel.trip.traveller.name))
    .map((each) =>
      verdict(
        'PD-D02',
        'contradicted',
        [each.id],
        [
          'Nama pada kartu naik bukan nama pelaksana.',
          'The name on the boarding pass is not the traveller’s.',
        ],
      ),
    );
}

/**
 * PD-D03: a flight on a day of a leg or the day beside it, between the surroundings of the place of duty and of the destination, or on the way
 * from one of the trip's flights to the next. A pass does not make its own airport part of the trip.
 */
function routeAndDay({ travel: { trip, passes }, planned }: DocumentInput): RuleVerdict[] {
  const days = new Set(
    [trip.from, trip.to, ...trip.legs.map((leg) => leg.day)].flatMap((day) => [
      addDays(day, -1),
      day,
      addDays(day, 1),
    ]),
  );
  const fits = (pass: Pass, end: 'from' | 'to') => {
    const regency = end === 'from' ? pass.fromRegency : pass.toRegency;
    const goesOn = passes.some(
      (each) => each !== pass && (end === 'from' ? each.to === pass.from : each.from === pass.to),
    );
    return regency === null || planned.has(regency) || (goesOn && passes.length > 2);
  };
  return passes
    .filter((each) => !days.has(each.day) || !fits(each, 'from') || !fits(each, 'to'))
    .map((each) =>
      verdict(
        'PD-D03',
        'review',
        [each.id],
        [
          `Penerbangan ${each.from}–${each.to} pada ${each.day} tidak cocok dengan rute atau hari perjalanan.`,
          `The flight ${each.from}–${each.to} on ${each.day} does not fit the route or the days of the trip.`,
        ],
        { day: each.day },
      ),
    );
}

const TAXI_OUT = 20 * 60;

/** PD-D05: two positions elsewhere while the aeroplane was in the air. */
function onBoardAndElsewhere({ travel: { trip, passes }, readings }: DocumentInput): RuleVerdict[] {
  return passes.flatMap((pass) => {
    const leg = trip.legs.find((each) => each.mode === 'air' && each.day === pass.day);
    if (!leg || leg.departs === null || leg.arrives === null) return [];
    const terminals = [pass.fromRegency, pass.toRegency, ...leg.terminals];
    const elsewhere = readings.filter(
      (each) =>
        each.mayAccuse &&
        each.at > leg.departs! + TAXI_OUT &&
        each.at < leg.arrives! - TAXI_OUT &&
        each.regency !== null &&
        !terminals.includes(each.regency),
    );
    if (elsewhere.length < 2) return [];
    return [
      verdict(
        'PD-D05',
        'contradicted',
        [pass.id, ...elsewhere.slice(0, 2).map((each) => each.fix.id)],
        [
          'Selama penerbangan itu perangkat berada di tempat lain.',
          'During that flight the device was somewhere else.',
        ],
        { fixes: elsewhere.length },
      ),
    ];
  });
}

/** PD-D06: a class above the entitlement, or another carrier than that of the ticket that was paid. */
function classAndCarrier({ travel, around }: DocumentInput): RuleVerdict[] {
  return travel.passes.flatMap((pass) => {
    const claimed = around.claimedCarrier[pass.id];
    const tooHigh =
      around.allowedCompartments !== null && !around.allowedCompartments.includes(pass.compartment);
    const other = claimed !== undefined && claimed !== pass.carrier;
    if (!tooHigh && !other) return [];
    return [
      verdict(
        'PD-D06',
        'contradicted',
        [pass.id],
        other
          ? [
              `Terbang dengan ${pass.carrier}, sedangkan tiket yang dibayar ${claimed}.`,
              `Flew with ${pass.carrier}, while the ticket that was paid is of ${claimed}.`,
            ]
          : [
              `Kelas ${pass.compartment} di atas hak pelaksana.`,
              `Class ${pass.compartment} is above the entitlement.`,
            ],
        { carrier: pass.carrier, claimed: claimed ?? '', compartment: pass.compartment },
      ),
    ];
  });
}

/** PD-D07 */
function noWayBack({ travel: { trip, passes }, days, area }: DocumentInput): RuleVerdict[] {
  const back = (pass: Pass) =>
    pass.day === trip.to || pass.day === addDays(trip.to, 1) || leadsHome(pass, area);
  const flies = trip.legs.some((leg) => leg.mode === 'air');
  const last = days.at(-1);
  if (!flies || passes.length === 0 || passes.some(back) || (last && last.class !== 'U')) return [];
  return [
    verdict(
      'PD-D07',
      'unverified',
      passes.map((each) => each.id),
      [
        'Ada kartu naik berangkat, belum ada kartu naik pulang atau bukti lain pada hari terakhir.',
        'There is a pass for the way out, none for the way back and nothing else for the last day.',
      ],
    ),
  ];
}

function leadsHome({ toRegency, fromRegency }: Pass, area: Area): boolean {
  return (
    toRegency !== null &&
    area.origin.includes(toRegency) &&
    !(fromRegency && area.origin.includes(fromRegency))
  );
}

/** PD-D09 */
function hotelPlaceAndNights({ travel: { trip, stays }, days, area }: DocumentInput): RuleVerdict[] {
  return stays.flatMap((stay) => {
    const away = stay.regency !== null && !area.catchment.has(stay.regency);
    const beyond = stay.nights.filter((night) => night < trip.from || night >= trip.to);
    const against = nightsOfContradictedDays(stay, days);
    if (!away && beyond.length === 0 && against.length === 0) return [];
    return [
      verdict(
        'PD-D09',
        'review',
        [stay.id],
        away
          ? ['Hotel berada di luar daerah tujuan.', 'The hotel lies outside the destination.']
          : [
              'Malam yang ditagih hotel tidak cocok dengan hari yang dijalani.',
              'The nights that the hotel bills do not fit the days that were lived.',
            ],
        { nights: beyond.length + against.length },
      ),
    ];
  });
}

function nightsOfContradictedDays({ nights }: Stay, days: readonly DayVerdict[]): PlainDate[] {
  const against = new Set(
    days.filter((each) => each.class === 'L' || each.class === 'A').map((each) => each.day),
  );
  return nights.filter((night) => against.has(night));
}

/** PD-D10: a rate above the ceiling, or a sum that is not rate times nights within one per cent. */
function overCeiling({ travel, around }: DocumentInput): RuleVerdict[] {
  const high = around.nights
    .filter((each) => each.billed !== null && each.paid > Math.min(each.ceiling, each.billed))
    .map((each) =>
      verdict(
        'PD-D10',
        'contradicted',
        [],
        [
          `Penginapan malam ${each.night} dibayar di atas yang boleh dibayar.`,
          `Lodging of the night ${each.night} was paid above what may be paid.`,
        ],
        { night: each.night, excess: each.paid - Math.min(each.ceiling, each.billed ?? 0) },
      ),
    );
  const wrong = travel.stays
    .filter((each) => Math.abs(each.total - each.rate * each.nights.length) > 0.01 * each.total)
    .map((each) =>
      verdict(
        'PD-D10',
        'contradicted',
        [each.id],
        [
          'Jumlah tagihan hotel tidak sama dengan tarif kali malam.',
          'The sum of the hotel bill is not rate times nights.',
        ],
        { excess: Math.max(0, each.total - each.rate * each.nights.length) },
      ),
    );
  return [...high, ...wrong];
}

/** PD-D12 */
function statedExpenses({ around: { stated, total, statedShare } }: DocumentInput): RuleVerdict[] {
  if (total <= 0 || stated <= statedShare * total) return [];
  const percent = Math.round((stated / total) * 100);
  return [
    verdict(
      'PD-D12',
      'review',
      [],
      [
        `Pengeluaran tanpa bukti (daftar pengeluaran riil) ${percent}% dari biaya perjalanan.`,
        `Expenses without receipts are ${percent}% of the trip.`,
      ],
      { percent },
    ),
  ];
}
