import { daysBetween } from '../../../../platform/calendar/index.ts';
import { unknownOf } from './field-words.ts';
import { nameLikeness } from './likeness.ts';
import { packageRule, type Fault } from './package-rule.ts';
import { figure, say } from './sentences.ts';
import { LAW, SINCE } from './sources.ts';

const MEND = say(
  'Tahan pembayaran; hubungi penyedia melalui nomor yang sudah dikenal dan minta surat keterangan bank.',
  'Hold the payment; call the vendor by a number known before and ask for a letter of the bank.',
);

/** XDB-03: the account that is paid is not the payee's, is that of several, or has just changed. */
export const payeeAccount = packageRule(
  {
    code: 'XDB-03',
    title: say('Rekening tujuan janggal', 'The account that is paid is odd'),
    detects: say(
      'Nama rekening bukan nama penyedia, satu rekening untuk beberapa penerima, atau rekening baru diganti sebelum pembayaran.',
      'The holder is not the vendor, several payees are paid on one account, or it changed just before the payment.',
    ),
    formula: say(
      'kemiripan(nama rekening, nama penyedia) < batas; penerima lain pada rekening ≥ 1; bayar − ganti rekening ≤ batas hari',
      'likeness(holder, vendor) < limit; other payees of the account ≥ 1; payment − change ≤ days',
    ),
    falsePositives: say(
      'Singkatan dan nama terpotong oleh bank; rekening bersama koperasi atau layanan penagihan: tandai.',
      'Abbreviations and names cut by the bank; accounts that cooperatives or collecting services share: mark them.',
    ),
    basis: [LAW.evidence, LAW.conflict],
    validFrom: SINCE.treasury,
    severity: 'critical',
    findingCode: '1.01.01',
    needs: [
      'vendor.name',
      'vendor.account.holder',
      'vendor.account.otherPayees',
      'vendor.account.isChanged',
      'vendor.account.changedOn',
      'dates.paid',
    ],
    thresholds: ['holderLikeness', 'accountDays'],
    lawDay: ({ dates }) => dates.paid ?? dates.sp2d ?? dates.receipt,
  },
  (facts, { holderLikeness, accountDays }) => {
    const { vendor, dates, amounts, payees, advance } = facts;
    const account = vendor?.account ?? null;
    const isCash = advance?.isCash === true || (vendor === null && payees !== null && payees.length > 0);
    const isCollective = account?.isCollective === true;
    const paid = dates.paid ?? dates.sp2d ?? dates.receipt;
    const atRisk = amounts.claim === null ? {} : { atRisk: BigInt(amounts.claim) };
    const faults: Fault[] = [];
    const likeness =
      vendor?.name == null || account?.holder == null ? null : nameLikeness(vendor.name, account.holder);
    if (likeness !== null && !isCollective && likeness < holderLikeness)
      faults.push({
        formula: say(
          `kemiripan nama ${figure(likeness)} < ${figure(holderLikeness)}`,
          `likeness of names ${figure(likeness)} < ${figure(holderLikeness)}`,
        ),
        says: say(
          `Rekening atas nama "${account!.holder}", penyedianya "${vendor!.name}".`,
          `The account is held by "${account!.holder}", the vendor is "${vendor!.name}".`,
        ),
        mend: MEND,
        stands: ['vendor.name', 'vendor.account.holder'],
        ...atRisk,
      });
    if (account?.otherPayees != null && account.otherPayees > 0 && !isCollective)
      faults.push({
        formula: say(`penerima lain ${account.otherPayees} ≥ 1`, `other payees ${account.otherPayees} ≥ 1`),
        says: say(
          `Rekening ini juga dipakai ${account.otherPayees} penerima lain.`,
          `This account is used by ${account.otherPayees} other payee(s).`,
        ),
        mend: MEND,
        stands: ['vendor.account.otherPayees'],
        ...atRisk,
      });
    const changed = account?.isChanged === false ? null : (account?.changedOn ?? null);
    const age = changed === null || paid === null ? null : daysBetween(changed, paid);
    if (age !== null && age >= 0 && age <= accountDays)
      faults.push({
        formula: say(
          `rekening diganti ${age} ≤ ${accountDays} hari sebelum bayar`,
          `account changed ${age} ≤ ${accountDays} days before the payment`,
        ),
        says: say(
          `Rekening diganti ${changed}, ${age} hari sebelum pembayaran.`,
          `The account changed on ${changed}, ${age} days before the payment.`,
        ),
        mend: MEND,
        stands: ['vendor.account.changedOn', 'dates.paid'],
        ...atRisk,
      });
    const wanted = [
      'vendor.name',
      'vendor.account.holder',
      ...(isCollective ? [] : ['vendor.account.otherPayees']),
      'vendor.account.isChanged',
      ...(account?.isChanged === true ? ['vendor.account.changedOn'] : []),
    ];
    return {
      faults: isCash ? [] : faults,
      missing: isCash ? [] : [...unknownOf(facts, wanted), ...(paid === null ? ['dates.paid'] : [])],
      clear: {
        formula: isCash
          ? say('tunai atau perorangan', 'cash or people')
          : say(
              `kemiripan nama ${figure(likeness ?? 1)} ≥ ${figure(holderLikeness)}`,
              `likeness of names ${figure(likeness ?? 1)} ≥ ${figure(holderLikeness)}`,
            ),
        says: isCash
          ? say('Tidak dibayar ke rekening penyedia.', 'Not paid on a vendor’s account.')
          : say('Rekening tujuan sesuai penyedianya.', 'The account that is paid is the vendor’s.'),
        stands: ['vendor.name', 'vendor.account'],
      },
    };
  },
);
