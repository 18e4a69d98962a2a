import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import { isRefusal, type Complaint, type Outcome } from '../../../platform/outcome.ts';
import { getParameter } from '../../../platform/parameters/index.ts';
import { recordRemovals, recordRows } from '../../../platform/trail/record.ts';
import type { ClaimInput } from '../contract.ts';
import { SHARE_WITHOUT_HOTEL } from '../parameters.ts';
import { claimFaults, priceLine, tableOf } from '../rules/claim-lines.ts';
import { regionsOf } from '../rules/tariff.ts';
import { claimLinesOf, deleteClaimLines, insertClaimLines, type ClaimLine } from '../store/claims.ts';
import { tariffsFor } from '../store/tariffs.ts';
import { destinationsOf, legsOf } from '../store/trips.ts';
import { claimWords } from '../texts/claim.ts';
import { refuseFields } from './check-plan.ts';
import { openMember } from './open-trip.ts';
import { notAccounting } from './submit-account.ts';

/**
 * Keeps what one traveller was paid, line by line, in place of what was there. Each line gets the rate and the ceiling of the tariff in force
 * on its day; more than the ceiling is kept as it is and judged later. Refused: a line that no imported tariff prices.
 */
export async function keepClaim(
  tx: Tx,
  act: Act,
  memberId: string,
  { lines }: ClaimInput,
): Promise<Outcome<ClaimLine[]>> {
  const open = await openMember(tx, act, memberId, 'traveller-or-officer');
  if (isRefusal(open)) return open;
  const { trip, member } = open;
  if (member.state !== 'travelling' && member.state !== 'accounting') return notAccounting();
  const codes = (await destinationsOf(tx, [trip.id])).map((each) => each.code);
  const legs = new Map((await legsOf(tx, trip.id)).map((each) => [each.id, each]));
  const faults = claimFaults(lines, {
    fromDay: trip.from_day,
    toDay: trip.to_day,
    codes,
    legDays: new Map([...legs].map(([id, leg]) => [id, leg.day])),
  });
  const complaints: Complaint[] = faults.map(({ field, fault }) => ({ field, message: claimWords[fault] }));
  const tariffs = await tariffsFor(tx, {
    components: [...new Set(lines.flatMap((line) => tableOf(line) ?? []))],
    regions: [...new Set(codes.flatMap(regionsOf))],
  });
  const share = await getParameter(tx, SHARE_WITHOUT_HOTEL, trip.from_day);
  const priced = lines.map((line, place) => {
    const day = line.day ?? legs.get(line.legId ?? '')?.day ?? trip.from_day;
    const regency = line.regency ?? codes[0]!;
    const price = priceLine(line, {
      tariffs,
      day,
      regency,
      grades: [member.grade, member.cost_level],
      share,
    });
    if (price === null)
      complaints.push({ field: `lines.${place}.component`, message: claimWords['no-tariff'] });
    return { line, price };
  });
  const refused = refuseFields(complaints);
  if (refused !== null) return refused;
  const rows: ClaimLine[] = priced.map(({ line, price }) => ({
    government_id: act.government.id,
    id: newId(),
    member_id: memberId,
    component: line.component,
    day: line.day,
    leg_id: line.legId,
    description: line.description,
    quantity: line.quantity,
    rate: price!.rate,
    paid: line.paid,
    actual: line.actual,
    ceiling: price!.ceiling,
    tariff_id: price!.tariffId,
    regency: line.regency,
  }));
  const before = (await claimLinesOf(tx, memberId)).map((each) => each.id);
  await recordRemovals(tx, act, 'travel.claim-replace', 'travel_claim_line', before);
  await deleteClaimLines(tx, before);
  await insertClaimLines(tx, rows);
  const ids = rows.map((row) => row.id);
  await recordRows(tx, act, 'travel.claim', 'travel_claim_line', ids);
  return rows;
}
