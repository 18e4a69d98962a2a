import type { Act } from '../../../../platform/act.ts';
import { loadCalendar } from '../../../../platform/calendar/store.ts';
import { yearOf, type PlainDate } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { getVendors } from '../../../directory/index.ts';
import { budgetStanding } from '../../../spending/index.ts';
import type { PackageFacts } from '../../rules/package/facts.ts';
import type { VendorFacts } from '../../rules/package/facts-around.ts';
import { EXEMPTIONS, TAX_KINDS } from '../../rules/package/terms.ts';
import type { PackageThresholds } from '../../rules/package/thresholds.ts';
import type { FieldName, FieldValue } from '../../rules/packages/fields.ts';
import { vendorKeyOf } from '../../rules/population/line.ts';
import { documentsOf } from '../../store/packages/documents.ts';
import { fieldsOf } from '../../store/packages/fields.ts';
import { revenueOf } from '../../store/packages/history.ts';
import { itemsOf, peopleOf, taxesOf } from '../../store/packages/parts.ts';
import type { Field, Package } from '../../store/packages/tables.ts';
import { findVendorFacts } from '../../store/packages/vendor-facts.ts';
import { loadHistory } from './load-history.ts';
import { loadLines } from './load-lines.ts';
import { loadPayees } from './load-payees.ts';

/** A package as its rules look at it, and what its parts were made of. */
export async function loadFacts(
  tx: Tx,
  act: Act,
  of: Package,
  thresholds: Pick<PackageThresholds, 'nearDays' | 'splitDays' | 'pictureBits'>,
): Promise<PackageFacts> {
  const fields = await fieldsOf(tx, of.id);
  const values = new Map(fields.map((each) => [each.field, each.value]));
  const valueOf = <T extends FieldValue>(field: FieldName) => (values.get(field) ?? null) as T | null;
  const day = (field: FieldName) => valueOf<PlainDate>(field);
  const sum = (field: FieldName) => valueOf<number>(field);
  const text = (field: FieldName) => valueOf<string>(field);
  const yes = (field: FieldName) => valueOf<boolean>(field);
  const taxes = await taxesOf(tx, of.id);
  const people = await peopleOf(tx, of.id);
  const documents = await documentsOf(tx, of.id);
  const calendar = await loadCalendar(tx);
  const vendorKey = vendorKeyOf({ vendorId: of.vendor_id, vendorName: of.payee_name });
  const taxInvoice = {
    number: text('taxInvoice.number'),
    seller: text('taxInvoice.seller'),
    buyer: text('taxInvoice.buyer'),
    day: day('taxInvoice.day'),
    base: sum('taxInvoice.base'),
    vat: sum('taxInvoice.vat'),
    status: valueOf<'approved' | 'cancelled' | 'replaced'>('taxInvoice.status'),
  };
  const words = fields.find((each) => each.field === 'amounts.receiptInWords');
  const paidOn = day('dates.receipt') ?? day('dates.paid') ?? day('dates.sp2d');
  const years = [...new Set([of.year - 1, of.year, of.year + 1])];
  return {
    id: of.id,
    number: of.number,
    year: of.year,
    agency: of.agency_id,
    agencyTaxNumber: null,
    method: of.method,
    kind: of.kind,
    purchase: of.purchase,
    activityCode: of.activity_code,
    accountCode: of.account_code,
    evidenceNumber: of.evidence_number,
    invoiceNumber: of.invoice_number,
    description: of.description,
    isMultiYear: yes('isMultiYear'),
    dates: {
      budget: day('dates.budget'),
      contract: day('dates.contract'),
      order: day('dates.order'),
      workStart: day('dates.workStart'),
      workEnd: day('dates.workEnd'),
      handover: day('dates.handover'),
      paymentReport: day('dates.paymentReport'),
      invoice: day('dates.invoice'),
      receipt: day('dates.receipt'),
      spp: day('dates.spp'),
      spm: day('dates.spm'),
      sp2d: day('dates.sp2d'),
      paid: day('dates.paid'),
      submitted: act.today,
    },
    amounts: {
      claim: sum('amounts.claim'),
      receipt: sum('amounts.receipt'),
      receiptInWords: text('amounts.receiptInWords'),
      wordsConfidence: words === undefined || words.confirmed_at !== null ? null : words.confidence,
      contract: sum('amounts.contract'),
      invoice: sum('amounts.invoice'),
      spp: sum('amounts.spp'),
      spm: sum('amounts.spm'),
      sp2d: sum('amounts.sp2d'),
      withheld: sum('amounts.withheld'),
      linesIncludeVat: yes('amounts.linesIncludeVat'),
    },
    lines: await loadLines(tx, of.year, await itemsOf(tx, of.id)),
    documents: documents.map((each) => ({
      id: each.id,
      kind: each.kind ?? 'other',
      sha256: each.sha256,
      phash: each.phash,
      producer: each.traits?.producer ?? null,
      madeOn: each.traits?.madeOn ?? null,
      signature: each.traits?.signature ?? null,
      hasStamp: each.has_stamp,
    })),
    taxes:
      taxes.length === 0
        ? null
        : taxes.map(({ kind, base, amount, deposited, deposited_on: depositedOn, ntpn }) => ({
            kind,
            base,
            amount,
            deposited,
            depositedOn,
            ntpn,
          })),
    taxTreatment: {
      isLuxury: yes('treatment.isLuxury'),
      specialVat: sum('treatment.specialVat'),
      exemptions: TAX_KINDS.flatMap((kind) => {
        const why = EXEMPTIONS.find((each) => each === text(`exemption.${kind}`));
        return why === undefined ? [] : [{ kind, why }];
      }),
      construction: valueOf<'small' | 'qualified' | 'uncertified' | 'none'>('treatment.construction'),
    },
    taxInvoice: Object.values(taxInvoice).every((each) => each === null) ? null : taxInvoice,
    vendor: await vendorOf(tx, of, vendorKey, {
      taxNumber: text('payee.taxNumber'),
      holder: text('payee.accountHolder'),
      isTaxable: yes('vendor.isTaxable'),
    }),
    payees: await loadPayees(tx, people),
    roles: people.length === 0 ? null : people.map((each) => ({ role: each.role, person: each.person_id })),
    budget: await budgetOf(tx, of, paidOn ?? act.today),
    advance:
      of.method === 'LS'
        ? null
        : {
            receivedOn: day('advance.receivedOn'),
            isCash: yes('advance.isCash'),
            balanceAtYearEnd: null,
            usedShare: null,
          },
    procurement: {
      inPlan: yes('procurement.inPlan'),
      planNumber: text('procurement.planNumber'),
      planChangedOn: day('procurement.planChangedOn'),
      awardedOn: day('procurement.awardedOn'),
      isRecurring: yes('procurement.isRecurring'),
    },
    acts: [{ act: 'submit', at: officeTime(act) }],
    calendar: {
      holidays: [...calendar.holidays].filter((each) => years.includes(yearOf(each))).sort(),
      years: [...calendar.years].filter((each) => years.includes(each)).sort((a, b) => a - b),
    },
    history: await loadHistory(tx, {
      id: of.id,
      agencyId: of.agency_id,
      vendorKey,
      invoiceNumber: of.invoice_number,
      taxInvoiceNumber: of.tax_invoice_number,
      accountCode: of.account_code,
      amount: of.amount,
      day: of.day,
      documents,
      taxes,
      people,
      ...thresholds,
    }),
    unconfirmed: unconfirmedOf(fields),
  };
}

