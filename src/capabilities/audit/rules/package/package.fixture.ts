import { plainDate } from '../../../../platform/calendar/index.ts';
import { packageFacts, type PackageFile } from '../../contract/package-facts.ts';
import type { PackageFacts } from './facts.ts';

/** A purchase of goods (LS) in which every rule can be answered and none has anything to say. Invented. */
export const GOOD: PackageFile = {
  id: 'P-1',
  number: 'SPJ-2026-00042',
  year: 2026,
  agency: 'Dinas Contoh',
  agencyTaxNumber: '0001112223334000',
  method: 'LS',
  kind: 'goods',
  purchase: 'direct',
  activityCode: '1.02.01.2.06.0004',
  accountCode: '5.1.02.01.01.0024',
  evidenceNumber: 'BK-17',
  invoiceNumber: 'INV/2026/031',
  description: 'Kertas dan map kantor triwulan I',
  isMultiYear: false,
  dates: {
    budget: '2026-01-05',
    contract: '2026-03-02',
    order: '2026-03-02',
    workStart: '2026-03-03',
    workEnd: '2026-03-09',
    handover: '2026-03-10',
    paymentReport: '2026-03-10',
    invoice: '2026-03-10',
    receipt: '2026-03-11',
    spp: '2026-03-12',
    spm: '2026-03-13',
    sp2d: '2026-03-16',
    paid: '2026-03-16',
    submitted: '2026-03-11',
  },
  amounts: {
    claim: 11_100_000,
    receipt: 11_100_000,
    receiptInWords: 'sebelas juta seratus ribu rupiah',
    wordsConfidence: null,
    contract: 11_100_000,
    invoice: 11_100_000,
    spp: 11_100_000,
    spm: 11_100_000,
    sp2d: 9_850_000,
    withheld: 1_250_000,
    linesIncludeVat: false,
  },
  lines: [
    {
      description: 'Kertas A4 80 gram',
      quantity: 120,
      unit: 'rim',
      price: 50_000,
      amount: 6_000_000,
      fittingAccounts: ['5.1.02.01.01.0024'],
      standard: { code: 'SSH-1', price: 50_000, unit: 'rim', isCap: false, source: 'SSH 2026' },
      volume: { basis: 'peers', norm: 150 },
    },
    {
      description: 'Map arsip',
      quantity: 200,
      unit: 'buah',
      price: 20_000,
      amount: 4_000_000,
      fittingAccounts: ['5.1.02.01'],
      standard: { code: 'SSH-2', price: 21_000, unit: 'buah', isCap: false, source: 'SSH 2026' },
      volume: { basis: 'attendance', norm: 200 },
    },
  ],
  documents: (
    ['spk', 'order', 'handover', 'payment-report', 'receipt', 'tax-invoice', 'tax-payment', 'photo'] as const
  ).map((kind, at) => ({
    id: `d${at + 1}`,
    kind,
    sha256: String(at).repeat(64),
    producer: 'Scanner 2.1',
    madeOn: '2026-03-11',
    signature: { state: 'none' },
    hasStamp: kind === 'receipt' ? true : null,
  })),
  taxes: [
    {
      kind: 'vat',
      base: 10_000_000,
      amount: 1_100_000,
      deposited: 1_100_000,
      depositedOn: '2026-04-10',
      ntpn: 'A1B2C3D4E5F6G7H8',
    },
    {
      kind: 'pph22',
      base: 10_000_000,
      amount: 150_000,
      deposited: 150_000,
      depositedOn: '2026-04-10',
      ntpn: 'B1B2C3D4E5F6G7H8',
    },
  ],
  taxTreatment: {},
  taxInvoice: {
    number: '04002600012345678',
    seller: '0123456782901000',
    buyer: '0001112223334000',
    day: '2026-03-10',
    base: 10_000_000,
    vat: 1_100_000,
    status: 'approved',
  },
  vendor: {
    id: 'V-1',
    name: 'CV Sumber Makmur Abadi',
    taxNumber: '12.345.678.2-901.000',
    nib: '9120001234567',
    isTaxable: true,
    foundedOn: '2015-02-01',
    firstPaidOn: '2019-05-06',
    shareOfAgency: 0.3,
    shared: [],
    blacklist: [],
    account: { holder: 'SUMBER MAKMUR ABADI CV', isChanged: false, otherPayees: 0, isCollective: false },
  },
  payees: [],
  roles: [
    { role: 'budget-user', person: 'O-1' },
    { role: 'finance-verifier', person: 'O-2' },
    { role: 'technical-officer', person: 'O-3' },
    { role: 'treasurer', person: 'O-4' },
    { role: 'commitment-officer', person: 'O-5' },
  ],
  budget: { ceiling: 100_000_000, released: 60_000_000, spent: 20_000_000, isChanging: false },
  advance: null,
  procurement: {
    inPlan: true,
    planNumber: 'RUP-1',
    planChangedOn: '2026-02-01',
    awardedOn: '2026-03-01',
    isRecurring: false,
  },
  acts: [{ act: 'SPJ diajukan', at: '2026-03-11T10:15' }],
  calendar: { holidays: ['2026-03-19'], years: [2026] },
  history: {
    sameInvoice: [],
    sameAmount: [],
    documents: [],
    ntpn: [],
    taxInvoices: [],
    purchases: [],
    events: [],
  },
};

/** The facts of a file; what stands in `changes` replaces the good package's members, one level deep. */
export function facts(changes: Partial<PackageFile> = {}): PackageFacts {
  const file: Record<string, unknown> = { ...GOOD };
  for (const [name, value] of Object.entries(changes)) {
    const before = file[name];
    file[name] = isRecord(before) && isRecord(value) ? { ...before, ...value } : value;
  }
  return packageFacts.parse(file);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export const day = plainDate;
