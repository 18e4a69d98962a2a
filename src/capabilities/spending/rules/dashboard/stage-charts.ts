import { quantileOf } from '../attribution/peers.ts';
import { HOLDER, PAYMENT_STATES, type Party, type PaymentState } from '../payments/chain.ts';
import type { ChargedHold, Facts } from './facts.ts';
import { round, say, type Names, type Sentence } from './words.ts';

/** Bounds of a histogram, working days. */
const BINS = [0, 0.5, 1, 2, 3, 5, 8, 13, 21] as const;

interface Stage {
  state: PaymentState;
  party: Party;
  /** holds that have ended */
  ended: ChargedHold[];
}

/** Stages that somebody holds. While a returned invoice lies with the vendor, no limit of an office runs. */
function stagesOf({ payments }: Facts): Stage[] {
  return PAYMENT_STATES.flatMap((state) => {
    const party = HOLDER[state];
    if (party === null) return [];
    const ended = payments.flatMap((each) =>
      each.holds.filter(
        (hold) => hold.state === state && hold.party === party && hold.to !== null && !hold.disputed,
      ),
    );
    return [{ state, party, ended }];
  });
}

/** Lengths of the stages beside their limits. */
export function stageChart(facts: Facts, names: Names) {
  const rows = stagesOf(facts).map(({ state, party, ended }) => {
    const sorted = Float64Array.from(ended, (hold) => hold.days).sort();
    const limit = facts.limits[state] ?? null;
    const known = sorted.length > 0;
    return {
      state,
      party,
      holds: sorted.length,
      median: known ? round(quantileOf(sorted, 0.5), 1) : null,
      p95: known ? round(quantileOf(sorted, 0.95), 1) : null,
      limit,
      over: limit === null ? 0 : ended.filter((hold) => hold.days > limit).length,
    };
  });
  const worst = rows.toSorted((a, b) => b.over - a.over)[0];
  // Most holds of the stage may be short: what was too long is told by itself, beside the limit.
  const beyond = worst === undefined ? null : medianBeyond(facts, worst.state, worst.limit);
  const sentence: Sentence =
    worst === undefined || worst.over === 0 || beyond === null
      ? {
          id: 'Tidak ada tahap yang melewati batasnya.',
          en: 'No stage went beyond its limit.',
        }
      : say({
          id: (write) =>
            `Tahap yang paling sering melewati batas: ${names.state[worst.state].id}, ${write.count(worst.over)} dari ${write.count(worst.holds)} kali. Yang lewat lamanya ${write.points(beyond)} hari kerja (median), batasnya ${write.points(worst.limit ?? 0)}.`,
          en: (write) =>
            `The stage that most often goes beyond its limit: ${names.state[worst.state].en}, ${write.count(worst.over)} of ${write.count(worst.holds)} times. Those took ${write.points(beyond)} working days (median), the limit is ${write.points(worst.limit ?? 0)}.`,
        });
  return { rows, sentence };
}

/** Usual length of the holds of a stage that went beyond its limit; null where none did. */
function medianBeyond(facts: Facts, state: PaymentState, limit: number | null): number | null {
  const ended = stagesOf(facts).find((each) => each.state === state)?.ended ?? [];
  const over = ended.filter((hold) => limit !== null && hold.days > limit);
  return over.length === 0 ? null : quantileOf(Float64Array.from(over, (hold) => hold.days).sort(), 0.5);
}

