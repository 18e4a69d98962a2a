import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import { rememberAfter, rememberBefore, undoChanges } from '../../../platform/imports/changes.ts';
import {
  importKind,
  type FileRow,
  type RowComplaint,
  type RowOf,
  type RowState,
} from '../../../platform/imports/kind.ts';
import { isMailAddress } from '../../../platform/notifications/mail.ts';
import { readMobile } from '../../../platform/notifications/phone.ts';
import { recordRows } from '../../../platform/trail/record.ts';
import { judged, type Entered } from '../actions/wave/judge-frame.ts';
import { mayManage } from '../policy.ts';
import type { Source } from '../rules/model/model.ts';
import { positionGroupOf } from '../rules/wave/position-group.ts';
import { insertMembers, membersByKey, updateMembers } from '../store/wave/members.ts';
import type { Member, Wave } from '../store/wave/tables.ts';
import { listWaves } from '../store/wave/waves.ts';
import { frameColumns } from './frame-columns.ts';

type Row = RowOf<typeof frameColumns>;
interface FramePlan {
  added: Member[];
  changed: Member[];
}

const TABLE = 'survey_member';

/** Import of a population: staff from another list, service users, suppliers, experts. Only into a wave that is not drawn yet. */
export const frameImport = importKind<typeof frameColumns, FramePlan>({
  name: 'survey-frame',
  title: { id: 'Kerangka survei integritas', en: 'Frame of the integrity survey' },
  summary: {
    id: 'Populasi gelombang yang masih rancangan: pegawai, pengguna layanan, penyedia, dan eksper dengan kontaknya.',
    en: 'The population of a wave in draft: staff, service users, suppliers and experts, with their contacts.',
  },
  capability: 'survey',
  columns: frameColumns,
  may: mayManage,
  identity: (row) => `${row.wave ?? ''}/${row.source}/${row.key.trim()}`,

  async check(tx, _act, rows) {
    const drafts = (await listWaves(tx)).filter((wave) => wave.state === 'draft');
    const complaints: RowComplaint[] = [];
    const states = new Map<number, RowState>();
    const plan: FramePlan = { added: [], changed: [] };
    const byWave = new Map<Wave, FileRow<Row>[]>();
    for (const row of rows) {
      complaints.push(...contactFaults(row));
      const wave = waveOf(row.row, drafts);
      if (wave === undefined) complaints.push({ line: row.line, field: 'wave', message: NO_WAVE });
      else byWave.set(wave, [...(byWave.get(wave) ?? []), row]);
    }
    for (const [wave, own] of byWave) await planWave(tx, wave, own, plan, states);
    return { complaints, states, plan };
  },

  async save(tx, act, plan, importId, progress) {
    const marked = plan.added.map((each) => ({ ...each, import_id: importId }));
    const ids = [...marked, ...plan.changed].map((each) => each.id);
    await rememberBefore(tx, act, importId, TABLE, ids);
    await insertMembers(tx, marked);
    await updateMembers(tx, plan.changed);
    await rememberAfter(tx, act, importId, TABLE);
    await recordRows(tx, act, 'survey.import-frame', TABLE, ids);
    progress(ids.length, ids.length);
  },

  undo: (tx, act, importId) => undoChanges(tx, act, importId, [TABLE]),
});

async function planWave(
  tx: Tx,
  wave: Wave,
  rows: readonly FileRow<Row>[],
  plan: FramePlan,
  states: Map<number, RowState>,
): Promise<void> {
  const known = new Map<string, Member>();
  for (const source of ['internal', 'external', 'expert'] as const) {
    const keys = rows.filter(({ row }) => row.source === source).map(({ row }) => row.key.trim());
    for (const [key, member] of await membersByKey(tx, wave.id, source, keys))
      known.set(`${source}/${key}`, member);
  }
  const entered = rows.map(({ row }) => enter(row, known.get(`${row.source}/${row.key.trim()}`)));
  const members = await judged(tx, wave, entered);
  for (const [index, { line, row }] of rows.entries()) {
    const member = members[index]!;
    const before = known.get(`${row.source}/${row.key.trim()}`);
    if (before === undefined) {
      plan.added.push(member);
      states.set(line, 'new');
    } else if (isSame(before, member)) states.set(line, 'unchanged');
    else {
      plan.changed.push(member);
      states.set(line, 'changed');
    }
  }
}

function enter(row: Row, before: Member | undefined): Entered {
  const unit = row.unit.trim();
  const position = row.position?.trim() ?? null;
  const service = row.service?.trim() ?? null;
  return {
    id: before?.id ?? newId(),
    source: row.source,
    key: row.key.trim(),
    person_id: before?.person_id ?? null,
    origin: before?.origin ?? 'import',
    import_id: before?.import_id ?? null,
    name: row.name.trim(),
    phone: row.phone === null ? null : readMobile(row.phone),
    email: row.email?.trim() ?? null,
    unit,
    unit_group: row.unitGroup?.trim() ?? unit,
    position,
    position_group: row.positionGroup?.trim() ?? groupOf(row.source, position, service),
    head_of_unit: row.headOfUnit === 'yes',
    employment: row.employment,
    institution_since: row.institutionSince,
    unit_since: row.unitSince,
    service,
    service_on: row.serviceOn,
    consent_on: before?.consent_on ?? null,
  };
}

function groupOf(source: Source, position: string | null, service: string | null): string {
  if (source === 'internal') return positionGroupOf(position ?? '', false);
  return (source === 'external' ? service : position) ?? 'Umum';
}

function waveOf(row: Row, drafts: readonly Wave[]): Wave | undefined {
  const code = row.wave?.trim().toLowerCase();
  if (code === undefined || code === '') return drafts.length === 1 ? drafts[0] : undefined;
  return drafts.find((wave) => wave.code === code);
}

function contactFaults({ line, row }: FileRow<Row>): RowComplaint[] {
  const faults: RowComplaint[] = [];
  if (row.phone !== null && readMobile(row.phone) === null)
    faults.push({ line, field: 'phone', message: NO_MOBILE });
  if (row.email !== null && !isMailAddress(row.email.trim()))
    faults.push({ line, field: 'email', message: NO_MAIL });
  return faults;
}

/** Everything that a file can say of a member. */
const SAID = [
  'name',
  'phone',
  'email',
  'unit',
  'unit_group',
  'position',
  'position_group',
  'head_of_unit',
  'employment',
  'institution_since',
  'unit_since',
  'service',
  'service_on',
  'excluded',
] as const satisfies readonly (keyof Member)[];
const isSame = (a: Member, b: Member) => SAID.every((field) => a[field] === b[field]);

const NO_WAVE = {
  id: 'Gelombang ini tidak ada atau sudah diundi. Tulis kode gelombang yang masih rancangan, atau buat gelombang lebih dulu.',
  en: 'There is no such wave, or it is drawn already. Write the code of a wave in draft, or begin one.',
};
const NO_MOBILE = {
  id: 'Tulis nomor ponsel (0812…), atau kosongkan. Telepon kantor tidak menerima SMS.',
  en: 'Write a mobile number (0812…), or leave it empty. A landline receives no message.',
};
const NO_MAIL = {
  id: 'Periksa alamat surel ini, atau kosongkan.',
  en: 'Check this mail address, or leave it empty.',
};
