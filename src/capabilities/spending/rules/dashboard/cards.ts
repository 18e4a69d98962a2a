import { addDays, daysBetween } from '../../../../platform/calendar/index.ts';
import { sumRupiah, type Rupiah } from '../../../../platform/money.ts';
import type { Facts } from './facts.ts';
import { isBeyondLimit } from './slow.ts';
import { round, say, type Sentence, type Writer } from './words.ts';

/** Rows behind one card. */
const SHOWN = 20;
/** Agencies that one card names. */
const LOWEST = 5;

type CardKind = 'critical' | 'overtime' | 'stuck' | 'lowest' | 'guarantees';

interface CardItem {
  kind: 'contract' | 'payment' | 'agency';
  id: string;
  title: string;
  agencyId: string;
  amount: Rupiah | null;
  points: number | null;
  days: number | null;
}

/** @param gaps agencies by the gap to their own plan, the widest first */
export function makeCards(
  facts: Facts,
  gaps: readonly { agencyId: string; agency: string; gap: number | null; ceiling: Rupiah }[],
) {
  const names = new Map(facts.agencies.map((each) => [each.id, each.name]));
  const card = (kind: CardKind, items: readonly CardItem[], amount: Rupiah | null, sentence: Sentence) =>
    items.length === 0
      ? []
      : [
          {
            kind,
            count: items.length,
            amount,
            items: items.slice(0, SHOWN).map((each) => ({ ...each, agency: names.get(each.agencyId) ?? '' })),
            sentence,
          },
        ];
  const [critical, overtime] = [criticalItems(facts), overtimeItems(facts)];
  const [stuck, guarantees] = [stuckItems(facts), guaranteeItems(facts)];
  const lowest = gaps
    .filter((each) => each.gap !== null && each.gap < 0)
    .slice(0, LOWEST)
    .map((each): CardItem => {
      const { agencyId, agency, gap, ceiling } = each;
      return {
        kind: 'agency',
        id: agencyId,
        title: agency,
        agencyId,
        amount: ceiling,
        points: gap,
        days: null,
      };
    });
  const amountOf = (items: readonly CardItem[]) => sumRupiah(items.map((each) => each.amount ?? 0));
  const count = (items: readonly CardItem[], id: (n: string, rupiah: string) => string, en: typeof id) => {
    const sentence = (make: typeof id) => (write: Writer) =>
      make(write.count(items.length), write.short(amountOf(items)));
    return say({ id: sentence(id), en: sentence(en) });
  };
  // Of a government alone; within one agency there is nobody to compare with.
  const compared = facts.agencies.length > 1;
  return [
    ...card(
      'critical',
      critical,
      amountOf(critical),
      count(
        critical,
        (n, rupiah) => `${n} kontrak kritis, bernilai ${rupiah}.`,
        (n, rupiah) => `${n} critical contracts worth ${rupiah}.`,
      ),
    ),
    ...card(
      'overtime',
      overtime,
      amountOf(overtime),
      count(
        overtime,
        (n, rupiah) => `${n} kontrak melewati akhir waktunya, bernilai ${rupiah}.`,
        (n, rupiah) => `${n} contracts are past their end, worth ${rupiah}.`,
      ),
    ),
    ...card(
      'stuck',
      stuck,
      amountOf(stuck),
      count(
        stuck,
        (n, rupiah) => `${n} pembayaran tertahan melewati batas, ${rupiah}.`,
        (n, rupiah) => `${n} payments are held beyond their limit, ${rupiah}.`,
      ),
    ),
    ...(compared
      ? card(
          'lowest',
          lowest,
          null,
          say({
            id: (write) =>
              `${write.count(lowest.length)} instansi paling jauh di belakang rencananya sendiri, mulai dari ${lowest[0]?.title ?? ''} (${write.points(lowest[0]?.points ?? 0)} poin).`,
            en: (write) =>
              `${write.count(lowest.length)} agencies farthest behind their own plan, first ${lowest[0]?.title ?? ''} (${write.points(lowest[0]?.points ?? 0)} points).`,
          }),
        )
      : []),
    ...card(
      'guarantees',
      guarantees,
      amountOf(guarantees),
      count(
        guarantees,
        (n, rupiah) => `${n} jaminan habis dalam ${facts.guaranteeDays} hari atau sudah habis, ${rupiah}.`,
        (n, rupiah) => `${n} guarantees end within ${facts.guaranteeDays} days or have ended, ${rupiah}.`,
      ),
    ),
  ];
}

/** The most late first. */
function criticalItems({ contracts }: Facts): CardItem[] {
  return contracts
    .filter((each) => each.critical !== null && !each.over)
    .map((each): CardItem => ({ ...contractItem(each), points: each.deviation }))
    .toSorted((a, b) => (a.points ?? 0) - (b.points ?? 0));
}

/** Calendar days past the contract's end, the most first; the time that was given after it changes nothing about that. */
function overtimeItems({ contracts }: Facts): CardItem[] {
  return contracts
    .filter((each) => each.daysOver > 0)
    .map((each): CardItem => ({ ...contractItem(each), days: each.daysOver }))
    .toSorted((a, b) => (b.days ?? 0) - (a.days ?? 0));
}

function contractItem({ id, number, title, agencyId, value }: Facts['contracts'][number]): CardItem {
  const name = `${number}, ${title}`;
  return { kind: 'contract', id, title: name, agencyId, amount: value, points: null, days: null };
}

function stuckItems({ payments }: Facts): CardItem[] {
  return payments
    .filter(isBeyondLimit)
    .map(({ paymentId, number, agencyId, amount, holds }): CardItem => ({
      kind: 'payment',
      id: paymentId,
      title: number,
      agencyId,
      amount,
      points: null,
      days: round((holds.at(-1)?.days ?? 0) - (holds.at(-1)?.limit ?? 0), 1),
    }))
    .toSorted((a, b) => (b.days ?? 0) - (a.days ?? 0));
}

/** Calendar days until it ends; negative: it has ended. */
function guaranteeItems({ guarantees, today, guaranteeDays }: Facts): CardItem[] {
  const until = addDays(today, guaranteeDays);
  return guarantees
    .filter((each) => each.expiresOn <= until)
    .map(({ contractId, title, agencyId, amount, expiresOn }): CardItem => ({
      kind: 'contract',
      id: contractId,
      title,
      agencyId,
      amount,
      points: null,
      days: daysBetween(today, expiresOn),
    }))
    .toSorted((a, b) => (a.days ?? 0) - (b.days ?? 0));
}
