import { apart, percentOf, sum, taxInside } from './exact.ts';
import type { PackageFacts } from './facts.ts';
import { unknownOf } from './field-words.ts';
import { packageRule, type Fault } from './package-rule.ts';
import { figure, rp, say } from './sentences.ts';
import { LAW, SINCE } from './sources.ts';
import type { PackageThresholds } from './thresholds.ts';

const MEND = say(
  'Hitung ulang PPN, lalu ganti faktur pajak atau setorkan kekurangannya.',
  'Reckon VAT again, then replace the tax invoice or pay the difference.',
);

/** Rate on the price: 12 % × 11/12 in general, 12 % for luxury goods, a "certain amount" where the object has one. */
function rateOf({ taxTreatment }: PackageFacts, t: PackageThresholds) {
  if (taxTreatment.specialVat !== null) return { percent: taxTreatment.specialVat, up: 1, down: 1 };
  if (taxTreatment.isLuxury === true) return { percent: t.vatRate, up: 1, down: 1 };
  return { percent: t.vatRate, up: t.vatBaseNumerator, down: t.vatBaseDenominator };
}

/** Rupiah by which a tax may differ: a rounding for each line. */
export function taxTolerance({ lines }: PackageFacts, { roundingPerLine }: PackageThresholds): bigint {
  return BigInt(roundingPerLine) * BigInt(Math.max(1, lines?.length ?? 0));
}

/** Taxes of a kind with their places; null where nobody said which taxes there are. */
export function taxesOf({ taxes }: PackageFacts, kind: string) {
  return taxes?.flatMap((each, at) => (each.kind === kind ? [{ ...each, at }] : [])) ?? null;
}

/** TAX-01: VAT is not what the price gives. */
export const vatAmount = packageRule(
  {
    code: 'TAX-01',
    title: say('PPN salah hitung', 'VAT is wrong'),
    detects: say('PPN tidak sesuai dengan tarif dan harga.', 'VAT does not follow from rate and price.'),
    formula: say(
      'PPN = tarif × 11/12 × harga; dari nilai bruto: harga = bruto × 100/111; selisih > Rp 1 × baris',
      'VAT = rate × 11/12 × price; out of the gross: price = gross × 100/111; difference > Rp 1 × lines',
    ),
    falsePositives: say(
      'PPN besaran tertentu (1,1 % atau 2,2 %), barang mewah (12 % dari harga), sebagian barang bukan objek PPN: tandai pada perlakuan pajak.',
      'VAT of a certain amount (1.1 or 2.2 %), luxury goods (12 % of the price), partly no object of VAT: mark it.',
    ),
    basis: [LAW.vat],
    validFrom: SINCE.treasury,
    severity: 'high',
    findingCode: '1.03.05',
    needs: ['taxes', 'taxes.*.amount', 'taxes.*.base', 'amounts.claim', 'taxTreatment'],
    thresholds: ['vatRate', 'vatBaseNumerator', 'vatBaseDenominator', 'roundingPerLine'],
    lawDay: ({ taxInvoice, dates }) => taxInvoice?.day ?? dates.invoice ?? dates.receipt,
  },
  (facts, t) => {
    const own = taxesOf(facts, 'vat');
    const paths = (own ?? []).map(({ at }) => `taxes.${at}.amount`);
    const none = own !== null && own.length === 0;
    const clear = {
      formula: none
        ? say('tanpa PPN', 'no VAT')
        : say(
            `PPN ${rp(sum((own ?? []).flatMap((each) => each.amount ?? [])))}`,
            `VAT ${rp(sum((own ?? []).flatMap((each) => each.amount ?? [])))}`,
          ),
      says: none
        ? say('Tidak ada PPN dalam SPJ ini.', 'This package has no VAT.')
        : say('PPN sesuai dengan harganya.', 'VAT follows from the price.'),
      stands: ['taxes', 'amounts.claim'],
    };
    if (none) return { faults: [], missing: [], clear };
    const missing = unknownOf(facts, ['taxes', 'amounts.claim', ...paths]);
    if (own === null || missing.length > 0) return { faults: [], missing, clear };
    return { faults: vatFaults(facts, own, t), missing: [], clear };
  },
);

