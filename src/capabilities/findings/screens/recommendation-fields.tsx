import { useTexts } from '../../../../web/language.tsx';
import { MoneyField, Select, TextArea, TextField, type Choice } from '../../../../web/ui/fields.tsx';
import type { FormState } from '../../../../web/ui/form.tsx';
import { FormItem } from '../../../../web/ui/form-item.tsx';
import css from './finding-form.module.css';
import type { FindingValues } from './finding-values.ts';
import { ResponsibleFields } from './responsible-fields.tsx';
import { ShareSum } from './share-sum.tsx';
import { texts } from './texts/form.ts';

interface RecommendationProps {
  form: FormState<FindingValues>;
  /** its place in the list */
  at: number;
  codes: readonly Choice[];
}

/** One recommendation of the form, with those responsible below it. */
export function RecommendationFields({ form, at, codes }: RecommendationProps) {
  const t = useTexts(texts);
  const all = form.values.recommendations;
  const path = `recommendations.${at}` as const;
  return (
    <FormItem
      title={t('recommendation', { n: at + 1 })}
      remove={
        all.length > 1
          ? {
              label: t('removeRecommendation', { n: at + 1 }),
              onClick: () => form.set('recommendations', all.toSpliced(at, 1)),
            }
          : null
      }
    >
      <div className={css.fields}>
        <TextField {...form.field(`${path}.number`)} label={t('recNumber')} required short />
        <Select {...form.field(`${path}.code`)} label={t('recCode')} options={codes} required />
        <div className={css.wide}>
          <TextArea {...form.field(`${path}.text`)} label={t('recText')} required />
        </div>
        <MoneyField
          {...form.field(`${path}.value`)}
          label={t('recValue')}
          hint={t('recValueHint')}
          required
        />
      </div>
      <ResponsibleFields form={form} at={at} />
      <ShareSum form={form} at={at} />
    </FormItem>
  );
}
