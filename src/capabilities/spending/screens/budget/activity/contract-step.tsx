import { useTexts } from '../../../../../../web/language.tsx';
import type { Option } from '../../../../../../web/ui/combobox.tsx';
import { Checkbox, MoneyField, RadioRows, Select, TextField } from '../../../../../../web/ui/fields.tsx';
import { Form } from '../../../../../../web/ui/form.tsx';
import { VendorPicker } from '../../../../../../web/ui/pickers.tsx';
import {
  CONTRACT_KINDS,
  PAY_MODES,
  WORK_KINDS,
  type ContractKind,
  type PayMode,
  type WorkKind,
} from '../../../rules/contracts/machine.ts';
import { contractNames } from '../../../texts/contract-names.ts';
import { texts } from '../texts/activity.ts';
import { usePiece, type StepProps } from './use-piece.ts';

interface ContractValues {
  way: 'contract' | 'none';
  contract: {
    title: string;
    number: string;
    vendorId: Option | null;
    vendorName: string;
    work: WorkKind;
    kind: ContractKind;
    payMode: PayMode;
    value: number | null;
    valueWithoutVat: number | null;
    smallVendor: boolean;
    multiYear: boolean;
  };
}

/** With whom, for what, for how much; or that there is no contract. */
export function ContractStep(props: StepProps) {
  const t = useTexts(texts);
  const n = useTexts(contractNames);
  const { activity = {}, contract: known = {} } = props.draft?.body ?? {};
  const form = usePiece<ContractValues>(
    props,
    'contract',
    {
      way: activity.withoutContract === true ? 'none' : 'contract',
      contract: {
        title: known.title ?? activity.activityName ?? '',
        number: known.number ?? '',
        vendorId: known.vendorId == null ? null : { id: known.vendorId, label: known.vendorName ?? '' },
        vendorName: known.vendorId == null ? (known.vendorName ?? '') : '',
        work: known.work ?? 'works',
        kind: known.kind ?? 'unit-price',
        payMode: known.payMode ?? 'instalments',
        value: known.value ?? null,
        valueWithoutVat: known.valueWithoutVat ?? null,
        smallVendor: known.smallVendor ?? false,
        multiYear: known.multiYear ?? false,
      },
    },
    ({ way, contract: { vendorId, vendorName, ...rest } }) => ({
      activity: { ...activity, withoutContract: way === 'none' },
      ...(way === 'none'
        ? {}
        : {
            contract: {
              ...known,
              ...rest,
              vendorId: vendorId?.id ?? null,
              // The name of a chosen vendor is kept beside its id, so that it can be shown when one goes on.
              vendorName: vendorId?.label ?? vendorName,
            },
          }),
    }),
  );
  const { way, contract } = form.values;
  return (
    <Form form={form} submit={t('saveAndGoOn')} columns={2}>
      <RadioRows
        {...form.field('way')}
        label={t('withContract')}
        wide
        options={(['contract', 'none'] as const).map((value) => ({
          value,
          label: t(`with-${value}`),
          hint: t(`with-${value}-hint`),
        }))}
      />
      {way === 'contract' && (
        <>
          <TextField {...form.field('contract.title')} label={t('title')} required wide />
          <TextField {...form.field('contract.number')} label={t('number')} code required />
          <VendorPicker {...form.field('contract.vendorId')} label={t('vendor')} required />
          {contract.vendorId === null && (
            <TextField
              {...form.field('contract.vendorName')}
              label={t('vendorName')}
              hint={t('vendorNameHint')}
              required={false}
            />
          )}
          <Select
            {...form.field('contract.work')}
            label={t('work')}
            options={WORK_KINDS.map((value) => ({ value, label: n(`work-${value}`) }))}
            required
          />
          <Select
            {...form.field('contract.kind')}
            label={t('kind')}
            options={CONTRACT_KINDS.map((value) => ({ value, label: n(`kind-${value}`) }))}
            required
          />
          <Select
            {...form.field('contract.payMode')}
            label={t('payMode')}
            options={PAY_MODES.map((value) => ({ value, label: n(`pay-${value}`) }))}
            required
          />
          <MoneyField {...form.field('contract.value')} label={t('value')} hint={t('valueHint')} required />
          <MoneyField
            {...form.field('contract.valueWithoutVat')}
            label={t('valueWithoutVat')}
            hint={t('valueWithoutVatHint')}
            required
          />
          <Checkbox {...form.field('contract.smallVendor')} label={t('smallVendor')} />
          <Checkbox {...form.field('contract.multiYear')} label={t('multiYear')} />
        </>
      )}
    </Form>
  );
}
