import { CODE_LENGTH, parseCode } from '../../../platform/codes.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Vault } from '../../../platform/identity/vault.ts';
import { parseNumber } from '../../../platform/ticket-numbers.ts';
import { SERIES } from '../rules/kinds.ts';
import { findByNumber, lockComplaint, type Complaint } from '../store/complaints.ts';
import { findFollower } from '../store/followers.ts';
import { codeHash, sameHash } from './codes.ts';

export interface OpenedTicket {
  complaint: Complaint;
  /** he said "I too": reads, nothing else */
  follower: boolean;
}

/**
 * The ticket that number and code open together, as typed. Undefined for an unknown number, a wrong code and what is neither: all take
 * the same way through the vault and the database, and nothing is counted against the ticket, so that nobody can lock its owner out.
 */
export async function openTicket(
  tx: Tx,
  governmentId: string,
  input: { number: string; code: string },
  vault: Vault,
): Promise<OpenedTicket | undefined> {
  const number = parseNumber(input.number, Object.values(SERIES)) ?? '';
  const code = parseCode(input.code, CODE_LENGTH) ?? '';
  const hash = codeHash(vault, governmentId, number, code);
  const complaint = await findByNumber(tx, number);
  const follower = await findFollower(tx, { complaintId: complaint?.id ?? NOBODY, codeHash: hash });
  const own = sameHash(complaint?.code_hash, hash);
  const too = sameHash(follower?.code_hash, hash);
  if (complaint === undefined || (!own && !too)) return undefined;
  return { complaint, follower: !own };
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** The reporter's own ticket, kept from others until the transaction ends. Who only follows it opens nothing here. */
export async function lockOwnTicket(
  tx: Tx,
  governmentId: string,
  input: { number: string; code: string },
  vault: Vault,
): Promise<Complaint | undefined> {
  const opened = await openTicket(tx, governmentId, input, vault);
  return opened === undefined || opened.follower ? undefined : lockComplaint(tx, opened.complaint.id);
}
