import { importKind } from '../../../platform/imports/kind.ts';
import { mayImportDirectory } from '../policy.ts';
import { personColumns } from './person-columns.ts';
import { planPeople, type PeoplePlan } from './plan-people.ts';
import { savePeople, undoPeople } from './save-people.ts';

/**
 * Import of people with their definitive positions: a personnel code that is there already changes that person; another agency or title is
 * a transfer; nobody is ended. Everybody gets an account that waits for its activation letter.
 */
export const personImport = importKind<typeof personColumns, PeoplePlan>({
  name: 'people',
  title: { id: 'Pegawai', en: 'People' },
  summary: {
    id: 'Pegawai dengan instansi dan jabatan definitifnya, juga yang tidak punya NIP. Yang tidak ada di berkas tidak diubah.',
    en: 'People with agency and definitive position, also those without NIP. Who is not in the file stays as he is.',
  },
  capability: null,
  columns: personColumns,
  may: mayImportDirectory,
  identity: (row) => row.personnelCode,
  check: (tx, act, rows, progress) => planPeople(tx, act, rows, progress),
  save: savePeople,
  undo: undoPeople,
});
