import type { Acknowledged, AlarmPage, AlarmRow } from '../../src/platform/alarms/contract.ts';
import { post } from '../api.ts';
import { useBoth, useTexts } from '../language.tsx';
import { texts } from '../locales/alarms.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Form, useForm } from '../ui/form.tsx';
import { NumberField } from '../ui/number-fields.tsx';

/** Acknowledges one alarm or a group of them, for so many working days. */
export function AckDialog({
  rows,
  days,
  onClose,
}: {
  rows: readonly AlarmRow[];
  days: AlarmPage['ackDays'];
  onClose: () => void;
}) {
  const t = useTexts(texts);
  const both = useBoth();
  const form = useForm({
    initial: { days: days.usual as number | null },
    send: (values) =>
      post<Acknowledged>('/alarms/acknowledge', {
        ids: rows.map((row) => row.id),
        days: values.days ?? undefined,
      }),
    refresh: ['/alarms', '/desk'],
    said: t('answered'),
    done: onClose,
  });
  return (
    <Dialog
      title={rows.length === 1 ? both(rows[0]!.title) : t('answerMany', { n: rows.length })}
      open
      onClose={onClose}
      toField
    >
      <p>{t('answerLead')}</p>
      <Form form={form} submit={t('answer')} cancel={onClose}>
        <NumberField
          {...form.field('days')}
          label={t('days')}
          hint={t('daysHint', { ...days })}
          min={1}
          max={days.most}
          required
        />
      </Form>
    </Dialog>
  );
}
