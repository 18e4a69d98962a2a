import { apart, sum } from './exact.ts';
import type { PackageFacts } from './facts.ts';
import { unknownOf } from './field-words.ts';
import { packageRule, type Fault } from './package-rule.ts';
import { ANOTHER_PACKAGE, join, named, rp, say } from './sentences.ts';
import { LAW, SINCE } from './sources.ts';
import type { PackageThresholds } from './thresholds.ts';
import { taxesOf, taxTolerance } from './vat.ts';

const MEND = say(
  'Minta faktur pajak pengganti dari penyedia, atau perbaiki isian yang salah.',
  'Ask the vendor for a replacing tax invoice, or correct what was entered wrongly.',
);

/** TAX-05: the tax invoice does not say what the package says, or was used before. */
export const taxInvoiceFits = packageRule(
  {
    code: 'TAX-05',
    title: say('Faktur pajak tidak cocok atau dipakai ulang', 'Tax invoice does not fit, or is reused'),
    detects: say(
      'Penjual, pembeli, DPP, PPN, tanggal, atau status faktur pajak berbeda dari SPJ, atau nomornya sudah dipakai.',
      'Seller, buyer, base, VAT, day or status differ from the package, or its number was used before.',
    ),
    formula: say(
      'faktur{penjual, pembeli, DPP, PPN, status} ≠ SPJ; nomor ∈ SPJ lain; tanggal faktur > bayar',
      'invoice{seller, buyer, base, VAT, status} ≠ package; number ∈ other package; day > payment',
    ),
    falsePositives: say(
      'Faktur Coretax tanpa kode QR; NPWP 15 dan 16 angka yang sama.',
      'Coretax invoices without a QR code; one tax number in 15 and 16 digits.',
    ),
    basis: [LAW.taxInvoice],
    validFrom: SINCE.treasury,
    severity: 'high',
    findingCode: '1.03.05',
    needs: [
      'taxInvoice',
      'vendor.taxNumber',
      'agencyTaxNumber',
      'taxes',
      'dates.paid',
      'history.taxInvoices',
    ],
    thresholds: ['roundingPerLine'],
    lawDay: ({ taxInvoice, dates }) => taxInvoice?.day ?? dates.invoice ?? dates.receipt,
  },
  (facts, t) => {
    const { taxInvoice, taxes } = facts;
    const vat = taxesOf(facts, 'vat') ?? [];
    const isNone = taxInvoice === null && taxes !== null && vat.every((each) => each.amount === 0);
    const clear = {
      formula: isNone
        ? say('tanpa PPN', 'no VAT')
        : say(`faktur ${taxInvoice?.number ?? ''} = SPJ`, `invoice ${taxInvoice?.number ?? ''} = package`),
      says: isNone
        ? say(
            'SPJ ini tanpa PPN, sehingga tanpa faktur pajak.',
            'This package has no VAT and so no tax invoice.',
          )
        : say('Faktur pajak cocok dengan SPJ.', 'The tax invoice fits the package.'),
      stands: ['taxInvoice', 'taxes', 'vendor.taxNumber'],
    };
    if (isNone) return { faults: [], missing: [], clear };
    if (taxInvoice === null) return { faults: [], missing: unknownOf(facts, ['taxInvoice', 'taxes']), clear };
    return {
      faults: [
        ...usedBefore(facts),
        ...parties(facts),
        ...(vat.length > 0 ? figures(facts, vat, t) : []),
        ...dayAndStatus(facts),
      ],
      missing: unknownOf(facts, [
        'taxInvoice.number',
        'taxInvoice.seller',
        'taxInvoice.buyer',
        'taxInvoice.vat',
        'taxInvoice.day',
        'vendor.taxNumber',
        'agencyTaxNumber',
        'taxes',
        'history.taxInvoices',
      ]),
      clear,
    };
  },
);

const digits = (text: string) => text.replaceAll(/\D/g, '');

/** Digits of a tax number: 16 that begin with 0 are the older 15; what follows 16 is a branch. */
export function plainTaxNumber(text: string): string {
  const only = digits(text).slice(0, 16);
  return only.length === 16 && only.startsWith('0') ? only.slice(1) : only;
}

function usedBefore({ id, taxInvoice, history, amounts }: PackageFacts): Fault[] {
  const number = digits(taxInvoice?.number ?? '');
  const others = (history.taxInvoices ?? []).filter(
    (each) => digits(each.number) === number && each.package !== id,
  );
  if (number === '' || others.length === 0) return [];
  const where = join(
    others.map((each) => named(each.package, each.packageNumber, ANOTHER_PACKAGE)),
    ', ',
  );
  return [
    {
      formula: say(`faktur ${number} ∈ ${where.id}`, `invoice ${number} ∈ ${where.en}`),
      says: say(
        `Nomor faktur pajak ini sudah dipakai pada ${where.id}.`,
        `The number of this tax invoice is used in ${where.en} too.`,
      ),
      mend: say(
        'Hentikan pembayaran sampai jelas SPJ mana yang benar.',
        'Stop the payment until it is clear which package is right.',
      ),
      stands: ['taxInvoice.number'],
      severity: 'critical',
      evidence: others.map((each) => ({ kind: 'package', ref: each.package })),
      ...(amounts.claim === null ? {} : { atRisk: BigInt(amounts.claim) }),
    },
  ];
}

