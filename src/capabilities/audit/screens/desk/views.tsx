import { useState } from 'react';
import { del, post, useApi, useSend } from '../../../../../web/api.ts';
import { useTexts } from '../../../../../web/language.tsx';
import { Button } from '../../../../../web/ui/button.tsx';
import { Dialog } from '../../../../../web/ui/dialog.tsx';
import { TextField } from '../../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../../web/ui/form.tsx';
import { ProblemNotice } from '../../../../../web/ui/loaded.tsx';
import { Menu, type MenuItem } from '../../../../../web/ui/menu.tsx';
import css from './desk.module.css';
import { viewQuery, type QueueSearch } from './queue-search.ts';
import { texts } from './texts/queue.ts';

const VIEWS = '/audit/views';

interface View {
  id: string;
  name: string;
  query: string;
}

/** The reader's saved views of the queue: open one, keep the present one under a name, delete. */
export function Views({ search }: { search: QueueSearch }) {
  const t = useTexts(texts);
  const kept = useApi<{ rows: View[] }>(VIEWS).data?.rows ?? [];
  const [dialog, setDialog] = useState<'save' | 'manage' | null>(null);
  const now = viewQuery(search);
  const items: MenuItem[] = [
    ...kept.map(({ id, name, query }) => ({
      id,
      label: name,
      to: query === '' ? '/audit' : `/audit?${query}`,
      ...(query === now && { checked: true }),
    })),
    { id: 'save', label: t('saveView'), separated: kept.length > 0, onSelect: () => setDialog('save') },
    ...(kept.length > 0
      ? [{ id: 'manage', label: t('manageViews'), onSelect: () => setDialog('manage') }]
      : []),
  ];
  return (
    <>
      <Menu label={kept.find((each) => each.query === now)?.name ?? t('views')} items={items} />
      {dialog === 'save' && <SaveView query={now} onClose={() => setDialog(null)} />}
      {dialog === 'manage' && <ManageViews views={kept} onClose={() => setDialog(null)} />}
    </>
  );
}

function SaveView({ query, onClose }: { query: string; onClose: () => void }) {
  const t = useTexts(texts);
  const form = useForm({
    initial: { name: '' },
    send: ({ name }) => post(VIEWS, { name, query }),
    refresh: [VIEWS],
    said: t('saidView'),
    done: onClose,
  });
  return (
    <Dialog title={t('saveView')} open onClose={onClose} toField>
      <Form form={form} submit={t('saveView')} cancel={onClose}>
        <TextField
          {...form.field('name')}
          label={t('viewName')}
          hint={t('viewHint')}
          maxLength={80}
          required
        />
      </Form>
    </Dialog>
  );
}

function ManageViews({ views, onClose }: { views: readonly View[]; onClose: () => void }) {
  const t = useTexts(texts);
  const remove = useSend({
    send: (id: string) => del(`${VIEWS}/${id}`),
    refresh: [VIEWS],
    said: t('saidRemoved'),
  });
  return (
    <Dialog title={t('manageViews')} open onClose={onClose}>
      {remove.problem && <ProblemNotice problem={remove.problem} />}
      {views.length === 0 && <p>{t('noViews')}</p>}
      <ul className={css.list}>
        {views.map(({ id, name }) => (
          <li key={id} className={css.split}>
            <b>{name}</b>
            <Button small kind="danger" busy={remove.sending} onClick={() => remove.send(id)}>
              {t('remove')}
              <span className="hidden"> {name}</span>
            </Button>
          </li>
        ))}
      </ul>
      <Button onClick={onClose}>{t('close')}</Button>
    </Dialog>
  );
}