function vatFaults(
  facts: PackageFacts,
  own: NonNullable<ReturnType<typeof taxesOf>>,
  t: PackageThresholds,
): Fault[] {
  const { percent, up, down } = rateOf(facts, t);
  const tolerance = taxTolerance(facts, t);
  const vat = sum(own.flatMap((each) => each.amount ?? []));
  const ratio = up === down ? '' : ` × ${up}/${down}`;
  const stands = ['amounts.claim', ...own.map(({ at }) => `taxes.${at}.amount`)];
  const wrong = (right: bigint, from: string, more: readonly string[] = []): Fault => ({
    formula: say(`${figure(percent)} %${ratio} × ${from} = ${rp(right)} ≠ ${rp(vat)}`),
    says: say(
      `PPN seharusnya ${rp(right)}, tertulis ${rp(vat)}.`,
      `VAT should be ${rp(right)} and says ${rp(vat)}.`,
    ),
    mend: MEND,
    stands: [...stands, ...more],
    atRisk: apart(right, vat),
  });
  const bases = own.flatMap((each) => each.base ?? []);
  if (bases.length === own.length) {
    const base = sum(bases);
    // Tax invoices name the price, or the part of it (11/12) on which the whole rate is laid.
    const rights = [percentOf(base, percent, up, down), percentOf(base, percent)];
    if (rights.every((right) => apart(right, vat) > tolerance))
      return [
        wrong(
          rights[0]!,
          rp(base),
          own.map(({ at }) => `taxes.${at}.base`),
        ),
      ];
  }
  const isPart = facts.taxTreatment.exemptions.some((each) => each.kind === 'vat');
  const gross = BigInt(facts.amounts.claim ?? 0);
  const inside = taxInside(gross, percent, up, down);
  const isWrong = isPart ? vat > inside + tolerance : apart(inside, vat) > tolerance;
  return isWrong ? [wrong(inside, rp(gross - inside))] : [];
}

/** TAX-02: VAT was not collected. */
export const vatCollected = packageRule(
  {
    code: 'TAX-02',
    title: say('PPN belum dipungut', 'VAT was not collected'),
    detects: say(
      'Penyedia PKP dibayar di atas batas tanpa PPN.',
      'A vendor who collects VAT is paid above the limit without it.',
    ),
    formula: say('nilai > batas, penyedia PKP, tanpa PPN', 'amount > limit, vendor collects VAT, no VAT'),
    falsePositives: say(
      'BBM, listrik, dan bukan barang kena pajak; pembayaran melalui lokapasar yang sudah memungut.',
      'Fuel, power and what is no object of VAT; marketplaces that collected it already.',
    ),
    basis: [LAW.collect],
    validFrom: SINCE.treasury,
    severity: 'high',
    findingCode: '1.03.01',
    needs: ['amounts.claim', 'kind', 'vendor.isTaxable', 'taxes'],
    thresholds: ['vatFrom', 'vatFreeKinds', 'vatRate', 'vatBaseNumerator', 'vatBaseDenominator'],
    lawDay: ({ dates }) => dates.paid ?? dates.sp2d ?? dates.receipt,
  },
  (facts, t) => {
    const { amounts, kind, vendor, taxTreatment } = facts;
    const own = taxesOf(facts, 'vat');
    const claim = amounts.claim;
    const isFree =
      (kind !== null && t.vatFreeKinds.includes(kind)) ||
      (claim !== null && claim <= t.vatFrom) ||
      vendor?.isTaxable === false ||
      taxTreatment.exemptions.some((each) => each.kind === 'vat');
    const isCollected = own !== null && own.some((each) => each.amount !== 0);
    const stands = ['amounts.claim', 'kind', 'vendor.isTaxable', 'taxes'];
    const missing = isFree || isCollected ? [] : unknownOf(facts, stands);
    const isOpen = missing.length > 0 || isFree || isCollected;
    const { percent, up, down } = rateOf(facts, t);
    return {
      faults:
        isOpen || claim === null
          ? []
          : [
              {
                formula: say(
                  `${rp(claim)} > ${rp(t.vatFrom)}, PKP, PPN ${rp(0)}`,
                  `${rp(claim)} > ${rp(t.vatFrom)}, collects VAT, VAT ${rp(0)}`,
                ),
                says: say(
                  `Penyedia berstatus PKP dan dibayar ${rp(claim)}, tetapi PPN belum dipungut.`,
                  `The vendor collects VAT and is paid ${rp(claim)}, but no VAT was collected.`,
                ),
                mend: say(
                  'Minta faktur pajak, pungut dan setorkan PPN-nya; atau catat alasan pengecualiannya.',
                  'Ask for the tax invoice, collect and deposit VAT; or note why it is exempt.',
                ),
                stands,
                atRisk: taxInside(BigInt(claim), percent, up, down),
              },
            ],
      missing,
      clear: {
        formula: isCollected
          ? say('PPN dipungut', 'VAT collected')
          : say('tanpa kewajiban PPN', 'no duty of VAT'),
        says: isCollected
          ? say('PPN sudah dipungut.', 'VAT was collected.')
          : say('Pembayaran ini tidak dipungut PPN oleh bendahara.', 'No VAT is collected on this payment.'),
        stands,
      },
    };
  },
);
