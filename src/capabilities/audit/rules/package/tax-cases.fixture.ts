import type { PackageFile } from '../../contract/package-facts.ts';
import { casesOf, movesOf } from './cases.fixture.ts';
import { GOOD } from './package.fixture.ts';

type Tax = NonNullable<PackageFile['taxes']>[number];
const tax = (kind: Tax['kind'], amount: number | null, base: number | null = null): Tax => ({
  kind,
  amount,
  base,
  deposited: amount,
  depositedOn: '2026-04-10',
  ntpn: `${kind.replace('-', '').toUpperCase()}B2C3D4E5F6`,
});
const own = (...taxes: Tax[]): Partial<PackageFile> => ({ taxes });
const good = GOOD.taxes!;
const first = (changes: Partial<Tax>): Partial<PackageFile> => ({
  taxes: [{ ...good[0]!, ...changes }, good[1]!],
});

/** Of `price` without VAT; the claim holds VAT of 11 %. */
const paid = (kind: PackageFile['kind'], price: number, ...taxes: Tax[]): Partial<PackageFile> => ({
  kind,
  amounts: { claim: (price * 111) / 100 },
  taxes: [tax('vat', (price * 11) / 100), ...taxes],
});
/** One payee of ten million. */
const honorarium = (
  taxGroup: 'I-II' | 'III' | 'IV' | 'non-asn' | null,
  amount: number,
): Partial<PackageFile> => ({
  kind: 'honorarium',
  payees: [{ person: 'E-1', amount: 10_000_000, taxGroup }],
  taxes: [tax('pph21', amount)],
});

