import { sql } from 'kysely';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { State } from '../rules/machine.ts';
import type { ClearanceTables } from './tables.ts';

/** A certificate as it is kept; its state is its request's. */
export interface Certificate {
  /** the request's id */
  id: string;
  registerYear: number;
  registerNumber: number;
  registerText: string;
  shortCode: string;
  issuedOn: PlainDate;
  validUntil: PlainDate;
  conditions: { id: string; en: string }[];
  basisHash: string;
  provider: string | null;
  signedAt: string | null;
  fileId: string | null;
  revokedOn: PlainDate | null;
}

const CERTIFICATE = [
  'id',
  'register_year as registerYear',
  'register_number as registerNumber',
  'register_text as registerText',
  'short_code as shortCode',
  'issued_on as issuedOn',
  'valid_until as validUntil',
  'conditions',
  'basis_hash as basisHash',
  'provider',
  'signed_at as signedAt',
  'file_id as fileId',
  'revoked_on as revokedOn',
] as const;

export async function findCertificate(tx: Tx, id: string): Promise<Certificate | undefined> {
  return tx
    .withTables<ClearanceTables>()
    .selectFrom('clearance_certificate')
    .select(CERTIFICATE)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** What the public page may know of a certificate. */
export interface PublicCertificate {
  state: State;
  subjectName: string;
  issuedOn: PlainDate;
  validUntil: PlainDate;
  revokedOn: PlainDate | null;
}

/** By short code only: the register number opens nothing. */
export async function findByCode(tx: Tx, code: string): Promise<PublicCertificate | undefined> {
  return tx
    .withTables<ClearanceTables>()
    .selectFrom('clearance_certificate as c')
    .innerJoin('clearance_request as r', (join) =>
      join.onRef('r.government_id', '=', 'c.government_id').onRef('r.id', '=', 'c.id'),
    )
    .select([
      'r.state',
      'r.subject_name as subjectName',
      'c.issued_on as issuedOn',
      'c.valid_until as validUntil',
      'c.revoked_on as revokedOn',
    ])
    .where('c.short_code', '=', code)
    .executeTakeFirst();
}

/** The next number of the year. It serialises those who prepare a certificate, until their transactions end. */
export async function nextRegisterNumber(tx: Tx, governmentId: string, year: number): Promise<number> {
  const { rows } = await sql<{ number: number }>`
    insert into clearance_register (government_id, year, last_number) values (${governmentId}::uuid, ${year}, 1)
    on conflict (government_id, year) do update set last_number = clearance_register.last_number + 1
    returning last_number as number`.execute(tx);
  return rows[0]!.number;
}

export async function insertCertificate(tx: Tx, governmentId: string, row: Certificate): Promise<void> {
  await tx
    .withTables<ClearanceTables>()
    .insertInto('clearance_certificate')
    .values({
      government_id: governmentId,
      id: row.id,
      register_year: row.registerYear,
      register_number: row.registerNumber,
      register_text: row.registerText,
      short_code: row.shortCode,
      ...changing(row),
    })
    .execute();
}

export async function updateCertificate(tx: Tx, row: Certificate): Promise<void> {
  await tx
    .withTables<ClearanceTables>()
    .updateTable('clearance_certificate')
    .set(changing(row))
    .where('id', '=', row.id)
    .execute();
}

function changing(row: Certificate) {
  return {
    issued_on: row.issuedOn,
    valid_until: row.validUntil,
    conditions: JSON.stringify(row.conditions) as never,
    basis_hash: row.basisHash,
    provider: row.provider,
    signed_at: row.signedAt,
    file_id: row.fileId,
    revoked_on: row.revokedOn,
  };
}
