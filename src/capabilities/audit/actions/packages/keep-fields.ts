import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { isRefusal, Refusal, type Complaint, type Outcome } from '../../../../platform/outcome.ts';
import type { ConfirmInput, FieldsInput } from '../../contract/packages.ts';
import { FIELDS, fitsField, type FieldName, type FieldType } from '../../rules/packages/fields.ts';
import { confirmRows, fieldsOf } from '../../store/packages/fields.ts';
import type { Package } from '../../store/packages/tables.ts';
import { giveValues } from './give-values.ts';
import { openPackage, savePackage } from './open-package.ts';

/** A person writes values, or corrects what a machine read; what it read stays in the history. Refused by name: what does not fit, what SIPD says. */
export async function keepFields(
  tx: Tx,
  act: Act,
  id: string,
  { version, fields }: FieldsInput,
): Promise<Outcome<Package>> {
  const open = await openPackage(tx, act, id, version);
  if (isRefusal(open)) return open;
  const fixed = new Set(
    (await fieldsOf(tx, id)).filter((each) => each.provenance === 'sipd').map((each) => each.field),
  );
  const complaints: Complaint[] = fields.flatMap(({ field, value }, place) => {
    const path = `fields.${place}.value`;
    if (fixed.has(field)) return [{ field: path, message: FIXED }];
    return value === null || fitsField(field, value) ? [] : [{ field: path, message: wrongWords(field) }];
  });
  if (complaints.length > 0)
    return new Refusal(
      422,
      'invalid',
      { id: 'Periksa isian yang ditandai.', en: 'Check the marked fields.' },
      complaints,
    );
  const given = fields.map(({ field, value }) => ({ field, value, provenance: 'hand' as const }));
  const { change, also } = await giveValues(tx, act, open, given);
  return savePackage(tx, act, open, 'audit.spj-fields', change, also);
}

/** A person has held what a machine read against the paper, and it is so. */
export async function confirmFields(
  tx: Tx,
  act: Act,
  id: string,
  { version, fields }: ConfirmInput,
): Promise<Outcome<Package>> {
  const open = await openPackage(tx, act, id, version);
  if (isRefusal(open)) return open;
  const ids = (await fieldsOf(tx, id)).flatMap((each) =>
    fields.some((field) => field === each.field) && each.confirmed_at === null ? [each.id] : [],
  );
  await confirmRows(tx, ids, act.actor.id, act.now);
  return savePackage(tx, act, open, 'audit.spj-confirm', {}, [
    { action: 'audit.spj-confirm', table: 'spj_field', ids },
  ]);
}

const FIXED = {
  id: 'Nilai ini berasal dari SIPD. Perbaiki di SIPD, lalu impor ulang.',
  en: 'This value comes from SIPD. Mend it there and import again.',
};
const WRONG = {
  rupiah: {
    id: 'Isi rupiah bulat dari 0 sampai 1.000.000.000.000.000.',
    en: 'Enter whole rupiah from 0 to 1,000,000,000,000,000.',
  },
  day: { id: 'Isi tanggal yang ada, misalnya 2026-03-04.', en: 'Enter a day that exists, e.g. 2026-03-04.' },
  percent: { id: 'Isi angka 0 sampai 100.', en: 'Enter a number from 0 to 100.' },
  boolean: { id: 'Pilih ya atau tidak.', en: 'Choose yes or no.' },
  text: { id: 'Isi paling panjang 500 karakter.', en: 'Enter at most 500 characters.' },
  choice: { id: 'Pilih dari daftar.', en: 'Choose from the list.' },
};

function wrongWords(field: FieldName) {
  const type: FieldType = FIELDS[field];
  return typeof type === 'string' ? WRONG[type] : WRONG.choice;
}
