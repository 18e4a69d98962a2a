import { useState } from 'react';
import type { InboxViews } from '../../src/platform/inbox/contract.ts';
import { del, put, useSend } from '../api.ts';
import { useTexts } from '../language.tsx';
import { texts } from '../locales/inbox.ts';
import { Button, Buttons } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/fields.tsx';
import { Form, useForm } from '../ui/form.tsx';
import { ProblemNotice } from '../ui/loaded.tsx';
import css from './inbox.module.css';

type View = InboxViews['views'][number];
const VIEWS = '/inbox/views';

/** Gives saved views other names, or removes them. */
export function ManageViews({ views, onClose }: { views: readonly View[]; onClose: () => void }) {
  const t = useTexts(texts);
  const [renaming, setRenaming] = useState<string | null>(null);
  const remove = useSend({
    send: (id: string) => del(`${VIEWS}/${id}`),
    refresh: [VIEWS],
    said: t('saidRemoved'),
  });
  return (
    <Dialog title={t('manageViews')} open onClose={onClose}>
      {remove.problem && <ProblemNotice problem={remove.problem} />}
      {views.length === 0 ? (
        <p>{t('noViews')}</p>
      ) : (
        <ul className={css.ledger}>
          {views.map((view) => (
            <li key={view.id} className={css.view}>
              {renaming === view.id ? (
                <Rename view={view} onClose={() => setRenaming(null)} />
              ) : (
                <>
                  <b>{view.name}</b>
                  <Buttons>
                    <Button small onClick={() => setRenaming(view.id)}>
                      {t('rename')}
                      <span className="hidden"> {view.name}</span>
                    </Button>
                    <Button small kind="danger" busy={remove.sending} onClick={() => remove.send(view.id)}>
                      {t('remove')}
                      <span className="hidden"> {view.name}</span>
                    </Button>
                  </Buttons>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      <Button onClick={onClose}>{t('close')}</Button>
    </Dialog>
  );
}

function Rename({ view, onClose }: { view: View; onClose: () => void }) {
  const t = useTexts(texts);
  const form = useForm({
    initial: { name: view.name },
    send: ({ name }) => put(`${VIEWS}/${view.id}`, { name, query: view.query }),
    refresh: [VIEWS],
    said: t('saidRenamed'),
    done: onClose,
  });
  return (
    <Form form={form} submit={t('rename')} cancel={onClose}>
      <TextField {...form.field('name')} label={t('viewName')} maxLength={60} required />
    </Form>
  );
}
