import { sql, type RawBuilder } from 'kysely';
import type { Subject, SubjectKind } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Outcome } from '../rules/decide.ts';
import type { ApproverRole } from '../rules/flow.ts';
import type { State } from '../rules/machine.ts';
import type { Purpose } from '../rules/purposes.ts';

/** A request in a list, with its latest decision and its certificate, if it got that far. */
export interface ListedRequest {
  id: string;
  kind: SubjectKind;
  subjectName: string;
  subjectNumber: string | null;
  officeName: string | null;
  purpose: Purpose;
  state: State;
  stateSince: string;
  requestedAt: string;
  /** role whose approval is due */
  waitsFor: ApproverRole | null;
  outcome: Outcome | null;
  owed: number;
  registerText: string | null;
  issuedOn: PlainDate | null;
  validUntil: PlainDate | null;
}

export interface RequestFilter {
  /** subjects and requester that are the reader's own; null: everybody's */
  own: { accountId: string; personId: string | null; agencyIds: readonly string[] } | null;
  /** only what waits for one of these roles, or for a signature when `signs` */
  queue: { roles: readonly string[]; signs: boolean } | null;
  /** only what has a place in the register */
  registered: boolean;
  /** only this one's */
  subject: Subject | null;
  kind: SubjectKind | '';
  purpose: Purpose | '';
  /** empty: in any state */
  states: readonly State[];
  /** of the register; 0: every year */
  year: number;
  /** words of the name, the beginning of a number, or a register number */
  text: string;
  offset: number;
  limit: number;
}

const FROM = sql`
  from clearance_request r
  left join clearance_certificate c on c.government_id = r.government_id and c.id = r.id
  left join clearance_decision d on d.government_id = r.government_id and d.id = r.decision_id`;

/** Requests that fit, newest first; the register in the order of its numbers, last first. */
export async function listRequests(
  tx: Tx,
  filter: RequestFilter,
): Promise<{ rows: ListedRequest[]; total: number }> {
  const where = sql.join([sql`true`, ...conditions(filter)], sql` and `);
  const order = filter.registered
    ? sql`c.register_year desc, c.register_number desc`
    : sql`r.requested_at desc, r.id desc`;
  const { rows } = await sql<ListedRequest>`
    select r.id, r.kind, r.subject_name as "subjectName", r.subject_number as "subjectNumber", r.office_name as "officeName",
      r.purpose, r.state, r.state_since as "stateSince", r.requested_at as "requestedAt",
      case when r.state = 'in-approval' then r.steps ->> r.step end as "waitsFor",
      d.outcome, coalesce(d.owed, 0) as owed,
      c.register_text as "registerText", c.issued_on as "issuedOn", c.valid_until as "validUntil"
    ${FROM} where ${where} order by ${order} offset ${filter.offset} limit ${filter.limit}`.execute(tx);
  const counted = await sql<{ total: number }>`select count(*) as total ${FROM} where ${where}`.execute(tx);
  return { rows, total: counted.rows[0]!.total };
}

function conditions(filter: RequestFilter): RawBuilder<unknown>[] {
  const { own, queue } = filter;
  const text = filter.text.trim();
  return [
    own === null
      ? null
      : sql`(r.requested_by = ${own.accountId} or r.person_id = ${own.personId}::uuid
          or r.agency_id = any(${[...own.agencyIds]}::uuid[]))`,
    queue === null
      ? null
      : sql`((r.state = 'in-approval' and r.steps ->> r.step = any(${[...queue.roles]}::text[]))
          or (r.state = 'awaiting-signature' and ${queue.signs}))`,
    filter.registered ? sql`c.id is not null` : null,
    filter.subject === null
      ? null
      : sql`r.kind = ${filter.subject.kind} and r.subject_id = ${filter.subject.id}::uuid`,
    filter.kind === '' ? null : sql`r.kind = ${filter.kind}`,
    filter.purpose === '' ? null : sql`r.purpose = ${filter.purpose}`,
    filter.states.length === 0 ? null : sql`r.state = any(${[...filter.states]}::text[])`,
    filter.year === 0 ? null : sql`c.register_year = ${filter.year}`,
    text === ''
      ? null
      : sql`(r.subject_name ilike ${`%${literally(text)}%`} or r.subject_number like ${`${literally(text)}%`}
          or c.register_text ilike ${`%${literally(text)}%`})`,
  ].filter((each) => each !== null);
}

/** What stands in a LIKE pattern for the text itself. */
function literally(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}
