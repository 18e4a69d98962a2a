import { todayIn } from '../../../../../../web/days.ts';
import { useTexts } from '../../../../../../web/language.tsx';
import { useSession } from '../../../../../../web/session.ts';
import { Checkbox, DateField, NumberField, TextArea } from '../../../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../../../web/ui/form.tsx';
import { useGo } from '../../../../../../web/ui/link.tsx';
import { useSay } from '../../../../../../web/ui/status-line.tsx';
import type { ContractView } from '../../../contract/contract-view.ts';
import { CONTRACT_REFRESH } from '../paths.ts';
import { texts } from '../texts/progress.ts';
import { browserReports, type KeptReport } from './kept-reports.ts';
import { browserLine, isBrokenLine } from './line.ts';
import { PhotoField } from './photo-field.tsx';
import { positionNow } from './position.ts';
import { sendReport } from './send-report.ts';
import { markWaiting } from './waiting-mark.ts';

interface ReportFormProps {
  view: ContractView;
  /** the report waits on this device */
  onKept: () => void;
}

/** Sends the report; where the line is broken, keeps it on this device with its photographs. */
export function ReportForm({ view: { contract }, onKept }: ReportFormProps) {
  const t = useTexts(texts);
  const say = useSay();
  const go = useGo();
  const { government, account } = useSession();
  const today = todayIn(government.zone);
  const form = useForm({
    initial: {
      periodEnd: today,
      percent: null as number | null,
      fallReason: '',
      note: '',
      photoIds: [] as Blob[],
      position: false,
    },
    send: async (values): Promise<'sent' | 'kept'> => {
      const report: KeptReport = {
        contractId: contract.id,
        accountId: account.id,
        at: new Date().toISOString(),
        periodEnd: values.periodEnd,
        percent: values.percent,
        note: values.note,
        fallReason: values.fallReason.trim() || null,
        photos: values.photoIds,
        photoIds: [],
        position: values.position ? await positionNow() : null,
        fault: null,
      };
      let left = report;
      try {
        await sendReport(report, browserLine, async (now) => void (left = now));
        return 'sent';
      } catch (error) {
        if (!isBrokenLine(error)) throw error;
        await browserReports.put(left);
        markWaiting(true);
        return 'kept';
      }
    },
    refresh: CONTRACT_REFRESH,
    done: (outcome) => {
      say(t(outcome));
      // Without a line the next screen may not come, and this one shows what waits.
      if (outcome === 'kept') onKept();
      else {
        void browserReports.drop(contract.id).catch(() => undefined);
        go(`/kontrak/${contract.id}`);
      }
    },
    clears: true,
  });
  const falls = form.values.percent !== null && form.values.percent < contract.percent;
  return (
    <Form form={form} submit={t('send')}>
      <NumberField
        {...form.field('percent')}
        label={t('percent')}
        hint={t('percentHint')}
        suffix={t('percentSign')}
        min={0}
        max={100}
        required
      />
      {falls && (
        <TextArea
          {...form.field('fallReason')}
          label={t('fallReason')}
          hint={t('fallHint')}
          rows={2}
          max={1_000}
          required
        />
      )}
      <PhotoField {...form.field('photoIds')} />
      <Checkbox {...form.field('position')} label={t('position')} hint={t('positionHint')} />
      <DateField
        {...form.field('periodEnd')}
        label={t('periodEnd')}
        hint={t('periodEndHint')}
        max={today}
        required
      />
      <TextArea
        {...form.field('note')}
        label={t('note')}
        hint={t('noteHint')}
        rows={3}
        max={2_000}
        required={false}
      />
    </Form>
  );
}