export const taxCases = [
  ...casesOf('TAX-01', [
    ['11 % of the price', 'clear', {}],
    ['12 % of the whole price', 'found', own(tax('vat', 1_200_000, 10_000_000)), { severity: 'high' }],
    ['12 % of 11/12 of the price', 'clear', own(tax('vat', 1_100_000, 9_166_667))],
    ['too little, with a base that fits it', 'found', own(tax('vat', 550_000, 5_000_000))],
    [
      'of a price that is taxable in part',
      'clear',
      {
        ...own(tax('vat', 550_000, 5_000_000)),
        taxTreatment: { exemptions: [{ kind: 'vat', why: 'not-taxable' }] },
      },
    ],
    [
      'a luxury at 12 %',
      'clear',
      {
        ...own(tax('vat', 1_200_000, 10_000_000)),
        amounts: { claim: 11_200_000 },
        taxTreatment: { isLuxury: true },
      },
    ],
    [
      'a certain amount of 1.1 %',
      'clear',
      {
        ...own(tax('vat', 110_000, 10_000_000)),
        amounts: { claim: 10_110_000 },
        taxTreatment: { specialVat: 1.1 },
      },
    ],
    [
      '11 % of 2024',
      'clear',
      { year: 2024, dates: { invoice: '2024-12-31', receipt: '2024-12-31' }, taxInvoice: null },
    ],
    [
      '10 % of the price in 2021',
      'clear',
      {
        year: 2021,
        dates: { invoice: '2021-05-03' },
        taxInvoice: null,
        amounts: { claim: 11_000_000 },
        ...own(tax('vat', 1_000_000, 10_000_000)),
      },
    ],
    ['two rupiah off with two lines', 'clear', own(tax('vat', 1_100_002, 10_000_000))],
    ['three rupiah off', 'found', own(tax('vat', 1_100_003, 10_000_000))],
    ['no VAT', 'clear', { taxes: [] }],
    ['an amount nobody knows', 'not-computable', first({ amount: null }), { missing: ['taxes.0.amount'] }],
    ['no taxes known', 'not-computable', { taxes: null }, { missing: ['taxes'] }],
  ]),
  ...casesOf('TAX-02', [
    ['collected', 'clear', {}],
    ['not collected', 'found', own(tax('pph22', 150_000)), { severity: 'high' }],
    ['a vendor who does not collect it', 'clear', { taxes: [], vendor: { isTaxable: false } }],
    [
      'exempt',
      'clear',
      { taxes: [], taxTreatment: { exemptions: [{ kind: 'vat', why: 'marketplace-withheld' }] } },
    ],
    ['fuel', 'clear', { taxes: [], kind: 'fuel' }],
    [
      'nobody knows whether he does',
      'not-computable',
      { taxes: [], vendor: { isTaxable: null } },
      { missing: ['vendor.isTaxable'] },
    ],
  ]),
  ...casesOf('TAX-03', [
    ['1.5 % on goods', 'clear', {}],
    ['nothing withheld on goods', 'found', own(good[0]!), { severity: 'high' }],
    ['goods of two million', 'clear', { amounts: { claim: 2_000_000 }, taxes: [] }],
    ['without a tax number twice', 'found', { vendor: { taxNumber: '' } }],
    [
      'a letter of exemption',
      'clear',
      { ...own(good[0]!), taxTreatment: { exemptions: [{ kind: 'pph22', why: 'exemption-letter' }] } },
    ],
    ['2 % on services', 'clear', paid('services', 10_000_000, tax('pph23', 200_000))],
    ['1.5 % on services', 'found', paid('services', 10_000_000, tax('pph23', 150_000))],
    ['10 % on rent of a building', 'clear', paid('rent-land-building', 10_000_000, tax('pph4-2', 1_000_000))],
    ['a hotel is no rent', 'clear', { kind: 'lodging', taxes: [] }],
    ['travel bears none', 'clear', { kind: 'travel', taxes: [] }],
    [
      'construction without a certificate known',
      'not-computable',
      paid('construction', 10_000_000, tax('pph4-2', 200_000)),
      { missing: ['taxTreatment.construction'] },
    ],
    ['construction below the lowest rate', 'found', paid('construction', 10_000_000, tax('pph4-2', 100_000))],
    [
      'construction before PP 9/2022',
      'clear',
      {
        ...paid('construction', 10_000_000, tax('pph4-2', 300_000)),
        year: 2021,
        dates: { paid: '2021-06-01' },
        taxTreatment: { construction: 'qualified' },
      },
    ],
    [
      'a consultant of whom nobody knows what he plans, at 2 %',
      'clear',
      paid('consulting', 10_000_000, tax('pph23', 200_000)),
    ],
    ['the same from whom nothing was withheld', 'found', paid('consulting', 10_000_000)],
    [
      'a consultant with a final tax of no rate',
      'not-computable',
      paid('consulting', 10_000_000, tax('pph4-2', 400_000)),
      { missing: ['taxTreatment.construction'] },
    ],
    ['and with one of its rates', 'clear', paid('consulting', 10_000_000, tax('pph4-2', 600_000))],
    [
      'a consultant of other things',
      'clear',
      { ...paid('consulting', 10_000_000, tax('pph23', 200_000)), taxTreatment: { construction: 'none' } },
    ],
    [
      'a planner of buildings at 2 %',
      'found',
      {
        ...paid('consulting', 10_000_000, tax('pph23', 200_000)),
        taxTreatment: { construction: 'qualified' },
      },
    ],
    ['an honorarium of rank III', 'clear', honorarium('III', 500_000)],
    ['too little of rank IV', 'found', honorarium('IV', 500_000)],
    [
      'somebody who is no civil servant',
      'not-computable',
      honorarium('non-asn', 250_000),
      { missing: ['payees.0.yearIncome'] },
    ],
    ['a rank nobody knows', 'not-computable', honorarium(null, 500_000), { missing: ['payees.0.taxGroup'] }],
    ['no taxes known', 'not-computable', { taxes: null }, { missing: ['taxes'] }],
    [
      'the amount is a machine’s',
      'not-computable',
      { ...own(good[0]!), unconfirmed: [{ field: 'amounts.claim', provenance: 'ocr' }] },
      { missing: ['amounts.claim'] },
    ],
  ]),
  ...casesOf('TAX-04', [
    ['deposited in full and in time', 'clear', {}],
    ['short', 'found', first({ deposited: 1_000_000 }), { severity: 'high' }],
    ['late', 'found', first({ depositedOn: '2026-04-16' })],
    ['no receipt of the state, and none attached', 'found', { ...first({ ntpn: null }), documents: [] }],
    [
      'a receipt attached that nobody has read',
      'not-computable',
      first({ ntpn: null }),
      { missing: ['taxes.0.ntpn'] },
    ],
    [
      'a receipt that another package names',
      'found',
      { history: { ntpn: [{ ntpn: 'a1b2-c3d4-e5f6-g7h8', package: 'P-9' }] } },
    ],
    ['one receipt for two taxes', 'found', first({ ntpn: good[1]!.ntpn })],
    [
      'LS before its SP2D',
      'clear',
      { ...first({ ntpn: null, deposited: null, depositedOn: null }), dates: { sp2d: null, paid: null } },
    ],
    [
      'nobody looked whether it is used elsewhere',
      'not-computable',
      { history: { ntpn: null } },
      { missing: ['history.ntpn'] },
    ],
  ]),
  ...casesOf('TAX-05', [
    ['it fits, in 15 digits and in 16', 'clear', {}],
    [
      '15 digits that begin with 0 are the same 16',
      'clear',
      {
        vendor: { taxNumber: '01.234.567.8-901.000' },
        taxInvoice: { ...GOOD.taxInvoice!, seller: '0012345678901000' },
      },
    ],
    [
      'used before',
      'found',
      { history: { taxInvoices: [{ number: '040.026-00.012345678', package: 'P-9' }] } },
      { severity: 'critical' },
    ],
    [
      'another buyer',
      'found',
      { taxInvoice: { ...GOOD.taxInvoice!, buyer: '0999888777666000' } },
      { severity: 'high' },
    ],
    ['another seller', 'found', { vendor: { taxNumber: '98.765.432.1-901.000' } }],
    ['other VAT', 'found', { taxInvoice: { ...GOOD.taxInvoice!, vat: 1_000_000 } }],
    ['dated after the payment', 'found', { taxInvoice: { ...GOOD.taxInvoice!, day: '2026-03-17' } }],
    ['dated on the day of the payment', 'clear', { taxInvoice: { ...GOOD.taxInvoice!, day: '2026-03-16' } }],
    ['cancelled', 'found', { taxInvoice: { ...GOOD.taxInvoice!, status: 'cancelled' } }],
    ['a base that nobody entered accuses nobody', 'clear', { taxes: [tax('vat', 1_100_000), good[1]!] }],
    ['two taxes make up its VAT', 'clear', { taxes: [tax('vat', 600_000), tax('vat', 500_000), good[1]!] }],
    ['no VAT, no invoice', 'clear', { taxes: [], taxInvoice: null }],
    ['not read yet', 'not-computable', { taxInvoice: null }, { missing: ['taxInvoice'] }],
    [
      'used before, read by a machine only',
      'not-computable',
      {
        history: { taxInvoices: [{ number: '04002600012345678', package: 'P-9' }] },
        unconfirmed: [{ field: 'taxInvoice.number', provenance: 'ocr' }],
      },
      { missing: ['taxInvoice.number'] },
    ],
  ]),
];

