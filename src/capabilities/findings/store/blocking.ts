import { sql } from 'kysely';
import type { SubjectKind } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Rupiah } from '../../../platform/money.ts';
import type { Instalment, Instrument } from '../rules/losses.ts';
import type { Source } from '../rules/sources.ts';
import type { Status } from '../rules/status.ts';

/** A subject, and one party that counts as it: itself, or an agency that went before. */
export interface Asked {
  kind: SubjectKind;
  subject: string;
  party: string;
}

/** An open part of a final report, as the certificate judges it. */
export interface OpenPart {
  kind: SubjectKind;
  subject: string;
  responsibleId: string;
  findingId: string;
  findingNumber: string;
  findingTitle: string;
  confidential: boolean;
  source: Source;
  reportNumber: string;
  status: Status;
  share: Rupiah;
  paid: Rupiah;
  dutyDoneOn: PlainDate | null;
  lossId: string | null;
}

/** A loss that is not closed. */
export interface OpenLoss {
  kind: SubjectKind;
  subject: string;
  id: string;
  number: string;
  /** the finding of its first share */
  findingId: string;
  instrument: Instrument | null;
  guaranteed: boolean;
  principal: Rupiah | null;
  shares: Rupiah;
  paid: Rupiah;
  instalments: Instalment[];
}

const PARTY = {
  person: sql.ref('x.person_id'),
  agency: sql.ref('x.agency_id'),
  vendor: sql.ref('x.vendor_id'),
} as const;

function kindsOf(asked: readonly Asked[]): SubjectKind[] {
  return [...new Set(asked.map((each) => each.kind))];
}

/** Rows `asked (kind, subject, party)` of one kind. */
function askedRows(asked: readonly Asked[], kind: SubjectKind) {
  const rows = asked.filter((each) => each.kind === kind);
  return sql`unnest(${rows.map((each) => each.subject)}::uuid[], ${rows.map((each) => each.party)}::uuid[]) as a (subject, party)`;
}

/** Open parts (neither S nor TD) of final reports; drafts never. One statement, whatever the number of subjects. */
export async function openPartsOf(tx: Tx, asked: readonly Asked[]): Promise<OpenPart[]> {
  if (asked.length === 0) return [];
  const each = kindsOf(asked).map(
    (kind) => sql`
      select ${kind}::text as kind, a.subject, x.id as "responsibleId", f.id as "findingId", f.number as "findingNumber",
        f.title as "findingTitle", f.confidential, f.source, t.number as "reportNumber", c.status, x.share,
        coalesce((select sum(p.amount) from payment p where p.responsible_id = x.id and p.state = 'verified'), 0)::bigint as paid,
        x.duty_done_on as "dutyDoneOn",
        (select l.loss_case_id from loss_share l where l.responsible_id = x.id and l.active) as "lossId"
      from ${askedRows(asked, kind)}
      join responsible x on ${PARTY[kind]} = a.party
      join recommendation c on c.id = x.recommendation_id and c.status in ('BT', 'BS')
      join finding f on f.id = x.finding_id and f.state = 'final'
      join report t on t.id = f.report_id`,
  );
  const { rows } = await sql<OpenPart>`${sql.join(each, sql` union all `)} order by "responsibleId"`.execute(
    tx,
  );
  return rows;
}

/** Losses that are neither settled nor written off, with what was paid on their shares and verified. */
export async function openLossesOf(tx: Tx, asked: readonly Asked[]): Promise<OpenLoss[]> {
  if (asked.length === 0) return [];
  const each = kindsOf(asked).map(
    (kind) => sql`
      select ${kind}::text as kind, a.subject, x.id, x.number, x.instrument, x.guarantee is not null as guaranteed, x.principal,
        s.finding_id as "findingId",
        s.shares::bigint as shares, coalesce(s.paid, 0)::bigint as paid,
        coalesce((select json_agg(json_build_object('dueOn', i.due_on, 'amount', i.amount) order by i.sequence)
          from instalment i where i.loss_case_id = x.id), '[]') as instalments
      from ${askedRows(asked, kind)}
      join loss_case x on ${PARTY[kind]} = a.party and x.state in ('open', 'scheduled')
      join lateral (
        select (array_agg(r.finding_id order by l.id))[1] as finding_id, sum(r.share) as shares, sum((select sum(p.amount) from payment p
          where p.responsible_id = r.id and p.state = 'verified')) as paid
        from loss_share l join responsible r on r.id = l.responsible_id
        where l.loss_case_id = x.id and l.active having count(*) > 0) s on true`,
  );
  const { rows } = await sql<OpenLoss>`${sql.join(each, sql` union all `)} order by id`.execute(tx);
  return rows;
}
