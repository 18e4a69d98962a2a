import { sql } from 'kysely';
import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { newId } from '../../../../platform/ids.ts';
import { badField, notAllowed, notFound, type Outcome } from '../../../../platform/outcome.ts';
import { recordRemovals, recordRow } from '../../../../platform/trail/record.ts';
import type { KeepOfficial } from '../../contract/official-results.ts';
import { mayManage } from '../../policy.ts';
import { isOwnDimension, ownDimension } from '../../rules/model/official.ts';
import {
  changeOfficialResult,
  deleteOfficialResult,
  findOfficialResult,
  insertOfficialResults,
  listOfficialResults,
  type OfficialResultRow,
} from '../../store/model/official-results.ts';
import { changed } from './refusals.ts';

/** Keeps a figure that the commission published, with its source: a new one, or in the place of what stood under that year and name. */
export async function keepOfficialResult(
  tx: Tx,
  act: Act,
  input: KeepOfficial,
): Promise<Outcome<{ id: string }>> {
  if (!mayManage(act.actor)) return notAllowed();
  if (input.dimension !== null && !isOwnDimension(input.dimension))
    return badField('dimension', 'Pilih dimensi dari daftar.', 'Choose a dimension of the list.');
  await holdOfficial(tx, act.government.id);
  const name = input.name.trim();
  const before = (await listOfficialResults(tx, input.year)).find(
    (each) => each.kind === input.kind && each.name === name,
  );
  if ((before?.version ?? 0) !== input.version) return changed();
  const row: OfficialResultRow = {
    government_id: act.government.id,
    id: before?.id ?? newId(),
    year: input.year,
    kind: input.kind,
    name,
    dimension: input.kind === 'dimension' ? (input.dimension ?? ownDimension(name)) : null,
    value: input.value,
    band: input.band?.trim() ?? null,
    respondents: input.respondents,
    source: input.source.trim(),
    import_id: before?.import_id ?? null,
    entered_at: act.now,
    entered_by: act.actor.id,
    version: 1,
  };
  if (before === undefined) await insertOfficialResults(tx, [row]);
  else await changeOfficialResult(tx, row);
  await recordRow(tx, act, 'survey.keep-official', 'survey_official_result', row.id);
  return { id: row.id };
}

export async function removeOfficialResult(
  tx: Tx,
  act: Act,
  id: string,
  version: number,
): Promise<Outcome<{ id: string }>> {
  if (!mayManage(act.actor)) return notAllowed();
  const row = await findOfficialResult(tx, id);
  if (row === undefined) return notFound();
  if (row.version !== version) return changed();
  await recordRemovals(tx, act, 'survey.remove-official', 'survey_official_result', [id]);
  await deleteOfficialResult(tx, id);
  return { id };
}

/** One transaction at a time keeps figures of the commission: two of the same name would both be new. */
async function holdOfficial(tx: Tx, governmentId: string): Promise<void> {
  const key = JSON.stringify([governmentId, 'survey-official-result']);
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(tx);
}
