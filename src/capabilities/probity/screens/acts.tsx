import { post, put, upload } from '../../../../web/api.ts';
import { useTexts } from '../../../../web/language.tsx';
import { Dialog } from '../../../../web/ui/dialog.tsx';
import { RadioRows, TextArea, TextField } from '../../../../web/ui/fields.tsx';
import { FileField } from '../../../../web/ui/file-field.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import type { EngagementView, GateView, ItemView } from '../contract.ts';
import { OPINIONS, RESULTS } from '../rules/gates.ts';
import type { Stage } from '../rules/stages.ts';
import { texts as names } from '../texts/names.ts';
import { texts } from './texts.ts';

const REFRESH = ['/probity', '/notifications'];
const MOST_BYTES = 20 * 1024 * 1024;
const NO_FILE: File | null = null;

interface Shown {
  onClose: () => void;
}

export function Assess({ item, onClose }: Shown & { item: ItemView }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const form = useForm({
    initial: { result: item.result, note: item.note ?? '' },
    send: (values) => put<EngagementView>(`/probity/items/${item.id}/result`, values),
    refresh: REFRESH,
    said: t('saved'),
    done: onClose,
  });
  return (
    <Dialog title={`${t('assess')} ${item.code}`} open onClose={onClose}>
      <Form form={form} submit={t('assess')} cancel={onClose}>
        <RadioRows
          {...form.field('result')}
          label={t('result')}
          options={RESULTS.map((value) => ({ value, label: n(`result-${value}`) }))}
        />
        <TextArea {...form.field('note')} label={t('note')} hint={t('noteHint')} rows={3} max={2_000} />
      </Form>
    </Dialog>
  );
}

export function Answer({ item, onClose }: Shown & { item: ItemView }) {
  const t = useTexts(texts);
  const form = useForm({
    initial: { answer: item.answer ?? '' },
    send: (values) => put<EngagementView>(`/probity/items/${item.id}/answer`, values),
    refresh: REFRESH,
    said: t('saved'),
    done: onClose,
  });
  return (
    <Dialog title={`${t('answer')} ${item.code}`} open onClose={onClose}>
      <Form form={form} submit={t('answer')} cancel={onClose}>
        <TextArea {...form.field('answer')} label={t('answerOf')} rows={4} max={2_000} required />
      </Form>
    </Dialog>
  );
}

export function AddFile({ item, onClose }: Shown & { item: ItemView }) {
  const t = useTexts(texts);
  const form = useForm({
    initial: { file: NO_FILE as File | null },
    send: ({ file }) => upload<EngagementView>(`/probity/items/${item.id}/evidence`, fileForm(file, {})),
    refresh: REFRESH,
    said: t('saved'),
    done: onClose,
  });
  return (
    <Dialog title={`${t('addFile')} ${item.code}`} open onClose={onClose}>
      <Form form={form} submit={t('addFile')} cancel={onClose}>
        <FileField
          {...form.field('file')}
          label={t('file')}
          accept=".pdf,.jpg,.jpeg,.png"
          maxBytes={MOST_BYTES}
          required
        />
      </Form>
    </Dialog>
  );
}

export function Propose({ view, stage, onClose }: Shown & { view: EngagementView; stage: Stage }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const form = useForm({
    initial: { opinion: '', reason: '' },
    send: (values) =>
      post<EngagementView>(`/probity/engagements/${view.id}/gates`, {
        stage,
        opinion: values.opinion === '' ? null : values.opinion,
        reason: values.reason,
      }),
    refresh: REFRESH,
    said: t('saved'),
    done: onClose,
  });
  return (
    <Dialog title={`${t('propose')}: ${n(`stage-${stage}`)}`} open onClose={onClose}>
      <Form form={form} submit={t('propose')} cancel={onClose}>
        <RadioRows
          {...form.field('opinion')}
          label={t('opinion')}
          options={OPINIONS.map((value) => ({ value, label: n(`opinion-${value}`) }))}
          required
        />
        <TextArea {...form.field('reason')} label={t('reason')} rows={4} max={2_000} required />
      </Form>
    </Dialog>
  );
}

export function Decide({ gate, onClose }: Shown & { gate: GateView }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const form = useForm({
    initial: { decision: 'confirm', note: '' },
    send: ({ decision, note }) =>
      post<EngagementView>(`/probity/gates/${gate.id}/decide`, { confirm: decision === 'confirm', note }),
    refresh: REFRESH,
    said: t('saved'),
    done: onClose,
  });
  return (
    <Dialog title={`${t('decide')}: ${n(`opinion-${gate.opinion}`)}`} open onClose={onClose}>
      <p>{gate.reason}</p>
      <Form form={form} submit={t('decide')} cancel={onClose}>
        <RadioRows
          {...form.field('decision')}
          label={t('decision')}
          options={[
            { value: 'confirm', label: t('confirm') },
            { value: 'return', label: t('return') },
          ]}
        />
        <TextArea {...form.field('note')} label={t('note')} rows={3} max={2_000} />
      </Form>
    </Dialog>
  );
}

export function Override({ gate, onClose }: Shown & { gate: GateView }) {
  const t = useTexts(texts);
  const form = useForm({
    initial: { reason: '', documentNumber: '', file: NO_FILE as File | null },
    send: ({ file, ...words }) =>
      upload<EngagementView>(`/probity/gates/${gate.id}/override`, fileForm(file, words)),
    refresh: REFRESH,
    said: t('saved'),
    done: onClose,
  });
  return (
    <Dialog title={t('override')} open onClose={onClose}>
      <p>{t('overrideLead')}</p>
      <Form form={form} submit={t('override')} kind="danger" cancel={onClose}>
        <TextArea {...form.field('reason')} label={t('reason')} rows={4} max={2_000} required />
        <TextField {...form.field('documentNumber')} label={t('documentNumber')} required />
        <FileField
          {...form.field('file')}
          label={t('document')}
          accept=".pdf,.jpg,.jpeg,.png"
          maxBytes={MOST_BYTES}
          required
        />
      </Form>
    </Dialog>
  );
}

export function Close({
  view,
  state,
  onClose,
}: Shown & { view: EngagementView; state: 'closed' | 'cancelled' }) {
  const t = useTexts(texts);
  const act = state === 'closed' ? 'close' : 'cancel';
  const form = useForm({
    initial: { reason: '' },
    send: ({ reason }) => post<EngagementView>(`/probity/engagements/${view.id}/close`, { state, reason }),
    refresh: REFRESH,
    said: t('saved'),
    done: onClose,
  });
  return (
    <Dialog title={t(act)} open onClose={onClose}>
      <Form form={form} submit={t(act)} kind={state === 'closed' ? 'primary' : 'danger'} cancel={onClose}>
        <TextArea
          {...form.field('reason')}
          label={t(state === 'closed' ? 'note' : 'cancelReason')}
          rows={3}
          max={2_000}
          required={state === 'cancelled'}
        />
      </Form>
    </Dialog>
  );
}

function fileForm(file: File | null, words: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(words)) form.append(name, value);
  if (file !== null) form.append('file', file, file.name);
  return form;
}
