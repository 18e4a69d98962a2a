import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { Services } from '../../../../platform/services.ts';
import { publicAddress } from '../../../clearance/index.ts';
import { getAgencies } from '../../../directory/index.ts';
import { findPaidPayments } from '../../../spending/index.ts';
import { findCheck } from '../../store/packages/checks.ts';
import type { Package, Sheet } from '../../store/packages/tables.ts';
import type { SheetPaper } from './sheet-pdf.ts';

/** What stands on a sheet, gathered in a transaction; drawing it needs none. */
export async function sheetPaper(
  tx: Tx,
  act: Act,
  services: Services,
  sheet: Sheet,
  of: Package,
): Promise<Omit<SheetPaper, 'signing'>> {
  const check = await findCheck(tx, sheet.check_id);
  const agency = (await getAgencies(tx, [of.agency_id])).get(of.agency_id);
  const payment =
    of.payment_id === null ? undefined : (await findPaidPayments(tx, [of.payment_id])).get(of.payment_id);
  const verdicts = check?.verdicts ?? [];
  const count = (state: string) => verdicts.filter((each) => each.state === state).length;
  return {
    government: act.government,
    publicUrl: await publicAddress(services, act.government),
    number: sheet.number,
    code: sheet.code,
    packageNumber: of.number,
    office: agency?.name ?? '',
    payment: payment === undefined ? of.method : `${of.method} ${payment.outsideNumber ?? payment.number}`,
    purpose: of.description,
    amount: sheet.amount,
    issuedOn: sheet.issued_on,
    run: check?.run ?? 1,
    rules: verdicts.length,
    clear: count('clear'),
    warned: count('found'),
    uncomputed: count('not-computable'),
    factsHash: check?.facts_hash ?? '',
    at: act.now,
  };
}
