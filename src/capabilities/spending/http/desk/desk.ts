import type { Act } from '../../../../platform/act.ts';
import type { DeskItem } from '../../../../platform/capability.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { getAgencies } from '../../../directory/index.ts';
import { subjectWords } from '../../actions/dashboard/tell-explanation.ts';
import { agenciesForProsecutor } from '../../actions/prosecutor/read-contract.ts';
import { isProsecutor, mayAsk } from '../../policy.ts';
import { isOverTime } from '../../rules/contracts/assess.ts';
import { listExplanations } from '../../store/dashboard/explanations.ts';
import { inOrder, judgedContracts } from '../contracts/rows.ts';
import { explanationDesk } from '../dashboard/explanations.ts';
import { deskItem, same } from './item.ts';
import { paymentDesk } from './payments.ts';
import { villageDesk } from './villages.ts';

const MOST = 50;
const MOST_OF_A_KIND = 20;

/** What spending has for the actor: payments at his office, explanations, the village fund, and for the prosecutor what bends. */
export async function spendingDesk(tx: Tx, act: Act): Promise<DeskItem[]> {
  const items = [
    ...(await explanationDesk(tx, act)),
    ...(await unanswered(tx, act)),
    ...(await paymentDesk(tx, act)),
    ...(await villageDesk(tx, act)),
    ...(await bentContracts(tx, act)),
  ];
  return items.toSorted(soonest).slice(0, MOST);
}

/** For who asks: explanations whose day has passed. */
async function unanswered(tx: Tx, act: Act): Promise<DeskItem[]> {
  if (!mayAsk(act.actor)) return [];
  const { rows } = await listExplanations(
    tx,
    { agencies: null, state: 'overdue', today: act.today },
    { limit: MOST_OF_A_KIND, offset: 0 },
  );
  const agencies = await getAgencies(
    tx,
    rows.map((each) => each.agency_id),
  );
  return rows.map((row) => {
    const agency = agencies.get(row.agency_id)?.name ?? '';
    return deskItem('answered', {
      id: row.id,
      link: `/penjelasan/${row.id}`,
      values: same({}),
      about: { id: `${agency} · ${subjectWords(row, 'id')}`, en: `${agency} · ${subjectWords(row, 'en')}` },
      due: row.due_on,
      overdue: true,
    });
  });
}

/** For the prosecutor's office: contracts under an agreement in force that are critical or over their time. Opening one leaves its trace. */
async function bentContracts(tx: Tx, act: Act): Promise<DeskItem[]> {
  if (!isProsecutor(act.actor)) return [];
  const agencyIds = await agenciesForProsecutor(tx, act);
  if (agencyIds?.length === 0) return [];
  const all = await judgedContracts(tx, act, { agencyIds, year: null, state: '', vendorId: null, text: '' });
  const bent = inOrder(
    all.filter(({ contract, judged }) => judged.critical !== null || isOverTime(contract, judged)),
    'late',
  ).slice(0, MOST_OF_A_KIND);
  const agencies = await getAgencies(tx, [...new Set(bent.map(({ contract }) => contract.agency_id))]);
  return bent.map(({ contract, judged }) =>
    deskItem('contract', {
      id: contract.id,
      link: `/kontrak/${contract.id}`,
      values: same({ number: contract.number }),
      about: `${contract.title} · ${agencies.get(contract.agency_id)?.name ?? ''}`,
      due: judged.late?.lastDay ?? contract.end_on,
      overdue: isOverTime(contract, judged),
    }),
  );
}

/** What has a day comes before what has none. */
function soonest(a: DeskItem, b: DeskItem): number {
  if (a.due === b.due) return a.id < b.id ? -1 : 1;
  return a.due === null ? 1 : b.due === null || a.due < b.due ? -1 : 1;
}
