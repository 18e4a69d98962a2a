import { sql } from 'kysely';
import type { Act } from '../act.ts';
import type { Tx } from '../database/index.ts';
import { insertMany } from '../database/insert.ts';
import { newId } from '../ids.ts';
import { recordRows } from '../trail/record.ts';
import { rememberAfter, rememberBefore, undoChanges } from './changes.ts';
import { importKind, type ImportColumns, type RowComplaint, type RowState } from './kind.ts';

// Saved mappings of another kind serve as the imported rows: an ordinary table of a government.
const TABLE = 'import_profile';
const STORED_KIND = 'stored-thing';

const columns = {
  code: {
    header: 'kode',
    synonyms: ['kd', 'kode benda'],
    type: 'text',
    required: true,
    max: 20,
    example: 'B-1',
    explanation: { id: 'Kode benda.', en: 'Code of the thing.' },
  },
  owner: {
    header: 'nip',
    type: 'number-id',
    example: '198001012005011003',
    explanation: { id: 'NIP pemegang.', en: 'NIP of the holder.' },
  },
  since: {
    header: 'sejak',
    type: 'date',
    example: '31 Januari 2026',
    explanation: { id: 'Tanggal mulai.', en: 'First day.' },
  },
  price: {
    header: 'harga',
    type: 'rupiah',
    total: true,
    example: 'Rp 1.500.000',
    explanation: { id: 'Harga.', en: 'Price.' },
  },
  size: {
    header: 'ukuran',
    type: 'choice',
    choices: { small: ['kecil', 'kcl'], large: ['besar'] },
    example: 'kecil',
    explanation: { id: 'Ukuran.', en: 'Size.' },
  },
  note: {
    header: 'catatan',
    type: 'text',
    max: 4000,
    exact: true,
    example: '',
    explanation: { id: 'Catatan bebas.', en: 'Free note.' },
  },
} as const satisfies ImportColumns;

interface Thing {
  id: string;
  name: string;
  mapping: Record<string, string>;
}

/** Rows that a save hands over between two words of its progress. */
const BATCH = 100;

/** Things for tests. A code that begins with `X` is refused by the field's rule; a file speaks for all codes that begin with `L`. */
export const things = importKind({
  name: 'things',
  title: { id: 'Benda', en: 'Things' },
  summary: { id: 'Daftar benda.', en: 'List of things.' },
  capability: null,
  columns,
  may: (actor) => actor.grants.some((grant) => grant.role === 'technical-administrator'),
  identity: (row) => row.code,
  async check(tx, act, rows, progress) {
    const present = await readThings(tx);
    const complaints: RowComplaint[] = [];
    const states = new Map<number, RowState>();
    const plan: { thing: Thing; isNew: boolean }[] = [];
    for (const { line, row } of rows) {
      if (row.code.startsWith('X')) {
        complaints.push({
          line,
          field: 'code',
          message: { id: 'Kode X sudah ditutup.', en: 'Codes X are closed.' },
        });
        continue;
      }
      const mapping = { price: String(row.price), note: row.note ?? '' };
      const known = present.get(row.code);
      const same =
        known !== undefined &&
        known.mapping['price'] === mapping.price &&
        known.mapping['note'] === mapping.note;
      states.set(line, known === undefined ? 'new' : same ? 'unchanged' : 'changed');
      if (!same)
        plan.push({
          thing: { id: known?.id ?? newId(), name: row.code, mapping },
          isNew: known === undefined,
        });
    }
    progress(rows.length, rows.length);
    const named = new Set(rows.map(({ row }) => row.code));
    const vanished = [...present.values()]
      .filter(({ name }) => name.startsWith('L') && !named.has(name))
      .map(({ name, mapping }) => ({ label: name, amount: Number(mapping['price']) }));
    return { complaints, states, plan, vanished };
  },
  async save(tx, act, plan, importId, progress) {
    const ids = plan.map((each) => each.thing.id);
    await rememberBefore(tx, act, importId, TABLE, ids);
    for (let start = 0; start < plan.length; start += BATCH) {
      await saveThings(tx, act, plan.slice(start, start + BATCH));
      progress(Math.min(start + BATCH, plan.length), plan.length);
    }
    await rememberAfter(tx, act, importId, TABLE);
    await recordRows(tx, act, 'thing.import', TABLE, ids);
  },
  undo: (tx, act, importId) => undoChanges(tx, act, importId, [TABLE]),
});

/** Things that stay once they are saved. */
export const lasting: typeof things = {
  ...things,
  name: 'lasting',
  stays: { id: 'Benda ini tetap.', en: 'These things stay.' },
};

async function saveThings(
  tx: Tx,
  act: Act,
  plan: readonly { thing: Thing; isNew: boolean }[],
): Promise<void> {
  const stored = {
    government_id: act.government.id,
    kind: STORED_KIND,
    created_by: 'test',
    created_at: act.now,
  };
  await insertMany(
    tx,
    TABLE,
    plan.filter((each) => each.isNew).map(({ thing }) => ({ ...stored, ...thing })),
  );
  for (const { thing } of plan.filter((each) => !each.isNew)) {
    await sql`update import_profile set mapping = ${JSON.stringify(thing.mapping)}::jsonb where id = ${thing.id}::uuid`.execute(
      tx,
    );
  }
}

/** Name → thing */
export async function readThings(tx: Tx): Promise<Map<string, Thing>> {
  const { rows } = await sql<Thing>`
    select id, name, mapping from import_profile where kind = ${STORED_KIND} order by name`.execute(tx);
  return new Map(rows.map((each) => [each.name, each]));
}
