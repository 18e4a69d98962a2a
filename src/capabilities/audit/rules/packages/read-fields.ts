import type { Field } from '../reading/field.ts';
import type { DocumentKind } from '../package/terms.ts';
import { fitsField, type FieldName } from './fields.ts';

/** Where an amount and a day stand in the facts, by the paper that says them. Papers that are not here say neither of the package. */
const AMOUNT: Partial<Record<DocumentKind, FieldName>> = {
  receipt: 'amounts.receipt',
  'purchase-proof': 'amounts.receipt',
  invoice: 'amounts.invoice',
  bill: 'amounts.invoice',
  spk: 'amounts.contract',
  contract: 'amounts.contract',
};
const DAY: Partial<Record<DocumentKind, FieldName>> = {
  receipt: 'dates.receipt',
  'purchase-proof': 'dates.receipt',
  invoice: 'dates.invoice',
  bill: 'dates.invoice',
  spk: 'dates.contract',
  contract: 'dates.contract',
  order: 'dates.order',
  handover: 'dates.handover',
  'payment-report': 'dates.paymentReport',
};
/** Papers that say who is paid, and on which account of the budget. */
const OF_PAYMENT: readonly DocumentKind[] = ['receipt', 'purchase-proof', 'invoice', 'bill'];

/** The place in the facts of what was read on a document of a kind; null: it is not of this package, or has no place. */
export function placeOf(kind: DocumentKind | null, { name, value }: Field): FieldName | null {
  const place = placeByName(kind, name);
  return place !== null && fitsField(place, value) ? place : null;
}

function placeByName(kind: DocumentKind | null, name: Field['name']): FieldName | null {
  const isPayment = kind !== null && OF_PAYMENT.includes(kind);
  const isReceipt = kind === 'receipt' || kind === 'purchase-proof';
  switch (name) {
    case 'amount':
      return kind === null ? null : (AMOUNT[kind] ?? null);
    case 'date':
      return kind === null ? null : (DAY[kind] ?? null);
    case 'amount-in-words':
      return isReceipt ? 'amounts.receiptInWords' : null;
    case 'evidence-number':
      return isReceipt ? 'evidenceNumber' : null;
    case 'invoice-number':
      return isPayment ? 'invoiceNumber' : null;
    case 'vendor-name':
      return isPayment ? 'payee.name' : null;
    case 'vendor-npwp':
      return kind === 'tax-invoice' ? 'taxInvoice.seller' : isPayment ? 'payee.taxNumber' : null;
    case 'account-code':
      return isPayment ? 'accountCode' : null;
    case 'activity-code':
      return isPayment ? 'activityCode' : null;
    case 'buyer-npwp':
      return kind === 'tax-invoice' ? 'taxInvoice.buyer' : null;
    case 'faktur-number':
      return 'taxInvoice.number';
    case 'faktur-date':
      return 'taxInvoice.day';
    case 'faktur-base':
      return 'taxInvoice.base';
    case 'faktur-vat':
      return 'taxInvoice.vat';
    case 'faktur-status':
      return 'taxInvoice.status';
    case 'bank':
    case 'bank-account':
    case 'nitku':
    case 'ntpn':
    case 'spm-number':
    case 'sp2d-number':
      return null;
  }
}
