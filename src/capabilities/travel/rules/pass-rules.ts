// PD-D01 to D07: boarding passes. What a pass says is consistent with the trip or not; it is never proof.
import { addDays } from '../../../platform/calendar/index.ts';
import { distanceKm } from '../../../platform/geography/geometry.ts';
import { isSamePerson } from './boarding-pass.ts';
import type { Leg, Pass, Trip } from './case.ts';
import type { Reading } from './evidence.ts';
import { paperRule, type DocumentInput } from './paper-rule.ts';
import type { Area } from './place.ts';
import type { RuleVerdict } from './rule-verdict.ts';

export function passRules(input: DocumentInput): RuleVerdict[] {
  return [
    ...unreadable(input),
    ...otherPassenger(input),
    ...routeAndDay(input),
    ...usedTwice(input),
    ...onBoardAndElsewhere(input),
    ...classAndCarrier(input),
    ...noWayBack(input),
  ];
}

/** PD-D01 */
function unreadable({ around }: DocumentInput): RuleVerdict[] {
  return around.unreadable.map((each) =>
    paperRule(
      'PD-D01',
      'unverified',
      [each],
      [
        'Kode pada boarding pass tidak terbaca sebagai kode boarding pass.',
        'The code does not read as a boarding pass.',
      ],
    ),
  );
}

/** PD-D02: for review only where the traveller has a pass of his own for the same flight: who keeps the papers of a group sends them all. */
function otherPassenger({ travel: { trip, passes } }: DocumentInput): RuleVerdict[] {
  const own = passes.filter((each) => isSamePerson(each.name, trip.traveller.name));
  return passes
    .filter((each) => !own.includes(each))
    .map((pass) =>
      paperRule(
        'PD-D02',
        own.some((each) => isSameFlight(each, pass)) ? 'review' : 'contradicted',
        [pass.id],
        [
          'Nama pada boarding pass bukan nama pelaksana, jadi boarding pass ini tidak dihitung.',
          'The name on the boarding pass is not the traveller’s, so it does not count.',
        ],
      ),
    );
}

