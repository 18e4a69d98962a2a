import { randomBytes } from 'node:crypto';
import type { Act } from '../../../platform/act.ts';
import { yearOf } from '../../../platform/calendar/index.ts';
import { codeFrom, CODE_LENGTH } from '../../../platform/codes.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { getParameter, getParameters } from '../../../platform/parameters/index.ts';
import { fill } from '../../../platform/texts.ts';
import { APPROVAL_STEPS, REGISTER_FORMAT, VALIDITY_DAYS } from '../parameters.ts';
import type { Decision, Outcome } from '../rules/decide.ts';
import { stepsFor, type ApproverRole } from '../rules/flow.ts';
import { validUntil } from '../rules/validity.ts';
import { findCertificate, nextRegisterNumber, type Certificate } from '../store/certificates.ts';
import { basisHash, move, type Case } from './case.ts';

/** Goes on from a decision just made: refused, to the first step of approval, or straight to the signature. */
export async function followDecision(tx: Tx, act: Act, each: Case, decision: Decision): Promise<void> {
  const { request } = each;
  request.reason = null;
  request.accepted = [];
  request.step = 0;
  request.steps = [];
  if (decision.outcome === 'refused') return move(each, act, 'refuse');
  request.steps = await stepsToday(tx, act, decision.outcome);
  if (request.steps.length > 0) return move(each, act, 'seek-approval');
  return toSignature(tx, act, each, decision);
}

/**
 * A condition has come up that nobody has seen: what was approved was something else, so the approval starts again and ends at
 * the Inspektur. Not for a decision that refuses.
 */
export async function restartApproval(tx: Tx, act: Act, each: Case, decision: Decision): Promise<void> {
  if (decision.outcome === 'refused') throw new Error('a refused request is not approved again');
  move(each, act, 'recheck');
  each.request.accepted = [];
  each.request.step = 0;
  each.request.steps = await stepsToday(tx, act, decision.outcome);
}

async function stepsToday(tx: Tx, act: Act, outcome: Exclude<Outcome, 'refused'>): Promise<ApproverRole[]> {
  return stepsFor(outcome, await getParameter(tx, APPROVAL_STEPS, act.today));
}

/** All have approved: number, code and days are given, and the certificate waits for its signature. */
export async function toSignature(tx: Tx, act: Act, each: Case, decision: Decision): Promise<void> {
  const { request } = each;
  const role = request.steps[request.step];
  move(each, act, 'approve-last', role ? { role } : {});
  const known = each.fresh ? undefined : await findCertificate(tx, request.id);
  const { days, format } = await getParameters(
    tx,
    { days: VALIDITY_DAYS, format: REGISTER_FORMAT },
    act.today,
  );
  const row: Certificate = {
    ...(known ?? (await newCertificate(tx, act, request.id, format))),
    issuedOn: act.today,
    validUntil: validUntil(act.today, days),
    conditions: titlesOf(decision),
    basisHash: basisHash(decision),
  };
  each.certificate = { row, fresh: known === undefined };
}

/** First and last day of a certificate that is issued today. */
export async function datedToday(tx: Tx, act: Act): Promise<Pick<Certificate, 'issuedOn' | 'validUntil'>> {
  const days = await getParameter(tx, VALIDITY_DAYS, act.today);
  return { issuedOn: act.today, validUntil: validUntil(act.today, days) };
}

function titlesOf(decision: Decision): Certificate['conditions'] {
  return decision.items.map((item) => item.title);
}

type Unissued = Omit<Certificate, 'issuedOn' | 'validUntil' | 'basisHash'>;

/** Two equal codes meet once in 2^50 draws; the unique index then refuses the second, and whoever asked asks again. */
async function newCertificate(tx: Tx, act: Act, id: string, format: string): Promise<Unissued> {
  const year = yearOf(act.today);
  const number = await nextRegisterNumber(tx, act.government.id, year);
  return {
    id,
    registerYear: year,
    registerNumber: number,
    registerText: fill(format, { number: String(number).padStart(4, '0'), year }),
    shortCode: codeFrom(randomBytes(CODE_LENGTH)),
    conditions: [],
    provider: null,
    signedAt: null,
    fileId: null,
    revokedOn: null,
  };
}
