import { daysBetween, type PlainDate } from '../../../../../platform/calendar/index.ts';
import { formatRupiah } from '../../../../../platform/money.ts';
import type { Verdict } from '../../verdict.ts';
import type { ProcurementThresholds } from '../thresholds.ts';
import { DRIFT } from './entries.ts';
import { figure, judge, missing, percent, say, tested, type Part } from './part.ts';

/** A contract as it was agreed and as it became. */
export interface ContractFacts {
  id: string;
  number: string;
  /** the contract (n 0) and each addendum after it; empty: nobody recorded them */
  versions: readonly { n: number; value: number; endOn: PlainDate | null }[];
  /** last day on which the work is done or was handed over; null: it goes on */
  doneOn: PlainDate | null;
  /** day on which this is asked */
  today: PlainDate;
  /** rupiah that were charged for lateness; null: nobody knows */
  fined: number | null;
  /** thousandths a day that the contract itself names */
  finePerMille: number | null;
  /** rupiah of which the fine is counted; null: nobody knows */
  fineBase: number | null;
  /** last day of the time that was given although the contract was late; null: none */
  extendedTo: PlainDate | null;
}

/** PBJ-08: what a contract became by its addenda, and lateness that was forgiven in silence. */
export function judgeDrift(contract: ContractFacts, thresholds: ProcurementThresholds): Verdict {
  const versions = contract.versions.toSorted((a, b) => a.n - b.n);
  const first = versions.find(({ n }) => n === 0);
  const last = versions.at(-1);
  const parts: Part[] =
    first === undefined || last === undefined
      ? [missing('versions', 'nilai awal kontrak', 'the contract as it was signed')]
      : [
          risen(first.value, last.value, thresholds),
          addenda(versions.filter(({ n }) => n > 0).length, thresholds),
          forgiven(contract, last.endOn, thresholds),
        ];
  const more = first === undefined || last === undefined ? 0 : last.value - first.value;
  return judge(DRIFT, parts, {
    mend: say(
      'Lampirkan justifikasi teknis dan berita acara setiap adendum, dan hitung dendanya.',
      'Attach the technical reasons and minutes of every addendum, and charge the fine.',
    ),
    moneyAtRisk: more > 0 ? more : null,
  });
}

function risen(first: number, last: number, { driftShare }: ProcurementThresholds): Part {
  if (first <= 0) return missing('versions.value', 'nilai awal kontrak', 'the first value of the contract');
  const share = (last - first) / first;
  const formula = `(${formatRupiah(last)} − ${formatRupiah(first)}) ÷ ${formatRupiah(first)} = ${percent(share)} > ${percent(driftShare)}`;
  return tested(share > driftShare, {
    formula: say(formula, formula),
    found: say(
      `Nilai kontrak naik ${percent(share)} oleh adendum; batasnya ${percent(driftShare)}.`,
      `Addenda raised the contract by ${percent(share)}; the limit is ${percent(driftShare)}.`,
    ),
    clear: say('Nilai kontrak dalam batas.', 'The value stays within the limit.'),
    evidence: [{ kind: 'field', ref: 'versions.value', value: formatRupiah(last) }],
  });
}

function addenda(count: number, { driftAddenda }: ProcurementThresholds): Part {
  return tested(count >= driftAddenda, {
    severity: 'medium',
    formula: say(`${count} adendum ≥ ${driftAddenda}`, `${count} addenda ≥ ${driftAddenda}`),
    found: say(`Kontrak diubah ${count} kali.`, `The contract was changed ${count} times.`),
    clear: say(`Ada ${count} adendum.`, `There are ${count} addenda.`),
    evidence: [{ kind: 'field', ref: 'versions', value: String(count) }],
  });
}

function forgiven(
  contract: ContractFacts,
  end: PlainDate | null,
  { driftFine }: ProcurementThresholds,
): Part {
  if (end === null) return missing('versions.endOn', 'hari terakhir pekerjaan', 'the last day of the work');
  const done = contract.doneOn ?? contract.today;
  const days = daysBetween(end, done);
  if (days <= 0) {
    return { state: 'not-asked', reason: say('Pekerjaan tidak terlambat.', 'The work is not late.') };
  }
  if (contract.doneOn === null && contract.extendedTo === null) {
    const reason = say(
      'Denda dihitung setelah pekerjaan selesai.',
      'The fine is counted when the work is done.',
    );
    return { state: 'not-asked', reason };
  }
  if (contract.fined === null)
    return missing('fined', 'denda yang sudah dikenakan', 'the fine that was charged');
  if (contract.fineBase === null)
    return missing('fineBase', 'nilai yang dikenai denda', 'the value of which the fine is counted');
  const rate = contract.finePerMille ?? driftFine;
  const due = Math.round((contract.fineBase * rate * days) / 1_000);
  const formula = `${figure(rate)} ‰ × ${days} × ${formatRupiah(contract.fineBase)} = ${formatRupiah(due)} > ${formatRupiah(contract.fined)}`;
  return tested(contract.fined < due, {
    formula: say(formula, formula),
    found: say(
      `Terlambat ${days} hari; denda seharusnya ${formatRupiah(due)}, dikenakan ${formatRupiah(contract.fined)}.`,
      `${days} days late; the fine should be ${formatRupiah(due)}, ${formatRupiah(contract.fined)} was charged.`,
    ),
    clear: say('Denda keterlambatan dikenakan.', 'The fine for lateness was charged.'),
    evidence: [{ kind: 'field', ref: 'fined', value: formatRupiah(contract.fined) }],
  });
}
