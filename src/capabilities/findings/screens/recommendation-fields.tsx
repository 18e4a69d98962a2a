import { useTexts } from '../../../../web/language.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { MoneyField, Select, TextArea, TextField, type Choice } from '../../../../web/ui/fields.tsx';
import type { FormState } from '../../../../web/ui/form.tsx';
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
    <fieldset className={css.recommendation}>
      <legend>{t('recommendation', { n: at + 1 })}</legend>
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
      {all.length > 1 && (
        <div>
          <Button
            kind="quiet"
            small
            onClick={() =>
              form.set(
                'recommendations',
                all.filter((_, index) => index !== at),
              )
            }
          >
            {t('removeRecommendation', { n: at + 1 })}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
