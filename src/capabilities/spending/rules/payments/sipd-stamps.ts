import { HOLDER, type Party, type PaymentState } from './chain.ts';

/** What an export of SIPD says of one payment: moments are seconds since 1970, null where it has not come so far. */
export interface SipdStamps {
  created: number;
  verified: number | null;
  signed: number | null;
  issued: number | null;
  transferred: number | null;
}

export interface SipdStep {
  state: PaymentState;
  /** who acted */
  party: Party;
  /** of which stamp it is */
  stamp: keyof SipdStamps;
  at: number;
}

/** SIPD creates a request when it is submitted, and an order that is signed lies with the treasury at once: it has no stamp between. */
const STEPS: readonly (readonly [PaymentState, keyof SipdStamps, Party])[] = [
  ['spp-submitted', 'created', 'treasurer'],
  ['spp-verified', 'verified', 'finance-verifier'],
  ['spm-signed', 'signed', 'budget-user'],
  ['spm-at-treasury', 'signed', 'budget-user'],
  ['sp2d-issued', 'issued', 'treasury'],
  ['transferred', 'transferred', 'treasury'],
];

/** The steps that an export tells, as far as they go; or the first stamp that lies before the one it follows, or that follows a missing one. */
export function sipdSteps(stamps: SipdStamps): SipdStep[] | { wrong: keyof SipdStamps } {
  const steps: SipdStep[] = [];
  let ended = false;
  for (const [state, stamp, party] of STEPS) {
    const at = stamps[stamp];
    if (at === null) {
      ended = true;
      continue;
    }
    const before = steps.at(-1)?.at ?? at;
    if (ended || at < before) return { wrong: stamp };
    steps.push({ state, party, stamp, at });
  }
  return steps;
}

/** Who holds a payment after its last step. */
export function holderAfter(steps: readonly SipdStep[]): Party | null {
  return HOLDER[steps.at(-1)!.state];
}

/** Offset of a local time that names none, by the zone. */
const OFFSETS: Readonly<Record<string, string>> = {
  'Asia/Jakarta': '+07:00',
  'Asia/Makassar': '+08:00',
  'Asia/Jayapura': '+09:00',
};

/**
 * `2026-03-04 10:11:12`, `2026-03-04T10:11:12+08:00`, `2026-03-04T02:11:12Z` or a day alone, which begins in the morning of the office's zone.
 * @returns seconds since 1970; null for what is no such time
 */
export function readStamp(text: string, zone: string): number | null {
  const found =
    /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}(?::\d{2})?)(?:\.\d{1,6})?)?\s?(Z|[+-]\d{2}:?\d{2})?$/.exec(
      text.trim(),
    );
  if (found === null) return null;
  const [, day = '', time = '08:00', offset] = found;
  const zoned = (offset ?? OFFSETS[zone] ?? 'Z').replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
  try {
    return Temporal.Instant.from(`${day}T${time}${zoned}`).epochMilliseconds / 1_000;
  } catch {
    return null;
  }
}
