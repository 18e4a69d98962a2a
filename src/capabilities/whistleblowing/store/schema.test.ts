import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { eachEngine } from '../../../platform/test-database.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { WbsTables } from './tables.ts';

eachEngine('no column of the sealed channel is finer than a day, and nothing counts', async ({ owner }) => {
  const { rows } = await owner.runScript(`
    select c.table_name || '.' || c.column_name as name, c.data_type as type, c.column_default as given
    from information_schema.columns c where c.table_name like 'wbs%'`);
  const columns = rows as { name: string; type: string; given: string | null }[];
  assert.ok(columns.length > 80);
  const allowed = new Set(['uuid', 'text', 'date', 'bytea', 'boolean', 'integer', 'bigint', 'jsonb']);
  assert.deepEqual(
    columns.filter((each) => !allowed.has(each.type) || /nextval|now\(|current/i.test(each.given ?? '')),
    [],
  );
});

eachEngine('of many Super Admins appointed at once the database takes one', async ({ db }, government) => {
  const appoint = (fromDay: string, untilDay: string | null) =>
    db.asGovernment(government.id, (tx) =>
      tx
        .withTables<WbsTables>()
        .insertInto('wbs_appointment')
        .values({
          government_id: government.id,
          id: randomUUID(),
          role: 'super-admin',
          fingerprint: randomUUID().replaceAll('-', '').repeat(2),
          account_id: null,
          decree_number: 'SK 1',
          decree_day: '2026-01-02' as PlainDate,
          from_day: fromDay as PlainDate,
          until_day: untilDay as PlainDate | null,
        })
        .execute(),
    );
  const tries = await Promise.allSettled(Array.from({ length: 8 }, () => appoint('2026-01-05', null)));
  assert.equal(tries.filter((each) => each.status === 'fulfilled').length, 1);
  for (const each of tries)
    if (each.status === 'rejected') assert.match(String(each.reason), /wbs_one_super_admin/);
  await assert.rejects(appoint('2026-05-01', '2026-06-01'), /wbs_one_super_admin/);
  await appoint('2025-01-05', '2026-01-05');
});
