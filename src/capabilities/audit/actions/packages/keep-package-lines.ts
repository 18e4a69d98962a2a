import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { PackageFacts } from '../../rules/package/facts.ts';
import type { PopulationLine } from '../../rules/population/line.ts';
import type { Package } from '../../store/packages/tables.ts';
import { keepLines } from '../population/keep-lines.ts';

/** Brings a package that was handed in among the lines of its year: one a line of what was bought, or one of its whole amount. */
export async function keepPackageLines(tx: Tx, act: Act, of: Package, facts: PackageFacts): Promise<void> {
  const base: Omit<PopulationLine, 'reference' | 'amount' | 'description' | 'quantity' | 'unit' | 'price'> = {
    year: of.year,
    agencyId: of.agency_id,
    number: of.evidence_number ?? of.number,
    spmNumber: null,
    sp2dNumber: null,
    invoiceNumber: of.invoice_number,
    vendorId: of.vendor_id,
    vendorName: of.payee_name,
    day: of.day,
    accountCode: of.account_code,
    activityCode: of.activity_code,
    method: of.method,
    standardCode: null,
    recurring: facts.procurement?.isRecurring ?? null,
    handedOverDay: facts.dates.handover,
    progress: null,
    enteredAt: act.now,
    personId: null,
    accountKey: null,
    accountHolder: facts.vendor?.account?.holder ?? null,
  };
  const items = (facts.lines ?? []).flatMap((line, place) =>
    line.amount === null ? [] : [{ ...line, amount: line.amount, place }],
  );
  const lines: PopulationLine[] =
    items.length > 0 && items.length === facts.lines?.length
      ? items.map(({ place, amount, description, quantity, unit, price }) => ({
          ...base,
          reference: `${of.number}/${place + 1}`,
          amount,
          description: description ?? of.description,
          quantity,
          unit,
          price,
        }))
      : of.amount === null
        ? []
        : [
            {
              ...base,
              reference: `${of.number}/0`,
              amount: of.amount,
              description: of.description,
              quantity: null,
              unit: null,
              price: null,
            },
          ];
  await keepLines(tx, act, of.id, lines);
}
