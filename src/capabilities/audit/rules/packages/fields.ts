import { isPlainDate } from '../../../../platform/calendar/index.ts';
import { isRupiah } from '../../../../platform/money.ts';
import { EXEMPTIONS, KINDS, PURCHASES } from '../package/terms.ts';

export type FieldType = 'rupiah' | 'day' | 'text' | 'percent' | 'boolean' | { choices: readonly string[] };
export type FieldValue = string | number | boolean;

/** Values of a package that papers, SIPD or people give, by their path in the facts, in the order in which people read them. */
export const FIELDS = {
  kind: { choices: KINDS },
  purchase: { choices: PURCHASES },
  activityCode: 'text',
  accountCode: 'text',
  evidenceNumber: 'text',
  invoiceNumber: 'text',
  description: 'text',
  isMultiYear: 'boolean',
  'payee.name': 'text',
  'payee.taxNumber': 'text',
  'payee.accountHolder': 'text',
  'amounts.claim': 'rupiah',
  'amounts.receipt': 'rupiah',
  'amounts.receiptInWords': 'text',
  'amounts.contract': 'rupiah',
  'amounts.invoice': 'rupiah',
  'amounts.spp': 'rupiah',
  'amounts.spm': 'rupiah',
  'amounts.sp2d': 'rupiah',
  'amounts.withheld': 'rupiah',
  'amounts.linesIncludeVat': 'boolean',
  'dates.budget': 'day',
  'dates.contract': 'day',
  'dates.order': 'day',
  'dates.workStart': 'day',
  'dates.workEnd': 'day',
  'dates.handover': 'day',
  'dates.paymentReport': 'day',
  'dates.invoice': 'day',
  'dates.receipt': 'day',
  'dates.spp': 'day',
  'dates.spm': 'day',
  'dates.sp2d': 'day',
  'dates.paid': 'day',
  'taxInvoice.number': 'text',
  'taxInvoice.seller': 'text',
  'taxInvoice.buyer': 'text',
  'taxInvoice.day': 'day',
  'taxInvoice.base': 'rupiah',
  'taxInvoice.vat': 'rupiah',
  'taxInvoice.status': { choices: ['approved', 'cancelled', 'replaced'] },
  'vendor.isTaxable': 'boolean',
  'treatment.isLuxury': 'boolean',
  'treatment.specialVat': 'percent',
  'treatment.construction': { choices: ['small', 'qualified', 'uncertified', 'none'] },
  'exemption.vat': { choices: EXEMPTIONS },
  'exemption.pph21': { choices: EXEMPTIONS },
  'exemption.pph22': { choices: EXEMPTIONS },
  'exemption.pph23': { choices: EXEMPTIONS },
  'exemption.pph4-2': { choices: EXEMPTIONS },
  'advance.receivedOn': 'day',
  'advance.isCash': 'boolean',
  'procurement.inPlan': 'boolean',
  'procurement.planNumber': 'text',
  'procurement.planChangedOn': 'day',
  'procurement.awardedOn': 'day',
  'procurement.isRecurring': 'boolean',
} as const satisfies Record<string, FieldType>;
export type FieldName = keyof typeof FIELDS;
export const FIELD_NAMES = Object.keys(FIELDS) as [FieldName, ...FieldName[]];

const LONGEST = 500;

export function isFieldName(name: string): name is FieldName {
  return Object.hasOwn(FIELDS, name);
}

/** Does the value fit its field? Whole rupiah from 0 to 10^15; a day of the calendar; a word of its list; text of at most 500 characters. */
export function fitsField(name: FieldName, value: FieldValue): boolean {
  const type: FieldType = FIELDS[name];
  if (typeof type === 'object') return typeof value === 'string' && type.choices.includes(value);
  switch (type) {
    case 'rupiah':
      return typeof value === 'number' && isRupiah(value);
    case 'day':
      return typeof value === 'string' && isPlainDate(value);
    case 'percent':
      return typeof value === 'number' && value >= 0 && value <= 100;
    case 'boolean':
      return typeof value === 'boolean';
    case 'text':
      return typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST;
  }
}
