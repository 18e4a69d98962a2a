import { daysBetween, type PlainDate } from '../../../../platform/calendar/index.ts';
import { sum } from './exact.ts';
import type { PastPurchase } from './facts-history.ts';
import { unknownOf } from './field-words.ts';
import { limitOf } from './form-and-method.ts';
import { packageRule } from './package-rule.ts';
import { figure, rp, say } from './sentences.ts';
import { LAW, SINCE } from './sources.ts';
import type { PackageThresholds } from './thresholds.ts';
import type { Kind } from './terms.ts';

/** Not bought, or bought by tariff and as it is needed. */
const NEVER_SPLIT: readonly Kind[] = ['utility', 'honorarium', 'travel', 'salary', 'grant'];

/** DUP-04: purchases that each stay below a limit and together go beyond it. */
export const splitPurchase = packageRule(
  {
    code: 'DUP-04',
    title: say('Pembelian dipecah', 'A purchase was split'),
    detects: say(
      'Beberapa pembelian sejenis dalam jangka waktu dekat, masing-masing di bawah batas, jumlahnya di atas batas.',
      'Several purchases of one kind within days, each below a limit, their sum above it.',
    ),
    formula: say(
      'jangka ≤ batas hari, perangkat daerah, penyedia, dan kelompok rekening sama: n ≥ 2, masing-masing < T, Σ > T',
      'within days, same agency, vendor and account group: n ≥ 2, each < T, Σ > T',
    ),
    falsePositives: say(
      'Tagihan berkala dan lokasi yang berbeda tidak dijumlahkan.',
      'Recurring bills and other places of delivery are not added.',
    ),
    basis: [LAW.split, LAW.forms, LAW.pph22],
    validFrom: SINCE.treasury,
    severity: 'high',
    findingCode: '1.04.04',
    needs: ['kind', 'amounts.claim', 'dates.receipt', 'history.purchases'],
    thresholds: [
      'splitDays',
      'splitLimits',
      'directMostGoods',
      'directMostConsulting',
      'directMostConstruction',
    ],
    lawDay: ({ dates }) => dates.contract ?? dates.order ?? dates.receipt,
  },
  (facts, t) => {
    const { kind, amounts, dates, history, procurement, id } = facts;
    const isLeftOut = (kind !== null && NEVER_SPLIT.includes(kind)) || procurement?.isRecurring === true;
    const stands = ['amounts.claim', 'dates.receipt', 'kind'];
    const missing = isLeftOut ? [] : unknownOf(facts, [...stands, 'history.purchases']);
    const split =
      isLeftOut || missing.length > 0 || kind === null || amounts.claim === null || dates.receipt === null
        ? null
        : splitOf(
            { kind, amount: amounts.claim, day: dates.receipt },
            notSelf(history.purchases ?? [], id),
            t,
          );
    return {
      faults:
        split === null
          ? []
          : [
              {
                formula: say(
                  `${split.days} hari ≤ ${t.splitDays}: ${split.count} pembelian < ${rp(split.limit)}, Σ ${rp(split.total)} > ${rp(split.limit)}; kedekatan ${figure(split.closeness)}`,
                  `${split.days} days ≤ ${t.splitDays}: ${split.count} purchases < ${rp(split.limit)}, Σ ${rp(split.total)} > ${rp(split.limit)}; closeness ${figure(split.closeness)}`,
                ),
                says: say(
                  `${split.count} pembelian dalam ${split.days} hari berjumlah ${rp(split.total)}, sedangkan masing-masing di bawah ${rp(split.limit)}.`,
                  `${split.count} purchases within ${split.days} days come to ${rp(split.total)}, each below ${rp(split.limit)}.`,
                ),
                mend: say(
                  'Jelaskan mengapa tidak dibeli sekaligus; pakai cara dan bukti sesuai jumlahnya.',
                  'Explain why it was not bought at once; use the method and paper that the sum asks for.',
                ),
                stands,
                severity: split.severity,
                atRisk: split.total,
                evidence: split.others.map((each) => ({ kind: 'package' as const, ref: each.package })),
              },
            ],
      missing,
      clear: {
        formula: isLeftOut
          ? say('tidak dijumlahkan', 'not added up')
          : say('Σ dalam jangka ≤ T, atau n = 1', 'Σ within the window ≤ T, or n = 1'),
        says: isLeftOut
          ? say(
              'Tagihan berkala dan belanja pegawai tidak dijumlahkan.',
              'Recurring bills and pay of staff are not added up.',
            )
          : say('Tidak ada tanda pembelian dipecah.', 'No sign of a split purchase.'),
        stands,
      },
    };
  },
);

function notSelf(purchases: readonly PastPurchase[], id: string | null): PastPurchase[] {
  return purchases.filter((each) => each.package !== id && !each.isRecurring && each.isElsewhere !== true);
}

/** The highest limit that some window with this purchase goes beyond; each window holds all purchases of its days. */
function splitOf(
  own: { kind: Kind; amount: number; day: PlainDate },
  all: readonly PastPurchase[],
  t: PackageThresholds,
) {
  const direct = limitOf(own.kind, t, 'direct');
  const limits = [...new Set([...t.splitLimits.filter((each) => each < direct), direct])].sort(
    (a, b) => b - a,
  );
  // Days from this purchase, reckoned once: windows are many.
  const placed = all
    .map((each) => ({ each, at: daysBetween(own.day, each.day) }))
    .filter(({ at }) => Math.abs(at) <= t.splitDays);
  for (const limit of limits) {
    if (own.amount >= limit) continue;
    const below = placed.filter(({ each }) => each.amount < limit);
    const starts = new Set([0, ...below.map(({ at }) => at).filter((at) => at <= 0)]);
    const windows = [...starts].map((from) => {
      const others = below.filter(({ at }) => at >= from && at - from <= t.splitDays).map(({ each }) => each);
      return { others, total: sum([own.amount, ...others.map((each) => each.amount)]) };
    });
    const most = windows.reduce((best, each) => (each.total > best.total ? each : best));
    if (most.others.length === 0 || most.total <= BigInt(limit)) continue;
    const days = [own.day, ...most.others.map((each) => each.day)].sort();
    const count = most.others.length + 1;
    return {
      limit,
      ...most,
      count,
      days: daysBetween(days[0]!, days.at(-1)!),
      /** mean share of the limit: near 1 they were cut to fit below it */
      closeness: Number((most.total * 1_000n) / (BigInt(limit) * BigInt(count))) / 1_000,
      severity:
        limit === direct
          ? ('high' as const)
          : limit === limits.at(-1)
            ? ('low' as const)
            : ('medium' as const),
    };
  }
  return null;
}
