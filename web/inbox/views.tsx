import { useState } from 'react';
import type { InboxViews } from '../../src/platform/inbox/contract.ts';
import { post, useApi } from '../api.ts';
import { useTexts } from '../language.tsx';
import { texts } from '../locales/inbox.ts';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/fields.tsx';
import { Form, useForm } from '../ui/form.tsx';
import { Menu, type MenuItem } from '../ui/menu.tsx';
import { Notice } from '../ui/notice.tsx';
import { viewQuery, type InboxSearch } from './inbox-search.ts';
import { ManageViews } from './manage-views.tsx';

export const VIEWS = '/inbox/views';

export function viewLink(query: string): string {
  return query === '' ? '/kotak' : `/kotak?${query}`;
}

/** The reader's saved filters: open one, keep the present ones under a name, put them in order. */
export function Views({ search }: { search: InboxSearch }) {
  const t = useTexts(texts);
  const views = useApi<InboxViews>(VIEWS);
  const [dialog, setDialog] = useState<'save' | 'manage' | null>(null);
  const kept = views.data?.views ?? [];
  const now = viewQuery(search);
  const items: MenuItem[] = [
    ...kept.map(({ id, name, query }) => ({
      id,
      label: name,
      to: viewLink(query),
      ...(query === now && { checked: true }),
    })),
    {
      id: 'save',
      label: t('saveView'),
      separated: kept.length > 0,
      onSelect: () => setDialog('save'),
    },
    ...(kept.length > 0
      ? [{ id: 'manage', label: t('manageViews'), onSelect: () => setDialog('manage') }]
      : []),
  ];
  const close = () => setDialog(null);
  return (
    <>
      <Menu label={kept.find((each) => each.query === now)?.name ?? t('views')} items={items} />
      {dialog === 'save' && views.data && <SaveView query={now} views={views.data} onClose={close} />}
      {dialog === 'manage' && <ManageViews views={kept} onClose={close} />}
    </>
  );
}

function SaveView({ query, views, onClose }: { query: string; views: InboxViews; onClose: () => void }) {
  const t = useTexts(texts);
  const form = useForm({
    initial: { name: '' },
    send: ({ name }) => post(VIEWS, { name, query }),
    refresh: [VIEWS],
    said: t('saidView'),
    done: onClose,
  });
  const full = views.views.length >= views.most;
  return (
    <Dialog title={t('saveView')} open onClose={onClose} toField>
      {full && <Notice tone="warn" title={t('viewsFull', { n: views.most })} />}
      <Form
        form={form}
        submit={t('saveView')}
        cancel={onClose}
        disabledReason={full ? t('viewsFull', { n: views.most }) : null}
      >
        <TextField
          {...form.field('name')}
          label={t('viewName')}
          hint={t('viewHint')}
          maxLength={60}
          required
        />
      </Form>
    </Dialog>
  );
}
