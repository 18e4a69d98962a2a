// The verdict on an account: what papers say of each other comes before money.
import type { Claim, TransportClaim } from './claim.ts';
import type { Reading } from './evidence.ts';
import type { RuleVerdict } from './rule-verdict.ts';
import { examineTrip, type TripVerdict, type VerifyInput } from './verify-trip.ts';

export interface AccountVerdict {
  verdict: TripVerdict;
  readings: readonly Reading[];
  /** the claim as it was judged */
  claim: Claim;
}

/** Judges an account; a fare of which the papers are disputed is judged after them. */
export function verifyAccount(input: VerifyInput): AccountVerdict {
  const first = examineTrip(input);
  const claim = claimAfterPapers(input.claim, first.verdict.rules);
  return claim === input.claim
    ? { ...first, claim: input.claim }
    : { ...examineTrip({ ...input, claim }), claim };
}

/**
 * A flight during which the device was elsewhere was not flown: the whole fare is contradicted. A pass in another name, or one that was
 * handed in elsewhere too, proves nothing: the fare asks for evidence, it is not yet a debt.
 */
function claimAfterPapers(claim: Claim, rules: readonly RuleVerdict[]): Claim {
  const passesOf = (...codes: RuleVerdict['code'][]) =>
    new Set(rules.filter((each) => codes.includes(each.code)).flatMap((each) => each.inputs));
  const unflown = passesOf('PD-D05');
  const worthless = passesOf('PD-D02', 'PD-D04', 'PD-D05');
  const judged = claim.transport.map((each): TransportClaim => {
    const own = each.passes ?? [];
    if (own.length === 0 || !own.every((pass) => worthless.has(pass))) return each;
    return { ...each, hasEvidence: false, contradicted: own.every((pass) => unflown.has(pass)) };
  });
  const changed = judged.some((each, place) => each !== claim.transport[place]);
  return changed ? { ...claim, transport: judged } : claim;
}
