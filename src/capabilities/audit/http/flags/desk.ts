import type { Act } from '../../../../platform/act.ts';
import type { DeskItem } from '../../../../platform/capability.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { fill } from '../../../../platform/texts.ts';
import { readerOf } from '../../actions/flags/open-flags.ts';
import { deskAgencies, mayApprovePlan, mayAssignFlags, mayReview, mayUseDesk } from '../../policy.ts';
import { REVIEW_LEVELS } from '../../rules/papers/review.ts';
import { countFlags, everything } from '../../store/flags/queue.ts';
import { listPapers } from '../../store/papers/papers.ts';
import { plansOf } from '../../store/plan/plans.ts';
import { flagTexts } from '../../texts/flags.ts';

type Word = keyof typeof flagTexts.id;
const MOST_PAPERS = 20;

/** What waits for the auditor: flags of his, critical ones that nobody has, working papers, the plan. */
export async function flagDesk(tx: Tx, act: Act): Promise<DeskItem[]> {
  const { accountId, personId } = act.actor;
  if (accountId === null || personId === null || !mayUseDesk(act.actor)) return [];
  return [
    ...(await flagRow(tx, act, 'desk-mine', 'mine')),
    ...(mayAssignFlags(act.actor) ? await flagRow(tx, act, 'desk-critical', 'nobody') : []),
    ...(await paperRows(tx, act, accountId)),
    ...(mayApprovePlan(act.actor) ? await planRows(tx) : []),
  ];
}

async function flagRow(tx: Tx, act: Act, title: Word, assigned: 'mine' | 'nobody'): Promise<DeskItem[]> {
  const search = {
    ...everything(readerOf(act)),
    assigned,
    suspended: false,
    ...(assigned === 'nobody' ? { severities: ['critical' as const] } : {}),
  };
  const count = (await countFlags(tx, search)).find((each) => each.state === 'open')?.count ?? 0;
  if (count === 0) return [];
  const severity = assigned === 'nobody' ? '&severity=critical' : '';
  return [
    row(
      title,
      assigned,
      both('desk-count', { count }),
      'desk-look',
      `/audit?assigned=${assigned}${severity}`,
    ),
  ];
}

async function paperRows(tx: Tx, act: Act, accountId: string): Promise<DeskItem[]> {
  const levels = REVIEW_LEVELS.filter((level) => mayReview(act.actor, level));
  const { rows } = await listPapers(tx, {
    agencyIds: deskAgencies(act.actor),
    state: '',
    text: '',
    waitingFor: { levels, accountId },
    limit: MOST_PAPERS,
    offset: 0,
  });
  return rows
    .filter((paper) => paper.state !== 'draft')
    .map((paper) => {
      const about = `${paper.number} · ${paper.title}`;
      const title = paper.state === 'review' ? 'desk-paper-review' : 'desk-paper-mend';
      return row(
        title,
        paper.id,
        { id: about, en: about },
        'desk-paper-open',
        `/audit/kertas-kerja/${paper.id}`,
      );
    });
}

async function planRows(tx: Tx): Promise<DeskItem[]> {
  return (await plansOf(tx, null))
    .filter((plan) => plan.state === 'proposed')
    .map((plan) => {
      const about = `PKPT ${plan.year}`;
      return row('desk-plan', plan.id, { id: about, en: about }, 'desk-plan-open', '/audit/pkpt');
    });
}

function row(title: Word, id: string, about: DeskItem['about'], action: Word, link: string): DeskItem {
  return {
    id: `audit.${title}:${id}`,
    title: both(title),
    about,
    due: null,
    overdue: false,
    action: both(action),
    link,
  };
}

function both(word: Word, values: Record<string, string | number> = {}): DeskItem['title'] {
  return { id: fill(flagTexts.id[word], values), en: fill(flagTexts.en[word], values) };
}
