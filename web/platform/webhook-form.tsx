import type {
  EndpointBody,
  EndpointRow,
  EndpointsReply,
  SecretReply,
} from '../../src/platform/webhooks/contract.ts';
import { post, put } from '../api.ts';
import { useLocale, useTexts } from '../language.tsx';
import { texts } from '../locales/webhooks.ts';
import { Button } from '../ui/button.tsx';
import { CheckRows } from '../ui/choices.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/fields.tsx';
import { Form, useForm } from '../ui/form.tsx';
import { Notice } from '../ui/notice.tsx';
import css from './webhooks.module.css';

interface WebhookFormProps {
  events: EndpointsReply['events'];
  /** the one that is changed; null: a new one */
  row: EndpointRow | null;
  onClose: () => void;
  /** with the secret of a new one */
  done: (made: SecretReply | null) => void;
}

/** Enters an endpoint, or changes one. */
export function WebhookForm({ events, row, onClose, done }: WebhookFormProps) {
  const t = useTexts(texts);
  const locale = useLocale();
  const form = useForm({
    initial: { name: row?.name ?? '', url: row?.url ?? '', kinds: [...(row?.kinds ?? [])] },
    send: async (body: EndpointBody) => {
      if (row === null) return post<SecretReply>('/webhooks', body);
      await put(`/webhooks/${row.id}`, body);
      return null;
    },
    refresh: ['/webhooks'],
    said: t(row === null ? 'made' : 'changed'),
    done,
  });
  return (
    <Dialog title={t(row === null ? 'add' : 'change')} open onClose={onClose} toField>
      <Form form={form} submit={t('save')} cancel={onClose}>
        <TextField {...form.field('name')} label={t('name')} hint={t('nameHint')} maxLength={60} required />
        <TextField
          {...form.field('url')}
          label={t('url')}
          hint={t('urlHint')}
          type="url"
          maxLength={500}
          required
        />
        <CheckRows
          {...form.field('kinds')}
          label={t('kinds')}
          options={events.map(({ kind, title }) => ({ value: kind, label: title[locale] }))}
        />
      </Form>
    </Dialog>
  );
}

/** A secret, this once. */
export function ShownSecret({ secret, onClose }: { secret: string; onClose: () => void }) {
  const t = useTexts(texts);
  return (
    <Notice tone="warn" role="alert" title={t('shownTitle')}>
      <p>
        <span className={css.long}>{secret}</span>
      </p>
      <p>{t('shownLead')}</p>
      <Button onClick={onClose}>{t('close')}</Button>
    </Notice>
  );
}
