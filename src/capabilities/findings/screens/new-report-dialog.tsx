import { post } from '../../../../web/api.ts';
import { useTexts } from '../../../../web/language.tsx';
import { Dialog } from '../../../../web/ui/dialog.tsx';
import { Select } from '../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import { useGo } from '../../../../web/ui/link.tsx';
import { SOURCES, type Source } from '../rules/sources.ts';
import { LEDGER, REPORTS } from './paths.ts';
import { HeadFields, headInput, NO_HEAD, type ReportHead } from './report-fields.tsx';
import { names } from './texts/names.ts';
import { texts } from './texts/report.ts';

/** Begins a report, and opens it. */
export function NewReportDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const go = useGo();
  const form = useForm({
    initial: { ...NO_HEAD, source: 'APIP' } as ReportHead & { source: Source },
    send: ({ source, ...head }) => post<{ id: string }>(REPORTS, { ...headInput(head), source }),
    refresh: LEDGER,
    said: t('begun'),
    done: ({ id }) => go(`/lhp/${id}`),
  });
  return (
    <Dialog title={t('newReport')} open onClose={onClose}>
      <p>{t('newReportLead')}</p>
      <Form form={form} submit={t('begin')} cancel={onClose} columns={2}>
        <Select
          {...form.field('source')}
          label={t('source')}
          options={SOURCES.map((value) => ({ value, label: n(`source-${value}`) }))}
          required
          wide
        />
        <HeadFields form={form} />
      </Form>
    </Dialog>
  );
}
