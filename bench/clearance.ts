import { sql } from 'kysely';
import type { Actor } from '../src/platform/act.ts';
import { isRefusal } from '../src/platform/outcome.ts';
import { requestCertificate } from '../src/capabilities/clearance/actions/request-certificate.ts';
import { continueBulkCheck, startBulkCheck } from '../src/capabilities/clearance/actions/bulk-check.ts';
import { readPasted } from '../src/capabilities/clearance/rules/list.ts';
import type { BenchCity } from './city.ts';
import { print, printTimes, time } from './measure.ts';

/** Request and decision for one person, with its trail entry and notices, committed. */
export async function benchDecision(
  { db, services, government, city, act }: BenchCity,
  count: number,
): Promise<void> {
  services.queue = async () => {};
  const outcomes = new Map<string, number>();
  const times = await time(count, Math.min(20, count), async (index) => {
    const person = city.people[(index * 37) % city.people.length]!;
    const actor: Actor = {
      ...act.actor,
      id: person.id,
      personId: person.id,
      grants: [{ role: 'staff', agencyIds: [] }],
    };
    const own = services.actOf(government, actor);
    const outcome = await db.asGovernment(government.id, (tx) =>
      requestCertificate(tx, own, { kind: 'person', id: person.id, purpose: 'pangkat', note: '' }),
    );
    if (isRefusal(outcome)) throw new Error(outcome.code);
    outcomes.set(outcome.state, (outcomes.get(outcome.state) ?? 0) + 1);
  });
  printTimes('certificate decision', times, 'p95 < 50 ms');
  print('  decided', Object.fromEntries(outcomes));
}

/** A promotion list of everybody, from the pasted text to the last line. */
export async function benchBulkCheck({ db, services, government, city, act }: BenchCity): Promise<void> {
  const text = city.people.map((each) => each.nip ?? each.personnelCode).join('\n');
  const officer = services.actOf(government, {
    ...act.actor,
    grants: [{ role: 'certificate-officer', agencyIds: null }],
  });
  const start = performance.now();
  const check = await db.asGovernment(government.id, (tx) =>
    startBulkCheck(tx, officer, { name: 'semua', lines: readPasted(text), field: 'text' }),
  );
  if (isRefusal(check)) throw new Error(check.code);
  while (await db.asGovernment(government.id, (tx) => continueBulkCheck(tx, officer, check.id)));
  const seconds = (performance.now() - start) / 1_000;
  const lines = await db.asGovernment(government.id, (tx) =>
    sql<{ outcome: string | null; n: number }>`
      select outcome, count(*)::int as n from clearance_bulk_line where check_id = ${check.id} group by 1`.execute(
      tx,
    ),
  );
  print(`bulk check of ${city.people.length} people`, { seconds, aim: '< 10 s' });
  print(
    '  found',
    Object.fromEntries(lines.rows.map((each) => [each.outcome ?? 'unknown or doubled', each.n])),
  );
}
