import type { PopulationLine } from './line.ts';

/** A line of which nothing is known but what is given. */
export function lineOf(known: Partial<PopulationLine> & Pick<PopulationLine, 'reference'>): PopulationLine {
  return {
    year: 2026,
    agencyId: null,
    number: null,
    spmNumber: null,
    sp2dNumber: null,
    invoiceNumber: null,
    vendorId: null,
    vendorName: null,
    day: null,
    amount: 0,
    accountCode: null,
    activityCode: null,
    method: null,
    description: null,
    quantity: null,
    unit: null,
    price: null,
    standardCode: null,
    recurring: null,
    handedOverDay: null,
    progress: null,
    enteredAt: null,
    personId: null,
    accountKey: null,
    accountHolder: null,
    ...known,
  };
}
