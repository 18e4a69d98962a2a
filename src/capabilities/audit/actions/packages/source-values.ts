import type { PaidSource } from '../../../spending/index.ts';
import type { FieldName, FieldValue } from '../../rules/packages/fields.ts';
import type { Given } from './give-values.ts';

/** What SIPD says of a package. Of money of the treasurer only what holds for each of its packages: its SPP is that of the whole. */
export function sourceValues(source: PaidSource): Given[] {
  const values: Partial<Record<FieldName, FieldValue | null>> = {
    activityCode: source.activityCode,
    accountCode: source.accountCode,
    ...(source.kind === 'ls' ? directValues(source) : {}),
    ...(source.kind === 'tu' ? { 'advance.receivedOn': source.sp2dOn ?? source.paidOn } : {}),
  };
  return Object.entries(values).flatMap(([field, value]) =>
    value === null ? [] : [{ field: field as FieldName, value, provenance: 'sipd' as const }],
  );
}

function directValues(source: PaidSource): Partial<Record<FieldName, FieldValue | null>> {
  return {
    invoiceNumber: source.invoiceNumber,
    isMultiYear: source.contractIsMultiYear,
    'amounts.claim': source.amount,
    'amounts.spp': source.origin === 'payment' ? source.amount : null,
    'amounts.contract': source.contractValue,
    'dates.contract': source.contractSignedOn,
    'dates.workStart': source.contractStartOn,
    'dates.workEnd': source.contractEndOn,
    'dates.handover': source.contractHandedOverOn,
    'dates.spp': source.sppOn,
    'dates.spm': source.spmOn,
    'dates.sp2d': source.sp2dOn,
    'dates.paid': source.paidOn,
  };
}