const certified = (
  construction: 'small' | 'qualified' | 'uncertified',
  kind: 'construction' | 'consulting',
  amount: number,
) => ({
  ...paid(kind, 10_000_000, tax('pph4-2', amount)),
  taxTreatment: { construction },
});

export const taxMoves = [
  ...movesOf('TAX-01', [
    ['vatRate', {}, 'clear', { vatRate: 11 }, 'found'],
    ['vatBaseNumerator', {}, 'clear', { vatBaseNumerator: 10 }, 'found'],
    ['vatBaseDenominator', {}, 'clear', { vatBaseDenominator: 11 }, 'found'],
    ['roundingPerLine', own(tax('vat', 1_100_003, 10_000_000)), 'found', { roundingPerLine: 2 }, 'clear'],
  ]),
  ...movesOf('TAX-02', [
    ['vatFrom', { taxes: [], amounts: { claim: 2_000_001 } }, 'found', { vatFrom: 2_000_001 }, 'clear'],
    // What is at risk moves with the rate.
    ['vatRate', { taxes: [] }, 'found', { vatRate: 11 }, 'found'],
    ['vatBaseNumerator', { taxes: [] }, 'found', { vatBaseNumerator: 12 }, 'found'],
    ['vatBaseDenominator', { taxes: [] }, 'found', { vatBaseDenominator: 11 }, 'found'],
    ['vatFreeKinds', { taxes: [] }, 'found', { vatFreeKinds: ['goods'] }, 'clear'],
  ]),
  ...movesOf('TAX-03', [
    ['pph22From', { amounts: { claim: 2_000_000 }, taxes: [] }, 'clear', { pph22From: 1_999_999 }, 'found'],
    ['pph22', {}, 'clear', { pph22: 1.6 }, 'found'],
    ['pph23', paid('services', 10_000_000, tax('pph23', 200_000)), 'clear', { pph23: 3 }, 'found'],
    [
      'pphRentLand',
      paid('rent-land-building', 10_000_000, tax('pph4-2', 1_000_000)),
      'clear',
      { pphRentLand: 9 },
      'found',
    ],
    [
      'pphConstructionSmall',
      certified('small', 'construction', 175_000),
      'clear',
      { pphConstructionSmall: 2 },
      'found',
    ],
    [
      'pphConstruction',
      certified('qualified', 'construction', 265_000),
      'clear',
      { pphConstruction: 3 },
      'found',
    ],
    [
      'pphConstructionUncertified',
      certified('uncertified', 'construction', 400_000),
      'clear',
      { pphConstructionUncertified: 5 },
      'found',
    ],
    ['pphConsulting', certified('qualified', 'consulting', 350_000), 'clear', { pphConsulting: 4 }, 'found'],
    [
      'pphConsultingUncertified',
      certified('uncertified', 'consulting', 600_000),
      'clear',
      { pphConsultingUncertified: 7 },
      'found',
    ],
    ['pph21Third', honorarium('III', 500_000), 'clear', { pph21Third: 6 }, 'found'],
    ['pph21Fourth', honorarium('IV', 1_500_000), 'clear', { pph21Fourth: 16 }, 'found'],
    [
      'withoutTaxNumber',
      { vendor: { taxNumber: '' }, ...own(good[0]!, tax('pph22', 300_000)) },
      'clear',
      { withoutTaxNumber: 1 },
      'found',
    ],
    ['roundingPerLine', own(good[0]!, tax('pph22', 150_003)), 'found', { roundingPerLine: 2 }, 'clear'],
  ]),
  ...movesOf('TAX-04', [
    ['depositDay', first({ depositedOn: '2026-04-15' }), 'clear', { depositDay: 14 }, 'found'],
  ]),
  ...movesOf('TAX-05', [
    [
      'roundingPerLine',
      { taxInvoice: { ...GOOD.taxInvoice!, vat: 1_100_003 } },
      'found',
      { roundingPerLine: 2 },
      'clear',
    ],
  ]),
];
