import { post } from '../../../../web/api.ts';
import { useTexts } from '../../../../web/language.tsx';
import type { Option } from '../../../../web/ui/combobox.tsx';
import { Dialog } from '../../../../web/ui/dialog.tsx';
import { TextArea } from '../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import { AgencyPicker } from '../../../../web/ui/pickers.tsx';
import type { ComplaintDetail, Moved } from '../contract.ts';
import { CHANGED, complaintAt } from './paths.ts';
import { texts } from './texts/acts.ts';

export interface ActDialogProps {
  complaint: ComplaintDetail;
  onClose: () => void;
}

const LONGEST = 5_000;

/** A question to the reporter; meanwhile the clock stands. */
export function AskDialog({ complaint, onClose }: ActDialogProps) {
  const t = useTexts(texts);
  const form = useForm({
    initial: { question: '' },
    send: (values) => post<Moved>(complaintAt(complaint.id, 'ask'), values),
    refresh: CHANGED,
    said: t('asked'),
    done: onClose,
  });
  return (
    <Dialog title={t('ask')} open onClose={onClose}>
      <p>{t('askLead')}</p>
      <Form form={form} submit={t('ask')} cancel={onClose}>
        <TextArea {...form.field('question')} label={t('question')} rows={4} max={LONGEST} required />
      </Form>
    </Dialog>
  );
}

/** Nothing for this government: the reporter is told why, and where to go. */
export function RejectDialog({ complaint, onClose }: ActDialogProps) {
  const t = useTexts(texts);
  const form = useForm({
    initial: { reason: '' },
    send: (values) => post<Moved>(complaintAt(complaint.id, 'reject'), values),
    refresh: CHANGED,
    said: t('rejected'),
    done: onClose,
  });
  return (
    <Dialog title={t('rejectTitle')} open onClose={onClose}>
      <p>{t('rejectLead')}</p>
      <Form form={form} submit={t('reject')} kind="danger" cancel={onClose}>
        <TextArea
          {...form.field('reason')}
          label={t('rejectReason')}
          hint={t('rejectReasonHint')}
          rows={5}
          max={LONGEST}
          required
        />
      </Form>
    </Dialog>
  );
}

/** To the agency that ought to have had it. */
export function PassOnDialog({ complaint, onClose }: ActDialogProps) {
  const t = useTexts(texts);
  const form = useForm({
    initial: { agencyId: null as Option | null, note: '' },
    send: ({ agencyId, note }) =>
      post<Moved>(complaintAt(complaint.id, 'pass-on'), { agencyId: agencyId?.id ?? '', note }),
    refresh: CHANGED,
    said: t('passedOn'),
    done: onClose,
  });
  return (
    <Dialog title={t('passOn')} open onClose={onClose}>
      <p>{t('passOnLead')}</p>
      <Form form={form} submit={t('passOn')} cancel={onClose}>
        <AgencyPicker {...form.field('agencyId')} label={t('toAgency')} required />
        <TextArea
          {...form.field('note')}
          label={t('passOnReason')}
          hint={t('noteAgencyHint')}
          rows={3}
          max={1_000}
          required
        />
      </Form>
    </Dialog>
  );
}
