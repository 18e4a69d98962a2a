import { conflict, isRefusal, type Outcome, type Refusal } from '../outcome.ts';
import type { Services } from '../services.ts';
import type { Own } from './own-route.ts';
import type { IdentityTables } from './tables.ts';

function noPractice(): Refusal {
  return conflict(
    'no-practice',
    'Mode latihan belum disiapkan untuk pemerintah daerah ini. Hubungi admin teknis.',
    'Practice mode has not been set up for this government. Ask the technical administrator.',
  );
}

/**
 * Takes this session into the practice twin, or back. The account is mirrored there first; other sessions of it stay where they are.
 * @returns whether it practises now
 */
export async function setPractice(services: Services, own: Own, on: boolean): Promise<Outcome<boolean>> {
  const { home, accountId, sessionId } = own.session;
  if (on) {
    const twin = (await services.governments()).find((each) => each.practiceOf === home.id);
    if (twin === undefined) {
      return noPractice();
    }
    const account = await own.run(async (tx, act) => ({
      act,
      ...(await tx
        .withTables<IdentityTables>()
        .selectFrom('account')
        .select(['id', 'user_name as userName'])
        .where('id', '=', accountId)
        .executeTakeFirstOrThrow()),
    }));
    if (isRefusal(account)) return account;
    const entered = await services.people.enterPractice(account.act, twin, account);
    if (isRefusal(entered)) return entered;
  }
  return own.run(async (tx) => {
    await tx
      .withTables<IdentityTables>()
      .updateTable('session')
      .set({ practice: on })
      .where('id', '=', sessionId)
      .execute();
    return on;
  });
}
