import type { z } from 'zod';
import { post, put, useApi } from '../../../../../web/api.ts';
import { todayIn } from '../../../../../web/days.ts';
import { useTexts } from '../../../../../web/language.tsx';
import { useSession } from '../../../../../web/session.ts';
import { Checkbox, DateField, NumberField, Select, TextField } from '../../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../../web/ui/form.tsx';
import type { waveView, WaveView } from '../../contract/wave/waves.ts';
import { SOURCES, type Source } from '../../rules/model/model.ts';
import { CONFIDENCES, type Sampling } from '../../rules/wave/sample-size.ts';
import { MODELS, type ModelChoices } from '../models/addresses.ts';
import { WAVES } from './search.ts';
import { texts } from './texts.ts';
import css from './waves.module.css';

/** Precision as it is typed: whole per cent. */
interface Typed {
  asked: boolean;
  margin: number | null;
  confidence: string;
  response: number | null;
}

const USUAL: Record<Source, { response: number }> = {
  internal: { response: 0.8 },
  external: { response: 0.34 },
  expert: { response: 0.8 },
};

function typedOf(sampling: Sampling | null, source: Source): Typed {
  const precision = sampling?.[source] ?? null;
  const { margin, confidence, response } = precision ?? {
    margin: 0.05,
    confidence: 0.95,
    ...USUAL[source],
  };
  return {
    asked: sampling === null || precision !== null,
    margin: percentOf(margin),
    confidence: String(confidence),
    response: percentOf(response),
  };
}

/** Per cent of a share, to a hundredth: 0.055 is 5.5. */
const percentOf = (share: number) => Math.round(share * 10_000) / 100;

function samplingOf(typed: Record<Source, Typed>): Record<Source, unknown> {
  const one = ({ asked, margin, confidence, response }: Typed) =>
    asked ? { margin: shareOf(margin), confidence: Number(confidence), response: shareOf(response) } : null;
  return { internal: one(typed.internal), external: one(typed.external), expert: one(typed.expert) };
}

const shareOf = (percent: number | null) => (percent === null ? null : percent / 100);

interface PlanFormProps {
  /** null: a new wave */
  wave: WaveView | null;
  onDone: (id: string) => void;
  onCancel?: () => void;
}

/** What a manager says of a wave: its days, its model, how exactly each source is asked. */
export function PlanForm({ wave, onDone, onCancel }: PlanFormProps) {
  const t = useTexts(texts);
  const { government } = useSession();
  const models = useApi<ModelChoices>(MODELS);
  const form = useForm({
    initial: {
      name: wave?.name ?? '',
      year: (wave?.year ?? Number(todayIn(government.zone).slice(0, 4))) as number | null,
      opensOn: wave?.opensOn ?? '',
      closesOn: wave?.closesOn ?? '',
      modelId: wave?.modelId ?? '',
      sampling: {
        internal: typedOf(wave?.sampling ?? null, 'internal'),
        external: typedOf(wave?.sampling ?? null, 'external'),
        expert: typedOf(wave?.sampling ?? null, 'expert'),
      },
    },
    send: ({ modelId, sampling, ...values }) => {
      const body = {
        ...values,
        modelId: modelId === '' ? null : modelId,
        sampling: samplingOf(sampling),
      };
      return wave === null
        ? post<z.output<typeof waveView>>(WAVES, body)
        : put<z.output<typeof waveView>>(`${WAVES}/${wave.id}`, { ...body, version: wave.version });
    },
    refresh: [WAVES],
    said: t(wave === null ? 'created' : 'saved'),
    done: (saved) => onDone(saved.id),
  });
  return (
    <Form form={form} submit={t(wave === null ? 'create' : 'save')} {...(onCancel && { cancel: onCancel })}>
      <TextField {...form.field('name')} label={t('name')} hint={t('nameHint')} maxLength={120} required />
      <NumberField {...form.field('year')} label={t('year')} min={2000} max={2199} required />
      <DateField {...form.field('opensOn')} label={t('opensOn')} required />
      <DateField {...form.field('closesOn')} label={t('closesOn')} hint={t('closesHint')} required />
      <Select
        {...form.field('modelId')}
        label={t('model')}
        hint={t('modelHint')}
        blank={t('noModel')}
        options={(models.data?.models ?? []).map(({ id, name, version }) => ({
          value: id,
          label: t('modelOf', { name, version }),
        }))}
      />
      <p className={css.quiet}>{t('samplingLead')}</p>
      {SOURCES.map((source) => (
        <fieldset key={source} className={css.precision}>
          <legend>{t(`source-${source}`)}</legend>
          <Checkbox {...form.field(`sampling.${source}.asked`)} label={t('asked')} />
          {form.values.sampling[source].asked && (
            <div className={css.three}>
              <NumberField {...form.field(`sampling.${source}.margin`)} label={t('margin')} required />
              <Select
                {...form.field(`sampling.${source}.confidence`)}
                label={t('confidence')}
                options={CONFIDENCES.map((value) => ({ value: String(value), label: `${value * 100} %` }))}
              />
              <NumberField {...form.field(`sampling.${source}.response`)} label={t('response')} required />
            </div>
          )}
        </fieldset>
      ))}
    </Form>
  );
}
