import { useState } from 'react';
import { put, useApi } from '../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { Dialog } from '../../../../web/ui/dialog.tsx';
import { RadioRows, TextArea } from '../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import { StatusMark } from '../../../../web/ui/status-mark.tsx';
import type { MyDeclarations as Own } from '../contract.ts';
import { texts as names } from '../texts/names.ts';
import css from './probity.module.css';
import { texts } from './texts.ts';

/** What the reader himself has to declare; nothing where he was not asked. */
export function MyDeclarations() {
  const t = useTexts(texts);
  const f = useFormat();
  const own = useApi<Own>('/probity/declarations/mine');
  const [open, setOpen] = useState<Own['rows'][number] | null>(null);
  const rows = own.data?.rows ?? [];
  if (rows.length === 0) return null;
  const waiting = rows.filter((row) => row.declaredAt === null);
  const done = rows.filter((row) => row.declaredAt !== null);
  return (
    <section className={css.section} aria-labelledby="probity-mine">
      <h2 id="probity-mine">{t('mine')}</h2>
      {waiting.length > 0 && (
        <>
          <p className={css.text}>{t('mineLead')}</p>
          <Rows rows={waiting} onOpen={setOpen} />
        </>
      )}
      {done.length > 0 && (
        <details>
          <summary>{t('declaredCount', { count: f.count(done.length) })}</summary>
          <Rows rows={done} onOpen={setOpen} />
        </details>
      )}
      {open !== null && <Declare of={open} onClose={() => setOpen(null)} />}
    </section>
  );
}

function Rows({ rows, onOpen }: { rows: Own['rows']; onOpen: (row: Own['rows'][number]) => void }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  return (
    <ul className={css.rows}>
      {rows.map((row) => (
        <li key={row.id} className={css.row}>
          <div className={css.head}>
            <p className={css.title}>{row.title}</p>
            <StatusMark
              tone={row.declaredAt === null ? 'warn' : 'ok'}
              label={t(row.declaredAt === null ? 'undeclared' : 'declared')}
            />
          </div>
          <p className={css.meta}>
            {row.number} · {n(`role-${row.role}`)}
            {row.declaredAt !== null && ` · ${f.time(row.declaredAt)}`}
          </p>
          <div className={css.acts}>
            <Button kind={row.declaredAt === null ? 'primary' : 'plain'} onClick={() => onOpen(row)}>
              {t(row.declaredAt === null ? 'declare' : 'redeclare')}
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}

function Declare({ of, onClose }: { of: Own['rows'][number]; onClose: () => void }) {
  const t = useTexts(texts);
  const form = useForm({
    initial: {
      hasInterest: of.hasInterest === null ? '' : of.hasInterest ? 'yes' : 'no',
      content: of.content ?? '',
    },
    send: ({ hasInterest, content }) =>
      put(`/probity/declarations/${of.id}`, {
        hasInterest: hasInterest === '' ? null : hasInterest === 'yes',
        content,
      }),
    refresh: ['/probity'],
    said: t('saved'),
    done: onClose,
  });
  return (
    <Dialog title={t('declareTitle')} open onClose={onClose}>
      <Form form={form} submit={t('declare')} cancel={onClose}>
        <RadioRows
          {...form.field('hasInterest')}
          label={t('hasInterest')}
          options={[
            { value: 'no', label: t('no') },
            { value: 'yes', label: t('yes') },
          ]}
          required
        />
        <TextArea
          {...form.field('content')}
          label={t('interestContent')}
          hint={t('interestHint')}
          rows={3}
          max={2_000}
        />
      </Form>
    </Dialog>
  );
}
