import type { PackageFile } from '../../contract/package-facts.ts';
import { casesOf, movesOf } from './cases.fixture.ts';
import { GOOD } from './package.fixture.ts';

const documents = GOOD.documents!;
const without = (...kinds: string[]) => documents.filter((each) => !kinds.includes(each.kind));
const lines = GOOD.lines!;
const line = (at: number, changes: object) =>
  lines.map((each, place) => (place === at ? { ...each, ...changes } : each));
const amounts = (changes: PackageFile['amounts']) => ({ amounts: changes });
const dates = (changes: PackageFile['dates']) => ({ dates: changes });

/** Paid out of petty cash, with a receipt that needs no stamp. */
export const CASH: Partial<PackageFile> = {
  method: 'GU',
  amounts: {
    claim: 1_500_000,
    receipt: 1_500_000,
    receiptInWords: 'satu juta lima ratus ribu',
    contract: null,
  },
  advance: { isCash: true, usedShare: 0.7 },
};

export const formCases = [
  ...casesOf('SPJ-01', [
    ['everything is there', 'clear', {}],
    ['no handover report', 'found', { documents: without('handover') }, { severity: 'high' }],
    ['nothing attached', 'found', { documents: [] }],
    ['nobody listed the documents', 'not-computable', { documents: null }, { missing: ['documents'] }],
    ['the kind is not known', 'not-computable', { kind: null }, { missing: ['kind'] }],
    ['no tax invoice of a vendor who collects VAT', 'found', { documents: without('tax-invoice') }],
    [
      'no tax invoice, and nobody knows whether he does',
      'not-computable',
      { documents: without('tax-invoice'), vendor: { isTaxable: null } },
      { missing: ['vendor.isTaxable'] },
    ],
    [
      'no proof of deposit before the SP2D of LS',
      'clear',
      { documents: without('tax-payment'), dates: { sp2d: null } },
    ],
    ['no proof of deposit after it', 'found', { documents: without('tax-payment') }],
    ['an honorarium without its decree', 'found', { kind: 'honorarium' }],
    [
      'no proof of deposit where nothing was withheld',
      'clear',
      { documents: without('tax-payment'), taxes: [{ kind: 'pph22', amount: 0 }] },
    ],
  ]),
  ...casesOf('SPJ-02', [
    ['all sums agree', 'clear', {}],
    [
      'a line that was added up wrongly',
      'found',
      { lines: line(0, { amount: 6_100_000 }) },
      { severity: 'critical' },
    ],
    [
      'one rupiah a line is rounding',
      'clear',
      { lines: line(0, { amount: 6_000_001 }), ...amounts({ receipt: 11_100_000 }) },
    ],
    ['two rupiah of one line are not', 'found', { lines: line(0, { amount: 6_000_002 }) }],
    ['receipt above the lines', 'found', amounts({ receipt: 12_100_000, claim: 12_100_000 })],
    ['SPM is not the SPP', 'found', amounts({ spm: 11_200_000 })],
    ['SP2D and what was withheld are not the SPM', 'found', amounts({ sp2d: 9_850_001 })],
    [
      'an SPP of GU holds many packages',
      'clear',
      { method: 'GU', ...amounts({ spp: 90_000_000, spm: 90_000_000, sp2d: 90_000_000 }) },
    ],
    [
      'prices that hold VAT',
      'clear',
      {
        lines: [{ quantity: 1, price: 11_100_000, amount: 11_100_000 }],
        ...amounts({ linesIncludeVat: true }),
      },
    ],
    ['nobody said whether prices hold VAT, and it fits one way', 'clear', amounts({ linesIncludeVat: null })],
    [
      'nobody knows the VAT on top',
      'not-computable',
      { taxes: null, taxInvoice: null },
      { missing: ['taxes'] },
    ],
    [
      'no receipt: the lines come to the package',
      'clear',
      { documents: without('receipt'), ...amounts({ receipt: null }) },
    ],
    [
      'no receipt, and they do not',
      'found',
      { documents: without('receipt'), method: 'GU', ...amounts({ receipt: null, claim: 12_000_000 }) },
    ],
    [
      'no lines, but what each payee gets',
      'clear',
      { lines: [], payees: [{ person: 'E-1', amount: 11_100_000 }], amounts: { linesIncludeVat: true } },
    ],
    [
      'payees who get less than the receipt',
      'found',
      { lines: [], payees: [{ person: 'E-1', amount: 11_000_000 }], amounts: { linesIncludeVat: true } },
    ],
    [
      'a line without its price',
      'not-computable',
      { lines: line(0, { price: null }) },
      { missing: ['lines.0.price'] },
    ],
    ['no lines', 'not-computable', { lines: null }, { missing: ['lines'] }],
    ['a bill is one amount: nothing is added up', 'clear', { kind: 'utility', lines: null }],
    [
      'a bill of one amount, and a receipt of another',
      'found',
      { kind: 'utility', lines: [], ...amounts({ receipt: 12_100_000 }) },
    ],
    [
      'a bill with lines, and they do not come to it',
      'found',
      { kind: 'utility', ...amounts({ receipt: 12_100_000, claim: 12_100_000 }) },
    ],
    ['no receipt', 'not-computable', amounts({ receipt: null }), { missing: ['amounts.receipt'] }],
    [
      'the digits are a machine’s and nobody confirmed them',
      'not-computable',
      {
        ...amounts({ receipt: 12_100_000 }),
        unconfirmed: [{ field: 'amounts.receipt', provenance: 'ocr', confidence: 0.7 }],
      },
      { missing: ['amounts.receipt'] },
    ],
  ]),
  ...casesOf('SPJ-03', [
    [
      'a list of payees has no amount in words',
      'clear',
      { documents: without('receipt'), ...amounts({ receipt: null, receiptInWords: null }) },
    ],
    [
      'a receipt in words without its digits',
      'not-computable',
      { documents: without('receipt'), ...amounts({ receipt: null }) },
      { missing: ['amounts.receipt'] },
    ],
    ['digits and words agree', 'clear', {}],
    [
      'the words are worth less',
      'found',
      amounts({ receiptInWords: 'sepuluh juta rupiah' }),
      { severity: 'high' },
    ],
    [
      'the words are no number',
      'not-computable',
      amounts({ receiptInWords: 'lima apel' }),
      { missing: ['amounts.receiptInWords'] },
    ],
    [
      'no words',
      'not-computable',
      amounts({ receiptInWords: null }),
      { missing: ['amounts.receiptInWords'] },
    ],
    [
      'badly read words that differ',
      'not-computable',
      amounts({ receiptInWords: 'sepuluh juta', wordsConfidence: 0.4 }),
    ],
    ['badly read words that agree', 'clear', amounts({ wordsConfidence: 0.4 })],
  ]),
  ...casesOf('SPJ-04', [
    ['enough is left', 'clear', {}],
    [
      'beyond the ceiling',
      'found',
      { budget: { spent: 95_000_000, released: 200_000_000 } },
      { severity: 'critical' },
    ],
    ['beyond what was released', 'found', { budget: { spent: 50_000_000 } }],
    ['exactly the ceiling', 'clear', { budget: { spent: 88_900_000, released: 100_000_000 } }],
    ['one rupiah more', 'found', { budget: { spent: 88_900_001, released: 200_000_000 } }],
    [
      'a change of the budget is under way',
      'not-computable',
      { budget: { spent: 95_000_000, isChanging: true } },
      { missing: ['budget.isChanging'] },
    ],
    ['no ceiling known', 'not-computable', { budget: { ceiling: null } }, { missing: ['budget.ceiling'] }],
    [
      'no budget known',
      'not-computable',
      { budget: null },
      { missing: ['budget.ceiling', 'budget.released', 'budget.spent'] },
    ],
  ]),
  ...casesOf('SPJ-05', [
    ['all lines fit', 'clear', {}],
    [
      'an item of another class',
      'found',
      { lines: line(0, { fittingAccounts: ['5.2.02'] }) },
      { severity: 'medium' },
    ],
    [
      'an account that merely begins alike',
      'found',
      { lines: line(0, { fittingAccounts: ['5.1.02.01.01.002'] }) },
    ],
    [
      'an asset among goods and services',
      'found',
      { lines: line(0, { price: 8_000_000, fittingAccounts: null }) },
    ],
    ['the dictionary says that it fits', 'clear', { lines: line(0, { price: 8_000_000 }) }],
    [
      'not in the dictionary',
      'not-computable',
      { lines: line(1, { fittingAccounts: null }) },
      { missing: ['lines.1.fittingAccounts'] },
    ],
    ['no account', 'not-computable', { accountCode: null }, { missing: ['accountCode'] }],
  ]),
  ...casesOf('SPJ-06', [
    ['all of one year', 'clear', {}],
    ['a receipt of the year before', 'found', dates({ receipt: '2025-12-30' }), { severity: 'high' }],
    ['the last day of the year', 'clear', dates({ sp2d: '2026-12-31', paid: '2026-12-31' })],
    ['a contract before the budget', 'found', dates({ contract: '2026-01-04' })],
    ['a contract on the budget’s own day', 'clear', dates({ contract: '2026-01-05' })],
    [
      'a contract over several years',
      'clear',
      { isMultiYear: true, dates: { contract: '2024-05-01', workStart: '2024-06-01' } },
    ],
    ['an invoice of the year before, of goods', 'found', dates({ invoice: '2025-12-31' })],
    [
      'December’s power bill',
      'clear',
      { kind: 'utility', dates: { invoice: '2025-12-31', workStart: '2025-12-01', workEnd: '2025-12-31' } },
    ],
    ['no receipt’s day', 'not-computable', dates({ receipt: null }), { missing: ['dates.receipt'] }],
    ['no budget’s day', 'not-computable', dates({ budget: null }), { missing: ['dates.budget'] }],
  ]),
  ...casesOf('SPJ-07', [
    ['in order', 'clear', {}],
    [
      'all on one day',
      'clear',
      dates(
        Object.fromEntries(
          [
            'contract',
            'workStart',
            'workEnd',
            'handover',
            'paymentReport',
            'receipt',
            'spp',
            'spm',
            'sp2d',
          ].map((name) => [name, '2026-03-10']),
        ),
      ),
    ],
    ['handed over before the contract', 'found', dates({ handover: '2026-03-01' }), { severity: 'high' }],
    ['with unknown days between', 'found', dates({ workStart: null, workEnd: null, handover: '2026-03-01' })],
    [
      'TU comes before its receipts',
      'clear',
      { method: 'TU', dates: { spp: '2026-02-01', spm: '2026-02-02', sp2d: '2026-02-03' } },
    ],
    [
      'two days are enough',
      'clear',
      dates({
        workStart: null,
        workEnd: null,
        handover: null,
        paymentReport: null,
        receipt: null,
        spp: null,
        spm: null,
      }),
    ],
    [
      'one day only',
      'not-computable',
      dates({
        contract: null,
        workStart: null,
        workEnd: null,
        handover: null,
        paymentReport: null,
        spp: null,
        spm: null,
        sp2d: null,
      }),
    ],
  ]),
  ...casesOf('SPJ-08', [
    ['stamped', 'clear', {}],
    [
      'not stamped',
      'found',
      { documents: documents.map((each) => ({ ...each, hasStamp: false })) },
      { severity: 'low' },
    ],
    [
      'too small to need one',
      'clear',
      {
        ...amounts({ receipt: 5_000_000 }),
        documents: documents.map((each) => ({ ...each, hasStamp: false })),
      },
    ],
    [
      'nobody looked',
      'not-computable',
      { documents: documents.map((each) => ({ ...each, hasStamp: null })) },
      { missing: ['documents.4.hasStamp'] },
    ],
    [
      'no receipt among the documents',
      'not-computable',
      { documents: without('receipt') },
      { missing: ['documents'] },
    ],
  ]),
  ...casesOf('SPJ-09', [
    ['an SPK for eleven million', 'clear', {}],
    [
      'a receipt for sixty',
      'found',
      { documents: without('spk'), ...amounts({ contract: 60_000_000 }) },
      { severity: 'high' },
    ],
    [
      'an SPK for two hundred and one',
      'found',
      { purchase: 'tender', ...amounts({ contract: 201_000_000 }) },
    ],
    [
      'direct procurement of goods above 200 million',
      'found',
      { documents: [...documents, { id: 'k', kind: 'contract' }], ...amounts({ contract: 200_000_001 }) },
    ],
    [
      'direct construction of 300 million in 2026',
      'clear',
      { kind: 'construction', ...amounts({ contract: 300_000_000 }) },
    ],
    [
      'the same before Perpres 46/2025',
      'found',
      {
        year: 2025,
        kind: 'construction',
        dates: { contract: '2025-04-29' },
        ...amounts({ contract: 300_000_000 }),
      },
    ],
    [
      'and on its first day',
      'clear',
      {
        year: 2025,
        kind: 'construction',
        dates: { contract: '2025-04-30' },
        ...amounts({ contract: 300_000_000 }),
      },
    ],
    ['not in the plan', 'found', { procurement: { inPlan: false } }],
    ['the plan was changed after the award', 'found', { procurement: { planChangedOn: '2026-03-02' } }],
    [
      'an order of e-purchasing',
      'clear',
      {
        purchase: 'e-purchasing',
        documents: [{ id: 'o', kind: 'order' }],
        ...amounts({ contract: 900_000_000 }),
      },
    ],
    ['an emergency', 'clear', { purchase: 'emergency', documents: [], procurement: null }],
    [
      'nobody looked into the plan',
      'not-computable',
      { procurement: null },
      { missing: ['procurement.inPlan'] },
    ],
    ['an honorarium asks for no form', 'clear', { kind: 'honorarium', purchase: null, documents: [] }],
    ['nothing is procured', 'clear', { kind: null, purchase: 'none', documents: [] }],
    ['no way of procurement', 'not-computable', { purchase: null }, { missing: ['purchase'] }],
  ]),
  ...casesOf('SPJ-10', [
    ['LS uses none of it', 'clear', {}],
    ['petty cash in time', 'clear', CASH],
    [
      'a package of March handed in on 11 April',
      'found',
      { ...CASH, dates: { submitted: '2026-04-13' } },
      { severity: 'high' },
    ],
    ['on Friday the tenth', 'clear', { ...CASH, dates: { submitted: '2026-04-10' } }],
    [
      'the limit is a Sunday, the day after it is in time',
      'clear',
      { ...CASH, dates: { receipt: '2026-04-11', submitted: '2026-05-11' } },
    ],
    ['eleven million in notes', 'found', { ...CASH, amounts: { claim: 11_000_000 } }],
    [
      'eleven million by transfer',
      'clear',
      { ...CASH, amounts: { claim: 11_000_000 }, advance: { isCash: false, usedShare: 0.7 } },
    ],
    ['a refill too early', 'found', { ...CASH, advance: { isCash: false, usedShare: 0.2 } }],
    [
      'an advance after two months',
      'found',
      { method: 'TU', advance: { receivedOn: '2026-01-10', isCash: false } },
    ],
    [
      'an advance within the month',
      'clear',
      { method: 'TU', advance: { receivedOn: '2026-02-11', isCash: false } },
    ],
    [
      'a balance at the end of the year',
      'found',
      {
        ...CASH,
        method: 'UP',
        dates: { receipt: '2026-12-28', submitted: '2027-01-05' },
        advance: { isCash: false, balanceAtYearEnd: 5 },
      },
    ],
    [
      'nobody knows the balance',
      'not-computable',
      {
        ...CASH,
        method: 'UP',
        dates: { receipt: '2026-12-28', submitted: '2027-01-05' },
        advance: { isCash: false },
      },
      { missing: ['advance.balanceAtYearEnd'] },
    ],
    [
      'when was it handed in?',
      'not-computable',
      { ...CASH, dates: { submitted: null } },
      { missing: ['dates.submitted'] },
    ],
    [
      'when did the advance come?',
      'not-computable',
      { method: 'TU', advance: { isCash: false } },
      { missing: ['advance.receivedOn'] },
    ],
    [
      'cash or transfer?',
      'not-computable',
      { ...CASH, advance: { usedShare: 0.7 } },
      { missing: ['advance.isCash'] },
    ],
    ['no way of payment', 'not-computable', { method: null }, { missing: ['method'] }],
  ]),
  ...casesOf('SPJ-11', [
    ['five people', 'clear', {}],
    [
      'the treasurer is the payee',
      'found',
      { roles: [...GOOD.roles!, { role: 'payee', person: 'O-4' }] },
      { severity: 'high' },
    ],
    [
      'the same payee twice',
      'clear',
      { roles: [...GOOD.roles!, { role: 'payee', person: 'E-1' }, { role: 'payee', person: 'E-1' }] },
    ],
    [
      'no treasurer is named',
      'not-computable',
      { roles: GOOD.roles!.filter((each) => each.role !== 'treasurer') },
      { missing: ['roles.treasurer'] },
    ],
    ['nobody is named', 'not-computable', { roles: null }, { missing: ['roles'] }],
  ]),
  ...casesOf('SPJ-12', [
    ['no sign of a change', 'clear', {}],
    [
      'a signature that does not fit',
      'found',
      { documents: [{ id: 'd', kind: 'contract', signature: { state: 'digest-mismatch' } }] },
      { severity: 'high' },
    ],
    [
      'changed after it was signed',
      'found',
      { documents: [{ id: 'd', kind: 'contract', signature: { state: 'changed-after' } }] },
      { severity: 'high' },
    ],
    [
      'made with an image editor',
      'found',
      { documents: [{ id: 'd', kind: 'receipt', producer: 'Adobe Photoshop 25' }] },
      { severity: 'low' },
    ],
    ['a picture of the same day', 'clear', { documents: [{ id: 'd', kind: 'photo', madeOn: '2026-03-11' }] }],
    [
      'a picture 31 days younger',
      'found',
      { documents: [{ id: 'd', kind: 'photo', madeOn: '2026-04-11' }] },
      { severity: 'low' },
    ],
    [
      'files of which nothing is known',
      'not-computable',
      { documents: [{ id: 'd', kind: 'receipt' }] },
      { missing: ['documents.0.signature'] },
    ],
    ['no documents', 'not-computable', { documents: null }, { missing: ['documents'] }],
  ]),
];

