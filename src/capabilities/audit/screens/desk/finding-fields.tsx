import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { MoneyField, Select, TextArea, TextField, type Choice } from '../../../../../web/ui/fields.tsx';
import { FormItem } from '../../../../../web/ui/form-item.tsx';
import type { FormState } from '../../../../../web/ui/form.tsx';
import { AgencyPicker, PersonPicker, VendorPicker } from '../../../../../web/ui/pickers.tsx';
import type { DebtorKind, FindingValues } from './finding-values.ts';
import { texts } from './texts/acts.ts';

/** Longest text that the server takes. */
const LONG = 20_000;
const DEBTORS = ['agency', 'vendor', 'person'] as const satisfies readonly DebtorKind[];
const PICKERS = { agency: AgencyPicker, vendor: VendorPicker, person: PersonPicker };

/** The classification of findings, as the findings capability lists it. */
export interface Codes {
  finding: readonly { code: string; title: string | null; group: string | null }[];
}

interface FieldsProps {
  form: FormState<FindingValues>;
  at: number;
  codes: Codes | undefined;
}

/** One finding of the report: what was found, by which rule, whose it is and what is to be done. */
export function FindingFields({ form, at, codes }: FieldsProps) {
  const t = useTexts(texts);
  const f = useFormat();
  const values = form.values.findings[at]!;
  const path = `findings.${at}` as const;
  const Picker = PICKERS[values.debtor.kind];
  const listed: Choice[] = (codes?.finding ?? []).map(({ code, title, group }) => ({
    value: code,
    label: `${code} ${title ?? t('noTitle', { group: group ?? '' })}`,
  }));
  const known = values.code === '' || listed.some((each) => each.value === values.code);
  return (
    <FormItem title={t('finding', { n: at + 1 })} remove={null}>
      <p>{t('rests', { n: f.count(values.flagIds.length) })}</p>
      <TextField {...form.field(`${path}.title`)} label={t('title')} required wide />
      <Select
        {...form.field(`${path}.code`)}
        label={t('code')}
        required
        options={known ? listed : [{ value: values.code, label: values.code }, ...listed]}
      />
      <MoneyField {...form.field(`${path}.amount`)} label={t('amount')} hint={t('amountHint')} required />
      <AgencyPicker {...form.field(`${path}.agencyId`)} label={t('agency')} required />
      <Select
        {...form.field(`${path}.debtor.kind`)}
        onChange={(kind) => form.set(`${path}.debtor`, { kind, id: null })}
        label={t('debtorKind')}
        options={DEBTORS.map((value) => ({ value, label: t(`debtor-${value}`) }))}
      />
      <Picker key={values.debtor.kind} {...form.field(`${path}.debtor.id`)} label={t('who')} required />
      {(['condition', 'criterion', 'cause', 'effect', 'instruction'] as const).map((key) => (
        <TextArea
          key={key}
          {...form.field(`${path}.${key}`)}
          label={t(key)}
          max={LONG}
          rows={key === 'condition' ? 8 : 4}
          required
        />
      ))}
    </FormItem>
  );
}
