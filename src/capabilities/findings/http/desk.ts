import { holds, reach, type Act } from '../../../platform/act.ts';
import type { DeskItem } from '../../../platform/capability.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { formatRupiah } from '../../../platform/money.ts';
import { fill } from '../../../platform/texts.ts';
import { withPredecessors } from '../actions/gate.ts';
import { findParties, partyKey } from '../actions/parties.ts';
import { MAY, scopeOf } from '../policy.ts';
import { REPORT_TRANSITIONS, TRANSITIONS } from '../rules/machine.ts';
import { subjectOf } from '../store/cases.ts';
import {
  awaitingAuditee,
  awaitingDecision,
  awaitingReview,
  awaitingVerification,
  respondingReports,
  type WaitingFinding,
} from '../store/desk.ts';
import { listLosses, waitingPayments } from '../store/list-losses.ts';
import { deskTexts } from '../texts/desk.ts';
import { lossRows } from './present-loss.ts';

type Kind = Exclude<keyof typeof deskTexts.id, `do-${string}`>;

const MOST = 50;

/** What waits for the actor: his own duties first as an auditee, then what his roles have to verify, decide and check. */
export async function findingsDesk(tx: Tx, act: Act): Promise<DeskItem[]> {
  const actor = await withPredecessors(tx, act.actor);
  const scope = scopeOf(actor);
  const items: DeskItem[] = [];
  const add = (
    kind: Kind,
    id: string,
    link: string,
    about: string,
    due: DeskItem['due'],
    values: Record<string, string>,
  ) =>
    items.push({
      id: `findings.${kind}:${id}`,
      title: both(kind, values),
      about: { id: about, en: about },
      due,
      overdue: due !== null && due < act.today,
      action: both(`do-${kind}`, {}),
      link,
    });
  const addFindings = (kind: Kind, rows: readonly WaitingFinding[]) => {
    for (const row of rows)
      add(kind, row.id, `/temuan/${row.findingId}`, row.title, row.due, {
        number: row.number,
        source: row.source,
      });
  };

  // The auditee: what he or his agency owes.
  const offices = reach(actor, ['agency-head', 'follow-up-officer']) ?? [];
  const own = {
    clauses: offices.length === 0 ? [] : [{ offices, from: 'responding' as const, confidential: false }],
    personId: actor.personId,
  };
  addFindings('follow-up', await awaitingAuditee(tx, own));
  if (offices.length > 0 && holds(actor, REPORT_TRANSITIONS.respond.who))
    for (const row of await respondingReports(tx, own, offices))
      add('respond', row.id, `/lhp/${row.id}`, row.title, row.due, { title: row.title });

  // The inspectorate: what was handed in, what others owe it, what can be issued.
  if (holds(actor, TRANSITIONS.forward.who))
    addFindings('verify', await awaitingVerification(tx, scope, actor.id));
  if (holds(actor, MAY.decideSuspension))
    addFindings('suspension', await awaitingDecision(tx, scope, actor.id));
  if (holds(actor, TRANSITIONS['review-fulfilled'].who))
    addFindings('review', await awaitingReview(tx, scope, act.today));
  if (holds(actor, REPORT_TRANSITIONS.issue.who))
    for (const row of await respondingReports(tx, scope, null))
      add('issue', row.id, `/lhp/${row.id}`, row.title, row.due, { title: row.title });

  await addMoney(tx, { ...act, actor }, add);
  return items.sort(soonest).slice(0, MOST);
}

type Add = (
  kind: Kind,
  id: string,
  link: string,
  about: string,
  due: DeskItem['due'],
  values: Record<string, string>,
) => void;

async function addMoney(tx: Tx, act: Act, add: Add): Promise<void> {
  if (holds(act.actor, MAY.checkPayment)) {
    const { rows } = await waitingPayments(tx, { limit: MOST, offset: 0 });
    const parties = await findParties(tx, rows.map(subjectOf));
    for (const row of rows.filter((each) => each.madeBy !== act.actor.id)) {
      const name = parties.get(partyKey(subjectOf(row)))?.name ?? '';
      add('check', row.id, '/kerugian', `${name}, ${row.receiptNumber}`, null, {
        amount: formatRupiah(row.amount),
      });
    }
  }
  if (!holds(act.actor, MAY.keepLosses)) return;
  const search = {
    today: act.today,
    offices: reach(act.actor, MAY.keepLosses),
    personId: null,
    standing: 'behind' as const,
  };
  const { ids } = await listLosses(tx, search, { limit: MOST, offset: 0 });
  for (const row of await lossRows(tx, act, ids))
    add('behind', row.id, `/kerugian/${row.id}`, row.debtor.name, row.nextDue, { number: row.number });
}

function both(key: keyof typeof deskTexts.id, values: Record<string, string>) {
  return { id: fill(deskTexts.id[key], values), en: fill(deskTexts.en[key], values) };
}

/** What has a day comes before what has none. */
function soonest(a: DeskItem, b: DeskItem): number {
  if (a.due === b.due) return a.id < b.id ? -1 : 1;
  return a.due === null ? 1 : b.due === null || a.due < b.due ? -1 : 1;
}
