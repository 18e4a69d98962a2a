import { post } from '../../../../../web/api.ts';
import { useTexts } from '../../../../../web/language.tsx';
import { TextArea } from '../../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../../web/ui/form.tsx';
import type { LookReply } from '../../contract-verification.ts';
import { texts } from './texts/acts.ts';
import { memberAt } from './types.ts';
import css from './verification.module.css';

/** The reason comes first: no point is asked of the server without one. */
export function LookForm({ memberId, onLook }: { memberId: string; onLook: (look: LookReply) => void }) {
  const t = useTexts(texts);
  const form = useForm({
    initial: { reason: '' },
    send: (values) => post<LookReply>(`${memberAt(memberId)}/looks`, values),
    refresh: [`${memberAt(memberId)}/verdict`],
    said: t('looked'),
    done: onLook,
  });
  return (
    <>
      <p className={css.hint}>{t('lookLead')}</p>
      <Form form={form} submit={t('lookDo')}>
        <TextArea
          {...form.field('reason')}
          label={t('lookReason')}
          hint={t('lookReasonHint')}
          rows={2}
          max={500}
          required
        />
      </Form>
    </>
  );
}
