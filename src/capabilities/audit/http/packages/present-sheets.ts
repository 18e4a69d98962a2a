import type { Act } from '../../../../platform/act.ts';
import { showCode } from '../../../../platform/codes.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { actorNames, getAgencies } from '../../../directory/index.ts';
import { findPaidPayments, findRealisations } from '../../../spending/index.ts';
import type { SheetView } from '../../contract/packages.ts';
import { mayReadPackages, mayRevokeSheets, mayTakeSheets } from '../../policy.ts';
import { findPackage } from '../../store/packages/packages.ts';
import type { Package, Sheet } from '../../store/packages/tables.ts';

/** Sheets as offices read them, with what the reader may do. */
export async function presentSheets(tx: Tx, act: Act, sheets: readonly Sheet[]): Promise<SheetView[]> {
  const names = await actorNames(
    tx,
    sheets.map((each) => each.taken_by),
  );
  const packages = new Map<string, Package>();
  for (const id of new Set(sheets.map((each) => each.package_id))) {
    const of = await findPackage(tx, id);
    if (of !== undefined) packages.set(id, of);
  }
  const all = [...packages.values()];
  const agencies = await getAgencies(tx, [...new Set(all.map((of) => of.agency_id))]);
  const sources = new Map([
    ...(await findPaidPayments(
      tx,
      all.flatMap((of) => of.payment_id ?? []),
    )),
    ...(await findRealisations(
      tx,
      all.flatMap((of) => of.realisation_id ?? []),
    )),
  ]);
  return sheets.flatMap((sheet) => {
    const of = packages.get(sheet.package_id);
    if (of === undefined) return [];
    const source = sources.get(of.payment_id ?? of.realisation_id ?? '');
    const holds = sheet.revoked_at === null;
    const isOwn = [of.created_by, of.submitted_by].includes(act.actor.id);
    const mayTake = holds && sheet.taken_at === null && !isOwn && mayTakeSheets(act.actor, of.agency_id);
    return [
      {
        id: sheet.id,
        packageId: of.id,
        packageNumber: of.number,
        number: sheet.number,
        code: showCode(sheet.code),
        agency: agencies.get(of.agency_id)?.name ?? '',
        description: of.description,
        amount: sheet.amount,
        issuedOn: sheet.issued_on,
        signed: sheet.file_id !== null,
        takenAt: sheet.taken_at,
        takenBy: sheet.taken_by === null ? null : (names.get(sheet.taken_by) ?? ''),
        revokedAt: sheet.revoked_at,
        revokedReason: sheet.revoked_reason,
        revokedNote: sheet.revoked_note,
        payment:
          source === undefined
            ? null
            : {
                number: source.number,
                outsideNumber: source.outsideNumber,
                sp2dNumber: source.sp2dNumber,
                sp2dOn: source.sp2dOn ?? source.paidOn,
              },
        may: [
          ...(mayTake ? (['take'] as const) : []),
          ...(holds && mayRevokeSheets(act.actor) ? (['revoke'] as const) : []),
          'download' as const,
          ...(mayReadPackages(act.actor, of.agency_id) ? (['open'] as const) : []),
        ],
      },
    ];
  });
}
