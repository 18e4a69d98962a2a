import { post } from '../../../../web/api.ts';
import { useTexts } from '../../../../web/language.tsx';
import { RadioRows, TextArea } from '../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import type { ComplaintDetail, Moved, ObjectionBody } from '../contract.ts';
import css from './complaint.module.css';
import { CHANGED, complaintAt } from './paths.ts';
import { texts } from './texts/acts.ts';

/** The second reviewer's word on a reporter's objection. */
export function ObjectionForm({ complaint }: { complaint: ComplaintDetail }) {
  const t = useTexts(texts);
  const objection = complaint.events.findLast((each) => each.event === 'object');
  const form = useForm({
    initial: { decision: 'uphold', reason: '' } as ObjectionBody,
    send: (values) => post<Moved>(complaintAt(complaint.id, 'objection'), values),
    refresh: CHANGED,
    said: t('sendDecision'),
  });
  const upheld = form.values.decision === 'uphold';
  return (
    <>
      <p className={css.lead}>{t('objectionLead')}</p>
      {objection !== undefined && (
        <div className={css.message}>
          <p className={css.says}>{t('theirReason')}</p>
          <p className={css.text}>{objection.message}</p>
        </div>
      )}
      <Form
        form={form}
        submit={t(upheld ? 'uphold' : 'decline')}
        kind={upheld ? 'primary' : 'danger'}
        label={t('objection')}
      >
        <RadioRows
          {...form.field('decision')}
          label={t('decision')}
          options={(['uphold', 'decline'] as const).map((value) => ({
            value,
            label: t(value),
            hint: t(`${value}-hint`),
          }))}
        />
        <TextArea {...form.field('reason')} label={t('reason')} rows={4} max={5_000} required />
      </Form>
    </>
  );
}
