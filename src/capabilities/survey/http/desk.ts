import type { Act } from '../../../platform/act.ts';
import { addDays } from '../../../platform/calendar/index.ts';
import type { DeskItem } from '../../../platform/capability.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { fill, type Locale } from '../../../platform/texts.ts';
import { ownInvitations } from '../actions/wave/own-invitation.ts';
import { mayApprove, mayFollowUp, mayManage, mayRead, mayVerify } from '../policy.ts';
import { findResult } from '../store/results/results.ts';
import {
  followUpsOf,
  listRecommendations,
  type RecommendationRow,
} from '../store/recommendation/recommendations.ts';
import { findWave, listWaves } from '../store/wave/waves.ts';
import type { Wave } from '../store/wave/tables.ts';
import { deskTexts } from '../texts/desk.ts';

const MOST = 50;
/** Days before its last one from which an open wave's response is watched. */
const WATCH_DAYS = 14;

type Kind = Exclude<keyof typeof deskTexts.id, `do-${string}` | `about-${string}`>;

/** The reader's own invitations; steps of waves that are his; recommendations that wait for him. */
export async function surveyDesk(tx: Tx, act: Act): Promise<DeskItem[]> {
  const items: DeskItem[] = [];
  for (const each of await ownInvitations(tx, act)) {
    if (each.issued) continue;
    items.push(
      item('invited', each.invitationId, '/survei/undangan', {
        values: { wave: each.waveName },
        about: both((locale) => deskTexts[locale]['about-invited']),
        due: each.closesOn,
        overdue: false,
      }),
    );
  }
  if (mayManage(act.actor) || mayApprove(act.actor))
    for (const wave of await listWaves(tx)) items.push(...(await stepsOf(tx, act, wave)));
  items.push(...(await recommendationRows(tx, act)));
  return items.toSorted(soonest).slice(0, MOST);
}

/** The step of a wave that is the reader's: nobody opens his own draw. */
async function stepsOf(tx: Tx, act: Act, wave: Wave): Promise<DeskItem[]> {
  const [manages, approves] = [mayManage(act.actor), mayApprove(act.actor)];
  const step = (kind: Kind, due: DeskItem['due'], tab: string) =>
    item(kind, wave.id, `/survei/${wave.id}${tab}`, {
      values: { wave: wave.name },
      about: same(String(wave.year)),
      due,
      overdue: due !== null && due < act.today,
    });
  if (wave.state === 'draft' && manages) return [step('draw', wave.opens_on, '')];
  if (wave.state === 'drawn' && approves && wave.drawn_by !== act.actor.id)
    return [step('open', wave.opens_on, '')];
  if (wave.state === 'open' && manages && addDays(act.today, WATCH_DAYS) >= wave.closes_on)
    return [step('watch', wave.closes_on, '?tab=monitor')];
  if (wave.state !== 'closed') return [];
  const computed = (await findResult(tx, wave.id)) !== undefined;
  if (!computed) return manages ? [step('compute', null, '?tab=results')] : [];
  return approves ? [step('publish', null, '?tab=results')] : [];
}

async function recommendationRows(tx: Tx, act: Act): Promise<DeskItem[]> {
  const { actor } = act;
  const rows = (await listRecommendations(tx, null)).filter(
    (each) => each.state !== 'dismissed' && each.settled_on === null,
  );
  if (rows.length === 0) return [];
  const followUps = await followUpsOf(
    tx,
    rows.map((each) => each.id),
  );
  const kindOf = (row: RecommendationRow): Kind | null => {
    if (row.state === 'proposed') return mayManage(actor) ? 'propose' : null;
    const waiting = followUps.find((each) => each.recommendation_id === row.id && each.verdict === null);
    if (waiting !== undefined) return mayVerify(actor) && waiting.submitted_by !== actor.id ? 'verify' : null;
    return row.agency_id !== null && mayFollowUp(actor, row.agency_id) ? 'follow-up' : null;
  };
  const items: DeskItem[] = [];
  const names = new Map<string, string>();
  for (const row of rows) {
    const kind = kindOf(row);
    if (kind === null) continue;
    if (!names.has(row.wave_id)) names.set(row.wave_id, (await findWave(tx, row.wave_id))?.name ?? '');
    items.push(
      item(kind, row.id, recommendationLink(act, row), {
        values: {},
        about: same([names.get(row.wave_id), row.text].filter(Boolean).join(' · ')),
        due: row.due_on,
        overdue: row.due_on !== null && row.due_on < act.today,
      }),
    );
  }
  return items;
}

/** Whoever reads waves finds it beside its wave; an agency and its verifiers have a list of their own. */
function recommendationLink(act: Act, row: { id: string; wave_id: string }): string {
  return mayRead(act.actor)
    ? `/survei/${row.wave_id}?tab=recommendations&member=${row.id}`
    : `/survei/rekomendasi?member=${row.id}`;
}

function item(
  kind: Kind,
  id: string,
  link: string,
  row: Pick<DeskItem, 'about' | 'due' | 'overdue'> & { values: Record<string, string> },
): DeskItem {
  return {
    id: `survey.${kind}:${id}`,
    title: both((locale) => fill(deskTexts[locale][kind], row.values)),
    about: row.about,
    due: row.due,
    overdue: row.overdue,
    others: kind === 'watch',
    action: both((locale) => deskTexts[locale][`do-${kind}`]),
    link,
  };
}

function same(words: string): DeskItem['about'] {
  return { id: words, en: words };
}

function both(say: (locale: Locale) => string): DeskItem['title'] {
  return { id: say('id'), en: say('en') };
}

/** What has a day comes before what has none. */
function soonest(a: DeskItem, b: DeskItem): number {
  if (a.due === b.due) return a.id < b.id ? -1 : 1;
  return a.due === null ? 1 : b.due === null || a.due < b.due ? -1 : 1;
}
