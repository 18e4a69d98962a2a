import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { dayIn } from '../../../platform/clock.ts';
import { findFiles, type FileRow } from '../../../platform/files/store.ts';
import { isRefusal, type Outcome } from '../../../platform/outcome.ts';
import { actorNames, getAgencies } from '../../directory/index.ts';
import { rectificationsOf } from '../../privacy/index.ts';
import { openCase, placeOf } from '../actions/gate.ts';
import { findParties, partyKey, type Party } from '../actions/parties.ts';
import type { FindingPage, RecommendationOut } from '../contract/findings.ts';
import { MAY, mayAct, scopeOf } from '../policy.ts';
import { overdueDays } from '../rules/clocks.ts';
import {
  awaitsAuditee,
  nextReportState,
  nextState,
  RECOMMENDATION_ACTIONS,
  REPORT_TRANSITIONS,
  TRANSITIONS,
} from '../rules/machine.ts';
import { sees } from '../rules/scope.ts';
import { isSettled } from '../rules/status.ts';
import { timelineOf } from '../rules/timeline.ts';
import { sightOf, subjectOf, type FindingCase, type Part } from '../store/cases.ts';
import { loadCodes, type Codes } from '../store/codes.ts';
import { findDetails, type FindingDetails } from '../store/details.ts';
import type { RecommendationRow } from '../store/tables.ts';

/** What the parts of a page need in common. */
interface Setting {
  act: Act;
  actor: Act['actor'];
  found: FindingCase;
  details: FindingDetails;
  parties: Map<string, Party>;
  offices: Map<string, { name: string }>;
  files: Map<string, FileRow>;
  codes: Codes;
  rectifications: FindingPage['rectifications'];
  nameOf: (actor: string) => string;
  /** sees only what concerns himself: neither an officer nor of the team */
  ownOnly: boolean;
}

/** A finding's whole page for whoever may see it, with what he may do next. */
export async function findingPageOf(tx: Tx, act: Act, id: string): Promise<Outcome<FindingPage>> {
  const opened = await openCase(tx, act, 'finding', id, false);
  if (isRefusal(opened)) return opened;
  const { found, actor } = opened;
  const details = await findDetails(tx, id);
  const offices = await getAgencies(tx, [
    ...sightOf(found).offices,
    ...details.responses.flatMap((row) => row.agency_id ?? []),
  ]);
  const names = await actorNames(tx, actorsOf(details));
  const setting: Setting = {
    act,
    actor,
    found,
    details,
    parties: await findParties(tx, found.parts.map(subjectOf)),
    offices,
    files: await findFiles(
      tx,
      [...details.evidence, ...details.payments, ...details.suspensions].flatMap((row) => row.file_id ?? []),
    ),
    codes: await loadCodes(tx),
    rectifications: await rectificationsOf(tx, 'finding', id),
    nameOf: (each) => names.get(each) ?? each,
    ownOnly: !sees({ ...scopeOf(actor), personId: null }, sightOf(found)),
  };
  return pageOf(setting);
}

function actorsOf(details: FindingDetails): (string | null)[] {
  return [
    ...details.followUps.map((row) => row.submitted_by),
    ...details.reviews.map((row) => row.created_by),
    ...details.responses.map((row) => row.created_by),
    ...details.payments.flatMap((row) => [row.made_by, row.checked_by]),
  ];
}

function pageOf(setting: Setting): FindingPage {
  const { act, found, details, codes, offices } = setting;
  const { finding, report } = found;
  const code = (kind: 'finding' | 'bpk' | 'cause', value: string | null) =>
    value === null ? null : codeOf(codes, kind, value);
  const recommendations = found.recommendations.map((row) => recommendationOf(setting, row));
  return {
    id: finding.id,
    number: finding.number,
    title: finding.title,
    source: finding.source,
    state: finding.state,
    confidential: finding.confidential,
    reportId: report.id,
    reportNumber: report.number,
    reportTitle: report.title,
    reportOn: report.dated_on,
    agencyId: finding.agency_id,
    agencyName: offices.get(finding.agency_id ?? '')?.name ?? null,
    status: finding.status,
    value: finding.value,
    unpaid: finding.unpaid,
    due: finding.due_on,
    provisional: finding.due_provisional,
    late: Math.max(0, ...recommendations.map((each) => each.late)),
    codes: {
      finding: code('finding', finding.code),
      bpk: code('bpk', finding.code_bpk),
      cause: code('cause', finding.cause_code),
    },
    condition: details.text.condition,
    criterion: details.text.criterion,
    cause: details.text.cause,
    effect: details.text.effect,
    rectifications: setting.rectifications,
    receivedOn: report.received_on,
    respondBy: report.respond_by,
    recommendations,
    responses: setting.ownOnly
      ? []
      : details.responses.map((row) => ({
          id: row.id,
          stance: row.stance,
          text: row.text,
          agencyName: offices.get(row.agency_id ?? '')?.name ?? null,
          at: row.created_at,
          by: setting.nameOf(row.created_by),
        })),
    events: eventsOf(setting),
    may: mayOf(setting, act),
  };
}

