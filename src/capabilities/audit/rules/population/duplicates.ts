import { plainDate, daysBetween } from '../../../../platform/calendar/index.ts';
import { formatRupiah } from '../../../../platform/money.ts';
import type { Missing } from '../verdict.ts';
import { editDistance } from '../reading/edit-distance.ts';
import { normalised } from './line.ts';
import {
  answer,
  both,
  decimal,
  lineEvidence,
  MISSING,
  notComputable,
  type LineFact,
  type PopulationRule,
} from './population-rule.ts';

const ALWAYS = plainDate('2017-01-01');

/** Lines of one vendor, invoice and amount. */
export interface ExactFacts {
  lines: readonly LineFact[];
  /** lines of the same invoice that take the same amount back */
  reversals: number;
}

/** Two items of one receipt may cost the same: they are no payment made twice. */
function payments(lines: readonly LineFact[]): LineFact[] {
  const kept: LineFact[] = [];
  for (const line of lines) {
    const item = kept.some(
      (each) =>
        line.number !== null &&
        each.number === line.number &&
        each.agencyId === line.agencyId &&
        each.description !== null &&
        line.description !== null &&
        each.description !== line.description,
    );
    if (!item) kept.push(line);
  }
  return kept;
}

export const exactDuplicates: PopulationRule<ExactFacts> = {
  code: 'DUP-01',
  version: 1,
  scope: 'population',
  title: { id: 'Pembayaran ganda yang sama persis', en: 'Exact duplicate payment' },
  detects: {
    id: 'Satu faktur dari satu rekanan dengan nilai yang sama dibayar lebih dari sekali, di perangkat daerah atau tahun mana pun.',
    en: 'One invoice of one vendor with the same amount is paid more than once, in any agency or year.',
  },
  formula: {
    id: 'rekanan sama, nomor faktur sama (huruf dan angka saja), nilai sama: banyak baris − banyak pembalikan > 1',
    en: 'same vendor, same invoice number (letters and digits only), same amount: lines − reversals > 1',
  },
  falsePositives: {
    id: 'Pembalikan yang nomornya lain; dua barang dengan harga sama dalam satu kuitansi.',
    en: 'A reversal under another number; two items of one receipt at the same price.',
  },
  basis: [
    {
      source: 'Uji pembayaran ganda (ACFE, IIA); PP 12/2019 pasal 141 (pengeluaran didukung bukti yang sah)',
      verified: false,
    },
  ],
  validFrom: ALWAYS,
  validTo: null,
  severity: 'critical',
  findingCode: '1.01.04',
  needs: ['vendor', 'invoice', 'amount'],
  thresholds: [],
  run({ lines, reversals }) {
    const lacking: Missing[] = [];
    if (lines.some((line) => line.vendor === null)) lacking.push(MISSING.vendor);
    if (lines.some((line) => normalised(line.invoice) === null)) lacking.push(MISSING.invoice);
    if (lacking.length > 0 || lines.length === 0) return notComputable(exactDuplicates, lacking);
    const paid = payments(lines);
    const net = paid.length - reversals;
    const first = lines[0]!;
    const formula = both(
      `${paid.length} − ${reversals} = ${net} × ${formatRupiah(first.amount)} (${first.invoice ?? ''})`,
    );
    if (net <= 1)
      return answer(exactDuplicates, {
        state: 'clear',
        formula,
        reason: { id: 'Setiap faktur dibayar sekali.', en: 'Each invoice is paid once.' },
      });
    return answer(exactDuplicates, {
      state: 'found',
      formula,
      reason: {
        id: `Faktur ${first.invoice ?? ''} senilai ${formatRupiah(first.amount)} tercatat dibayar ${net} kali kepada rekanan yang sama.`,
        en: `Invoice ${first.invoice ?? ''} of ${formatRupiah(first.amount)} is on record as paid ${net} times to the same vendor.`,
      },
      mend: {
        id: 'Cocokkan kedua bukti. Bila memang ganda, minta kelebihan disetor kembali; bila satu adalah koreksi, catat pembalikannya.',
        en: 'Hold both receipts side by side. If it was paid twice, have the surplus paid back; if one corrects the other, book the reversal.',
      },
      moneyAtRisk: first.amount * (net - 1),
      evidence: lineEvidence(paid),
    });
  },
};

/** Two lines of one vendor and amount, near in time, under different invoice numbers. */
export interface NearFacts {
  lines: readonly [LineFact, LineFact];
  /** shared groups of three letters of both descriptions, 0 to 1; null: one has none */
  likeness: number | null;
}

