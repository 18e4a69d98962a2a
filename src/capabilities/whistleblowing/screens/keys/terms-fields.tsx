import { useState } from 'react';
import { todayIn } from '../../../../../web/days.ts';
import { useTexts } from '../../../../../web/language.tsx';
import { useSession } from '../../../../../web/session.ts';
import { DateField, TextField } from '../../../../../web/ui/fields.tsx';
import type { FieldOf } from '../../../../../web/ui/form.tsx';
import type { Terms } from '../../sealing/ceremony.ts';
import css from './keys.module.css';
import { texts } from './keys-texts.ts';
import { useField } from './use-field.ts';

interface TermsForm {
  number: FieldOf<string>;
  day: FieldOf<string>;
  from: FieldOf<string>;
  /** null until all of it is filled */
  terms: Terms | null;
}

/** The decree and the first day. @param fixed the day is today: what is done now holds now */
export function useTerms(before?: Terms): TermsForm {
  const { government } = useSession();
  const [today] = useState(() => todayIn(government.zone));
  const number = useField('decree', before?.decree.number ?? '');
  const day = useField('decree-day', before?.decree.day ?? '');
  const from = useField('from', before?.from ?? today);
  const filled = number.value.trim() !== '' && day.value !== '' && from.value !== '';
  return {
    number,
    day,
    from,
    terms: filled ? { decree: { number: number.value.trim(), day: day.value }, from: from.value } : null,
  };
}

export function TermsFields({ form, today }: { form: TermsForm; today?: boolean }) {
  const t = useTexts(texts);
  return (
    <div className={css.form}>
      <TextField {...form.number} label={t('decree')} hint={t('decreeHint')} maxLength={200} required />
      <DateField {...form.day} label={t('decreeDay')} required />
      {today !== true && <DateField {...form.from} label={t('from')} hint={t('fromHint')} required />}
    </div>
  );
}
