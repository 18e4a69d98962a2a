import { daysBetween } from '../../../../platform/calendar/index.ts';
import { normalised } from '../population/line.ts';
import { editDistance } from '../reading/edit-distance.ts';
import type { PackageFacts } from './facts.ts';
import type { PastPayment } from './facts-history.ts';
import { unknownOf } from './field-words.ts';
import { tripleLikeness } from './likeness.ts';
import { packageRule, type Fault } from './package-rule.ts';
import { figure, named, rp, say } from './sentences.ts';
import { LAW, SINCE } from './sources.ts';
import type { PackageThresholds } from './thresholds.ts';

/** What may be a payment of the same: not this package itself, nothing taken back, no bill that comes again by its nature. */
function otherPayments(payments: readonly PastPayment[], id: string | null): PastPayment[] {
  const others = payments.filter((each) => each.package !== id);
  const takenBack = others.filter((each) => each.amount < 0).map((each) => -each.amount);
  return others.filter((each) => {
    if (each.isReversal || each.isRecurring || each.amount <= 0) return false;
    const at = takenBack.indexOf(each.amount);
    if (at === -1) return true;
    takenBack.splice(at, 1);
    return false;
  });
}

const nameOf = (each: PastPayment) =>
  named(each.package, each.number, say('pembayaran lain', 'another payment'));

/** DUP-01: the same invoice was paid before. */
export const sameInvoice = packageRule(
  {
    code: 'DUP-01',
    title: say('Pembayaran ganda', 'Paid twice'),
    detects: say(
      'Nomor faktur, penyedia, dan nilai yang sama sudah ada pada pembayaran lain.',
      'The same vendor, invoice number and amount stand in another payment.',
    ),
    formula: say(
      'penyedia sama, huruf-angka(nomor faktur) sama, nilai sama; perangkat daerah dan tahun mana pun',
      'same vendor, letters and digits of the invoice number, and amount; any agency and year',
    ),
    falsePositives: say(
      'Pasangan koreksi (pembalik) dan tagihan berkala tidak dihitung.',
      'Reversals and bills that come back are left out.',
    ),
    basis: [LAW.evidence, LAW.uu1],
    validFrom: SINCE.treasury,
    severity: 'critical',
    findingCode: '1.01.04',
    needs: ['invoiceNumber', 'amounts.claim', 'history.sameInvoice'],
    thresholds: [],
    lawDay: ({ dates }) => dates.receipt,
  },
  (facts) => {
    const { id, invoiceNumber, amounts, history } = facts;
    const number = normalised(invoiceNumber);
    const stands = ['invoiceNumber', 'amounts.claim', 'vendor.id'];
    const missing = [
      ...unknownOf(facts, ['amounts.claim', 'history.sameInvoice']),
      ...(number === null ? ['invoiceNumber'] : []),
    ];
    const same =
      number === null
        ? []
        : otherPayments(history.sameInvoice ?? [], id).filter(
            (each) => normalised(each.invoiceNumber) === number && each.amount === amounts.claim,
          );
    return {
      faults: same.map((each): Fault => ({
        formula: say(
          `${number} = ${number}, ${rp(each.amount)} = ${rp(each.amount)}: ${nameOf(each).id}`,
          `${number} = ${number}, ${rp(each.amount)} = ${rp(each.amount)}: ${nameOf(each).en}`,
        ),
        says: say(
          `Faktur ${invoiceNumber} senilai ${rp(each.amount)} sudah dibayar dengan ${nameOf(each).id} (${each.day}).`,
          `Invoice ${invoiceNumber} of ${rp(each.amount)} was paid by ${nameOf(each).en} (${each.day}).`,
        ),
        mend: say(
          'Jangan bayar lagi. Bila nomornya salah ketik, perbaiki; bila pembayaran pertama dibatalkan, catat pembaliknya.',
          'Do not pay again. Correct a mistyped number; enter the reversal where the first payment was taken back.',
        ),
        stands,
        atRisk: BigInt(each.amount),
        evidence: [{ kind: 'package', ref: each.package }],
      })),
      missing,
      clear: {
        formula: say(`${number ?? ''}: 0`),
        says: say('Faktur ini belum pernah dibayar.', 'This invoice was not paid before.'),
        stands,
      },
    };
  },
);

