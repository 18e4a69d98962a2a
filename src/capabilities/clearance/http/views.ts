import type { Act } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { actorNames } from '../../directory/index.ts';
import { chosenProvider } from '../actions/issue.ts';
import type { RequestDetail, RequestRow } from '../contract.ts';
import { mayRequest, signatureWaitsFor, wholeRoles } from '../policy.ts';
import { after } from '../rules/machine.ts';
import { standingOf } from '../rules/validity.ts';
import { findCertificate, type Certificate } from '../store/certificates.ts';
import type { ListedRequest, RequestFilter } from '../store/lists.ts';
import { eventsOf, findDecision, type Request } from '../store/requests.ts';

export const NO_FILTER: RequestFilter = {
  own: null,
  queue: null,
  registered: false,
  subject: null,
  kind: '',
  purpose: '',
  states: [],
  year: 0,
  text: '',
  offset: 0,
  limit: 50,
};

/** The day decides whether a certificate still holds, also before the nightly job has marked it. */
export function rowOf(row: ListedRequest, today: PlainDate): RequestRow {
  const { state, validUntil } = row;
  return state === 'valid' && validUntil !== null
    ? { ...row, state: standingOf({ state, validUntil }, today) }
    : row;
}

/** What a signature takes here today. In a practice twin the local seal signs whatever is chosen. */
export async function signingHere(tx: Tx, act: Act): Promise<RequestDetail['signing']> {
  const provider = await chosenProvider(tx, act);
  if (provider === 'none') return 'outside';
  const alone = act.government.practiceOf !== null || provider === 'local' || provider === 'bsre-seal';
  return alone ? 'nothing' : 'secret';
}

/** Everything about one request that its reader may know. */
export async function detailOf(tx: Tx, act: Act, request: Request): Promise<RequestDetail> {
  const certificate = await findCertificate(tx, request.id);
  const decision =
    request.decisionId === null ? null : ((await findDecision(tx, request.decisionId)) ?? null);
  const events = await eventsOf(tx, request.id);
  const names = await actorNames(
    tx,
    events.map((each) => each.actor),
  );
  const signing = await signingHere(tx, act);
  const waitsFor = request.state === 'in-approval' ? (request.steps[request.step] ?? null) : null;
  const listed: ListedRequest = {
    ...request,
    waitsFor,
    outcome: decision?.outcome ?? null,
    owed: decision?.owed ?? 0,
    registerText: certificate?.registerText ?? null,
    issuedOn: certificate?.issuedOn ?? null,
    validUntil: certificate?.validUntil ?? null,
  };
  return {
    ...rowOf(listed, act.today),
    subjectId: request.subjectId,
    note: request.note,
    reason: request.reason,
    steps: request.steps,
    step: request.step,
    decision,
    certificate: certificate ? { ...certificate, checkPath: `/cek/eskbt/${certificate.shortCode}` } : null,
    events: events.map(({ event, toState, at, actor, role, note }) => ({
      event,
      toState,
      at,
      by: names.get(actor) ?? null,
      role,
      note,
    })),
    signing,
    may: mayOf(act, request, certificate, signing, waitsFor, decision?.outcome ?? null),
  };
}

function mayOf(
  act: Act,
  request: Request,
  certificate: Certificate | undefined,
  signing: RequestDetail['signing'],
  waitsFor: RequestDetail['waitsFor'],
  outcome: RequestDetail['outcome'],
): RequestDetail['may'] {
  const due = waitsFor !== null && wholeRoles(act.actor).includes(waitsFor);
  const waits = request.state === 'awaiting-signature';
  return {
    approve: due,
    return: due,
    refuse: due && waitsFor === 'inspektur' && outcome !== 'eligible',
    resubmit:
      after(request.state, 'resubmit') !== null &&
      mayRequest(act.actor, { kind: request.kind, id: request.subjectId }),
    sign: waits && signing === 'secret' && signatureWaitsFor(act.actor, signing),
    upload: waits && signing === 'outside' && signatureWaitsFor(act.actor, signing),
    download: certificate?.fileId != null || waits,
  };
}
