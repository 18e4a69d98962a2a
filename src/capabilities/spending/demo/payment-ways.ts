import type { Random } from '../../../platform/random.ts';
import {
  firstStanding,
  holderOf,
  nextStanding,
  PAYMENT_STATES,
  stateAfter,
  type Party,
  type PaymentKind,
  type PaymentStanding,
  type PaymentState,
  type RejectReason,
} from '../rules/payments/chain.ts';

/** Where an agency loses its time. */
export const PROFILES = [
  'usual',
  'treasurer',
  'vendor',
  'commitment-officer',
  'piecemeal',
  'budget-user',
] as const;
export type Profile = (typeof PROFILES)[number];

/** One step of a way: how long it lay before, and what happened then. */
export interface Move {
  /** working days */
  days: number;
  /** who held it, and acted */
  party: Party;
  standing: PaymentStanding;
  kind: 'advance' | 'reject' | 'resubmit';
  reason: RejectReason | null;
}

/** Working days that a step usually takes. */
const USUAL: Record<PaymentState, number> = {
  invoiced: 1.2,
  checked: 1,
  'spp-drafted': 0.9,
  'spp-submitted': 0.5,
  'spp-verified': 0.4,
  'spm-signed': 0.3,
  'spm-at-treasury': 0.8,
  'sp2d-issued': 0.25,
  transferred: 0,
};
const SPREAD = 0.4;
const REASONS = ['incomplete-papers', 'tax-number', 'wrong-account', 'signature', 'no-funds-letter'] as const;
/** Longer ways than any office walks. */
const LONGEST = 40;

/** The way of one payment from its first state to the money, as an agency of this profile walks it. */
export function wayOf(kind: PaymentKind, profile: Profile, random: Random): Move[] {
  let standing = firstStanding(kind);
  const moves: Move[] = [];
  let left = rejectionsOf(kind, profile, random);
  while (standing.state !== 'transferred' && moves.length < LONGEST) {
    const party = holderOf(standing)!;
    const days = daysOf(standing, party, profile, random);
    const next = left.find((each) => each.at === standing.state && party !== 'vendor');
    if (party === 'vendor') {
      standing = nextStanding(standing, { kind: 'resubmit' }, kind)!;
      moves.push({ days, party, standing, kind: 'resubmit', reason: null });
    } else if (next !== undefined) {
      left = left.filter((each) => each !== next);
      standing = nextStanding(standing, { kind: 'reject', reason: next.reason }, kind)!;
      moves.push({ days, party, standing, kind: 'reject', reason: next.reason });
    } else {
      standing = nextStanding(standing, { kind: 'advance', to: stateAfter(standing.state)! }, kind)!;
      moves.push({ days, party, standing, kind: 'advance', reason: null });
    }
  }
  return moves;
}

/** Which state the profile's party holds too long. */
export function slowState(profile: Profile): PaymentState {
  const at: Record<Profile, PaymentState> = {
    usual: 'spm-at-treasury',
    treasurer: 'spp-drafted',
    vendor: 'invoiced',
    'commitment-officer': 'invoiced',
    piecemeal: 'spp-submitted',
    'budget-user': 'spp-verified',
  };
  return at[profile];
}

function daysOf({ state }: PaymentStanding, party: Party, profile: Profile, random: Random): number {
  const wobble = Math.exp(SPREAD * (random.int(2_001) / 500 - 2));
  if (party === 'vendor') return (profile === 'vendor' ? 9 : 2.5) * wobble;
  const isSlow = profile !== 'vendor' && profile !== 'usual' && state === slowState(profile);
  return USUAL[state] * wobble * (isSlow ? (profile === 'piecemeal' ? 2 : 6) : 1);
}

/** How often a payment comes back, where, and why. */
function rejectionsOf(
  kind: PaymentKind,
  profile: Profile,
  random: Random,
): { at: PaymentState; reason: RejectReason }[] {
  const found: { at: PaymentState; reason: RejectReason }[] = [];
  if (kind === 'ls' && random.chance(profile === 'vendor' ? 0.7 : 0.08))
    found.push({ at: 'invoiced', reason: random.chance(0.6) ? 'incomplete-papers' : 'tax-number' });
  if (profile === 'piecemeal' && random.chance(0.55)) {
    const first = random.int(REASONS.length);
    const times = 2 + random.int(2);
    for (let n = 0; n < times; n += 1)
      found.push({ at: 'spp-submitted', reason: REASONS[(first + n) % REASONS.length]! });
  } else if (random.chance(0.1)) found.push({ at: 'spp-submitted', reason: random.pick(REASONS) });
  if (random.chance(0.03)) found.push({ at: 'spm-at-treasury', reason: 'signature' });
  return found;
}

/** A way that stops where the profile's party has the payment: everything before it quick, then nothing any more. */
export function stuckWay(kind: PaymentKind, profile: Profile, random: Random): Move[] {
  const target = slowState(profile);
  const moves = wayOf(kind, 'usual', random).filter((each) => each.kind === 'advance');
  const stop = PAYMENT_STATES.indexOf(target);
  const way = moves.filter((each) => PAYMENT_STATES.indexOf(each.standing.state) <= stop);
  if (profile !== 'vendor') return way;
  const standing = nextStanding(firstStanding('ls'), { kind: 'reject', reason: 'incomplete-papers' })!;
  return [{ days: 1, party: 'commitment-officer', standing, kind: 'reject', reason: 'incomplete-papers' }];
}
