import { post } from '../../../../web/api.ts';
import { useTexts } from '../../../../web/language.tsx';
import { RadioRows, TextArea } from '../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import type { ComplaintDetail, Moved, ReviewBody } from '../contract.ts';
import css from './complaint.module.css';
import { StoredFiles } from './pictures.tsx';
import { CHANGED, complaintAt } from './paths.ts';
import { texts } from './texts/acts.ts';

/** The answer as the agency wrote it, and the reviewer's decision beside it. */
export function ReviewForm({ complaint }: { complaint: ComplaintDetail }) {
  const t = useTexts(texts);
  const answer = complaint.events.findLast((each) => each.event === 'answer');
  const form = useForm({
    initial: { decision: 'approve' as ReviewBody['decision'], note: '' },
    send: (values) => post<Moved>(complaintAt(complaint.id, 'review'), values),
    refresh: CHANGED,
    said: t('sendDecision'),
  });
  const back = form.values.decision === 'return';
  return (
    <>
      <p className={css.lead}>{t('reviewLead')}</p>
      {answer !== undefined && (
        <div className={css.message}>
          <p className={css.says}>{[t('answerText'), answer.by].filter(Boolean).join(' · ')}</p>
          <p className={css.text}>{answer.message}</p>
          <StoredFiles complaintId={complaint.id} files={answer.files} />
        </div>
      )}
      <Form
        form={form}
        submit={t(back ? 'return' : 'approve')}
        kind={back ? 'danger' : 'primary'}
        label={t('review')}
      >
        <RadioRows
          {...form.field('decision')}
          label={t('decision')}
          options={(['approve', 'return'] as const).map((value) => ({
            value,
            label: t(value),
            hint: t(`${value}-hint`),
          }))}
        />
        <TextArea
          {...form.field('note')}
          label={t('reviewNote')}
          hint={t('reviewNoteHint')}
          rows={3}
          max={1_000}
          required={back}
        />
      </Form>
    </>
  );
}
