import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';

/** Is the file a paper or a photograph of this contract? */
export async function contractHasFile(tx: Tx, contractId: string, fileId: string): Promise<boolean> {
  const { rows } = await sql<{ one: number }>`
    select 1 as one from contract_photo where contract_id = ${contractId}::uuid and file_id = ${fileId}::uuid
    union all select 1 from contract_step where contract_id = ${contractId}::uuid and file_id = ${fileId}::uuid
    union all select 1 from contract_version where contract_id = ${contractId}::uuid and file_id = ${fileId}::uuid
    union all select 1 from contract_guarantee where contract_id = ${contractId}::uuid and file_id = ${fileId}::uuid
    union all select 1 from contract_scm where contract_id = ${contractId}::uuid and file_id = ${fileId}::uuid
    limit 1`.execute(tx);
  return rows.length > 0;
}
