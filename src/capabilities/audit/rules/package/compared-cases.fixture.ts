import type { PackageFile } from '../../contract/package-facts.ts';
import { casesOf, movesOf } from './cases.fixture.ts';
import { GOOD } from './package.fixture.ts';

const lines = GOOD.lines!;
const line = (at: number, changes: object): Partial<PackageFile> => ({
  lines: lines.map((each, place) => (place === at ? { ...each, ...changes } : each)),
});
const history = (changes: PackageFile['history']): Partial<PackageFile> => ({ history: changes });

/** An amount that is not round: near duplicates are told from usual prices by it. */
const ODD = 11_123_456;
const odd: Partial<PackageFile> = { amounts: { claim: ODD } };
const past = {
  package: 'P-7',
  number: 'SPJ-2026-00007',
  agency: 'Dinas Lain',
  amount: ODD,
  day: '2026-03-20',
};
const near = (changes: object, more: Partial<PackageFile> = {}): Partial<PackageFile> => ({
  ...odd,
  ...history({
    sameAmount: [{ ...past, invoiceNumber: 'X-900', description: 'Jasa lain sama sekali', ...changes }],
  }),
  ...more,
});
const same = (changes: object = {}): Partial<PackageFile> =>
  history({ sameInvoice: [{ ...past, amount: 11_100_000, invoiceNumber: 'inv 2026-031', ...changes }] });
const copy = { document: 'd5', otherPackage: 'P-9', otherKind: 'receipt' as const };

/** Purchases beside this one of 11.1 million on 11 March. */
const bought = (...purchases: [day: string, amount: number, more?: object][]): Partial<PackageFile> =>
  history({
    purchases: purchases.map(([day, amount, more], at) => ({ package: `B-${at + 1}`, day, amount, ...more })),
  });

