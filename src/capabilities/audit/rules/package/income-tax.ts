import type { Say } from '../verdict.ts';
import { apart, percentOf, sum } from './exact.ts';
import type { PackageFacts } from './facts.ts';
import { unknownOf } from './field-words.ts';
import { packageRule, type Fault } from './package-rule.ts';
import { figure, rp, say } from './sentences.ts';
import { LAW, SINCE } from './sources.ts';
import { TAX_NAMES, type TaxKind } from './terms.ts';
import type { PackageThresholds } from './thresholds.ts';
import { taxesOf, taxTolerance } from './vat.ts';

/** What has to be withheld. */
interface Duty {
  tax: TaxKind;
  /** per cent of the price without VAT; any of them is right */
  rates: readonly number[];
  /** path of what nobody knows and would say which of the rates it is */
  open: string | null;
}

/** TAX-03: income tax was not withheld, or not at its rate. */
export const incomeTax = packageRule(
  {
    code: 'TAX-03',
    title: say('PPh belum atau salah dipotong', 'Income tax not withheld, or wrongly'),
    detects: say(
      'PPh 21, 22, 23, atau 4 ayat (2) tidak dipotong, atau tidak sesuai tarifnya.',
      'Income tax (articles 21, 22, 23, 4(2)) was not withheld, or not at its rate.',
    ),
    formula: say(
      'PPh = tarif(jenis belanja) × nilai tanpa PPN (barang: hanya di atas batas; tanpa NPWP: 2 kali); honorarium ASN: tarif golongan',
      'tax = rate(kind) × amount without VAT (goods: only above the limit; without tax number: twice); honoraria: rate of the rank',
    ),
    falsePositives: say(
      'Sudah dipotong lokapasar, surat keterangan bebas, BBM, listrik dan air, BOS, gabah dan beras: catat pengecualiannya. Hotel bukan sewa; biaya perjalanan bukan objek PPh 21.',
      'Withheld by a marketplace already, exemption letters, fuel, power and water, school aid, rice: note the exemption. A hotel is no rent; travel costs bear no article 21.',
    ),
    basis: [LAW.pph22, LAW.pph],
    validFrom: SINCE.treasury,
    severity: 'high',
    findingCode: '1.03.05',
    needs: ['kind', 'amounts.claim', 'taxes', 'vendor.taxNumber', 'taxTreatment', 'payees.*.taxGroup'],
    thresholds: [
      'pph22From',
      'pph22',
      'pph23',
      'pphRentLand',
      'pphConstructionSmall',
      'pphConstruction',
      'pphConstructionUncertified',
      'pphConsulting',
      'pphConsultingUncertified',
      'pph21Third',
      'pph21Fourth',
      'withoutTaxNumber',
      'roundingPerLine',
    ],
    lawDay: ({ dates }) => dates.paid ?? dates.sp2d ?? dates.receipt,
  },
  (facts, t) => {
    if (facts.kind === 'honorarium') return honoraria(facts, t);
    const nothing = say(
      'Belanja ini bukan objek PPh yang dipotong bendahara.',
      'No income tax is withheld on this.',
    );
    const clear = (says: Say, formula: Say) => ({
      formula,
      says,
      stands: ['kind', 'amounts.claim', 'taxes'],
    });
    const free = clear(nothing, say('tanpa kewajiban PPh', 'no duty of income tax'));
    const missing = unknownOf(facts, ['kind', 'amounts.claim', 'taxes']);
    if (facts.kind === null || facts.amounts.claim === null || facts.taxes === null)
      return { faults: [], missing, clear: free };
    const vat = sum((taxesOf(facts, 'vat') ?? []).flatMap((each) => each.amount ?? []));
    const price = BigInt(facts.amounts.claim) - vat;
    const duty = dutyOf(facts, price, t);
    const exempt = facts.taxTreatment.exemptions.some((each) => each.kind === duty?.tax);
    if (duty === null || exempt) return { faults: [], missing: [], clear: free };
    const own = taxesOf(facts, duty.tax) ?? [];
    const unread = unknownOf(
      facts,
      own.map(({ at }) => `taxes.${at}.amount`),
    );
    if (unread.length > 0) return { faults: [], missing: unread, clear: free };
    const taken = sum(own.flatMap((each) => each.amount ?? []));
    const rights = duty.rates.map((rate) => percentOf(price, rate));
    const name = TAX_NAMES[duty.tax];
    const shown = duty.rates.map((rate) => `${figure(rate)} %`).join(' / ');
    if (rights.some((right) => apart(right, taken) <= taxTolerance(facts, t)))
      return {
        faults: [],
        missing: [],
        clear: clear(
          say(`${name} sesuai tarifnya.`, `${name} is at its rate.`),
          say(`${name}: ${shown} × ${rp(price)} = ${rp(taken)}`),
        ),
      };
    // Which of several rates holds is not known: below the lowest it is wrong in any case.
    const lowest = rights.reduce((low, each) => (each < low ? each : low));
    if (duty.open !== null && taken >= lowest) return { faults: [], missing: [duty.open], clear: free };
    return {
      faults: [
        wrong(
          name,
          shown,
          price,
          lowest,
          taken,
          own.map((each) => each.at),
        ),
      ],
      missing: [],
      clear: free,
    };
  },
);