const work = (
  contract: number,
  kind: PackageFile['kind'],
  attached: 'spk' | 'contract',
): Partial<PackageFile> => ({
  kind,
  documents: [{ id: 'd', kind: attached }],
  amounts: { contract },
});

export const formMoves = [
  ...movesOf('SPJ-01', [
    ['requiredDocuments', { documents: without('photo') }, 'found', { requiredDocuments: [] }, 'clear'],
  ]),
  ...movesOf('SPJ-02', [
    ['roundingPerLine', { lines: line(0, { amount: 6_000_002 }) }, 'found', { roundingPerLine: 2 }, 'clear'],
  ]),
  ...movesOf('SPJ-03', [
    [
      'wordsConfidence',
      amounts({ receiptInWords: 'sepuluh juta', wordsConfidence: 0.8 }),
      'found',
      { wordsConfidence: 0.81 },
      'not-computable',
    ],
  ]),
  ...movesOf('SPJ-05', [
    [
      'capitalisation',
      { lines: line(0, { price: 1_000_000, fittingAccounts: null }) },
      'found',
      { capitalisation: 1_000_001 },
      'not-computable',
    ],
  ]),
  ...movesOf('SPJ-08', [
    [
      'stampFrom',
      {
        ...amounts({ receipt: 5_000_001 }),
        documents: documents.map((each) => ({ ...each, hasStamp: false })),
      },
      'found',
      { stampFrom: 5_000_001 },
      'clear',
    ],
  ]),
  ...movesOf('SPJ-09', [
    [
      'proofMost',
      { documents: [{ id: 'd', kind: 'purchase-proof' }], ...amounts({ contract: 10_000_000 }) },
      'clear',
      { proofMost: 9_999_999 },
      'found',
    ],
    [
      'receiptMost',
      { documents: [{ id: 'd', kind: 'receipt' }], ...amounts({ contract: 50_000_000 }) },
      'clear',
      { receiptMost: 49_999_999 },
      'found',
    ],
    ['spkMostGoods', work(200_000_000, 'goods', 'spk'), 'clear', { spkMostGoods: 199_999_999 }, 'found'],
    [
      'spkMostConsulting',
      work(100_000_000, 'consulting', 'spk'),
      'clear',
      { spkMostConsulting: 99_999_999 },
      'found',
    ],
    [
      'spkMostConstruction',
      work(400_000_000, 'construction', 'spk'),
      'clear',
      { spkMostConstruction: 399_999_999 },
      'found',
    ],
    [
      'directMostGoods',
      work(200_000_000, 'goods', 'contract'),
      'clear',
      { directMostGoods: 199_999_999 },
      'found',
    ],
    [
      'directMostConsulting',
      work(100_000_000, 'consulting', 'contract'),
      'clear',
      { directMostConsulting: 99_999_999 },
      'found',
    ],
    [
      'directMostConstruction',
      work(400_000_000, 'construction', 'contract'),
      'clear',
      { directMostConstruction: 399_999_999 },
      'found',
    ],
  ]),
  ...movesOf('SPJ-10', [
    [
      'tuMonths',
      { method: 'TU', advance: { receivedOn: '2026-02-02', isCash: false } },
      'found',
      { tuMonths: 2 },
      'clear',
    ],
    ['accountDay', { ...CASH, dates: { submitted: '2026-04-10' } }, 'clear', { accountDay: 9 }, 'found'],
    ['cashMost', { ...CASH, amounts: { claim: 10_000_000 } }, 'clear', { cashMost: 9_999_999 }, 'found'],
    [
      'refillShare',
      { ...CASH, advance: { isCash: false, usedShare: 0.5 } },
      'clear',
      { refillShare: 0.51 },
      'found',
    ],
  ]),
  ...movesOf('SPJ-11', [
    [
      'sharedRoles',
      {
        roles: GOOD.roles!.map((each) =>
          each.role === 'commitment-officer' ? { ...each, person: 'O-3' } : each,
        ),
      },
      'found',
      { sharedRoles: [['technical-officer', 'commitment-officer']] },
      'clear',
    ],
  ]),
  ...movesOf('SPJ-12', [
    [
      'pictureDays',
      { documents: [{ id: 'd', kind: 'photo', madeOn: '2026-04-10' }] },
      'clear',
      { pictureDays: 29 },
      'found',
    ],
    [
      'imageEditors',
      { documents: [{ id: 'd', kind: 'photo', producer: 'Krita 5' }] },
      'clear',
      { imageEditors: ['krita'] },
      'found',
    ],
  ]),
];
