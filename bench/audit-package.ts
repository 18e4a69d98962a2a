import { sql } from 'kysely';
import type { Act } from '../src/platform/act.ts';
import type { Tx } from '../src/platform/database/index.ts';
import { newId, sha256 } from '../src/platform/ids.ts';
import { insertMany } from '../src/platform/database/insert.ts';
import { isRefusal, type Outcome } from '../src/platform/outcome.ts';
import { beginPackage } from '../src/capabilities/audit/actions/packages/begin-package.ts';
import { addDocument } from '../src/capabilities/audit/actions/packages/documents.ts';
import { keepFields } from '../src/capabilities/audit/actions/packages/keep-fields.ts';
import { keepItems } from '../src/capabilities/audit/actions/packages/keep-parts.ts';
import { submitPackage } from '../src/capabilities/audit/actions/packages/submit-package.ts';
import { updateDocument } from '../src/capabilities/audit/store/packages/documents.ts';
import { findPackage } from '../src/capabilities/audit/store/packages/packages.ts';
import type { Package } from '../src/capabilities/audit/store/packages/tables.ts';
import type { BenchCity } from './city.ts';
import { print, printTimes, time } from './measure.ts';

const VENDORS = 5_000;
/** Lines a statement: each commits by itself. */
const STEP = 250_000;

/**
 * One package handed in, all rules asked and everything kept, beside a history of two million lines and a hundred thousand packages with their
 * papers. Reading papers is not in it.
 */
export async function benchAuditPackage(bench: BenchCity, smoke: boolean): Promise<void> {
  const lines = smoke ? 20_000 : 2_000_000;
  const packages = lines / 20;
  const runs = smoke ? 5 : 100;
  const agencyId = [...bench.city.agencies.values()][0]!;
  const act = treasurerOf(bench, agencyId);
  const begun = performance.now();
  await fill(bench, agencyId, lines, packages);
  print('audit, history filled', { lines, packages, seconds: (performance.now() - begun) / 1_000 });
  const ready: Package[] = [];
  for (let place = 0; place < runs + 3; place += 1)
    ready.push(await bench.db.asGovernment(bench.government.id, (tx) => prepare(tx, act, agencyId, place)));
  const outcomes = new Map<string, number>();
  const times = await time(runs, 3, async (place) => {
    const of = ready[place]!;
    const done = must(
      await bench.db.asGovernment(bench.government.id, (tx) =>
        submitPackage(tx, act, QUIET, of.id, of.version),
      ),
    );
    outcomes.set(done.outcome, (outcomes.get(done.outcome) ?? 0) + 1);
  });
  printTimes('audit, package handed in', times, 'p95 300 ms');
  print('audit, packages', Object.fromEntries(outcomes));
}

const QUIET = { queue: async () => {} };

/** Somebody with an account who prepares packages of the agency. */
function treasurerOf({ act, city }: BenchCity, agencyId: string): Act {
  const person = city.people[0]!;
  return {
    ...act,
    actor: {
      ...act.actor,
      id: 'job:bench',
      personId: person.id,
      agencyId,
      grants: [{ role: 'treasurer', agencyIds: [agencyId] }],
    },
  };
}

