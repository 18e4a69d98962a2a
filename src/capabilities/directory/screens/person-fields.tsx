import { useTexts } from '../../../../web/language.tsx';
import { Select, TextField } from '../../../../web/ui/fields.tsx';
import type { FormState } from '../../../../web/ui/form.tsx';
import { PrivacyNotice } from '../../../../web/ui/privacy-notice.tsx';
import type { PersonRow } from '../contract/people.ts';
import { EMPLOYMENTS } from '../rules/kinds.ts';
import { names } from '../texts/names.ts';
import { texts } from '../texts/people.ts';

/** What identifies a person, as a form holds it: an empty text is nothing. */
export interface PersonValues {
  personnelCode: string;
  nip: string;
  name: string;
  employment: PersonRow['employment'];
  email: string;
  phone: string;
}

export function personInput(values: PersonValues) {
  const orNothing = (text: string) => (text.trim() === '' ? null : text);
  const { personnelCode, name, employment, nip, email, phone } = values;
  return {
    personnelCode,
    name,
    employment,
    nip: orNothing(nip),
    email: orNothing(email),
    phone: orNothing(phone),
  };
}

export function PersonFields<V extends PersonValues>({ form }: { form: FormState<V> }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  // The fields of a person are fields of every form that holds one.
  const own = form as unknown as FormState<PersonValues>;
  return (
    <>
      <TextField {...own.field('name')} label={t('name')} required />
      <Select
        {...own.field('employment')}
        label={t('employment')}
        required
        options={EMPLOYMENTS.map((value) => ({ value, label: n(`employment-${value}`) }))}
      />
      <TextField {...own.field('nip')} label={t('nip')} hint={t('nipHint')} code inputMode="numeric" />
      <TextField {...own.field('personnelCode')} label={t('code')} hint={t('codeHint')} code required />
      <TextField
        {...own.field('email')}
        label={t('email')}
        hint={t('optional')}
        type="email"
        inputMode="email"
      />
      <TextField {...own.field('phone')} label={t('phone')} hint={t('optional')} type="tel" inputMode="tel" />
      <PrivacyNotice form="pegawai" />
    </>
  );
}
