import { useTexts } from '../../../../web/language.tsx';
import {
  DateField,
  MoneyField,
  NumberField,
  RadioRows,
  Select,
  TextArea,
  TextField,
} from '../../../../web/ui/fields.tsx';
import type { FormState } from '../../../../web/ui/form.tsx';
import { FEE_KINDS, TIME_UNITS } from '../rules/standard.ts';
import type { ServiceValues } from './service-values.ts';
import { texts } from './texts.ts';

interface FieldsProps {
  form: FormState<ServiceValues>;
  validFromHint?: string;
}

/** The parts of a standard, in the order in which the public reads them. */
export function ServiceFields({ form, validFromHint }: FieldsProps) {
  const t = useTexts(texts);
  const { feeKind, timeUnit } = form.values;
  return (
    <>
      <TextField {...form.field('name')} label={t('name')} required wide />
      <TextArea
        {...form.field('requirements')}
        label={t('requirements')}
        hint={t('onePerLine')}
        rows={6}
        required
      />
      <TextArea {...form.field('steps')} label={t('steps')} hint={t('inOrder')} rows={6} required />
      <TextField {...form.field('time')} label={t('timeWords')} hint={t('timeHint')} required wide />
      <Select
        {...form.field('timeUnit')}
        label={t('timeUnit')}
        blank={t('noUnit')}
        options={TIME_UNITS.map((value) => ({ value, label: t(`unit-${value}`) }))}
      />
      {timeUnit !== '' && (
        <NumberField
          {...form.field('timeAmount')}
          label={t('timeAmount')}
          hint={t('timeAmountHint')}
          min={1}
          required
        />
      )}
      <RadioRows
        {...form.field('feeKind')}
        label={t('feeKind')}
        options={FEE_KINDS.map((value) => ({ value, label: t(`fee-${value}`) }))}
        wide
      />
      {feeKind === 'fixed' && <MoneyField {...form.field('fee')} label={t('feeAmount')} required />}
      {feeKind !== 'free' && (
        <TextField
          {...form.field('feeBasis')}
          label={t('feeBasis')}
          hint={t('feeBasisHint')}
          required
          wide={feeKind === 'tariff'}
        />
      )}
      <TextField {...form.field('product')} label={t('product')} required wide />
      <TextField {...form.field('basis')} label={t('basis')} hint={t('basisHint')} required wide />
      <TextField
        {...form.field('channel')}
        label={t('channel')}
        hint={t('channelHint')}
        required={false}
        wide
      />
      <DateField {...form.field('validFrom')} label={t('validFrom')} hint={validFromHint} required />
    </>
  );
}
