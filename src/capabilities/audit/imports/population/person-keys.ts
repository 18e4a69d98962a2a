import { newId } from '../../../../platform/ids.ts';
import { undoChanges } from '../../../../platform/imports/changes.ts';
import { importKind, type RowComplaint, type RowState } from '../../../../platform/imports/kind.ts';
import { findPeopleByNumber } from '../../../directory/index.ts';
import { mayBringData } from '../../policy.ts';
import { personKeysOf, type PersonKeyRow } from '../../store/population/cross-data.ts';
import { keyedValues } from './keyed-values.ts';
import { NO_MARK, UNKNOWN_PERSON } from './messages.ts';
import { personColumns } from './person-columns.ts';
import { saveRows } from './save-rows.ts';

/** Column → what the key is of. A relative's number is one of the family, whatever it is. */
const KINDS = {
  account: 'account',
  phone: 'phone',
  email: 'email',
  address: 'address',
  nik: 'nik',
  familyAccount: 'family',
  familyPhone: 'family',
  familyNik: 'family',
} as const satisfies Record<string, PersonKeyRow['kind']>;
const FIELDS = Object.keys(KINDS) as (keyof typeof KINDS)[];

/** Keys of employees. What a person had before stays: an account that was changed tells as much as the new one. */
export const personKeyImport = importKind<typeof personColumns, PersonKeyRow[]>({
  name: 'audit-person-keys',
  title: { id: 'Sidik berkunci pegawai (audit)', en: 'Keyed hashes of employees (audit)' },
  summary: {
    id: 'Rekening, telepon, alamat, dan NIK pegawai serta keluarganya, hanya sebagai sidik berkunci untuk mencari benturan kepentingan. Angkanya tidak disimpan di mana pun.',
    en: 'Accounts, telephones, addresses and NIK of employees and their families, as keyed hashes only, to find conflicts of interest. The numbers are kept nowhere.',
  },
  capability: 'audit',
  columns: personColumns,
  may: mayBringData,
  identity: () => null,

  async check(tx, _act, rows, progress) {
    const complaints: RowComplaint[] = [];
    const states = new Map<number, RowState>();
    const people = await findPeopleByNumber(tx, [...new Set(rows.map(({ row }) => row.number))]);
    const ids = [...people.values()].flatMap((same) => (same.length === 1 ? same[0]!.id : []));
    const seen = new Set((await personKeysOf(tx, ids)).map(nameOf));
    const plan: PersonKeyRow[] = [];
    for (const { line, row } of rows) {
      const found = people.get(row.number) ?? [];
      const before = complaints.length;
      if (found.length !== 1) complaints.push({ line, field: 'number', message: UNKNOWN_PERSON });
      const marks = keyedValues(line, row, FIELDS, complaints);
      if (FIELDS.every((field) => row[field] === null))
        complaints.push({ line, field: null, message: NO_MARK });
      if (complaints.length > before) continue;
      let news = false;
      for (const field of FIELDS) {
        const mark = marks[field];
        if (mark === null) continue;
        const key: PersonKeyRow = {
          id: newId(),
          person_id: found[0]!.id,
          kind: KINDS[field],
          key: mark.key,
          last4: mark.shown === '' ? null : mark.shown,
        };
        if (seen.has(nameOf(key))) continue;
        seen.add(nameOf(key));
        plan.push(key);
        news = true;
      }
      states.set(line, news ? 'new' : 'unchanged');
    }
    progress(rows.length, rows.length);
    return { complaints, states, plan };
  },

  save: (tx, act, rows, importId, progress) =>
    saveRows(
      tx,
      act,
      importId,
      { table: 'audit_person_key', rows, action: 'audit.person-key-import' },
      progress,
    ),

  undo: (tx, act, importId) => undoChanges(tx, act, importId, ['audit_person_key']),
});

function nameOf({ person_id, kind, key }: Pick<PersonKeyRow, 'person_id' | 'kind' | 'key'>): string {
  return `${person_id} ${kind} ${key}`;
}