export function codeOf(codes: Codes, kind: 'finding' | 'recommendation' | 'cause' | 'bpk', code: string) {
  const found = codes.find(kind, code);
  return { code, title: found?.title ?? null, group: found?.group || null };
}

function mayOf({ actor, found }: Setting, _act: Act): FindingPage['may'] {
  const may: FindingPage['may'] = [];
  const place = sightOf(found);
  const { state, source } = found.report;
  const can = (action: 'edit' | 'respond') =>
    nextReportState(state, action, source) !== null && mayAct(actor, REPORT_TRANSITIONS[action].who, place);
  if (can('edit')) may.push('edit', 'delete');
  if (can('respond')) may.push('respond');
  return may;
}

/** Parts that the reader may see: all, or only his own. */
function partsFor(setting: Setting, recommendationId: string): { shown: Part[]; others: number } {
  const all = setting.found.parts.filter((part) => part.recommendation_id === recommendationId);
  if (!setting.ownOnly) return { shown: all, others: 0 };
  const shown = all.filter((part) => part.person_id === setting.act.actor.personId);
  return { shown, others: all.length - shown.length };
}

function recommendationOf(setting: Setting, row: RecommendationRow): RecommendationOut {
  const { act, details, codes } = setting;
  const { shown, others } = partsFor(setting, row.id);
  const own = new Set(shown.map((part) => part.id));
  const ofThis = <T extends { recommendation_id: string }>(rows: T[]) =>
    rows.filter((each) => each.recommendation_id === row.id);
  const mine = (responsibleId: string | null) =>
    !setting.ownOnly || (responsibleId !== null && own.has(responsibleId));
  return {
    id: row.id,
    number: row.number,
    code: codeOf(codes, 'recommendation', row.code),
    text: row.text,
    value: row.value,
    status: row.status,
    step: row.step,
    due: row.due_on,
    provisional: row.due_provisional,
    late: overdueDays(row, row.due_on, act.today),
    forwardedOn: row.forwarded_on,
    reviewDue: row.review_due_on,
    parts: shown.map((part) => partOf(setting, part)),
    others,
    followUps: ofThis(details.followUps)
      .filter((each) => mine(each.responsible_id))
      .map((each) => followUpOf(setting, each)),
    payments: ofThis(details.payments)
      .filter((each) => mine(each.responsible_id))
      .map((each) => paymentOf(setting, each)),
    suspensions: ofThis(details.suspensions).map((each) => suspensionOf(setting, each)),
    reviews: ofThis(details.reviews).map((each) => ({
      id: each.id,
      action: each.action,
      before: each.status_before,
      after: each.status_after,
      note: setting.ownOnly ? '' : each.note,
      paperNumber: each.paper_number,
      paperOn: each.paper_on,
      at: each.created_at,
      by: setting.nameOf(each.created_by),
    })),
    may: mayOnRecommendation(setting, row),
  };
}

function mayOnRecommendation({ actor, found }: Setting, row: RecommendationRow): RecommendationOut['may'] {
  if (found.finding.state !== 'final') return [];
  const place = placeOf(found, row.id);
  const parts = found.parts.filter((part) => part.recommendation_id === row.id);
  const may: RecommendationOut['may'] = RECOMMENDATION_ACTIONS.filter(
    (action) =>
      nextState(row, action, found.finding.source) !== null && mayAct(actor, TRANSITIONS[action].who, place),
  );
  if (mayAct(actor, MAY.recordPayment, place) && parts.some((part) => part.share > part.paid))
    may.push('pay');
  if (mayAct(actor, MAY.requestSuspension, place) && !isSettled(row.status)) may.push('suspend');
  return may;
}

