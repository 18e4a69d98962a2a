import { post } from '../../../../web/api.ts';
import { todayIn } from '../../../../web/days.ts';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { useSession } from '../../../../web/session.ts';
import { Dialog } from '../../../../web/ui/dialog.tsx';
import { DateField, TextField } from '../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import { Notice } from '../../../../web/ui/notice.tsx';
import { LEDGER, reportStep } from './paths.ts';
import css from './record.module.css';
import { texts } from './texts/report.ts';
import type { Report } from './types.ts';

interface IssueProps {
  report: Report;
  onClose: () => void;
}

/** Makes a report final, and says before what follows from it: this cannot be taken back. */
export function IssueDialog({ report, step, onClose }: IssueProps & { step: 'issue' | 'register' }) {
  const t = useTexts(texts);
  const f = useFormat();
  const { government } = useSession();
  const today = todayIn(government.zone);
  const form = useForm({
    initial: { number: report.number ?? '', datedOn: report.datedOn ?? today },
    send: (values) => post(reportStep(report.id, step), values),
    refresh: LEDGER,
    said: t('issued'),
    done: onClose,
  });
  return (
    <Dialog title={t(step)} open onClose={onClose}>
      <Notice tone="warn" title={t('issueLead')}>
        <ul className={css.follows}>
          <li>{t('follows1', { n: f.count(report.items.length) })}</li>
          <li>{t('follows2')}</li>
          <li>{t('follows3')}</li>
          <li>{t('follows4')}</li>
        </ul>
      </Notice>
      <Form form={form} submit={t(step)} cancel={onClose} columns={2}>
        <TextField {...form.field('number')} label={t('number')} required />
        <DateField {...form.field('datedOn')} label={t('datedOn')} max={today} required />
      </Form>
    </Dialog>
  );
}

/** The day on which the agency received the report: from then on the clock runs. */
export function ReceiveDialog({ report, onClose }: IssueProps) {
  const t = useTexts(texts);
  const { government } = useSession();
  const today = todayIn(government.zone);
  const form = useForm({
    initial: { receivedOn: report.receivedOn ?? today },
    send: (values) => post(reportStep(report.id, 'receive'), values),
    refresh: LEDGER,
    said: t('receivedSaid'),
    done: onClose,
  });
  return (
    <Dialog title={t('receive')} open onClose={onClose}>
      <p>{t('receiveLead')}</p>
      <Form form={form} submit={t('receive')} cancel={onClose}>
        <DateField {...form.field('receivedOn')} label={t('receiveDay')} max={today} required />
      </Form>
    </Dialog>
  );
}
