import { ZONE_HOURS, type TimeZoneName } from '../../../../../platform/geography/geography.ts';
import type { Option } from '../../../../../../web/ui/combobox.tsx';
import type { NewTrip, TripDetail } from '../../../contract.ts';

/** One leg as its fields hold it: times by the clock on the wall where one leaves and arrives. */
export interface LegValues {
  day: string;
  mode: 'air' | 'rail' | 'sea' | 'road';
  fromCode: Option | null;
  toCode: Option | null;
  departsAt: string;
  arrivesDay: string;
  arrivesAt: string;
  carrier: string;
  serviceNumber: string;
  /** regencies of the terminals, where they are not those of the cities */
  terminals: (Option | null)[];
}

export interface PlaceNames {
  name: (code: string) => string;
  zone: (code: string) => TimeZoneName;
}

export type NewLeg = NonNullable<NewTrip['legs']>[number];
type Leg = TripDetail['legs'][number];

export function newLeg(day: string, fromCode: Option | null = null, toCode: Option | null = null): LegValues {
  return {
    day,
    mode: 'road',
    fromCode,
    toCode,
    departsAt: '',
    arrivesDay: '',
    arrivesAt: '',
    carrier: '',
    serviceNumber: '',
    terminals: [null, null],
  };
}

/** There and back again, the usual trip. */
export function thereAndBack(plan: {
  fromDay: string;
  toDay: string;
  origin: Option;
  destination: Option;
}): LegValues[] {
  return [
    newLeg(plan.fromDay, plan.origin, plan.destination),
    newLeg(plan.toDay, plan.destination, plan.origin),
  ];
}

export function optionOf(code: string, places: PlaceNames): Option {
  return { id: code, label: places.name(code), hint: `${code} · ${places.zone(code)}` };
}

export function legValues(leg: Leg, places: PlaceNames): LegValues {
  const leaves = leg.departsAt === null ? null : onTheWall(leg.departsAt, places.zone(leg.fromCode));
  const arrives = leg.arrivesAt === null ? null : onTheWall(leg.arrivesAt, places.zone(leg.toCode));
  const [first, second] = leg.terminals.map((code) => optionOf(code, places));
  return {
    day: leg.day,
    mode: leg.mode,
    fromCode: optionOf(leg.fromCode, places),
    toCode: optionOf(leg.toCode, places),
    departsAt: leaves?.time ?? '',
    arrivesDay: arrives === null || arrives.day === leg.day ? '' : arrives.day,
    arrivesAt: arrives?.time ?? '',
    carrier: leg.carrier ?? '',
    serviceNumber: leg.serviceNumber ?? '',
    terminals: [first ?? null, second ?? null],
  };
}

/** What the server takes. A place not chosen is sent empty, so that its sentence comes back beside the field. */
export function legBody(values: LegValues, places: PlaceNames): NewLeg {
  const { day, mode, fromCode, toCode } = values;
  const at = (on: string, time: string, place: Option | null) =>
    time === '' || place === null ? null : moment(on, time, places.zone(place.id));
  const orNull = (text: string) => (text.trim() === '' ? null : text.trim());
  return {
    day,
    mode,
    fromCode: fromCode?.id ?? '',
    toCode: toCode?.id ?? '',
    terminals: mode === 'road' ? [] : values.terminals.flatMap((each) => each?.id ?? []),
    departsAt: at(day, values.departsAt, fromCode),
    arrivesAt: at(values.arrivesDay === '' ? day : values.arrivesDay, values.arrivesAt, toCode),
    carrier: orNull(values.carrier),
    serviceNumber: orNull(values.serviceNumber),
  };
}

/** A leg of the plan as it stands, sent back unchanged. */
export function sameLeg(leg: Leg): NewLeg {
  const { day, mode, fromCode, toCode, terminals, departsAt, arrivesAt, carrier, serviceNumber } = leg;
  return { day, mode, fromCode, toCode, terminals, departsAt, arrivesAt, carrier, serviceNumber };
}

/** Indonesia's zones have no summer time, so a clock and an offset make a moment. */
export function moment(day: string, time: string, zone: TimeZoneName): string {
  return `${day}T${time.slice(0, 5)}:00+0${ZONE_HOURS[zone]}:00`;
}

export function onTheWall(instant: string, zone: TimeZoneName): { day: string; time: string } {
  const local = new Date(Date.parse(instant) + ZONE_HOURS[zone] * 3_600_000).toISOString();
  return { day: local.slice(0, 10), time: local.slice(11, 16) };
}