function partOf({ parties, offices }: Setting, part: Part): RecommendationOut['parts'][number] {
  const { kind, id } = subjectOf(part);
  const party = parties.get(partyKey({ kind, id }));
  return {
    id: part.id,
    party: { kind, id, name: party?.name ?? id, number: party?.number ?? null },
    officeName: offices.get(part.office_id ?? '')?.name ?? null,
    share: part.share,
    paid: part.paid,
    waiting: part.standing - part.paid,
    dutyDoneOn: part.duty_done_on,
    lossId: part.loss_id,
  };
}

function fileOf(files: Map<string, FileRow>, id: string | null) {
  const file = id === null ? undefined : files.get(id);
  return file === undefined ? null : { id: file.id, name: file.name, size: file.size };
}

function followUpOf(
  { actor, found, details, files, nameOf }: Setting,
  row: FindingDetails['followUps'][number],
): RecommendationOut['followUps'][number] {
  return {
    id: row.id,
    sequence: row.sequence,
    responsibleId: row.responsible_id,
    text: row.text,
    submittedAt: row.submitted_at,
    submittedBy: nameOf(row.submitted_by),
    verdict: row.verdict,
    verdictAt: row.verdict_at,
    verdictNote: row.verdict_note,
    files: details.evidence
      .filter((each) => each.follow_up_id === row.id)
      .flatMap((each) => fileOf(files, each.file_id) ?? []),
    mayVerify:
      row.verdict === null &&
      row.submitted_by !== actor.id &&
      mayAct(actor, TRANSITIONS.forward.who, sightOf(found)),
  };
}

function paymentOf(
  { actor, found, files, nameOf }: Setting,
  row: FindingDetails['payments'][number],
): RecommendationOut['payments'][number] {
  return {
    id: row.id,
    responsibleId: row.responsible_id,
    amount: row.amount,
    paidOn: row.paid_on,
    receiptNumber: row.receipt_number,
    ntpn: row.ntpn,
    state: row.state,
    overpayment: row.overpayment,
    madeBy: nameOf(row.made_by),
    checkedBy: row.checked_by === null ? null : nameOf(row.checked_by),
    checkNote: row.check_note,
    file: fileOf(files, row.file_id),
    mayCheck:
      row.state === 'recorded' && row.made_by !== actor.id && mayAct(actor, MAY.checkPayment, sightOf(found)),
  };
}

function suspensionOf(
  { actor, found, files }: Setting,
  row: FindingDetails['suspensions'][number],
): RecommendationOut['suspensions'][number] {
  return {
    id: row.id,
    reason: row.reason,
    from: row.from_on,
    to: row.to_on,
    note: row.note,
    state: row.state,
    decisionNote: row.decision_note,
    file: fileOf(files, row.file_id),
    mayDecide:
      row.state === 'requested' &&
      row.requested_by !== actor.id &&
      mayAct(actor, MAY.decideSuspension, sightOf(found)),
  };
}

function eventsOf({ act, found, details, ownOnly }: Setting): FindingPage['events'] {
  const { report, recommendations } = found;
  const day = (at: string) => dayIn(act.government.zone, Temporal.Instant.from(at));
  return timelineOf(
    report.state === 'final' ? report.dated_on : null,
    report.received_on,
    recommendations.map((row) => ({
      number: row.number,
      due: row.due_on,
      awaited: awaitsAuditee(row),
      steps: [
        ...details.followUps
          .filter((each) => each.recommendation_id === row.id)
          .flatMap((each) => [
            { on: each.submitted_on, kind: 'submitted' as const },
            ...(each.verdict_at === null || each.verdict === 'superseded'
              ? []
              : [
                  {
                    on: day(each.verdict_at),
                    kind: each.verdict === 'returned' ? ('returned' as const) : ('verified' as const),
                  },
                ]),
          ]),
        ...details.reviews
          .filter((each) => each.recommendation_id === row.id && each.status_after !== each.status_before)
          .map((each) => ({
            on: day(each.created_at),
            kind: 'reviewed' as const,
            status: each.status_after,
          })),
        ...details.payments
          .filter((each) => !ownOnly && each.recommendation_id === row.id && each.state === 'verified')
          .map((each) => ({ on: each.paid_on, kind: 'paid' as const, amount: each.amount })),
      ],
    })),
    act.today,
  );
}
