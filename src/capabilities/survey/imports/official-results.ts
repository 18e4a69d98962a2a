import { newId } from '../../../platform/ids.ts';
import { rememberAfter, rememberBefore, undoChanges } from '../../../platform/imports/changes.ts';
import {
  importKind,
  type ImportColumns,
  type RowComplaint,
  type RowOf,
  type RowState,
} from '../../../platform/imports/kind.ts';
import { recordRows } from '../../../platform/trail/record.ts';
import { mayManage } from '../policy.ts';
import { ownDimension } from '../rules/model/official.ts';
import {
  changeOfficialResult,
  insertOfficialResults,
  listOfficialResults,
  type OfficialResultRow,
} from '../store/model/official-results.ts';

const columns = {
  year: {
    type: 'integer',
    header: 'tahun',
    required: true,
    example: '2025',
    explanation: { id: 'Tahun survei KPK.', en: 'Year of the commission’s survey.' },
  },
  kind: {
    type: 'choice',
    header: 'jenis',
    required: true,
    choices: { index: ['indeks'], source: ['sumber'], dimension: ['dimensi'] },
    example: 'dimensi',
    explanation: { id: 'Indeks, sumber, atau dimensi.', en: 'Index, source or dimension.' },
  },
  name: {
    type: 'text',
    header: 'nama',
    required: true,
    max: 200,
    example: 'Pengelolaan PBJ',
    explanation: {
      id: 'Nama seperti tertulis pada hasil KPK tahun itu; untuk indeks: nama indeksnya.',
      en: 'As the commission writes it that year; for the index its own name.',
    },
  },
  value: {
    type: 'percent',
    header: 'nilai',
    synonyms: ['skor'],
    required: true,
    example: '66,81',
    explanation: {
      id: 'Nilai 0 sampai 100, paling banyak dua angka di belakang koma.',
      en: '0 to 100, at most two decimals.',
    },
  },
  band: {
    type: 'text',
    header: 'kategori',
    max: 60,
    example: 'Rentan',
    explanation: {
      id: 'Kategori seperti disebut KPK tahun itu.',
      en: 'As the commission called it that year.',
    },
  },
  respondents: {
    type: 'integer',
    header: 'responden',
    synonyms: ['jumlah_responden'],
    example: '412',
    explanation: { id: 'Jumlah responden, bila disebut.', en: 'Number of respondents, where told.' },
  },
  source: {
    type: 'text',
    header: 'sumber_data',
    synonyms: ['dokumen'],
    required: true,
    max: 500,
    example: 'Laporan hasil SPI 2025',
    explanation: { id: 'Dokumen tempat angka ini dibaca.', en: 'Document in which the figure was read.' },
  },
} as const satisfies ImportColumns;

type Row = RowOf<typeof columns>;
interface Plan {
  added: OfficialResultRow[];
  changed: OfficialResultRow[];
}
const TABLE = 'survey_official_result';
const keyOf = (row: { year: number; kind: string; name: string }) =>
  `${row.year}/${row.kind}/${row.name.trim()}`;

/** Import of what the commission published of its own survey: index, sources and dimensions of any years. */
export const officialResultImport = importKind<typeof columns, Plan>({
  name: 'survey-official-results',
  title: { id: 'Hasil SPI dari KPK', en: 'The commission’s survey results' },
  summary: {
    id: 'Hasil survei KPK per tahun: indeks, sumber, dan dimensi, dengan dokumen sumbernya. Disimpan sebagai catatan, tidak dihitung ulang.',
    en: 'The commission’s results by year: index, sources and dimensions, with their document. Kept as records, never computed again.',
  },
  capability: 'survey',
  columns,
  may: mayManage,
  identity: keyOf,

  async check(tx, act, rows) {
    const known = new Map((await listOfficialResults(tx)).map((each) => [keyOf(each), each]));
    const complaints: RowComplaint[] = [];
    const states = new Map<number, RowState>();
    const plan: Plan = { added: [], changed: [] };
    for (const { line, row } of rows) {
      const complaint = wrongOf(row);
      if (complaint !== null) {
        complaints.push({ line, ...complaint });
        continue;
      }
      const before = known.get(keyOf(row));
      const now = {
        ...entered(row, before),
        government_id: act.government.id,
        entered_at: act.now,
        entered_by: act.actor.id,
      };
      if (before === undefined) plan.added.push(now);
      else if (!isSame(before, now)) plan.changed.push(now);
      states.set(line, before === undefined ? 'new' : isSame(before, now) ? 'unchanged' : 'changed');
    }
    return { complaints, states, plan };
  },

  async save(tx, act, plan, importId, progress) {
    const added = plan.added.map((each) => ({ ...each, import_id: importId }));
    const ids = [...added, ...plan.changed].map((each) => each.id);
    await rememberBefore(tx, act, importId, TABLE, ids);
    await insertOfficialResults(tx, added);
    for (const row of plan.changed) await changeOfficialResult(tx, row);
    await rememberAfter(tx, act, importId, TABLE);
    await recordRows(tx, act, 'survey.import-official', TABLE, ids);
    progress(ids.length, ids.length);
  },

  undo: (tx, act, importId) => undoChanges(tx, act, importId, [TABLE]),
});

function wrongOf(row: Row): Pick<RowComplaint, 'field' | 'message'> | null {
  if (row.year < 2000 || row.year > 2199)
    return {
      field: 'year',
      message: { id: 'Isi tahun empat angka, misalnya 2025.', en: 'Use a year of four digits, e.g. 2025.' },
    };
  if ((row.respondents ?? 0) > 100_000_000)
    return {
      field: 'respondents',
      message: { id: 'Jumlah responden terlalu besar.', en: 'The number of respondents is too large.' },
    };
  return null;
}

function entered(row: Row, before: OfficialResultRow | undefined) {
  return {
    id: before?.id ?? newId(),
    year: row.year,
    kind: row.kind,
    name: row.name.trim(),
    dimension: row.kind === 'dimension' ? (before?.dimension ?? ownDimension(row.name)) : null,
    value: row.value,
    band: row.band?.trim() ?? null,
    respondents: row.respondents,
    source: row.source.trim(),
    import_id: before?.import_id ?? null,
    version: before?.version ?? 1,
  };
}

function isSame(before: OfficialResultRow, now: OfficialResultRow): boolean {
  return (['value', 'band', 'respondents', 'source'] as const).every((name) => before[name] === now[name]);
}
