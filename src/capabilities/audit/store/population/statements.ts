import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';

/**
 * Gives the statements of a transaction memory for a sort of millions of rows. Compiling a plan costs more here than it saves: each runs once.
 */
export async function giveRoom(tx: Tx): Promise<void> {
  await sql`select set_config('work_mem', '256MB', true), set_config('jit', 'off', true)`.execute(tx);
}

/** Which of the server's processes serves this transaction. */
export async function backendOf(tx: Tx): Promise<number> {
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
  return rows[0]!.pid;
}

/** Ends the statement that another connection of the same login is in; its transaction fails. */
export async function endStatement(tx: Tx, backend: number): Promise<void> {
  await sql`select pg_cancel_backend(${backend}::int)`.execute(tx);
}