/** DUP-02: another payment that looks like this one under another number. */
export const nearDuplicate = packageRule(
  {
    code: 'DUP-02',
    title: say('Mirip pembayaran lain', 'Looks like another payment'),
    detects: say(
      'Penyedia dan nilai sama dalam jangka waktu dekat, nomornya lain, dan nomor, uraian, atau volumenya mirip.',
      'Same vendor and amount within days, another number, and number, description or quantities alike.',
    ),
    formula: say(
      'penyedia dan nilai sama, |Δ hari| ≤ batas, nomor lain, dan (beda nomor ≤ batas huruf, atau kemiripan uraian ≥ batas, atau volume sama)',
      'same vendor and amount, |Δ days| ≤ limit, other number, and (numbers differ ≤ letters, or descriptions alike ≥ limit, or equal quantities)',
    ),
    falsePositives: say(
      'Kontrak berkala dan nilai bulat tidak dibandingkan.',
      'Recurring contracts and round amounts are not compared.',
    ),
    basis: [LAW.evidence],
    validFrom: SINCE.treasury,
    severity: 'high',
    findingCode: '1.01.04',
    needs: ['invoiceNumber', 'amounts.claim', 'dates.receipt', 'history.sameAmount'],
    thresholds: ['nearDays', 'nearNumber', 'nearDescription', 'roundAmount'],
    lawDay: ({ dates }) => dates.receipt,
  },
  (facts, t) => {
    const { amounts, dates, history, procurement, id } = facts;
    const isRound = amounts.claim !== null && amounts.claim % t.roundAmount === 0;
    const isLeftOut = isRound || procurement?.isRecurring === true;
    const stands = ['invoiceNumber', 'amounts.claim', 'dates.receipt', 'description'];
    const alike = isLeftOut
      ? []
      : otherPayments(history.sameAmount ?? [], id).flatMap((each) => {
          const sign = likeSign(facts, each, t);
          return sign === null ? [] : [{ each, sign }];
        });
    return {
      faults: alike.map(({ each, sign }): Fault => ({
        formula: say(
          `${rp(each.amount)}, |Δ| = ${Math.abs(daysBetween(dates.receipt!, each.day))} ≤ ${t.nearDays} hari, ${sign.id}`,
          `${rp(each.amount)}, |Δ| = ${Math.abs(daysBetween(dates.receipt!, each.day))} ≤ ${t.nearDays} days, ${sign.en}`,
        ),
        says: say(
          `Mirip dengan ${nameOf(each).id} (${each.day}, nomor ${each.invoiceNumber ?? '-'}): ${sign.id}.`,
          `Looks like ${nameOf(each).en} (${each.day}, number ${each.invoiceNumber ?? '-'}): ${sign.en}.`,
        ),
        mend: say(
          'Tunjukkan bahwa keduanya pembelian yang berbeda (BAST atau foto masing-masing), atau batalkan salah satunya.',
          'Show that they are two purchases (handover or pictures of each), or withdraw one.',
        ),
        stands,
        atRisk: BigInt(each.amount),
        evidence: [{ kind: 'package', ref: each.package }],
      })),
      missing: isLeftOut
        ? []
        : unknownOf(facts, ['invoiceNumber', 'amounts.claim', 'dates.receipt', 'history.sameAmount']),
      clear: {
        formula: isRound
          ? say(
              `${rp(amounts.claim ?? 0)} kelipatan ${rp(t.roundAmount)}`,
              `${rp(amounts.claim ?? 0)} is a multiple of ${rp(t.roundAmount)}`,
            )
          : say('tidak ada yang mirip', 'none alike'),
        says: isLeftOut
          ? say(
              'Nilai bulat atau tagihan berkala tidak dibandingkan.',
              'Round amounts and recurring bills are not compared.',
            )
          : say('Tidak ada pembayaran lain yang mirip.', 'No other payment looks like it.'),
        stands,
      },
    };
  },
);

/** What makes another payment look like this one; null: nothing does, or it lies too far away. */
function likeSign(facts: PackageFacts, other: PastPayment, t: PackageThresholds) {
  const { amounts, dates, description, invoiceNumber, lines } = facts;
  const [own, their] = [normalised(invoiceNumber), normalised(other.invoiceNumber)];
  if (other.amount !== amounts.claim || dates.receipt === null || own === null || own === their) return null;
  if (Math.abs(daysBetween(dates.receipt, other.day)) > t.nearDays) return null;
  if (their !== null) {
    const edits = editDistance(own, their, t.nearNumber);
    if (edits <= t.nearNumber)
      return say(
        `nomor berbeda ${edits} ≤ ${t.nearNumber} huruf`,
        `numbers differ by ${edits} ≤ ${t.nearNumber} letters`,
      );
  }
  if (description !== null && other.description !== null) {
    const likeness = tripleLikeness(description, other.description);
    if (likeness >= t.nearDescription) {
      const shown = `${figure(likeness)} ≥ ${figure(t.nearDescription)}`;
      return say(`kemiripan uraian ${shown}`, `descriptions alike ${shown}`);
    }
  }
  const quantities = lines?.map((line) => line.quantity) ?? [];
  // One piece of one thing is what most purchases are: it tells nothing.
  const isTelling = quantities.length > 1 || (quantities[0] ?? 0) > 1;
  const isSame =
    isTelling &&
    quantities.length === other.quantities?.length &&
    quantities.every((each, at) => each !== null && each === other.quantities?.[at]);
  return isSame ? say('volume setiap baris sama', 'equal quantities of every line') : null;
}
