import { randomBytes } from 'node:crypto';
import type { Act } from '../../../platform/act.ts';
import { yearOf } from '../../../platform/calendar/index.ts';
import { CODE_LENGTH, codeFrom } from '../../../platform/codes.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Vault } from '../../../platform/identity/vault.ts';
import { newId } from '../../../platform/ids.ts';
import { openMatter } from '../../../platform/inbox/index.ts';
import { drawNumber } from '../../../platform/numbers.ts';
import { notAllowed, type Outcome } from '../../../platform/outcome.ts';
import { getParameter } from '../../../platform/parameters/index.ts';
import { printedNumber } from '../../../platform/ticket-numbers.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import { REQUEST_MATTER } from '../rules/matter.ts';
import { REQUEST_HOURS } from '../parameters.ts';
import { OFFICERS } from '../policy.ts';
import { dueAt } from '../rules/clock.ts';
import type { RequestKind } from '../rules/request.ts';
import { insertRequest } from '../store/requests.ts';
import type { RequestRow } from '../store/tables.ts';
import { names } from '../texts/names.ts';
import { keepEvent } from './keep-event.ts';
import { tell } from './tell.ts';

/** Prefix of the printed number. */
export const SERIES = 'PDP';

/** Of the public: what a form asks. */
export interface PublicRequest {
  kind: RequestKind;
  about: string;
  name: string;
  contactKind: 'phone' | 'email' | null;
  contact: string | null;
  ticket: string | null;
  proven: boolean;
}

export function codeHash(vault: Vault, code: string): string {
  return vault.mac(`privacy-request-code:${code}`);
}

export const sealContext = (id: string, what: 'name' | 'contact') => `privacy request ${what} ${id}`;

/**
 * Somebody with an account asks about his own data. His session says who he is, so the clock has nothing to wait for; what may be seen he can
 * download at once, so a request for access is granted as it comes. Refused: an account without a person.
 */
export async function submitOwn(
  tx: Tx,
  act: Act,
  input: { kind: RequestKind; about: string },
): Promise<Outcome<RequestRow>> {
  const { personId } = act.actor;
  if (personId === null) return notAllowed();
  const row: RequestRow = {
    ...(await begin(tx, act, input)),
    origin: 'account',
    person_id: personId,
    state: 'checked',
    identity_how: 'account',
  };
  if (input.kind === 'access') {
    row.state = 'granted';
    row.answered_at = act.now;
    row.answer = 'Salinan data Anda dapat dibaca dan diunduh dari akun Anda kapan saja.';
  }
  await save(tx, act, row);
  return row;
}

/** Somebody of the public asks. @returns the row and the code with which he follows it, shown once */
export async function submitPublic(
  tx: Tx,
  act: Act,
  vault: Vault,
  input: PublicRequest,
): Promise<{ row: RequestRow; code: string }> {
  const code = codeFrom(randomBytes(CODE_LENGTH));
  const base = await begin(tx, act, input);
  const row: RequestRow = {
    ...base,
    origin: 'public',
    name: vault.seal(input.name, sealContext(base.id, 'name')),
    contact_kind: input.contact === null ? null : input.contactKind,
    contact: input.contact === null ? null : vault.seal(input.contact, sealContext(base.id, 'contact')),
    ticket: input.ticket,
    code_hash: codeHash(vault, code),
    unproven: !input.proven,
  };
  await save(tx, act, row);
  return { row, code };
}

async function begin(tx: Tx, act: Act, input: { kind: RequestKind; about: string }): Promise<RequestRow> {
  const year = yearOf(act.today);
  const hours = await getParameter(tx, REQUEST_HOURS[input.kind], act.today);
  return {
    government_id: act.government.id,
    id: newId(),
    number: printedNumber(SERIES, year, await drawNumber(tx, act.government.id, SERIES, year)),
    kind: input.kind,
    origin: 'account',
    person_id: null,
    name: null,
    contact_kind: null,
    contact: null,
    ticket: null,
    about: input.about,
    code_hash: null,
    locale: act.locale,
    unproven: false,
    state: 'received',
    state_since: act.now,
    received_at: act.now,
    due_at: dueAt(act.now, hours),
    identity_how: null,
    answered_at: null,
    answer: null,
    article: null,
    contested_at: null,
    contest: null,
    contest_due_at: null,
    contest_answer: null,
    closed_at: null,
    late_told: false,
  };
}

async function save(tx: Tx, act: Act, row: RequestRow): Promise<void> {
  await insertRequest(tx, row);
  await openMatter(
    tx,
    act,
    {
      id: row.id,
      kind: REQUEST_MATTER,
      number: row.number,
      title: names.id[`kind-${row.kind}`],
      agencyId: null,
      stage: row.state,
      unproven: row.unproven,
      receivedOn: act.today,
    },
    [],
  );
  await recordRow(tx, act, 'privacy-request.receive', 'privacy_request', row.id);
  await keepEvent(tx, act, row.id, 'receive', null);
  if (row.answered_at !== null) return;
  const hours = await getParameter(tx, REQUEST_HOURS[row.kind], act.today);
  await tell(tx, act, 'received', { roles: OFFICERS }, { ...linked(row), hours });
}

/** What a notice about a request says of it. */
export function linked(row: Pick<RequestRow, 'id' | 'number'>): {
  number: string;
  link: string;
  once: string;
} {
  return { number: row.number, link: `/app/data-pribadi/permintaan/${row.id}`, once: row.id };
}
