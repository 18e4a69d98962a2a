import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { longDay } from '../../../platform/documents/long-day.ts';
import { formatRupiah } from '../../../platform/money.ts';
import { isRefusal, type Outcome } from '../../../platform/outcome.ts';
import { handInFinding } from '../../findings/index.ts';
import type { Member } from '../store/members.ts';
import type { Trip } from '../store/trips.ts';
import { tellRoles } from './tell-verification.ts';

/** Kelebihan bayar, of the inspectorate's classification (PermenPAN-RB 42/2011). */
const OVERPAID = '1.01.04';

export interface Handed {
  amount: number;
  /** what it rests on, line by line */
  condition: readonly string[];
  criterion: string;
  cause: string;
}

/**
 * Hands what is to be repaid to findings: one finding of one debtor with the instruction to pay it into the treasury. The Inspektur issues
 * it; from then on it stands before the debtor's clearance certificate until it is paid.
 * @returns id of the finding
 */
export async function handOff(
  tx: Tx,
  act: Act,
  trip: Trip,
  member: Member,
  what: Handed,
): Promise<Outcome<string>> {
  const days = `${longDay(trip.from_day, 'id')} sampai ${longDay(trip.to_day, 'id')}`;
  const sum = formatRupiah(what.amount);
  const handed = await handInFinding(tx, act, {
    title: `Kelebihan pembayaran perjalanan dinas ${trip.number}`,
    code: OVERPAID,
    condition: [
      `Perjalanan dinas ${trip.number} (SPD ${member.spd_number ?? '-'}), ${days}, dibayar melebihi yang terbukti dijalani sebesar ${sum}:`,
      ...what.condition,
    ].join('\n'),
    criterion: what.criterion,
    cause: what.cause,
    effect: `Keuangan daerah dirugikan sebesar ${sum}.`,
    instruction: `Menyetor kelebihan pembayaran perjalanan dinas ${trip.number} sebesar ${sum} ke kas daerah.`,
    agencyId: member.agency_id,
    debtorPersonId: member.person_id,
    amount: what.amount,
  });
  if (isRefusal(handed)) return handed;
  await tellRoles(tx, act, trip, member, ['inspektur'], 'issue', `/app/lhp/${handed.reportId}`);
  return handed.findingId;
}
