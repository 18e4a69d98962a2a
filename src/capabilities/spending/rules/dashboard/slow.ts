import { sumRupiah, type Rupiah } from '../../../../platform/money.ts';
import type { Pace } from '../attribution/charge.ts';
import { PARTIES, type Party } from '../payments/chain.ts';
import type { AgencyName, ChargedPayment } from './facts.ts';
import { round, say, type Names, type Sentence } from './words.ts';

/** Payments shown of one party. */
const SHOWN = 20;

/** What payments waited for one party. Working days beyond its allowances; offices, never persons. */
export interface SlowSums {
  party: Party;
  cases: number;
  late: number;
  excess: number;
  rupiahDays: number;
  open: number;
  stuck: Rupiah;
  share: number;
  disputed: number;
}

/**
 * Parties that something waited for, the most rupiah-days first: ten days on a big payment weigh more than on a small one.
 * @param paceOf pace of the party's office; null where there are too few cases, or nobody to compare with
 */
export function slowParties(
  payments: readonly ChargedPayment[],
  agencies: readonly AgencyName[],
  names: Names,
  paceOf: (party: Party) => Pace | null,
) {
  const agencyNames = new Map(agencies.map((each) => [each.id, each.name]));
  const sums = sumParties(payments);
  return sums.map((sum) => {
    const { party } = sum;
    const own = payments.filter((each) => excessOf(each, party) > 0);
    const byAgency = Map.groupBy(own, (each) => each.agencyId);
    const worst = own
      .map((each) => ({ each, excess: excessOf(each, party) }))
      .toSorted((a, b) => b.excess - a.excess || (a.each.number < b.each.number ? -1 : 1))
      .slice(0, SHOWN)
      .map(({ each, excess }) => ({
        paymentId: each.paymentId,
        number: each.number,
        agencyId: each.agencyId,
        agency: agencyNames.get(each.agencyId) ?? '',
        amount: each.amount,
        open: each.open,
        excess: round(excess, 1),
        holds: each.holds.map((hold) => ({
          state: hold.state,
          party: hold.party,
          from: hold.from,
          to: hold.to,
          days: round(hold.days, 1),
          allowance: hold.allowance === null ? null : round(hold.allowance, 1),
          excess: round(hold.excess, 1),
          reason: hold.reason,
          disputed: hold.disputed,
        })),
      }));
    return {
      ...sum,
      pace: paceOf(party),
      agencies: [...byAgency]
        .map(([agencyId, mine]) => ({
          agencyId,
          agency: agencyNames.get(agencyId) ?? '',
          cases: mine.length,
          excess: round(
            mine.reduce((total, each) => total + excessOf(each, party), 0),
            1,
          ),
          stuck: sumRupiah(mine.filter((each) => isStuck(each, party)).map((each) => each.amount)),
        }))
        .toSorted((a, b) => b.excess - a.excess || (a.agency < b.agency ? -1 : 1)),
      worst,
      sentence: partySentence(sum, names),
    };
  });
}

/** Sums of every party that exceeded something, or whose interval is contested. */
export function sumParties(payments: readonly ChargedPayment[]): SlowSums[] {
  const sums = new Map<Party, SlowSums>();
  const sumOf = (party: Party) => {
    const known = sums.get(party);
    if (known) return known;
    const made: SlowSums = {
      party,
      cases: 0,
      late: 0,
      excess: 0,
      rupiahDays: 0,
      open: 0,
      stuck: 0,
      share: 0,
      disputed: 0,
    };
    sums.set(party, made);
    return made;
  };
  for (const payment of payments) {
    if (payment.charged !== null) sumOf(payment.charged).cases += 1;
    for (const hold of payment.holds) if (hold.disputed) sumOf(hold.party).disputed += 1;
    for (const party of PARTIES) {
      const excess = excessOf(payment, party);
      if (excess <= 0) continue;
      const sum = sumOf(party);
      sum.late += 1;
      sum.excess += excess;
      sum.rupiahDays += excess * payment.amount;
      if (!isStuck(payment, party)) continue;
      sum.open += 1;
      sum.stuck += payment.amount;
    }
  }
  const total = [...sums.values()].reduce((all, each) => all + each.excess, 0);
  return [...sums.values()]
    .map((each) => ({
      ...each,
      share: total === 0 ? 0 : round(each.excess / total, 4),
      excess: round(each.excess, 1),
      rupiahDays: Math.round(each.rupiahDays),
    }))
    .toSorted((a, b) => b.rupiahDays - a.rupiahDays || (a.party < b.party ? -1 : 1));
}

/** Working days for which a payment is charged to a party; what is contested counts for nobody. */
export function excessOf({ holds }: ChargedPayment, party: Party): number {
  return holds.reduce(
    (sum, hold) => (hold.party === party && !hold.disputed ? sum + Math.max(0, hold.excess) : sum),
    0,
  );
}

/** Lies with the party now, beyond its allowance. */
export function isStuck({ holds, open }: ChargedPayment, party?: Party): boolean {
  const last = holds.at(-1);
  if (!open || last === undefined || last.to !== null || last.disputed) return false;
  return last.excess > 0 && (party === undefined || last.party === party);
}

/** Lies beyond the limit of its stage now, as the list of payments and the alarms have it: contested or not, and never for what is merely unusual. */
export function isBeyondLimit({ holds, open }: ChargedPayment): boolean {
  const last = holds.at(-1);
  return open && last !== undefined && last.to === null && last.limit !== null && last.days > last.limit;
}

function partySentence({ party, late, excess, open, stuck }: SlowSums, names: Names): Sentence {
  const name = names.party[party];
  return say({
    id: (write) =>
      late === 0
        ? `${name.id}: tidak ada hari yang dihitung; ada selang waktu yang diperselisihkan.`
        : `${name.id}: ${write.count(late)} pembayaran tertahan ${write.count(excess)} hari kerja melewati batas` +
          (open > 0
            ? `; ${write.count(open)} masih di sana, ${write.short(stuck)}.`
            : '; semuanya sudah lewat.'),
    en: (write) =>
      late === 0
        ? `${name.en}: no day is counted; an interval is contested.`
        : `${name.en}: ${write.count(late)} payments were held ${write.count(excess)} working days beyond the limit` +
          (open > 0
            ? `; ${write.count(open)} still lie there, ${write.short(stuck)}.`
            : '; all have moved on.'),
  });
}
