import { at, objectOf, objectsOf, textOf, numberOf, type JsonObject } from './json.ts';

/** A compiled release of the Open Contracting Data Standard, prepared (`prepare.ts`). */
export type Release = JsonObject;

export interface Money {
  amount: number;
  currency: string;
}

/** The one tenderer's bid that the price indicators compare. */
export interface PricedBid extends Money {
  tendererId: string;
}

/** Cancelled processes are looked at by nobody: what failed in them was noticed. */
export function isCancelled(release: Release): boolean {
  return at(release, 'tender', 'status') === 'cancelled';
}

export function bidsOf(release: Release): JsonObject[] | null {
  return objectsOf(at(release, 'bids', 'details'));
}

/** Pending, valid and disqualified bids: whatever has a status and was neither merely invited nor withdrawn. */
export function submittedBids(release: Release): JsonObject[] {
  return (bidsOf(release) ?? []).filter(({ status }) => {
    return typeof status === 'string' && status !== 'invited' && status !== 'withdrawn';
  });
}

export interface FinalAwards {
  /** those in force (`active`) */
  active: JsonObject[];
  bids: JsonObject[];
}

/** Awards in force with the bids, once every award is final; null before that, and where awards or bids are not told. */
export function finalAwards(release: Release): FinalAwards | null {
  const awards = objectsOf(release['awards']);
  const bids = bidsOf(release);
  if (awards === null || bids === null) return null;
  const active: JsonObject[] = [];
  for (const award of awards) {
    const status = textOf(award['status']);
    if (status === null || status === 'cancelled' || status === 'unsuccessful') continue;
    if (status !== 'active') return null;
    active.push(award);
  }
  return { active, bids };
}

/** The supplier of the only award in force, where it names exactly one: then all bids are taken to compete for all of it. */
export function onlySupplier(active: readonly JsonObject[]): string | null {
  if (active.length !== 1) return null;
  return onlyParty(active[0]!['suppliers']);
}

/** The id of the one organization of a list; null where there are none or several. */
export function onlyParty(list: unknown): string | null {
  return Array.isArray(list) && list.length === 1 ? textOf(at(list[0], 'id')) : null;
}

/** Ids of a list of organizations; those without one are left out. */
export function partyIds(list: unknown): string[] {
  return (objectsOf(list) ?? []).flatMap((party) => textOf(party['id']) ?? []);
}

export function moneyOf(value: unknown): Money | null {
  const object = objectOf(value);
  const amount = numberOf(object?.['amount']);
  const currency = textOf(object?.['currency']);
  return amount === null || currency === null ? null : { amount, currency };
}

/** Valid bids with a price by one tenderer each. */
export function validPricedBids(bids: readonly JsonObject[]): PricedBid[] {
  return bids.flatMap((bid) => {
    const money = moneyOf(bid['value']);
    const tendererId = onlyParty(bid['tenderers']);
    return bid['status'] === 'valid' && money !== null && tendererId !== null
      ? [{ ...money, tendererId }]
      : [];
  });
}

/** Ids of those who won: suppliers of any award in force. */
export function winnersOf(awards: readonly JsonObject[]): Set<string> {
  return new Set(
    awards.filter(({ status }) => status === 'active').flatMap(({ suppliers }) => partyIds(suppliers)),
  );
}
