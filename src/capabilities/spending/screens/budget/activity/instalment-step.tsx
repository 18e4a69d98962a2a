import { useTexts } from '../../../../../../web/language.tsx';
import { Button, Buttons, LinkButton } from '../../../../../../web/ui/button.tsx';
import { DateField, MoneyField, NumberField, Select } from '../../../../../../web/ui/fields.tsx';
import { Form } from '../../../../../../web/ui/form.tsx';
import { INSTALMENT_KINDS, type InstalmentKind } from '../../../rules/contracts/machine.ts';
import { contractNames } from '../../../texts/contract-names.ts';
import { texts } from '../texts/activity.ts';
import { stepPath } from './steps.ts';
import { usePiece, type StepProps } from './use-piece.ts';

interface InstalmentValues {
  instalment: {
    kind: InstalmentKind;
    amount: number | null;
    conditionPercent: number | null;
    dueOn: string;
  };
}

/** The first payment that was agreed. */
export function InstalmentStep(props: StepProps) {
  const t = useTexts(texts);
  const n = useTexts(contractNames);
  const { contract, instalment: known = {} } = props.draft?.body ?? {};
  const form = usePiece<InstalmentValues>(
    props,
    'instalment',
    {
      instalment: {
        kind: known.kind ?? 'progress',
        amount: known.amount ?? null,
        conditionPercent: known.conditionPercent ?? null,
        dueOn: known.dueOn ?? '',
      },
    },
    ({ instalment }) => ({ instalment: { ...instalment, dueOn: instalment.dueOn || null } }),
  );
  return (
    <Form form={form} submit={t('saveAndGoOn')} columns={2}>
      <Buttons>
        {contract?.value != null && (
          <Button
            small
            onClick={() =>
              form.set('instalment', {
                kind: 'progress',
                amount: contract.value ?? null,
                conditionPercent: 100,
                dueOn: contract.endOn ?? '',
              })
            }
          >
            {t('whole')}
          </Button>
        )}
        {props.draft !== null && (
          <LinkButton small to={stepPath(props.draft.id, 'check')}>
            {t('noInstalment')}
          </LinkButton>
        )}
      </Buttons>
      <Select
        {...form.field('instalment.kind')}
        label={t('instalmentKind')}
        options={INSTALMENT_KINDS.map((value) => ({ value, label: n(`instalment-${value}`) }))}
        required
      />
      <MoneyField {...form.field('instalment.amount')} label={t('amount')} required />
      <NumberField
        {...form.field('instalment.conditionPercent')}
        label={t('condition')}
        suffix="%"
        min={0}
        max={100}
        required
      />
      <DateField {...form.field('instalment.dueOn')} label={t('dueOn')} required={false} />
    </Form>
  );
}