export const comparedCases = [
  ...casesOf('DUP-01', [
    ['never paid before', 'clear', {}],
    ['the same invoice by another agency', 'found', same(), { severity: 'critical' }],
    ['another amount', 'clear', same({ amount: 11_100_001 })],
    ['it is this package', 'clear', same({ package: 'P-1' })],
    ['taken back', 'clear', same({ isReversal: true })],
    [
      'with its own reversal',
      'clear',
      history({
        sameInvoice: [
          { ...past, amount: 11_100_000, invoiceNumber: 'INV/2026/031' },
          { ...past, package: 'P-8', amount: -11_100_000, invoiceNumber: 'INV/2026/031' },
        ],
      }),
    ],
    ['a bill that comes back', 'clear', same({ isRecurring: true })],
    [
      'no invoice number',
      'not-computable',
      { ...same(), invoiceNumber: ' - ' },
      { missing: ['invoiceNumber'] },
    ],
    ['nobody looked', 'not-computable', history({ sameInvoice: null }), { missing: ['history.sameInvoice'] }],
    [
      'the number is a machine’s',
      'not-computable',
      { ...same(), unconfirmed: [{ field: 'invoiceNumber', provenance: 'ocr' }] },
      { missing: ['invoiceNumber'] },
    ],
  ]),
  ...casesOf('DUP-02', [
    ['nothing alike', 'clear', odd],
    ['same amount and day, all else different', 'clear', near({})],
    [
      'numbers that differ by a letter',
      'found',
      near({ invoiceNumber: 'INV/2026/032' }),
      { severity: 'high' },
    ],
    ['the same description', 'found', near({ description: 'KERTAS dan map kantor, triwulan I' })],
    ['the same quantities', 'found', near({ quantities: [120, 200] })],
    ['the same quantity of one thing', 'found', near({ quantities: [120] }, { lines: [{ quantity: 120 }] })],
    ['one piece of one thing', 'clear', near({ quantities: [1] }, { lines: [{ quantity: 1 }] })],
    ['quantities that differ in one line', 'clear', near({ quantities: [120, 201] })],
    ['another amount under a like number', 'clear', near({ invoiceNumber: 'INV/2026/032', amount: ODD - 1 })],
    ['the same number is no other invoice', 'clear', near({ invoiceNumber: GOOD.invoiceNumber })],
    ['the very same description at the highest limit', 'found', near({ description: GOOD.description })],
    ['too long ago', 'clear', near({ invoiceNumber: 'INV/2026/032', day: '2026-02-08' })],
    ['recurring', 'clear', near({ invoiceNumber: 'INV/2026/032' }, { procurement: { isRecurring: true } })],
    [
      'a round amount',
      'clear',
      history({ sameAmount: [{ ...past, amount: 11_100_000, invoiceNumber: 'INV/2026/032' }] }),
    ],
    [
      'nobody looked',
      'not-computable',
      { ...odd, ...history({ sameAmount: null }) },
      { missing: ['history.sameAmount'] },
    ],
  ]),
  ...casesOf('DUP-03', [
    ['no file elsewhere', 'clear', {}],
    [
      'the same receipt elsewhere',
      'found',
      history({ documents: [{ ...copy, match: 'same-file' }] }),
      { severity: 'critical' },
    ],
    [
      'a picture that looks alike',
      'found',
      history({ documents: [{ ...copy, match: 'looks-alike', distance: 6 }] }),
      { severity: 'high' },
    ],
    [
      'a contract that both rest on',
      'clear',
      history({ documents: [{ document: 'd1', otherPackage: 'P-9', otherKind: 'spk', match: 'same-file' }] }),
    ],
    [
      'a receipt in the place of a decree',
      'found',
      history({
        documents: [{ document: 'd5', otherPackage: 'P-9', otherKind: 'decree', match: 'same-file' }],
      }),
    ],
    ['nobody compared', 'not-computable', history({ documents: null }), { missing: ['history.documents'] }],
  ]),
  ...casesOf('DUP-04', [
    ['the only purchase', 'clear', {}],
    [
      'five within a month, above fifty million',
      'found',
      bought(['2026-03-01', 14_000_000], ['2026-03-11', 13_000_000], ['2026-03-29', 13_000_000]),
      { severity: 'medium' },
    ],
    [
      'the same within three months',
      'clear',
      bought(['2026-01-01', 14_000_000], ['2026-03-11', 13_000_000], ['2026-05-29', 13_000_000]),
    ],
    [
      'a small one below two million, twice',
      'found',
      { ...bought(['2026-03-12', 1_200_000]), amounts: { claim: 1_000_000 } },
      { severity: 'low' },
    ],
    [
      'above the limit of direct procurement',
      'found',
      { ...bought(['2026-03-12', 150_000_000]), amounts: { claim: 190_000_000 } },
      { severity: 'high' },
    ],
    [
      'consulting has a limit of its own',
      'found',
      { kind: 'consulting', ...bought(['2026-03-12', 60_000_000]), amounts: { claim: 60_000_000 } },
      { severity: 'high' },
    ],
    ['one at the limit is not below it', 'clear', bought(['2026-03-12', 50_000_000])],
    ['a contract that comes back', 'clear', bought(['2026-03-12', 45_000_000, { isRecurring: true }])],
    ['delivered elsewhere', 'clear', bought(['2026-03-12', 45_000_000, { isElsewhere: true }])],
    ['power', 'clear', { kind: 'utility', ...bought(['2026-03-12', 45_000_000]) }],
    ['nobody looked', 'not-computable', history({ purchases: null }), { missing: ['history.purchases'] }],
  ]),
  ...casesOf('STA-04', [
    ['usual days and hours', 'clear', {}],
    ['a receipt of a Saturday', 'found', { dates: { receipt: '2026-03-14' } }, { severity: 'low' }],
    ['an SPM of a holiday', 'found', { dates: { spm: '2026-03-19' } }],
    ['at half past ten in the evening', 'found', { acts: [{ act: 'SPJ diajukan', at: '2026-03-11T22:30' }] }],
    ['at four in the morning', 'clear', { acts: [{ act: 'SPJ diajukan', at: '2026-03-11T04:00' }] }],
    [
      'holidays of that year unknown',
      'not-computable',
      { calendar: { holidays: [], years: [2025] } },
      { missing: ['calendar'] },
    ],
    ['no hours known', 'not-computable', { acts: null }, { missing: ['acts'] }],
  ]),
  ...casesOf('STA-06', [
    ['at the standard', 'clear', {}],
    ['a little above it', 'found', line(0, { price: 55_000 }), { severity: 'medium' }],
    ['more than 110 % of it', 'found', line(0, { price: 55_001 }), { severity: 'high' }],
    [
      'one rupiah above a highest amount',
      'found',
      line(0, { price: 50_001, standard: { ...lines[0]!.standard!, isCap: true } }),
      { severity: 'high' },
    ],
    ['another unit', 'not-computable', line(0, { unit: 'dus' }), { missing: ['lines.0.unit'] }],
    ['no standard matched', 'not-computable', line(1, { standard: null }), { missing: ['lines.1.standard'] }],
    ['no lines', 'not-computable', { lines: null }, { missing: ['lines'] }],
  ]),
  ...casesOf('STA-07', [
    ['within the norm', 'clear', {}],
    ['210 meals for 200', 'clear', line(1, { quantity: 210 })],
    ['211 meals for 200', 'found', line(1, { quantity: 211 }), { severity: 'medium' }],
    ['more than peers use', 'found', line(0, { quantity: 151 })],
    ['no attendance known', 'not-computable', line(1, { volume: null }), { missing: ['lines.1.volume'] }],
  ]),
];

