import { get, post } from '../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { Combobox, type Option } from '../../../../web/ui/combobox.tsx';
import { Dialog } from '../../../../web/ui/dialog.tsx';
import { TextArea } from '../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import { LEDGER, recommendationAt, REPORTS } from './paths.ts';
import type { ActionDialogProps } from './recommendation-actions.tsx';
import { texts } from './texts/actions.ts';
import type { ReportRow } from './types.ts';

/** Opens a closed recommendation again, by another report that is final. */
export function ReopenDialog({ recommendation, onClose }: ActionDialogProps) {
  const t = useTexts(texts);
  const f = useFormat();
  const form = useForm({
    initial: { reportId: null as Option | null, note: '' },
    send: ({ reportId, note }) =>
      post(recommendationAt(recommendation.id, 'reopen'), { reportId: reportId?.id ?? '', note }),
    refresh: LEDGER,
    said: t('reopened'),
    done: onClose,
  });
  async function search(text: string): Promise<Option[]> {
    const { rows } = await get<{ rows: ReportRow[] }>(REPORTS, { text, state: 'final', size: 12 });
    return rows.map((each) => ({
      id: each.id,
      label: each.number ?? each.title,
      hint: `${each.title} · ${f.shortDay(each.datedOn)}`,
    }));
  }
  return (
    <Dialog title={t('reopenTitle')} open onClose={onClose}>
      <p>{t('reopenLead')}</p>
      <Form form={form} submit={t('reopen')} kind="danger" cancel={onClose}>
        <Combobox
          {...form.field('reportId')}
          label={t('report')}
          hint={t('reportHint')}
          search={search}
          required
        />
        <TextArea {...form.field('note')} label={t('reason')} required />
      </Form>
    </Dialog>
  );
}