export const nearDuplicates: PopulationRule<NearFacts> = {
  code: 'DUP-02',
  version: 1,
  scope: 'population',
  title: { id: 'Pembayaran ganda yang mirip', en: 'Near duplicate payment' },
  detects: {
    id: 'Rekanan dan nilai sama dalam waktu dekat, nomor faktur berbeda, tetapi nomor, uraian, atau banyaknya barang hampir sama.',
    en: 'Same vendor and amount within a short time under different invoice numbers, where number, description or quantity nearly agree.',
  },
  formula: {
    id: '|Δt| ≤ jendela, dan salah satu: selisih huruf nomor ≤ batas; kemiripan uraian ≥ batas; banyak dan satuan sama (lebih dari satu)',
    en: '|Δt| ≤ window, and one of: letters by which the numbers differ ≤ limit; likeness of descriptions ≥ limit; same quantity and unit (more than one)',
  },
  falsePositives: {
    id: 'Kontrak berulang, langganan, nilai bulat: dikecualikan bila dikenali. Faktur berurutan untuk barang yang memang sama.',
    en: 'Recurring contracts, subscriptions, round amounts: left out where known. Consecutive invoices for goods that are the same.',
  },
  basis: [{ source: 'Uji pembayaran ganda (ACFE, IIA)', verified: false }],
  validFrom: ALWAYS,
  validTo: null,
  severity: 'high',
  findingCode: '1.01.04',
  needs: ['vendor', 'invoice', 'amount', 'day', 'description', 'quantity'],
  thresholds: ['nearDays', 'nearNumber', 'nearDescription', 'roundAmount'],
  run({ lines: [one, other], likeness }, thresholds) {
    const numbers = [normalised(one.invoice), normalised(other.invoice)] as const;
    const lacking: Missing[] = [];
    if (one.vendor === null || other.vendor === null) lacking.push(MISSING.vendor);
    if (numbers[0] === null || numbers[1] === null) lacking.push(MISSING.invoice);
    if (one.day === null || other.day === null) lacking.push(MISSING.day);
    if (
      lacking.length > 0 ||
      numbers[0] === null ||
      numbers[1] === null ||
      one.day === null ||
      other.day === null
    )
      return notComputable(nearDuplicates, lacking);
    const days = Math.abs(daysBetween(one.day, other.day));
    const letters = editDistance(numbers[0], numbers[1], thresholds.nearNumber);
    const sameQuantity =
      one.quantity !== null &&
      one.quantity > 1 &&
      one.quantity === other.quantity &&
      normalised(one.unit) === normalised(other.unit);
    const signs = [
      letters <= thresholds.nearNumber ? `Δ${letters}` : null,
      likeness !== null && likeness >= thresholds.nearDescription ? `≈ ${decimal(likeness)}` : null,
      sameQuantity
        ? `${decimal(one.quantity ?? 0)} ${one.unit ?? ''} = ${decimal(other.quantity ?? 0)} ${other.unit ?? ''}`
        : null,
    ].filter((sign) => sign !== null);
    const formula = both(
      `${one.invoice ?? ''} / ${other.invoice ?? ''}: |Δt| = ${days} ≤ ${thresholds.nearDays}; ${formatRupiah(one.amount)}; ${signs.join('; ') || '–'}`,
    );
    const near =
      days <= thresholds.nearDays &&
      one.vendor === other.vendor &&
      one.amount === other.amount &&
      one.amount % thresholds.roundAmount !== 0 &&
      numbers[0] !== numbers[1];
    if (!near || signs.length === 0)
      return answer(nearDuplicates, {
        state: 'clear',
        formula,
        reason: { id: 'Kedua pembayaran cukup berbeda.', en: 'The two payments differ enough.' },
      });
    return answer(nearDuplicates, {
      state: 'found',
      formula,
      reason: {
        id: `Dua pembayaran ${formatRupiah(one.amount)} kepada rekanan yang sama, berselang ${days} hari, dengan nomor yang berbeda tetapi isi yang hampir sama.`,
        en: `Two payments of ${formatRupiah(one.amount)} to the same vendor, ${days} days apart, under different numbers but with nearly the same content.`,
      },
      mend: {
        id: 'Minta kedua faktur asli dan bukti serah terimanya. Pastikan barang atau jasa diterima dua kali.',
        en: 'Ask for both original invoices and their handovers. See that goods or services were received twice.',
      },
      moneyAtRisk: one.amount,
      evidence: lineEvidence([one, other]),
    });
  },
};