export const comparedMoves = [
  ...movesOf('DUP-02', [
    [
      'nearDays',
      near({ invoiceNumber: 'INV/2026/032', day: '2026-04-10' }),
      'found',
      { nearDays: 29 },
      'clear',
    ],
    ['nearNumber', near({ invoiceNumber: 'INV/2026/042' }), 'found', { nearNumber: 1 }, 'clear'],
    [
      'nearDescription',
      near({ description: 'Kertas dan map kantor triwulan II' }),
      'found',
      { nearDescription: 0.999 },
      'clear',
    ],
    ['roundAmount', near({ invoiceNumber: 'INV/2026/032' }), 'found', { roundAmount: ODD }, 'clear'],
  ]),
  ...movesOf('DUP-03', [
    [
      'pictureBits',
      history({ documents: [{ ...copy, match: 'looks-alike', distance: 6 }] }),
      'found',
      { pictureBits: 5 },
      'clear',
    ],
    [
      'sharedDocuments',
      history({ documents: [{ ...copy, match: 'same-file' }] }),
      'found',
      { sharedDocuments: ['receipt'] },
      'clear',
    ],
  ]),
  ...movesOf('DUP-04', [
    ['splitDays', bought(['2026-04-10', 45_000_000]), 'found', { splitDays: 29 }, 'clear'],
    ['splitLimits', bought(['2026-03-12', 45_000_000]), 'found', { splitLimits: [60_000_000] }, 'clear'],
    [
      'directMostGoods',
      { ...bought(['2026-03-12', 150_000_000]), amounts: { claim: 190_000_000 } },
      'found',
      { directMostGoods: 340_000_000 },
      'clear',
    ],
    [
      'directMostConsulting',
      { kind: 'consulting', ...bought(['2026-03-12', 60_000_000]), amounts: { claim: 60_000_000 } },
      'found',
      { directMostConsulting: 120_000_000 },
      'clear',
    ],
    [
      'directMostConstruction',
      { kind: 'construction', ...bought(['2026-03-12', 250_000_000]), amounts: { claim: 200_000_000 } },
      'found',
      { directMostConstruction: 450_000_000 },
      'clear',
    ],
  ]),
  ...movesOf('STA-04', [
    ['nightFrom', { acts: [{ act: 'x', at: '2026-03-11T21:30' }] }, 'clear', { nightFrom: 21 }, 'found'],
    ['nightTo', { acts: [{ act: 'x', at: '2026-03-11T03:30' }] }, 'found', { nightTo: 3 }, 'clear'],
  ]),
  ...movesOf('STA-06', [['priceOver', line(0, { price: 55_001 }), 'found', { priceOver: 120 }, 'found']]),
  ...movesOf('STA-07', [['volumeOver', line(1, { quantity: 210 }), 'clear', { volumeOver: 104 }, 'found']]),
];
