import type { Tx } from '../../../platform/database/index.ts';
import { advanceLeft } from '../rules/advance.ts';
import { advanceRepaid } from '../store/answers.ts';
import { sumOfClaim } from '../store/claims.ts';
import type { Member } from '../store/members.ts';

/** Rupiah of his advance that a traveller still has to bring back. */
export async function leftOfAdvance(tx: Tx, member: Member): Promise<number> {
  if (member.advance === 0) return 0;
  return advanceLeft(member, {
    claimed: await sumOfClaim(tx, member.id),
    repaid: await advanceRepaid(tx, member.id),
  });
}
