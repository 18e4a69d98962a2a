import { post } from '../../../../web/api.ts';
import { useTexts } from '../../../../web/language.tsx';
import { Dialog } from '../../../../web/ui/dialog.tsx';
import { CheckRows, DateField, RadioRows, TextArea, TextField } from '../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import { LEDGER, recommendationAt } from './paths.ts';
import type { ActionDialogProps } from './recommendation-actions.tsx';
import { texts } from './texts/actions.ts';

const OUTCOMES = [
  ['S', 'review-fulfilled'],
  ['BS', 'review-partly'],
  ['TD', 'review-impossible'],
] as const;
type Outcome = (typeof OUTCOMES)[number][0];

/** What the issuer decided in its review, with its letter or decree. */
export function ReviewDialog({ recommendation, onClose }: ActionDialogProps) {
  const t = useTexts(texts);
  const open = OUTCOMES.filter(([, action]) => recommendation.may.includes(action));
  const form = useForm({
    initial: {
      outcome: open[0]?.[0] ?? ('S' as Outcome),
      note: '',
      paperNumber: '',
      paperOn: '',
      undone: [] as string[],
    },
    send: ({ undone, ...values }) =>
      post(recommendationAt(recommendation.id, 'review'), {
        ...values,
        undone: values.outcome === 'BS' ? undone : [],
      }),
    refresh: LEDGER,
    said: t('reviewed'),
    done: onClose,
  });
  const decree = form.values.outcome === 'TD';
  const doneDuties = recommendation.parts.filter((part) => part.share === 0 && part.dutyDoneOn !== null);
  return (
    <Dialog title={t('reviewTitle')} open onClose={onClose}>
      <Form form={form} submit={t('review')} cancel={onClose} columns={2}>
        <RadioRows
          {...form.field('outcome')}
          label={t('outcome')}
          options={open.map(([value]) => ({
            value,
            label: t(`outcome-${value}`),
            ...(value === 'TD' && { hint: t('outcome-TD-hint') }),
          }))}
          wide
        />
        {form.values.outcome === 'BS' && doneDuties.length > 1 && (
          <CheckRows
            {...form.field('undone')}
            label={t('undone')}
            hint={t('undoneHint')}
            options={doneDuties.map((part) => ({ value: part.id, label: part.party.name }))}
            wide
          />
        )}
        <TextField
          {...form.field('paperNumber')}
          label={t(decree ? 'decreeNumber' : 'paperNumber')}
          required
        />
        <DateField {...form.field('paperOn')} label={t(decree ? 'decreeOn' : 'paperOn')} required />
        <TextArea {...form.field('note')} label={t('note')} required wide />
      </Form>
    </Dialog>
  );
}
