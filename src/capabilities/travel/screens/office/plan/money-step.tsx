import { useTexts } from '../../../../../../web/language.tsx';
import { TextField } from '../../../../../../web/ui/fields.tsx';
import { Form } from '../../../../../../web/ui/form.tsx';
import type { StepProps } from '../plan-screen.tsx';
import { texts } from '../texts/plan.ts';
import { usePiece } from './use-piece.ts';

/** On whose money: the account that the SPD names. */
export function MoneyStep(props: StepProps) {
  const t = useTexts(texts);
  const form = usePiece(props, 'money', { budgetAccount: props.trip.budgetAccount }, (values) => values);
  return (
    <Form form={form} submit={t('saveAndGoOn')}>
      <TextField
        {...form.field('budgetAccount')}
        label={t('budgetAccount')}
        hint={t('budgetAccountHint')}
        maxLength={100}
        required
      />
    </Form>
  );
}
