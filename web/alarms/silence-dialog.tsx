import type { AlarmRow } from '../../src/platform/alarms/contract.ts';
import { post } from '../api.ts';
import { todayIn } from '../days.ts';
import { useTexts } from '../language.tsx';
import { texts } from '../locales/alarms.ts';
import { useSession } from '../session.ts';
import { RadioRows } from '../ui/choices.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { DateField, TextArea } from '../ui/fields.tsx';
import { Form, useForm } from '../ui/form.tsx';

/** Asks a superior to say nothing of an alarm for some days. */
export function SilenceDialog({ row, onClose }: { row: AlarmRow; onClose: () => void }) {
  const t = useTexts(texts);
  const { government } = useSession();
  const form = useForm({
    initial: { scope: 'this' as 'this' | 'all', reason: '', until: todayIn(government.zone) },
    send: ({ scope, reason, until }) =>
      post('/alarms/silences', {
        code: row.code,
        subject: scope === 'this' ? row.subject : null,
        agencyId: row.agency?.id ?? null,
        reason,
        until,
      }),
    refresh: ['/alarms'],
    said: t('asked'),
    done: onClose,
  });
  return (
    <Dialog title={t('silence')} open onClose={onClose} toField>
      <p>{t('silenceLead')}</p>
      <Form form={form} submit={t('silence')} cancel={onClose}>
        <RadioRows
          {...form.field('scope')}
          label={t('scope')}
          options={[
            { value: 'this', label: t('scopeThis') },
            { value: 'all', label: t('scopeAll', { code: row.code }) },
          ]}
        />
        <TextArea
          {...form.field('reason')}
          label={t('reason')}
          hint={t('reasonHint')}
          rows={3}
          max={1_000}
          required
        />
        <DateField {...form.field('until')} label={t('until')} hint={t('untilHint', { n: 30 })} required />
      </Form>
    </Dialog>
  );
}