/** Values that a machine read and nobody confirmed; a QR code and SIPD say what they say. */
export function unconfirmedOf(fields: readonly Field[]): PackageFacts['unconfirmed'][number][] {
  return fields.flatMap(({ field, value, provenance, confidence, confirmed_at: confirmed }) =>
    value !== null && confirmed === null && (provenance === 'ocr' || provenance === 'pdf-text')
      ? [{ field: FACT_PATHS[field] ?? field, provenance, confidence }]
      : [],
  );
}

/** Names of the fields that a machine read and nobody confirmed. */
export function unconfirmedFields(fields: readonly Field[]): string[] {
  return fields.filter((each) => unconfirmedOf([each]).length > 0).map((each) => each.field);
}

/** Fields whose place in the facts is called otherwise. */
const FACT_PATHS: Readonly<Record<string, string>> = {
  'payee.name': 'vendor.name',
  'payee.taxNumber': 'vendor.taxNumber',
  'payee.accountHolder': 'vendor.account.holder',
};

async function vendorOf(
  tx: Tx,
  of: Package,
  vendorKey: string | null,
  said: { taxNumber: string | null; holder: string | null; isTaxable: boolean | null },
): Promise<VendorFacts | null> {
  if (vendorKey === null) return null;
  const known = of.vendor_id === null ? undefined : (await getVendors(tx, [of.vendor_id])).get(of.vendor_id);
  const facts = await findVendorFacts(tx, vendorKey);
  const revenue = await revenueOf(tx, vendorKey, of.agency_id);
  return {
    id: of.vendor_id,
    name: known?.name ?? of.payee_name,
    taxNumber: said.taxNumber ?? known?.taxNumber ?? null,
    nib: facts?.nib ?? null,
    isTaxable: said.isTaxable,
    foundedOn: facts?.foundedOn ?? null,
    firstPaidOn: revenue?.firstPaidOn ?? null,
    shareOfAgency: revenue?.share ?? null,
    shared: facts?.shared ?? null,
    blacklist: facts?.blacklist ?? null,
    account:
      facts === undefined && said.holder === null
        ? null
        : {
            holder: said.holder ?? facts?.holder ?? null,
            changedOn: facts?.accountChangedOn ?? null,
            isChanged: facts === undefined ? null : facts.accountChangedOn !== null,
            otherPayees: facts?.otherPayees ?? null,
            isCollective: facts?.isCooperative ?? null,
          },
  };
}

async function budgetOf(tx: Tx, of: Package, until: PlainDate): Promise<PackageFacts['budget']> {
  if (of.activity_code === null || of.account_code === null) return null;
  const standing = await budgetStanding(
    tx,
    {
      agencyId: of.agency_id,
      year: of.year,
      activityCode: of.activity_code,
      accountCode: of.account_code,
      until,
    },
    { paymentId: of.payment_id, realisationId: of.realisation_id },
  );
  return standing === null ? null : { ...standing, released: null, isChanging: null };
}

/** The moment of the act on the office's own clock, to the minute. */
function officeTime(act: Act): string {
  const local = Temporal.Instant.from(act.now).toZonedDateTimeISO(act.government.zone);
  return local.toPlainDateTime().toString({ smallestUnit: 'minute' });
}
