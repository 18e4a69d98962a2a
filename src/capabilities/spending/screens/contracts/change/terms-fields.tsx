import { useTexts } from '../../../../../../web/language.tsx';
import type { Option } from '../../../../../../web/ui/combobox.tsx';
import {
  Checkbox,
  DateField,
  MoneyField,
  NumberField,
  Select,
  TextField,
} from '../../../../../../web/ui/fields.tsx';
import { Form, type FormState } from '../../../../../../web/ui/form.tsx';
import { PersonPicker, VendorPicker } from '../../../../../../web/ui/pickers.tsx';
import {
  CONTRACT_KINDS,
  PAY_MODES,
  WORK_KINDS,
  type ContractKind,
  type PayMode,
  type WorkKind,
} from '../../../rules/contracts/machine.ts';
import { contractNames } from '../../../texts/contract-names.ts';
import { texts as wizard } from '../../budget/texts/activity.ts';
import { texts } from '../texts/change.ts';

export interface TermsValues {
  title: string;
  number: string;
  vendorId: Option | null;
  work: WorkKind;
  kind: ContractKind;
  payMode: PayMode;
  value: number | null;
  valueWithoutVat: number | null;
  smallVendor: boolean;
  multiYear: boolean;
  startOn: string;
  endOn: string;
  commitmentPersonId: Option | null;
  technicalPersonId: Option | null;
  advancePercent: number | null;
  retentionPercent: number | null;
  maintenanceDays: number | null;
  finePerMille: number | null;
  physical: boolean;
  place: string;
}

/** Terms under the same words as in the wizard that they were typed in. */
export function TermsFields({ form, frozenStart }: { form: FormState<TermsValues>; frozenStart: boolean }) {
  const t = useTexts(texts);
  const w = useTexts(wizard);
  const n = useTexts(contractNames);
  const { startOn } = form.values;
  return (
    <Form form={form} submit={t('saveTerms')} columns={2}>
      <TextField {...form.field('title')} label={w('title')} required wide />
      <TextField {...form.field('number')} label={w('number')} code required />
      <VendorPicker {...form.field('vendorId')} label={w('vendor')} required />
      <Select
        {...form.field('work')}
        label={w('work')}
        options={WORK_KINDS.map((value) => ({ value, label: n(`work-${value}`) }))}
        required
      />
      <Select
        {...form.field('kind')}
        label={w('kind')}
        options={CONTRACT_KINDS.map((value) => ({ value, label: n(`kind-${value}`) }))}
        required
      />
      <Select
        {...form.field('payMode')}
        label={w('payMode')}
        options={PAY_MODES.map((value) => ({ value, label: n(`pay-${value}`) }))}
        required
      />
      <TextField {...form.field('place')} label={w('place')} required={false} />
      <MoneyField {...form.field('value')} label={w('value')} hint={w('valueHint')} required />
      <MoneyField
        {...form.field('valueWithoutVat')}
        label={w('valueWithoutVat')}
        hint={w('valueWithoutVatHint')}
        required
      />
      <DateField
        {...form.field('startOn')}
        label={w('startOn')}
        required={false}
        {...(frozenStart && { hint: t('frozenStart') })}
      />
      <DateField {...form.field('endOn')} label={w('endOn')} min={startOn} required={false} />
      <PersonPicker {...form.field('commitmentPersonId')} label={w('ppkom')} required={false} />
      <PersonPicker {...form.field('technicalPersonId')} label={w('pptk')} required={false} />
      <NumberField {...form.field('advancePercent')} label={w('advance')} suffix="%" min={0} max={100} />
      <NumberField {...form.field('retentionPercent')} label={w('retention')} suffix="%" min={0} max={100} />
      <NumberField {...form.field('maintenanceDays')} label={w('maintenance')} suffix={w('days')} min={0} />
      <NumberField
        {...form.field('finePerMille')}
        label={t('agreedFine')}
        hint={t('agreedFineHint')}
        suffix={t('perMille')}
        min={0}
        max={100}
        required={false}
      />
      <Checkbox {...form.field('smallVendor')} label={w('smallVendor')} />
      <Checkbox {...form.field('multiYear')} label={w('multiYear')} />
    </Form>
  );
}