async function fill(bench: BenchCity, agencyId: string, lines: number, packages: number): Promise<void> {
  const { db, government } = bench;
  const g = government.id;
  for (let from = 0; from < lines; from += STEP)
    await db.asGovernment(g, (tx) =>
      sql`insert into audit_line (government_id, id, year, agency_id, number, invoice_number, vendor_key, vendor_name, day, amount,
          account_code, activity_code, method, description, quantity, unit, price, source, reference)
        select ${g}::uuid, gen_random_uuid(), 2026, ${agencyId}::uuid, 'BK/' || i, 'INV/' || i, 'name:penyedia' || i % ${VENDORS},
          'Penyedia ' || i % ${VENDORS}, date '2026-01-01' + i % 300, 50000 + (i * 7919::bigint) % 20000000, '5.1.02.01.01.0024',
          '1.03.01.2.06.0002', 'GU', 'Belanja alat tulis kantor', 1, 'paket', 50000 + (i * 7919::bigint) % 20000000, 'import', 'bench/' || i
        from generate_series(${from}::int, ${Math.min(from + STEP, lines) - 1}::int) i`.execute(tx),
    );
  await db.asGovernment(g, async (tx) => {
    await sql`insert into file (government_id, id, hash, name, media_type, size, created_at, created_by)
      select ${g}::uuid, ('00000000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, md5(i::text) || md5(i::text), 'bukti.jpg',
        'image/jpeg', 1000, now(), 'job:bench' from generate_series(1, ${packages}::int) i`.execute(tx);
    await sql`insert into spj_package (government_id, id, number, year, agency_id, origin, method, kind, description, amount, state, state_at,
        runs, created_at, created_by, version)
      select ${g}::uuid, ('00000000-0000-7000-9000-' || lpad(to_hex(i), 12, '0'))::uuid, 'UKUR-' || i, 2026, ${agencyId}::uuid, 'hand', 'GU',
        'goods', 'Ukur', 1000000, 'draft', now(), 0, now(), 'job:bench', 1 from generate_series(1, ${packages}::int) i`.execute(
      tx,
    );
    await sql`insert into spj_document (government_id, id, package_id, kind, kind_by, file_id, sha256, phash, reading, added_by, added_at)
      select ${g}::uuid, gen_random_uuid(), ('00000000-0000-7000-9000-' || lpad(to_hex(i), 12, '0'))::uuid, 'receipt', 'person',
        ('00000000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, md5(i::text) || md5(i::text), substr(md5(i::text), 1, 16), 'read',
        'job:bench', now() from generate_series(1, ${packages}::int) i`.execute(tx);
  });
  await bench.asOwner('vacuum analyze audit_line, spj_package, spj_document');
}

/** A package with three papers and five lines, ready to be handed in. */
async function prepare(tx: Tx, act: Act, agencyId: string, place: number): Promise<Package> {
  let of = must(
    await beginPackage(tx, act, {
      origin: 'hand',
      agencyId,
      year: 2026,
      method: 'GU',
      description: 'Belanja alat tulis kantor',
      amount: 1_000_005 + place * 5,
    }),
  );
  const values = {
    kind: 'goods',
    purchase: 'direct',
    'payee.name': `Penyedia ${place}`,
    invoiceNumber: `INV/${place}`,
    evidenceNumber: `UKUR/${place}`,
    activityCode: '1.03.01.2.06.0002',
    accountCode: '5.1.02.01.01.0024',
    'amounts.receipt': 1_000_005 + place * 5,
    'dates.receipt': '2026-06-15',
  } as const;
  const fields = Object.entries(values).map(([field, value]) => ({
    field: field as keyof typeof values,
    value,
  }));
  of = must(await keepFields(tx, act, of.id, { version: of.version, fields }));
  const price = of.amount! / 5;
  const items = Array.from({ length: 5 }, (_, line) => ({
    description: `Barang ${line}`,
    quantity: 1,
    unit: 'buah',
    price,
    amount: price,
    standardCode: null,
  }));
  of = must(await keepItems(tx, act, of.id, { version: of.version, items }));
  for (let paper = 0; paper < 3; paper += 1) {
    const file = { id: newId(), hash: sha256(newId()) };
    await insertMany(tx, 'file', [
      {
        government_id: act.government.id,
        ...file,
        name: 'bukti.jpg',
        media_type: 'image/jpeg',
        size: 1_000,
        created_at: act.now,
        created_by: act.actor.id,
      },
    ]);
    const { documentId } = must(await addDocument(tx, act, QUIET, of.id, file, 'receipt'));
    await updateDocument(tx, documentId, {
      reading: 'read',
      phash: sha256(newId()).slice(0, 16),
    });
  }
  return (await findPackage(tx, of.id))!;
}

function must<T>(outcome: Outcome<T>): T {
  if (isRefusal(outcome)) throw new Error(`bench: ${outcome.code} ${JSON.stringify(outcome.complaints)}`);
  return outcome;
}
