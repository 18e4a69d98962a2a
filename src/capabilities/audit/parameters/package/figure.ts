import { plainDate } from '../../../../platform/calendar/index.ts';
import type { DatedValue, ParameterDefault } from '../../../../platform/parameters/index.ts';
import type { PackageThresholds, ThresholdName } from '../../rules/package/thresholds.ts';

// Values stand here once more, beside their law, and not taken from the rules' defaults: a test holds both together.

interface Figure<N extends ThresholdName> {
  name: N;
  value: PackageThresholds[N];
  unit?: string;
  /** YYYY-MM-DD */
  from: string;
  source: string;
  verified?: boolean;
  id: string;
  en: string;
  /** newest first: value, first day, source */
  earlier?: readonly (readonly [PackageThresholds[N], string, string])[];
  accepts: (value: PackageThresholds[N]) => boolean;
}

/** The dated parameter behind a threshold: `audit.` and its name with hyphens. */
export function figure<N extends ThresholdName>(each: Figure<N>): ParameterDefault<PackageThresholds[N]> {
  const earlier = each.earlier?.map(([value, from, source]): DatedValue<PackageThresholds[N]> => ({
    value,
    validFrom: plainDate(from),
    source,
    verified: false,
  }));
  return {
    key: parameterKey(each.name),
    value: each.value,
    unit: each.unit ?? null,
    validFrom: plainDate(each.from),
    source: each.source,
    verified: each.verified ?? false,
    title: { id: each.id, en: each.en },
    accepts: each.accepts,
    ...(earlier === undefined ? {} : { earlier }),
  };
}

/** `spkMostGoods` → `audit.spk-most-goods` */
export function parameterKey(name: ThresholdName): string {
  return `audit.${name.replace(/[A-Z]|(?<=[a-z])\d+/g, (part) => `-${part.toLowerCase()}`)}`;
}

export const between = (low: number, high: number) => (value: number) => value >= low && value <= high;
export const whole = (low: number, high: number) => (value: number) =>
  Number.isInteger(value) && value >= low && value <= high;
export const MILLION = 1_000_000;
export const OWN_CHOICE =
  'Pilihan pemerintah daerah; tetapkan dengan peraturan kepala daerah atau pedoman inspektorat';
export const PRACTICE = 'Kebiasaan pemeriksaan; tetapkan dengan pedoman inspektorat';