/** How the lengths of each stage are spread. */
export function histogramChart(facts: Facts, names: Names) {
  const rows = stagesOf(facts).map(({ state, ended }) => {
    const bins = BINS.map((from, place) => {
      const to = BINS[place + 1] ?? null;
      const holds = ended.filter((hold) => hold.days >= from && (to === null || hold.days < to)).length;
      return { from, to, holds };
    });
    const limit = facts.limits[state] ?? null;
    const within = limit === null ? null : ended.filter((hold) => hold.days <= limit).length;
    const sentence: Sentence =
      within === null || ended.length === 0
        ? {
            id: `${names.state[state].id}: ${ended.length} kali.`,
            en: `${names.state[state].en}: ${ended.length} times.`,
          }
        : {
            id: `${names.state[state].id}: ${within} dari ${ended.length} kali dalam batas.`,
            en: `${names.state[state].en}: ${within} of ${ended.length} times within the limit.`,
          };
    return { state, holds: ended.length, limit, bins, sentence };
  });
  return { rows };
}

/** Working days since the invoice; the last is open. */
const AGES = [0, 3, 6, 11, 21, 41] as const;

/** Open payments by their age, and with whom they lie. */
export function ageingChart({ payments }: Facts) {
  const open = payments
    .filter((each) => each.open)
    .map((each) => ({
      amount: each.amount,
      age: each.holds.reduce((sum, hold) => sum + hold.days, 0),
      party: each.holds.at(-1)?.party,
    }));
  const rows = AGES.map((from, place) => {
    const to = AGES[place + 1] ?? null;
    const own = open.filter((each) => each.age >= from && (to === null || each.age < to));
    const parties = [...Map.groupBy(own, (each) => each.party)].flatMap(([party, mine]) =>
      party === undefined ? [] : [{ party, payments: mine.length, amount: sumOf(mine) }],
    );
    return {
      from,
      to,
      payments: own.length,
      amount: sumOf(own),
      parties: parties.toSorted((a, b) => b.amount - a.amount),
    };
  });
  const old = rows.slice(-2);
  const [count, amount] = [old.reduce((sum, each) => sum + each.payments, 0), sumOf(old)];
  const sentence = say({
    id: (write) =>
      `${write.count(open.length)} pembayaran terbuka, ${write.short(sumOf(open))}; ${write.count(count)} di antaranya lebih dari 20 hari kerja, ${write.short(amount)}.`,
    en: (write) =>
      `${write.count(open.length)} open payments, ${write.short(sumOf(open))}; ${write.count(count)} of them for more than 20 working days, ${write.short(amount)}.`,
  });
  return { rows, sentence };
}

function sumOf(rows: readonly { amount: number }[]): number {
  return rows.reduce((sum, each) => sum + each.amount, 0);
}

/** What each stage in its usual time would have saved, the most rupiah-days first. @param scope an agency's id, or the whole */
export function whatIfChart({ whatIfs }: Facts, names: Names, scope: string) {
  const rows = (whatIfs.get(scope) ?? []).map((each) => ({
    stage: each.stage,
    party: each.party,
    payments: each.payments,
    days: round(each.days, 1),
    paidPayments: each.paidPayments,
    paidRupiah: each.paidRupiah,
    rupiahDays: Math.round(each.rupiahDays),
  }));
  const best = rows[0];
  const state = PAYMENT_STATES.find((each) => each === best?.stage);
  // An invoice that was sent back is mended by the vendor: a time of its own, not that of the incoming invoice.
  const [id, en] =
    state === undefined
      ? ['perbaikan tagihan oleh penyedia', 'in which vendors mend an invoice']
      : [names.state[state].id, names.state[state].en];
  const sentence: Sentence =
    best === undefined
      ? {
          id: 'Tidak ada tahap yang menahan lebih lama dari biasanya.',
          en: 'No stage held longer than usual.',
        }
      : say({
          id: (write) =>
            `Bila tahap ${id} selama biasanya, ${write.count(best.payments)} pembayaran menghemat ${write.count(best.days)} hari kerja dan ${write.short(best.paidRupiah)} sudah cair hari ini.`,
          en: (write) =>
            `Had the stage ${en} taken what is usual, ${write.count(best.payments)} payments would have saved ${write.count(best.days)} working days, and ${write.short(best.paidRupiah)} would be paid by today.`,
        });
  return { rows, sentence };
}