function isSameFlight(one: Pass, other: Pass): boolean {
  return one.day === other.day && one.from === other.from && one.to === other.to;
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
      paperRule(
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

/**
 * PD-D04. Which of two names is the printed one no rule knows, so a pass in the traveller's own name is only looked at; a copy in the same name does not
 * touch it. What he had used before himself, and what is not in his name, is contradicted.
 */
function usedTwice({ around, travel: { trip, passes } }: DocumentInput): RuleVerdict[] {
  const isOwn = (id: string) =>
    passes.every((each) => each.id !== id || isSamePerson(each.name, trip.traveller.name));
  const spoken = (id: string, sentence: readonly [string, string]) =>
    paperRule(
      'PD-D04',
      isOwn(id) && !around.usedBeforePasses.includes(id) ? 'review' : 'contradicted',
      [id],
      sentence,
    );
  return [
    ...around.reusedPasses.map((id) =>
      spoken(
        id,
        around.usedBeforePasses.includes(id)
          ? [
              'Boarding pass ini sudah dipakai pelaksana pada perjalanan lain sebelumnya.',
              'The traveller had used this boarding pass for another trip before.',
            ]
          : [
              'Boarding pass yang sama juga diserahkan atas nama lain. Ini bukan tuduhan: tunjukkan bukti lain untuk penerbangan itu.',
              'The same boarding pass was handed in under another name too. This is no accusation: show another proof of that flight.',
            ],
      ),
    ),
    ...around.copiedPasses
      .filter((id) => !around.reusedPasses.includes(id))
      .map((id) =>
        spoken(
          id,
          isOwn(id)
            ? [
                'Salinan boarding pass ini juga diserahkan orang lain. Boarding pass ini tetap dihitung.',
                'Somebody else handed in a copy of this boarding pass. It still counts.',
              ]
            : [
                'Boarding pass ini juga diserahkan oleh orang lain.',
                'This boarding pass was handed in by somebody else too.',
              ],
        ),
      ),
  ];
}

const TAXI_OUT = 20 * 60;
/** m; no place of the country that one drives to lies so high */
const IN_THE_AIR = 5_000;

/**
 * PD-D05: two positions elsewhere while the aeroplane was in the air. A telephone may well tell its way through the window; and an aeroplane may leave
 * hours late: who was at the destination, or who was seen at both ends within a day of it, has travelled.
 */
function onBoardAndElsewhere({
  travel: { trip, passes },
  readings,
  thresholds,
}: DocumentInput): RuleVerdict[] {
  const { groundKmh } = thresholds.speed;
  return passes.flatMap((pass) => {
    const leg = legOf(pass, trip);
    if (!leg || leg.departs === null || leg.arrives === null) return [];
    const terminals = [pass.fromRegency, pass.toRegency, ...leg.terminals];
    const elsewhere = readings.filter(
      (each) =>
        each.mayAccuse &&
        each.inside !== 'yes' &&
        each.at > leg.departs! + TAXI_OUT &&
        each.at < leg.arrives! - TAXI_OUT &&
        each.regency !== null &&
        !terminals.includes(each.regency) &&
        (each.fix.altitude ?? 0) < IN_THE_AIR &&
        (each.fix.speed ?? 0) * 3.6 <= groundKmh,
    );
    const apart = (one: Reading, other: Reading) =>
      other.at > one.at && distanceKm(one.fix, other.fix) <= (groundKmh * (other.at - one.at)) / 3_600;
    const pair = elsewhere
      .flatMap((one) => elsewhere.map((other) => [one, other] as const))
      .find(([one, other]) => apart(one, other));
    if (pair === undefined || isSeenAtBothEnds(pass, readings)) return [];
    return [
      paperRule(
        'PD-D05',
        'contradicted',
        [pass.id, ...pair.map((each) => each.fix.id)],
        [
          'Selama penerbangan itu perangkat berada di tempat lain.',
          'During that flight the device was somewhere else.',
        ],
        { fixes: elsewhere.length },
      ),
    ];
  });
}

function isSeenAtBothEnds({ day }: Pass, readings: readonly Reading[]): boolean {
  const near = readings.filter(
    (each) => each.weight > 0 && each.day >= addDays(day, -1) && each.day <= addDays(day, 1),
  );
  return near.some((each) => each.atOrigin) && near.some((each) => each.inside === 'yes' && !each.atOrigin);
}

/** The leg of a pass: of several flights on its day the one between its airports. */
function legOf(pass: Pass, trip: Trip): Leg | undefined {
  const flights = trip.legs.filter((each) => each.mode === 'air' && each.day === pass.day);
  if (flights.length <= 1) return flights[0];
  return flights.find(
    ({ terminals }) =>
      pass.fromRegency !== null &&
      pass.toRegency !== null &&
      terminals.includes(pass.fromRegency) &&
      terminals.includes(pass.toRegency),
  );
}

/** PD-D06: a class above the entitlement, or another carrier than that of the ticket that was paid. */
function classAndCarrier({ travel, around }: DocumentInput): RuleVerdict[] {
  return travel.passes.flatMap((pass) => {
    const claimed = around.claimedCarrier[pass.id];
    const tooHigh =
      around.allowedCompartments !== null &&
      pass.compartment !== '' &&
      !around.allowedCompartments.includes(pass.compartment);
    const other = claimed !== undefined && pass.carrier !== '' && claimed !== pass.carrier;
    if (!tooHigh && !other) return [];
    return [
      paperRule(
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
    paperRule(
      'PD-D07',
      'unverified',
      passes.map((each) => each.id),
      [
        'Ada boarding pass berangkat, belum ada boarding pass pulang atau bukti lain pada hari terakhir.',
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
