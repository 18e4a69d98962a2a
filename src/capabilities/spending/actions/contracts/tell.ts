import type { Act, Role } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { notify } from '../../../../platform/notifications/notify.ts';
import { fill, type Locale } from '../../../../platform/texts.ts';
import { accountsOfPeople, accountsWithRole } from '../../../directory/index.ts';
import type { Contract } from '../../store/contracts/contracts.ts';
import { contractNotices, type ContractNotice } from '../../texts/contract-notices.ts';

/** Who hears beside the contract's own officers. */
const RECEIVERS: Record<ContractNotice, readonly Role[]> = {
  'handover-asked': ['commitment-officer'],
  'handover-refused': ['technical-officer'],
  suspended: ['agency-head', 'technical-officer'],
  resumed: ['agency-head', 'technical-officer'],
  extended: ['agency-head', 'technical-officer'],
  addendum: ['agency-head', 'technical-officer'],
  terminated: ['agency-head', 'technical-officer', 'treasurer'],
  'scm-invited': ['agency-head', 'technical-officer'],
  'scm-failed': ['agency-head', 'technical-officer'],
};

/** Tells the contract's officers and those above them of a step; of steps that nobody waits for, nobody. */
export async function tellStep(tx: Tx, act: Act, contract: Contract, step: string): Promise<void> {
  if (!isNotice(step)) return;
  const accounts = new Set<string>();
  const officers = [contract.commitment_person_id, contract.technical_person_id];
  const own = await accountsOfPeople(
    tx,
    officers.filter((each) => each !== null),
  );
  for (const account of own.values()) accounts.add(account);
  for (const role of RECEIVERS[step])
    for (const account of await accountsWithRole(tx, role, contract.agency_id, act.today))
      accounts.add(account);
  const say = (locale: Locale, part: 'title' | 'body') =>
    fill(contractNotices[locale][`${step}-${part}`], { number: contract.number });
  await notify(tx, act, {
    to: [...accounts].filter((each) => each !== act.actor.accountId),
    key: `contract.${step}:${contract.id}:${contract.version}`,
    title: { id: say('id', 'title'), en: say('en', 'title') },
    body: { id: say('id', 'body'), en: say('en', 'body') },
    link: `/app/kontrak/${contract.id}`,
  });
}

function isNotice(step: string): step is ContractNotice {
  return step in RECEIVERS;
}
