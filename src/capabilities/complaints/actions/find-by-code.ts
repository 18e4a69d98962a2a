import type { Tx } from '../../../platform/database/index.ts';
import type { Vault } from '../../../platform/identity/vault.ts';
import type { PublicTicket, TicketReader } from '../contract.ts';

/** What the reporter sees. Undefined for an unknown number and a wrong code alike. @param number, code as typed */
export async function findByNumberAndCode(
  _tx: Tx,
  _reader: TicketReader,
  _input: { number: string; code: string },
  _vault: Vault,
): Promise<PublicTicket | undefined> {
  return undefined;
}
