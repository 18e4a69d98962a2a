import { useTexts } from '../../../../web/language.tsx';
import { TextArea, TextField } from '../../../../web/ui/fields.tsx';
import type { FieldOf } from '../../../../web/ui/form.tsx';
import type { BreachDetail } from '../contract.ts';
import { texts } from './texts.ts';

export const emptyBreach = {
  title: '',
  what: '',
  categories: '',
  subjects: '',
  people: '',
  risk: '',
  measures: '',
};
export type BreachValues = typeof emptyBreach;

export function valuesOf(breach: BreachDetail): BreachValues {
  const { title, what, categories, whose, people, risk, measures } = breach;
  return {
    title,
    what,
    categories,
    subjects: whose,
    people: people === null ? '' : String(people),
    risk,
    measures,
  };
}

/** As the server takes it: nobody counted is null, not 0. */
export function sentBreach(values: BreachValues) {
  const { title, what, categories, subjects, people, risk, measures } = values;
  return {
    title,
    what,
    categories,
    subjects,
    people: people.trim() === '' ? null : Number(people),
    risk,
    measures,
  };
}

/** What is known of a breach, in the order in which the law asks for it (UU 27/2022 article 46 paragraph (2)). */
export function BreachFields({ form }: { form: { field: (path: keyof BreachValues) => FieldOf<string> } }) {
  const t = useTexts(texts);
  return (
    <>
      <TextField {...form.field('title')} label={t('breachTitle')} required />
      <TextArea {...form.field('what')} label={t('what')} max={4_000} required />
      <TextArea {...form.field('categories')} label={t('categories')} rows={2} max={1_000} required />
      <TextField {...form.field('subjects')} label={t('whose')} required />
      <TextField
        {...form.field('people')}
        label={t('people')}
        hint={t('peopleHint')}
        inputMode="numeric"
        short
      />
      <TextArea {...form.field('risk')} label={t('risk')} rows={3} max={2_000} required />
      <TextArea {...form.field('measures')} label={t('breachMeasures')} max={4_000} required />
    </>
  );
}
