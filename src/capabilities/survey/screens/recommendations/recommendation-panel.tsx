import { post } from '../../../../../web/api.ts';
import { useFormat, useLocale, useTexts } from '../../../../../web/language.tsx';
import type { Option } from '../../../../../web/ui/combobox.tsx';
import { Facts } from '../../../../../web/ui/facts.tsx';
import { DateField, NumberField, RadioRows, TextArea } from '../../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../../web/ui/form.tsx';
import { AgencyPicker } from '../../../../../web/ui/pickers.tsx';
import { SidePanel } from '../../../../../web/ui/side-panel.tsx';
import { UploadList, type UploadedFile } from '../../../../../web/ui/upload-list.tsx';
import { VERDICTS } from '../../rules/recommendation/states.ts';
import css from '../waves/waves.module.css';
import { RECOMMENDATIONS } from './addresses.ts';
import { FollowUps } from './follow-ups.tsx';
import type { Recommendation } from './recommendations-tab.tsx';
import { StatusOf } from './status-of.tsx';
import { texts } from './texts.ts';

const MOST_BYTES = 20 * 1024 * 1024;

interface PanelProps {
  recommendation: Recommendation;
  /** day that a new one is due by default */
  due: string;
  onClose: () => void;
}

/** One recommendation: why, for whom, what was done, and what the reader may do with it. */
export function RecommendationPanel({ recommendation, due, onClose }: PanelProps) {
  const t = useTexts(texts);
  const f = useFormat();
  const locale = useLocale();
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const { may } = recommendation;
  const reasons = recommendation.reasons.map((reason) =>
    t(`reason-${reason}`, { threshold: number.format(recommendation.threshold) }),
  );
  return (
    <SidePanel title={recommendation.dimensionName[locale]} open onClose={onClose}>
      <div className={css.panel}>
        <Facts
          rows={[
            { term: t('status'), value: <StatusOf recommendation={recommendation} /> },
            { term: t('score'), value: number.format(recommendation.score) },
            { term: t('why'), value: reasons.join('; ') },
            ...(recommendation.change === null
              ? []
              : [{ term: t('change'), value: number.format(recommendation.change) }]),
            { term: t('agency'), value: recommendation.agency ?? '–' },
            { term: t('dueOn'), value: f.day(recommendation.dueOn) },
            ...(recommendation.dismissedReason === null
              ? []
              : [{ term: t('reason'), value: recommendation.dismissedReason }]),
          ]}
        />
        <p>{recommendation.text}</p>
        <FollowUps rows={recommendation.followUps} />
        {may.includes('open') && <Give recommendation={recommendation} due={due} />}
        {may.includes('dismiss') && <Dismiss recommendation={recommendation} />}
        {may.includes('submit') && <Submit recommendation={recommendation} />}
        {may.includes('verify') && <Verify recommendation={recommendation} />}
      </div>
    </SidePanel>
  );
}

interface ActProps {
  recommendation: Recommendation;
}

function Give({ recommendation, due }: ActProps & { due: string }) {
  const t = useTexts(texts);
  const form = useForm({
    initial: { text: recommendation.text, agency: null as Option | null, dueOn: due },
    send: ({ agency, ...values }) =>
      post(`${RECOMMENDATIONS}/${recommendation.id}/open`, {
        ...values,
        agencyId: agency?.id ?? null,
        version: recommendation.version,
      }),
    refresh: [RECOMMENDATIONS],
    said: t('given'),
  });
  return (
    <Form form={form} submit={t('give')} label={t('give')}>
      <TextArea {...form.field('text')} label={t('recommendation')} rows={5} max={4_000} required />
      <AgencyPicker {...form.field('agency')} required />
      <DateField {...form.field('dueOn')} label={t('dueOn')} required />
    </Form>
  );
}

function Dismiss({ recommendation }: ActProps) {
  const t = useTexts(texts);
  const form = useForm({
    initial: { reason: '' },
    send: ({ reason }) =>
      post(`${RECOMMENDATIONS}/${recommendation.id}/dismiss`, { reason, version: recommendation.version }),
    refresh: [RECOMMENDATIONS],
    said: t('dismissed'),
  });
  return (
    <Form form={form} submit={t('dismiss')} kind="danger" label={t('dismiss')}>
      <TextArea {...form.field('reason')} label={t('reason')} rows={2} max={1_000} required />
    </Form>
  );
}

const NO_FILES: UploadedFile[] = [];

function Submit({ recommendation }: ActProps) {
  const t = useTexts(texts);
  const form = useForm({
    initial: { text: '', progress: recommendation.progress as number | null, fileIds: NO_FILES },
    send: ({ fileIds, ...values }) =>
      post(`${RECOMMENDATIONS}/${recommendation.id}/follow-ups`, {
        ...values,
        fileIds: fileIds.map(({ id }) => id),
        version: recommendation.version,
      }),
    refresh: [RECOMMENDATIONS],
    said: t('submitted'),
  });
  return (
    <Form form={form} submit={t('submit')} label={t('submit')}>
      <TextArea {...form.field('text')} label={t('done')} rows={4} max={4_000} required />
      <NumberField {...form.field('progress')} label={t('progress')} min={0} max={100} suffix="%" required />
      <UploadList
        {...form.field('fileIds')}
        label={t('evidence')}
        path="/survey/recommendation-files"
        accept=".pdf,.jpg,.jpeg,.png"
        maxBytes={MOST_BYTES}
        required
      />
    </Form>
  );
}

function Verify({ recommendation }: ActProps) {
  const t = useTexts(texts);
  const form = useForm({
    initial: { verdict: '', note: '' },
    send: ({ verdict, note }) =>
      post(`${RECOMMENDATIONS}/${recommendation.id}/verify`, {
        verdict: verdict === '' ? null : verdict,
        note,
        version: recommendation.version,
      }),
    refresh: [RECOMMENDATIONS],
    said: t('verified'),
  });
  return (
    <Form form={form} submit={t('verify')} label={t('verify')}>
      <RadioRows
        {...form.field('verdict')}
        label={t('verdict')}
        options={VERDICTS.map((value) => ({ value: value as string, label: t(`status-${value}`) }))}
        required
      />
      <TextArea {...form.field('note')} label={t('note')} rows={3} max={2_000} required />
    </Form>
  );
}