function wrong(
  name: string,
  rate: string,
  price: bigint,
  right: bigint,
  taken: bigint,
  places: readonly number[],
): Fault {
  return {
    formula: say(`${name}: ${rate} × ${rp(price)} = ${rp(right)} ≠ ${rp(taken)}`),
    says:
      taken === 0n
        ? say(`${name} ${rp(right)} belum dipotong.`, `${name} of ${rp(right)} was not withheld.`)
        : say(
            `${name} seharusnya ${rp(right)}, dipotong ${rp(taken)}.`,
            `${name} should be ${rp(right)}; ${rp(taken)} were withheld.`,
          ),
    mend: say(
      `Potong dan setorkan ${name} sesuai tarifnya, atau catat dasar pengecualiannya.`,
      `Withhold and deposit ${name} at its rate, or note why it is exempt.`,
    ),
    stands: ['kind', 'amounts.claim', ...places.map((at) => `taxes.${at}.amount`)],
    atRisk: apart(right, taken),
  };
}

/** The tax that the kind of expenditure bears; null: none. */
function dutyOf(facts: PackageFacts, price: bigint, t: PackageThresholds): Duty | null {
  const { kind, taxTreatment, vendor } = facts;
  const number = vendor?.taxNumber ?? null;
  const twice = (rate: number) => {
    if (number === null) return [rate, rate * t.withoutTaxNumber];
    return [number.trim() === '' ? rate * t.withoutTaxNumber : rate];
  };
  if (kind === 'goods')
    return price > BigInt(t.pph22From) ? { tax: 'pph22', rates: twice(t.pph22), open: null } : null;
  if (kind === 'services' || kind === 'rent-other' || kind === 'meal')
    return { tax: 'pph23', rates: twice(t.pph23), open: null };
  if (kind === 'rent-land-building') return { tax: 'pph4-2', rates: [t.pphRentLand], open: null };
  if (kind === 'construction' || kind === 'consulting')
    return finalDuty(kind, taxTreatment.construction, twice, facts, t);
  return null;
}

function finalDuty(
  kind: 'construction' | 'consulting',
  certificate: PackageFacts['taxTreatment']['construction'],
  twice: (rate: number) => number[],
  facts: PackageFacts,
  t: PackageThresholds,
): Duty {
  const open = 'taxTreatment.construction';
  const isBuilding = kind === 'construction';
  const certified = isBuilding ? t.pphConstruction : t.pphConsulting;
  const uncertified = isBuilding ? t.pphConstructionUncertified : t.pphConsultingUncertified;
  const small = isBuilding ? t.pphConstructionSmall : certified;
  switch (certificate) {
    case 'small':
      return { tax: 'pph4-2', rates: [small], open: null };
    case 'qualified':
      return { tax: 'pph4-2', rates: [certified], open: null };
    case 'uncertified':
      return { tax: 'pph4-2', rates: [uncertified], open: null };
    case 'none':
      return { tax: 'pph23', rates: twice(t.pph23), open: null };
    case null: {
      // A consultant of other things pays article 23, the lowest of them: it is short in any case where nothing final was withheld.
      const isFinal = (taxesOf(facts, 'pph4-2') ?? []).some((each) => each.amount !== 0);
      if (!isBuilding && !isFinal) return { tax: 'pph23', rates: twice(t.pph23), open };
      const rates = isBuilding ? [small, certified, uncertified] : [certified, uncertified];
      return { tax: 'pph4-2', rates, open };
    }
  }
}

/** Honoraria of civil servants are taxed by rank; of others by what they earn in the year, which a package does not know. */
function honoraria(facts: PackageFacts, t: PackageThresholds) {
  const payees = facts.payees ?? [];
  const own = taxesOf(facts, 'pph21') ?? [];
  const paths = [
    'taxes',
    'payees',
    ...own.map(({ at }) => `taxes.${at}.amount`),
    ...payees.flatMap((_, at) => [`payees.${at}.amount`, `payees.${at}.taxGroup`]),
  ];
  const missing = unknownOf(facts, paths);
  const rates = { 'I-II': 0, III: t.pph21Third, IV: t.pph21Fourth, 'non-asn': 0 };
  const right = payees.reduce(
    (total, { amount, taxGroup }) =>
      amount === null || taxGroup === null ? total : total + percentOf(BigInt(amount), rates[taxGroup]),
    0n,
  );
  const taken = sum(own.flatMap((each) => each.amount ?? []));
  const others = payees.flatMap((each, at) =>
    each.taxGroup === 'non-asn' ? [`payees.${at}.yearIncome`] : [],
  );
  const tolerance = BigInt(t.roundingPerLine) * BigInt(Math.max(1, payees.length));
  const isExempt = facts.taxTreatment.exemptions.some((each) => each.kind === 'pph21');
  const isShort = taken + tolerance < right;
  const isMore = others.length === 0 && taken > right + tolerance;
  const paid = sum(payees.flatMap((each) => each.amount ?? []));
  const fault = wrong(
    'PPh 21',
    'tarif golongan',
    paid,
    right,
    taken,
    own.map((each) => each.at),
  );
  return {
    faults: missing.length === 0 && !isExempt && (isShort || isMore) ? [{ ...fault, stands: paths }] : [],
    missing: isExempt ? [] : [...missing, ...others],
    clear: {
      formula: say(`PPh 21: ${rp(right)} = ${rp(taken)}`),
      says: say('PPh 21 sesuai golongan penerima.', 'Article 21 fits the payees’ ranks.'),
      stands: paths,
    },
  };
}