function parties({ taxInvoice, vendor, agencyTaxNumber }: PackageFacts): Fault[] {
  const pairs = [
    {
      path: 'taxInvoice.seller',
      with: 'vendor.taxNumber',
      one: taxInvoice?.seller,
      other: vendor?.taxNumber,
      name: say('penjual', 'seller'),
    },
    {
      path: 'taxInvoice.buyer',
      with: 'agencyTaxNumber',
      one: taxInvoice?.buyer,
      other: agencyTaxNumber,
      name: say('pembeli', 'buyer'),
    },
  ];
  return pairs.flatMap(({ path, with: other, name, ...each }): Fault[] => {
    if (each.one == null || each.other == null) return [];
    if (plainTaxNumber(each.one) === plainTaxNumber(each.other)) return [];
    return [
      {
        formula: say(
          `NPWP ${name.id} ${each.one} ≠ ${each.other}`,
          `tax number of ${name.en} ${each.one} ≠ ${each.other}`,
        ),
        says: say(
          `NPWP ${name.id} pada faktur pajak berbeda dari SPJ.`,
          `The ${name.en}’s tax number on the tax invoice is not that of the package.`,
        ),
        mend: MEND,
        stands: [path, other],
      },
    ];
  });
}

function figures(
  facts: PackageFacts,
  vat: NonNullable<ReturnType<typeof taxesOf>>,
  t: PackageThresholds,
): Fault[] {
  const { taxInvoice } = facts;
  const pairs = [
    { name: 'DPP', path: 'taxInvoice.base', said: taxInvoice?.base ?? null, field: 'base' as const },
    { name: 'PPN', path: 'taxInvoice.vat', said: taxInvoice?.vat ?? null, field: 'amount' as const },
  ];
  return pairs.flatMap(({ name, path, said, field }): Fault[] => {
    const own = vat.flatMap((each) => each[field] ?? []);
    if (said === null || own.length < vat.length) return [];
    const total = sum(own);
    if (apart(BigInt(said), total) <= taxTolerance(facts, t)) return [];
    return [
      {
        formula: say(
          `${name} faktur ${rp(said)} ≠ SPJ ${rp(total)}`,
          `${name} of the invoice ${rp(said)} ≠ package ${rp(total)}`,
        ),
        says: say(
          `${name} pada faktur pajak ${rp(said)}, pada SPJ ${rp(total)}.`,
          `${name} is ${rp(said)} on the tax invoice and ${rp(total)} in the package.`,
        ),
        mend: MEND,
        stands: [path, ...vat.map(({ at }) => `taxes.${at}.${field}`)],
        ...(field === 'amount' ? { atRisk: apart(BigInt(said), total) } : {}),
      },
    ];
  });
}

function dayAndStatus({ taxInvoice, dates, method }: PackageFacts): Fault[] {
  // Whoever is paid by the treasurer signs the receipt as he is paid; LS is paid by the SP2D.
  const paidPath = dates.paid !== null ? 'dates.paid' : method === 'LS' ? 'dates.sp2d' : 'dates.receipt';
  const paid = dates.paid ?? (method === 'LS' ? dates.sp2d : dates.receipt);
  const faults: Fault[] = [];
  if (taxInvoice?.status === 'cancelled' || taxInvoice?.status === 'replaced')
    faults.push({
      formula: say(
        `status faktur: ${taxInvoice.status === 'cancelled' ? 'dibatalkan' : 'diganti'}`,
        `status of the invoice: ${taxInvoice.status}`,
      ),
      says: say(
        'Faktur pajak ini sudah dibatalkan atau diganti.',
        'This tax invoice was cancelled or replaced.',
      ),
      mend: MEND,
      stands: ['taxInvoice.status'],
    });
  if (taxInvoice?.day != null && paid !== null && taxInvoice.day > paid)
    faults.push({
      formula: say(`faktur ${taxInvoice.day} > bayar ${paid}`, `invoice ${taxInvoice.day} > payment ${paid}`),
      says: say(
        `Faktur pajak bertanggal ${taxInvoice.day}, setelah pembayaran ${paid}.`,
        `The tax invoice is dated ${taxInvoice.day}, after the payment of ${paid}.`,
      ),
      mend: MEND,
      stands: ['taxInvoice.day', paidPath],
    });
  return faults;
}
