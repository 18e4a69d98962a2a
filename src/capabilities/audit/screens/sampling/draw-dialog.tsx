import { post } from '../../../../../web/api.ts';
import { todayIn } from '../../../../../web/days.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { useSession } from '../../../../../web/session.ts';
import type { Option } from '../../../../../web/ui/combobox.tsx';
import { Dialog } from '../../../../../web/ui/dialog.tsx';
import { MoneyField, NumberField, Select, TextField } from '../../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../../web/ui/form.tsx';
import { useGo } from '../../../../../web/ui/link.tsx';
import { AgencyPicker } from '../../../../../web/ui/pickers.tsx';
import { SAMPLE_METHODS, type SampleMethod } from '../../rules/sampling/design.ts';
import { SAMPLES } from './search.ts';
import { texts } from './texts.ts';

const CONFIDENCES = ['0.8', '0.9', '0.95', '0.99'];

interface Values {
  title: string;
  population: { year: number | null; agencyId: Option | null; account: string };
  design: {
    method: SampleMethod;
    confidence: string;
    tolerable: number | null;
    expected: number | null;
    bounds: string;
    counts: string;
  };
  seed: string;
}

/** Draws a sample of a year's lines, by monetary unit or by strata. */
export function DrawDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts(texts);
  const f = useFormat();
  const go = useGo();
  const { government } = useSession();
  const initial: Values = {
    title: '',
    population: { year: Number(todayIn(government.zone).slice(0, 4)), agencyId: null, account: '' },
    design: {
      method: 'mus-systematic',
      confidence: '0.95',
      tolerable: null,
      expected: 0,
      bounds: '',
      counts: '',
    },
    seed: '',
  };
  const form = useForm({
    initial,
    send: (values) => post<{ id: string }>(SAMPLES, inputOf(values)),
    refresh: [SAMPLES],
    said: t('drawn'),
    done: ({ id }) => go(`/audit/sampel/${id}`),
  });
  const stratified = form.values.design.method === 'stratified';
  return (
    <Dialog title={t('draw')} open onClose={onClose} toField>
      <Form form={form} submit={t('draw')} cancel={onClose}>
        <TextField {...form.field('title')} label={t('sampleTitle')} required />
        <NumberField {...form.field('population.year')} label={t('year')} required />
        <AgencyPicker {...form.field('population.agencyId')} label={t('agency')} />
        <TextField
          {...form.field('population.account')}
          label={t('account')}
          hint={t('accountHint')}
          code
          short
        />
        <Select
          {...form.field('design.method')}
          label={t('method')}
          options={SAMPLE_METHODS.map((value) => ({ value, label: t(`method-${value}`) }))}
        />
        <Select
          {...form.field('design.confidence')}
          label={t('confidence')}
          options={CONFIDENCES.map((value) => ({ value, label: f.percent(Number(value)) }))}
        />
        {stratified ? (
          <>
            <TextField {...form.field('design.bounds')} label={t('bounds')} hint={t('boundsHint')} />
            <TextField {...form.field('design.counts')} label={t('counts')} hint={t('countsHint')} required />
          </>
        ) : (
          <>
            <MoneyField {...form.field('design.tolerable')} label={t('tolerable')} required />
            <MoneyField {...form.field('design.expected')} label={t('expected')} required />
          </>
        )}
        <TextField {...form.field('seed')} label={t('seed')} hint={t('seedHint')} code />
      </Form>
    </Dialog>
  );
}

function inputOf({ title, population, design, seed }: Values) {
  const { method, confidence, tolerable, expected, bounds, counts } = design;
  const level = Number(confidence);
  return {
    title,
    population: { ...population, agencyId: population.agencyId?.id ?? '' },
    design:
      method === 'stratified'
        ? { method, confidence: level, bounds: numbersOf(bounds), counts: numbersOf(counts) }
        : { method, confidence: level, tolerable, expected, size: null },
    seed: seed === '' ? null : seed,
  };
}

/** `5.000.000; 50.000.000` → numbers; what is no number is sent as it cannot be taken, so that the server says so. */
function numbersOf(text: string): (number | null)[] {
  return text
    .split(';')
    .map((each) => each.replace(/[\s.]/g, ''))
    .filter((each) => each !== '')
    .map((each) => (/^\d{1,15}$/.test(each) ? Number(each) : null));
}
