import { randomInt, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import type {
  CaseRow,
  CaseWrapRow,
  FileRow,
  IdentityWrapRow,
  MailboxRow,
  ReportRow,
  WbsTables,
} from './tables.ts';

/** All that one report brings, stored together or not at all. */
export interface NewReport {
  report: Omit<ReportRow, 'id'>;
  mailbox: Pick<MailboxRow, 'auth_hash' | 'recipient' | 'wrap'>;
  caseWraps: Pick<CaseWrapRow, 'fingerprint' | 'file'>[];
  identity: { content: Buffer; wraps: Pick<IdentityWrapRow, 'fingerprint' | 'file'>[] } | null;
  files: Pick<FileRow, 'id' | 'size' | 'sha256' | 'parts'>[];
}

/** Letters and digits that nobody mistakes for one another. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Number of a report for letters and talk: drawn, so that it tells neither order nor count. */
function drawPublicNumber(year: string): string {
  const drawn = Array.from({ length: 8 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return `WBS-${year}-${drawn}`;
}

export async function insertReport(tx: Tx, { report, ...rest }: NewReport): Promise<CaseRow> {
  const db = tx.withTables<WbsTables>();
  const { government_id, day, mode, urgent, assisted, conflict, vouched } = report;
  const id = randomUUID();
  const own = () => ({ government_id, id: randomUUID(), report_id: id });
  const caseWraps = rest.caseWraps.map((each) => ({
    ...own(),
    ...each,
    until_day: null,
    statement: null,
    signature: null,
  }));
  // Four tables in one statement: a round trip to the server costs more than the row.
  const row = await db
    .with('report', (q) => q.insertInto('wbs_report').values({ ...report, id }))
    .with('mailbox', (q) => q.insertInto('wbs_mailbox').values({ ...own(), ...rest.mailbox }))
    .with('wraps', (q) => q.insertInto('wbs_case_wrap').values(caseWraps))
    .insertInto('wbs_case')
    .values({
      government_id,
      id,
      public_number: drawPublicNumber(day.slice(0, 4)),
      day,
      mode,
      urgent,
      assisted,
      conflict,
      status: 'received',
      category: null,
      agency_id: null,
      finding_id: null,
      read_day: null,
      answered_day: null,
      concluded_day: null,
      closed_day: null,
      legal_hold: false,
      shredded_day: null,
      vouched,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  if (rest.identity !== null) {
    const identity = own();
    const { content } = rest.identity;
    await db
      .with('identity', (q) => q.insertInto('wbs_identity').values({ ...identity, content }))
      .insertInto('wbs_identity_wrap')
      .values(rest.identity.wraps.map((each) => ({ ...own(), ...each, identity_id: identity.id })))
      .execute();
  }
  if (rest.files.length > 0)
    await insertFiles(
      tx,
      rest.files.map((each) => ({ ...own(), ...each, message_id: null })),
    );
  return row;
}

export async function insertFiles(tx: Tx, rows: readonly FileRow[]): Promise<void> {
  await tx
    .withTables<WbsTables>()
    .insertInto('wbs_file')
    .values(rows.map((each) => ({ ...each, parts: sql<string[]>`${JSON.stringify(each.parts)}::jsonb` })))
    .execute();
}

/** The report that a token sent, if it did. */
export async function findSent(
  tx: Tx,
  sentHash: string,
): Promise<{ publicNumber: string; contentHash: string } | undefined> {
  return tx
    .withTables<WbsTables>()
    .selectFrom('wbs_report')
    .innerJoin('wbs_case', 'wbs_case.id', 'wbs_report.id')
    .select(['wbs_case.public_number as publicNumber', 'wbs_report.content_hash as contentHash'])
    .where('wbs_report.sent_hash', '=', sentHash)
    .executeTakeFirst();
}
