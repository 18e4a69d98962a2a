import { useTexts } from '../../../../web/language.tsx';
import { Checkbox, TextField } from '../../../../web/ui/fields.tsx';
import type { Option } from '../../../../web/ui/combobox.tsx';
import type { FormState } from '../../../../web/ui/form.tsx';
import { AgencyPicker } from '../../../../web/ui/pickers.tsx';
import { texts } from '../texts/people.ts';

/** A place of work as a form holds it. */
export interface PlaceValues {
  agencyId: Option | null;
  title: string;
  leads: boolean;
  decree: string;
}

export const NO_PLACE: PlaceValues = { agencyId: null, title: '', leads: false, decree: '' };

export function placeInput({ agencyId, title, leads, decree }: PlaceValues) {
  return { agencyId: agencyId?.id ?? '', title, leads, decree: decree.trim() === '' ? null : decree };
}

/** @param mayLead whether the reader may say that a position leads its agency */
export function PlaceFields<V extends PlaceValues>({
  form,
  mayLead,
}: {
  form: FormState<V>;
  mayLead: boolean;
}) {
  const t = useTexts(texts);
  const own = form as unknown as FormState<PlaceValues>;
  return (
    <>
      <AgencyPicker {...own.field('agencyId')} label={t('newAgency')} required />
      <TextField {...own.field('title')} label={t('newTitle')} required />
      {mayLead && <Checkbox {...own.field('leads')} label={t('leads')} hint={t('leadsHint')} />}
      <TextField
        {...own.field('decree')}
        label={t('decree')}
        {...(own.values.leads ? { required: true } : { hint: t('optional') })}
      />
    </>
  );
}
