import type { Act } from '../../../platform/act.ts';
import type { DeskItem } from '../../../platform/capability.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { fill, type Locale } from '../../../platform/texts.ts';
import {
  isTeam,
  mayAnswer,
  mayAssess,
  mayConfirm,
  mayOverride,
  mayPropose,
  readableAgencies,
} from '../policy.ts';
import { currentStage, mayProposeNow, newestGate, withholding } from '../rules/gates.ts';
import type { Stage } from '../rules/stages.ts';
import { findEngagement, listEngagements, membersOf } from '../store/engagements.ts';
import { declarationsOfPerson, gatesOf, itemsOf, type StoredGate } from '../store/stages.ts';
import type { Engagement, Item } from '../store/tables.ts';
import { deskTexts } from '../texts/desk.ts';
import { texts as names } from '../texts/names.ts';

const MOST = 50;
type Kind = 'assess' | 'propose' | 'decide' | 'answer' | 'red';

/** Declarations that the actor owes; of running engagements, what their stage waits for from him. */
export async function probityDesk(tx: Tx, act: Act): Promise<DeskItem[]> {
  const items = await ownDeclarations(tx, act);
  const found = (await listEngagements(tx, readableAgencies(act.actor))).filter(
    (each) => each.state === 'running',
  );
  const ids = found.map((each) => each.id);
  const [gates, checks] = [await gatesOf(tx, ids), await itemsOf(tx, ids)];
  for (const of of found) {
    const own = gates.filter((each) => each.row.engagement_id === of.id);
    const stage = currentStage(own);
    const open = checks.filter((each) => each.engagement_id === of.id && each.stage === stage);
    if (isTeam(act.actor)) items.push(...(await ofTeam(tx, act, of, stage, own, open)));
    else items.push(...ofOffice(act, of, stage, own, open));
  }
  return items.slice(0, MOST);
}

async function ownDeclarations(tx: Tx, act: Act): Promise<DeskItem[]> {
  if (act.actor.personId === null) return [];
  const items: DeskItem[] = [];
  for (const each of await declarationsOfPerson(tx, act.actor.personId)) {
    if (each.declared_at !== null) continue;
    const of = await findEngagement(tx, each.engagement_id);
    if (of?.state !== 'running') continue;
    items.push({
      id: `probity.declare:${each.id}`,
      title: both((locale) => fill(deskTexts[locale].declare, { number: of.number })),
      about: { id: of.title, en: of.title },
      due: null,
      overdue: false,
      action: both((locale) => deskTexts[locale]['do-declare']),
      link: '/probity',
    });
  }
  return items;
}

/** Those of the inspectorate who were named for it judge; its leader proposes; whoever confirms, but did not propose, decides. */
async function ofTeam(
  tx: Tx,
  act: Act,
  of: Engagement,
  stage: Stage | null,
  gates: readonly StoredGate[],
  items: readonly Item[],
): Promise<DeskItem[]> {
  if (stage === null) return [];
  const newest = newestGate(gates, stage);
  const waits = newest?.state === 'proposed';
  if (waits)
    return mayConfirm(act.actor) && newest.row.proposed_by !== act.actor.personId
      ? [row('decide', of, stage, 0)]
      : [];
  const own = (await membersOf(tx, of.id)).find((each) => each.person_id === act.actor.personId);
  if (own === undefined) return [];
  const open = items.filter((each) => each.result === 'open').length;
  if (open > 0) return mayAssess(act.actor) ? [row('assess', of, stage, open)] : [];
  return own.role === 'leader' && mayPropose(act.actor) && mayProposeNow(gates, stage)
    ? [row('propose', of, stage, 0)]
    : [];
}

/** The office that buys: items of the stage that it has said nothing to, and red gates that hold its payments back. */
function ofOffice(
  act: Act,
  of: Engagement,
  stage: Stage | null,
  gates: readonly StoredGate[],
  items: readonly Item[],
): DeskItem[] {
  const found: DeskItem[] = [];
  if (mayOverride(act.actor, of.agency_id))
    found.push(...withholding(gates, 'handover').map((gate) => row('red', of, gate.stage, 0)));
  const open = items.filter((each) => each.result === 'open' && each.answer === null).length;
  if (stage !== null && open > 0 && mayAnswer(act.actor, of.agency_id))
    found.push(row('answer', of, stage, open));
  return found;
}

function row(kind: Kind, of: Engagement, stage: Stage, count: number): DeskItem {
  const values = (locale: Locale) => ({
    number: of.number,
    title: of.title,
    count,
    stage: names[locale][`stage-${stage}`].toLowerCase(),
  });
  return {
    id: `probity.${kind}:${of.id}:${stage}`,
    title: both((locale) => fill(deskTexts[locale][kind], values(locale))),
    about: both((locale) => fill(deskTexts[locale][`about-${kind}`], values(locale))),
    due: null,
    overdue: false,
    action: both((locale) => deskTexts[locale][`do-${kind}`]),
    link: `/probity/${of.id}`,
  };
}

function both(say: (locale: Locale) => string): DeskItem['title'] {
  return { id: say('id'), en: say('en') };
}
