import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import { topicsInForce, type Topic } from '../rules/topics.ts';
import type { ConsultationTables } from './tables.ts';

/** Every topic, closed ones too. */
export async function listTopics(tx: Tx): Promise<Topic[]> {
  const rows = await tx
    .withTables<ConsultationTables>()
    .selectFrom('consultation_topic')
    .selectAll()
    .execute();
  return topicsInForce(
    rows.map((row) => ({
      key: row.key,
      name: { id: row.name_id, en: row.name_en },
      position: row.position,
      active: row.active,
      needsApproval: row.needs_approval,
    })),
  );
}

export async function findTopic(tx: Tx, key: string): Promise<Topic | undefined> {
  return (await listTopics(tx)).find((each) => each.key === key);
}

/** @returns id of the government's own row */
export async function saveTopic(tx: Tx, act: Act, topic: Topic): Promise<string> {
  const values = {
    name_id: topic.name.id,
    name_en: topic.name.en,
    position: topic.position,
    active: topic.active,
    needs_approval: topic.needsApproval,
  };
  const row = await tx
    .withTables<ConsultationTables>()
    .insertInto('consultation_topic')
    .values({ government_id: act.government.id, id: newId(), key: topic.key, ...values })
    .onConflict((conflict) => conflict.columns(['government_id', 'key']).doUpdateSet(values))
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}
