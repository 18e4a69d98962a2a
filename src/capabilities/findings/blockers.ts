import { subjectKey, type Blocker, type BlockerQuestion, type Subject } from '../../platform/act.ts';
import type { PlainDate } from '../../platform/calendar/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import { formatRupiah } from '../../platform/money.ts';
import { getParameters } from '../../platform/parameters/index.ts';
import { fill } from '../../platform/texts.ts';
import { agencyLineage } from '../directory/index.ts';
import { AWAITING_REVIEW_CLEARS, CURRENT_INSTALMENTS_PASS } from './parameters.ts';
import {
  judgeLoss,
  judgePart,
  type BlockingChoices,
  type LossReason,
  type PartReason,
  type Verdict,
} from './rules/blocking.ts';
import { lossRemainder, standingOf, type Standing } from './rules/losses.ts';
import { openLossesOf, openPartsOf, type Asked, type OpenLoss, type OpenPart } from './store/blocking.ts';
import { blockerTexts } from './texts/blockers.ts';

/**
 * What findings and losses stand between subjects and their certificate (audit rule of the clearance certificate):
 * - a recommendation of a final report, only while this subject's own share is unpaid or own duty undone;
 * - an own loss with a remainder, unless its SKTJM instalments are current and guaranteed and the government allows it;
 * - an agency by what names it or an agency that went before it, a person never by his agency's;
 * - a share under a loss case once, as the loss.
 *
 * Five statements for one subject or for thousands. @param asOf day on which instalments and choices are judged
 */
export const findBlockers: BlockerQuestion = async (tx, asOf, subjects) => {
  const once = new Map(subjects.map((subject) => [subjectKey(subject), subject]));
  const asked = await partiesOf(tx, [...once.values()]);
  const choices = await choicesOn(tx, asOf);
  const losses = await openLossesOf(tx, asked);
  const parts = await openPartsOf(tx, asked);
  const openLosses = new Set(losses.filter((loss) => remainderOf(loss) > 0).map((loss) => loss.id));
  const found = new Map<string, Blocker[]>();
  const add = (subject: Subject, blocker: Blocker | null) => {
    if (blocker === null) return;
    const known = found.get(subjectKey(subject));
    if (known) known.push(blocker);
    else found.set(subjectKey(subject), [blocker]);
  };
  for (const part of parts) {
    const inOpenLoss = part.lossId !== null && openLosses.has(part.lossId);
    add({ kind: part.kind, id: part.subject }, blockerOfPart(part, inOpenLoss, choices));
  }
  for (const loss of losses) add({ kind: loss.kind, id: loss.subject }, blockerOfLoss(loss, asOf, choices));
  return found;
};

/** Every subject with the parties that count as it. An agency answers for the duties of those that went before it. */
async function partiesOf(tx: Tx, subjects: readonly Subject[]): Promise<Asked[]> {
  const agencies = subjects.filter((each) => each.kind === 'agency').map((each) => each.id);
  const lineage = agencies.length === 0 ? new Map<string, string[]>() : await agencyLineage(tx, agencies);
  return subjects.flatMap(({ kind, id }) => {
    const parties = kind === 'agency' ? (lineage.get(id) ?? [id]) : [id];
    return parties.map((party) => ({ kind, subject: id, party }));
  });
}

async function choicesOn(tx: Tx, asOf: PlainDate): Promise<BlockingChoices> {
  const { clears, pass } = await getParameters(
    tx,
    { clears: AWAITING_REVIEW_CLEARS, pass: CURRENT_INSTALMENTS_PASS },
    asOf,
  );
  return {
    awaitingReview: clears ? 'clears' : 'conditions',
    currentInstalments: pass ? 'conditions' : 'refuses',
  };
}

function remainderOf(loss: OpenLoss): number {
  return lossRemainder([loss.shares], [loss.paid]);
}

function inBoth(key: keyof typeof blockerTexts.id, values: Record<string, string | number>) {
  return { id: fill(blockerTexts.id[key], values), en: fill(blockerTexts.en[key], values) };
}

function blockerOfPart(part: OpenPart, inOpenLoss: boolean, choices: BlockingChoices): Blocker | null {
  const verdict: Verdict<PartReason> | null = judgePart(
    { ...part, dutyDone: part.dutyDoneOn !== null, inOpenLoss },
    choices,
  );
  if (verdict === null) return null;
  const values = { report: part.reportNumber, source: part.source, number: part.findingNumber };
  const title = (locale: 'id' | 'en') =>
    part.confidential ? blockerTexts[locale].confidential : part.findingTitle;
  return {
    kind: 'recommendation',
    id: part.responsibleId,
    findingId: part.findingId,
    status: verdict.reason === 'awaiting-review' ? blockerTexts.id['status-awaiting'] : part.status,
    effect: verdict.effect,
    title: {
      id: fill(blockerTexts.id.item, { ...values, title: title('id') }),
      en: fill(blockerTexts.en.item, { ...values, title: title('en') }),
    },
    cure: inBoth(verdict.reason, { amount: formatRupiah(verdict.amount), source: part.source }),
    amount: verdict.amount,
    link: `/app/temuan/${part.findingId}`,
  };
}

const LOSS_CURES: Record<LossReason, keyof typeof blockerTexts.id> = {
  'no-instrument': 'no-instrument',
  unpaid: 'loss-unpaid',
  behind: 'behind',
  'not-guaranteed': 'not-guaranteed',
  current: 'current',
  'current-refused': 'current-refused',
};

function blockerOfLoss(loss: OpenLoss, asOf: PlainDate, choices: BlockingChoices): Blocker | null {
  const standing = standingOn(loss, asOf);
  const verdict = judgeLoss({ ...loss, remainder: remainderOf(loss), standing }, choices);
  if (verdict === null) return null;
  const late = standing?.kind === 'menunggak' ? standing : { behind: 0, arrears: 0 };
  const values = {
    number: loss.number,
    amount: formatRupiah(verdict.amount),
    instrument: loss.instrument ?? '',
    behind: late.behind,
    arrears: formatRupiah(late.arrears),
  };
  return {
    kind: 'loss',
    id: loss.id,
    findingId: loss.findingId,
    status: fill(blockerTexts.id[statusKey(verdict.reason)], values),
    effect: verdict.effect,
    title: inBoth('loss', values),
    cure: inBoth(LOSS_CURES[verdict.reason], values),
    amount: verdict.amount,
    link: `/app/kerugian/${loss.id}`,
  };
}

function statusKey(reason: LossReason): 'status-no-instrument' | 'status-behind' | 'status-current' {
  if (reason === 'no-instrument') return 'status-no-instrument';
  return reason === 'behind' ? 'status-behind' : 'status-current';
}

/** What was paid before the instrument was signed is no part of its schedule. */
function standingOn(loss: OpenLoss, asOf: PlainDate): Standing | null {
  if (loss.principal === null || loss.instalments.length === 0) return null;
  const before = loss.shares - loss.principal;
  return standingOf(loss.instalments, loss.paid - before, asOf);
}
