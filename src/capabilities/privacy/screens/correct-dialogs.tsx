import { post, useApi } from '../../../../web/api.ts';
import { useBoth, useTexts } from '../../../../web/language.tsx';
import { Dialog } from '../../../../web/ui/dialog.tsx';
import { Select, TextArea, TextField } from '../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import { Loaded } from '../../../../web/ui/loaded.tsx';
import type { CorrectionsReply, RequestDetail } from '../contract.ts';
import { PRIVACY_REFRESH } from './refresh.ts';
import { texts } from './texts.ts';

interface DialogProps {
  request: RequestDetail;
  onClose: () => void;
}

/** Sets one value right where it is held. */
export function CorrectDialog(props: DialogProps) {
  const t = useTexts(texts);
  const choices = useApi<CorrectionsReply>('/privacy/corrections');
  return (
    <Dialog title={t('doCorrect')} open onClose={props.onClose}>
      <p>{t('correctLead')}</p>
      <Loaded query={choices}>{(data) => <Correct {...props} choices={data} />}</Loaded>
    </Dialog>
  );
}

function Correct({ request, onClose, choices }: DialogProps & { choices: CorrectionsReply }) {
  const t = useTexts(texts);
  const both = useBoth();
  const form = useForm({
    initial: { key: choices.values[0]?.key ?? 'elsewhere', value: '' },
    send: (values) => post<{ changed: number }>(`/privacy/requests/${request.id}/correct`, values),
    refresh: PRIVACY_REFRESH,
    said: t('saved'),
    done: onClose,
  });
  return (
    <Form form={form} submit={t('doCorrect')} cancel={onClose}>
      <Select
        {...form.field('key')}
        label={t('correctWhat')}
        required
        options={[
          ...choices.values.map((each) => ({ value: each.key, label: both(each.title) })),
          { value: 'elsewhere', label: t('correctElsewhere') },
        ]}
      />
      <TextField
        {...form.field('value')}
        label={t(form.values.key === 'elsewhere' ? 'correctWhere' : 'correctValue')}
        required
      />
    </Form>
  );
}

/** Attaches a note to a record that is evidence: it stays as it is. */
export function RectifyDialog(props: DialogProps) {
  const t = useTexts(texts);
  const choices = useApi<CorrectionsReply>('/privacy/corrections');
  return (
    <Dialog title={t('doRectify')} open onClose={props.onClose}>
      <p>{t('rectifyLead')}</p>
      <Loaded query={choices}>{(data) => <Rectify {...props} choices={data} />}</Loaded>
    </Dialog>
  );
}

function Rectify({ request, onClose, choices }: DialogProps & { choices: CorrectionsReply }) {
  const t = useTexts(texts);
  const both = useBoth();
  const form = useForm({
    initial: { key: choices.evidence[0]?.key ?? '', number: '', text: '' },
    send: (values) => post<{ id: string }>(`/privacy/requests/${request.id}/rectify`, values),
    refresh: PRIVACY_REFRESH,
    said: t('saved'),
    done: onClose,
  });
  const chosen = choices.evidence.find((each) => each.key === form.values.key);
  return (
    <Form form={form} submit={t('doRectify')} cancel={onClose}>
      <Select
        {...form.field('key')}
        label={t('rectifyWhat')}
        {...(chosen === undefined ? {} : { hint: both(chosen.stays) })}
        required
        options={choices.evidence.map((each) => ({ value: each.key, label: both(each.title) }))}
      />
      <TextField {...form.field('number')} label={t('rectifyNumber')} required />
      <TextArea {...form.field('text')} label={t('rectifyText')} max={2_000} required />
    </Form>
  );
}
