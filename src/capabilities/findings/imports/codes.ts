import { newId } from '../../../platform/ids.ts';
import { insertMany } from '../../../platform/database/insert.ts';
import { rememberAfter, rememberBefore, undoChanges } from '../../../platform/imports/changes.ts';
import { importKind, type ImportColumns, type RowState } from '../../../platform/imports/kind.ts';
import { recordRows } from '../../../platform/trail/record.ts';
import { MAY, mayAnywhere } from '../policy.ts';
import { ledger } from '../store/cases.ts';
import type { CodeTitleRow } from '../store/tables.ts';

const columns = {
  kind: {
    header: 'jenis',
    type: 'choice',
    choices: {
      finding: ['temuan'],
      recommendation: ['rekomendasi'],
      cause: ['sebab', 'penyebab'],
      bpk: ['bpk'],
    },
    required: true,
    example: 'temuan',
    explanation: { id: 'Kode apa.', en: 'What the code is for.' },
  },
  code: {
    header: 'kode',
    type: 'text',
    max: 20,
    required: true,
    example: '1.01.10',
    explanation: { id: 'Kodenya, seperti dalam peraturan.', en: 'The code, as the regulation has it.' },
  },
  title: {
    header: 'judul',
    type: 'text',
    max: 500,
    required: true,
    example: 'Judul menurut peraturan',
    explanation: {
      id: 'Judulnya. Judul yang sudah ada diganti.',
      en: 'Its title. One that is there already is replaced.',
    },
  },
} as const satisfies ImportColumns;

/** The office's own table of codes: titles that this program does not know, or BPK's coding. */
export const codeImport = importKind<typeof columns, { fresh: CodeTitleRow[]; changed: CodeTitleRow[] }>({
  name: 'finding-codes',
  title: { id: 'Kode temuan', en: 'Codes of findings' },
  summary: {
    id: 'Judul kode temuan, rekomendasi, dan sebab, atau kode BPK. Kode tanpa judul tetap dapat dipakai.',
    en: 'Titles of codes of findings, recommendations and causes, or BPK’s codes. A code without a title can be used all the same.',
  },
  capability: 'findings',
  columns,
  may: (actor) => mayAnywhere(actor, MAY.loadCodes),
  identity: (row) => `${row.kind} ${row.code}`,

  async check(tx, act, rows) {
    const known = await ledger(tx).selectFrom('code_title').selectAll().execute();
    const byCode = new Map(known.map((row) => [`${row.kind} ${row.code}`, row]));
    const states = new Map<number, RowState>();
    const plan = { fresh: [] as CodeTitleRow[], changed: [] as CodeTitleRow[] };
    for (const { line, row } of rows) {
      const before = byCode.get(`${row.kind} ${row.code}`);
      const next = { government_id: act.government.id, id: before?.id ?? newId(), ...row };
      if (before === undefined) plan.fresh.push(next);
      else if (before.title !== row.title) plan.changed.push(next);
      states.set(line, before === undefined ? 'new' : before.title === row.title ? 'unchanged' : 'changed');
    }
    return { complaints: [], states, plan };
  },

  async save(tx, act, { fresh, changed }, importId) {
    const ids = [...fresh, ...changed].map((row) => row.id);
    await rememberBefore(tx, act, importId, 'code_title', ids);
    await insertMany(tx, 'code_title', fresh);
    for (const row of changed)
      await ledger(tx).updateTable('code_title').set({ title: row.title }).where('id', '=', row.id).execute();
    await rememberAfter(tx, act, importId, 'code_title');
    await recordRows(tx, act, 'code.load', 'code_title', ids);
  },

  undo: (tx, act, importId) => undoChanges(tx, act, importId, ['code_title']),
});
