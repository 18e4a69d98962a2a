import { useApi } from '../../../../web/api.ts';
import { useTexts } from '../../../../web/language.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { MoneyField, Select, TextArea, TextField } from '../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import { AgencyPicker } from '../../../../web/ui/pickers.tsx';
import type { Source } from '../rules/sources.ts';
import { codeOptions } from './code-options.ts';
import css from './finding-form.module.css';
import { inputOf, newRecommendation, type FindingValues } from './finding-values.ts';
import { CODES, LEDGER } from './paths.ts';
import { RecommendationFields } from './recommendation-fields.tsx';
import { texts } from './texts/form.ts';
import type { Codes } from './types.ts';

/** Longest text that the server takes. */
const LONG = 20_000;

interface FormProps {
  /** the inspectorate's own findings need a code of its classification; others may have their own */
  source: Source;
  initial: FindingValues;
  submit: string;
  send: (input: ReturnType<typeof inputOf>) => Promise<{ id: string }>;
  done: (id: string) => void;
  cancel: () => void;
}

/** A finding with its recommendations, who is responsible, and their shares, in one piece. */
export function FindingForm({ source, initial, submit, send, done, cancel }: FormProps) {
  const t = useTexts(texts);
  const codes = useApi<Codes>(CODES).data;
  const form = useForm({
    initial,
    send: (values: FindingValues) => send(inputOf(values)),
    refresh: LEDGER,
    said: t('saved'),
    done: ({ id }) => done(id),
  });
  const { recommendations } = form.values;
  const coded = codeOptions(t);
  const own = source === 'APIP';
  return (
    <Form form={form} submit={submit} cancel={cancel} columns={2} label={submit}>
      <TextField {...form.field('number')} label={t('number')} required short />
      <AgencyPicker {...form.field('agencyId')} label={t('agency')} />
      <TextField {...form.field('title')} label={t('findingTitle')} required wide />
      <Select
        {...form.field('code')}
        label={t('code')}
        {...(own ? { required: true } : { blank: t('none') })}
        options={coded(codes?.finding, form.values.code)}
      />
      <Select
        {...form.field('causeCode')}
        label={t('causeCode')}
        blank={t('none')}
        options={coded(codes?.cause, form.values.causeCode)}
      />
      {!own && <TextField {...form.field('codeBpk')} label={t('codeBpk')} short />}
      <MoneyField {...form.field('value')} label={t('value')} hint={t('valueHint')} required wide />
      {(['condition', 'criterion', 'cause', 'effect'] as const).map((key) => (
        <TextArea
          key={key}
          {...form.field(key)}
          label={t(key)}
          hint={t(`${key}Hint`)}
          max={LONG}
          rows={5}
          required
        />
      ))}
      {recommendations.map((each, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- fields hold no state of their own: their path is the place
        <RecommendationFields key={at} form={form} at={at} codes={coded(codes?.recommendation, each.code)} />
      ))}
      <div className={css.wide}>
        <Button
          onClick={() =>
            form.set('recommendations', [...recommendations, newRecommendation(recommendations.length + 1)])
          }
        >
          {t('addRecommendation')}
        </Button>
      </div>
    </Form>
  );
}
