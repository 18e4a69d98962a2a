import { sql } from 'kysely';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { insertMany } from '../../../../platform/database/insert.ts';
import { sha256 } from '../../../../platform/ids.ts';
import { parseInvitationCode } from '../../rules/wave/codes.ts';
import type { Channel } from '../../rules/wave/channels.ts';
import type { Invitation } from './tables.ts';
import { waveTables } from './waves.ts';

/** What is kept of a code. */
export function hashCode(code: string): string {
  return sha256(code);
}

/**
 * The invitation that a code opens, held until the transaction ends: its newest code, or the one before it.
 * @param typed as it came: case, blanks and hyphens do not matter
 */
export async function findInvitationByCode(
  tx: Tx,
  waveId: string,
  typed: string,
): Promise<Invitation | undefined> {
  const code = parseInvitationCode(typed);
  if (code === null) return undefined;
  const hash = hashCode(code);
  return waveTables(tx)
    .selectFrom('survey_invitation')
    .selectAll()
    .where('wave_id', '=', waveId)
    .where((eb) => eb.or([eb('code_hash', '=', hash), eb('previous_hash', '=', hash)]))
    .forUpdate()
    .executeTakeFirst();
}

/** A token was issued for it: on which day, and for which blinded message, so that the same request again gets the same answer. */
export async function markIssued(
  tx: Tx,
  id: string,
  issued: { on: PlainDate; blindedHash: string },
): Promise<void> {
  await waveTables(tx)
    .updateTable('survey_invitation')
    .set((eb) => ({
      issued_on: issued.on,
      blinded_hash: issued.blindedHash,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .where('issued_on', 'is', null)
    .execute();
}

export async function insertInvitations(tx: Tx, rows: readonly Invitation[]): Promise<void> {
  await insertMany(tx, 'survey_invitation', rows);
}

export async function findInvitation(tx: Tx, id: string): Promise<Invitation | undefined> {
  return waveTables(tx).selectFrom('survey_invitation').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function lockInvitationOf(tx: Tx, memberId: string): Promise<Invitation | undefined> {
  return waveTables(tx)
    .selectFrom('survey_invitation')
    .selectAll()
    .where('member_id', '=', memberId)
    .forUpdate()
    .executeTakeFirst();
}

/** The wave that a check code belongs to; nothing of whom it invites. */
export async function findByCheckCode(tx: Tx, code: string): Promise<{ wave_id: string } | undefined> {
  return waveTables(tx)
    .selectFrom('survey_invitation')
    .select('wave_id')
    .where('check_code', '=', code)
    .executeTakeFirst();
}

/** Check codes of `codes` that are taken already. */
export async function takenCheckCodes(tx: Tx, codes: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ check_code: string }>`
    select check_code from survey_invitation where check_code = any(${[...codes]}::text[])`.execute(tx);
  return new Set(rows.map((row) => row.check_code));
}

/** An invitation with what is needed to send it. */
export type ToSend = Invitation & {
  source: string;
  name: string | null;
  phone: string | null;
  email: string | null;
  unit: string;
  person_id: string | null;
};

/** What is asked for: those that were never sent, or those whose holder has no token and who may be reminded. */
export type Batch =
  | { kind: 'first'; most: number }
  | { kind: 'reminder'; most: number; reminders: number; lastOn: PlainDate };

/** Invitations of a wave to send next, held until the transaction ends: of who can be reached by message or mail. Members who were replaced are left in peace. */
export async function invitationsToSend(tx: Tx, waveId: string, batch: Batch): Promise<ToSend[]> {
  const wanted =
    batch.kind === 'first'
      ? sql`i.sent_on is null and i.issued_on is null`
      : sql`i.sent_on is not null and i.issued_on is null and i.reminders < ${batch.reminders}
          and coalesce(i.reminded_on, i.sent_on) <= ${batch.lastOn}::date`;
  const { rows } = await sql<ToSend>`
    select i.*, m.source, m.name, m.phone, m.email, m.unit, m.person_id
    from survey_invitation i join survey_member m on m.government_id = i.government_id and m.id = i.member_id
    where i.wave_id = ${waveId}::uuid and m.replaced_on is null and (m.phone is not null or m.email is not null) and ${wanted}
    order by i.id limit ${batch.most} for update of i`.execute(tx);
  return rows;
}

/** Invitations that are printed: of who has neither telephone nor mail address and no token, held until the transaction ends. */
export async function lettersToPrint(tx: Tx, waveId: string, most: number): Promise<ToSend[]> {
  const { rows } = await sql<ToSend>`
    select i.*, m.source, m.name, m.phone, m.email, m.unit, m.person_id
    from survey_invitation i join survey_member m on m.government_id = i.government_id and m.id = i.member_id
    where i.wave_id = ${waveId}::uuid and ${PRINTED} order by i.id limit ${most} for update of i`.execute(tx);
  return rows;
}

export async function countLetters(tx: Tx, waveId: string): Promise<number> {
  const { rows } = await sql<{ letters: number }>`
    select count(*)::int as letters
    from survey_invitation i join survey_member m on m.government_id = i.government_id and m.id = i.member_id
    where i.wave_id = ${waveId}::uuid and ${PRINTED}`.execute(tx);
  return rows[0]!.letters;
}
/** Whether a letter waits says nothing of its token: one for which a token was issued is printed too, and opens nothing. */
const PRINTED = sql`m.replaced_on is null and m.name is not null and m.phone is null and m.email is null`;

/** Writes new codes and what was sent. */
export async function saveSent(
  tx: Tx,
  rows: readonly (Pick<Invitation, 'id' | 'code_hash' | 'sent_on' | 'reminders' | 'reminded_on'> & {
    sent_by: Channel;
  })[],
): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    update survey_invitation i set previous_hash = i.code_hash, code_hash = r.code_hash, sent_on = r.sent_on, sent_by = r.sent_by,
      reminders = r.reminders, reminded_on = r.reminded_on, version = i.version + 1
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as r (id uuid, code_hash text, sent_on date, sent_by text, reminders int, reminded_on date)
    where i.id = r.id and i.issued_on is null`.execute(tx);
}

/**
 * Gives an invitation another code, unless a token was issued for it.
 * @param previous `void`: the codes before it went to somebody else and serve no more
 * @returns whether it was given
 */
export async function replaceCode(
  tx: Tx,
  id: string,
  codeHash: string,
  previous: 'serves' | 'void',
): Promise<boolean> {
  const result = await waveTables(tx)
    .updateTable('survey_invitation')
    .set((eb) => ({
      previous_hash: previous === 'serves' ? eb.ref('code_hash') : null,
      code_hash: codeHash,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .where('issued_on', 'is', null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

/** Response of one stratum, from issuing alone: nobody knows who answered. */
export interface Issuance {
  stratum_id: string;
  invited: number;
  sent: number;
  issued: number;
}

export async function issuanceOf(tx: Tx, waveId: string): Promise<Issuance[]> {
  const { rows } = await sql<Issuance>`
    select stratum_id, count(*)::int as invited, (count(*) filter (where sent_on is not null))::int as sent,
      (count(*) filter (where issued_on is not null))::int as issued
    from survey_invitation where wave_id = ${waveId}::uuid group by stratum_id`.execute(tx);
  return rows;
}

/** Open invitations of a person of the house. */
export async function invitationsOfPerson(
  tx: Tx,
  personId: string,
): Promise<Pick<Invitation, 'id' | 'wave_id' | 'check_code' | 'issued_on'>[]> {
  const { rows } = await sql<Pick<Invitation, 'id' | 'wave_id' | 'check_code' | 'issued_on'>>`
    select i.id, i.wave_id, i.check_code, i.issued_on
    from survey_member m join survey_invitation i on i.government_id = m.government_id and i.member_id = m.id
    join survey_wave w on w.government_id = m.government_id and w.id = m.wave_id
    where m.person_id = ${personId}::uuid and w.state = 'open' and m.replaced_on is null order by i.id`.execute(
    tx,
  );
  return rows;
}

/** The earliest day on which an invitation that may be reminded again was sent or reminded last; null: none may. */
export async function remindableFrom(tx: Tx, waveId: string, most: number): Promise<PlainDate | null> {
  const { rows } = await sql<{ day: PlainDate | null }>`
    select min(coalesce(i.reminded_on, i.sent_on)) as day
    from survey_invitation i join survey_member m on m.government_id = i.government_id and m.id = i.member_id
    where i.wave_id = ${waveId}::uuid and i.sent_on is not null and i.issued_on is null and i.reminders < ${most}
      and m.replaced_on is null and (m.phone is not null or m.email is not null)`.execute(tx);
  return rows[0]?.day ?? null;
}
