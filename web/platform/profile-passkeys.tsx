import { useState } from 'react';
import type { PasskeyRow } from '../../src/platform/identity/passkeys/contract.ts';
import { post, put, useApi } from '../api.ts';
import { addPasskey, knowsPasskeys } from '../entry/passkey.ts';
import { useFormat, useTexts } from '../language.tsx';
import { texts } from '../locales/passkeys.ts';
import { Button, Buttons } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Form, useForm } from '../ui/form.tsx';
import { TextField } from '../ui/fields.tsx';
import { Loaded } from '../ui/loaded.tsx';

type Open = { kind: 'add' } | { kind: 'rename' | 'remove'; row: PasskeyRow };

/** The reader's passkeys: adds, names and removes them. */
export function ProfilePasskeys() {
  const t = useTexts(texts);
  const f = useFormat();
  const passkeys = useApi<PasskeyRow[]>('/profile/passkeys');
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <p>{t('lead')}</p>
      <Loaded query={passkeys}>
        {(rows) => (
          <DataTable
            name="passkeys"
            label={t('title')}
            rows={rows}
            rowId={(row) => row.id}
            empty={t('none')}
            columns={[
              {
                id: 'name',
                header: t('name'),
                cell: (row) => (
                  <>
                    {row.name}
                    {!row.usableHere && <small> · {t('elsewhere')}</small>}
                    {row.backedUp && <small> · {t('backedUp')}</small>}
                  </>
                ),
              },
              { id: 'made', header: t('made'), cell: (row) => f.shortTime(row.createdAt), fixed: true },
              {
                id: 'used',
                header: t('used'),
                cell: (row) => (row.lastUsedAt === null ? t('never') : f.shortTime(row.lastUsedAt)),
                fixed: true,
              },
              {
                id: 'change',
                header: t('change'),
                fixed: true,
                cell: (row) => (
                  <Buttons>
                    <Button small onClick={() => setOpen({ kind: 'rename', row })}>
                      {t('rename')}
                    </Button>
                    <Button small kind="danger" onClick={() => setOpen({ kind: 'remove', row })}>
                      {t('remove')}
                    </Button>
                  </Buttons>
                ),
              },
            ]}
          />
        )}
      </Loaded>
      {knowsPasskeys ? (
        <Button onClick={() => setOpen({ kind: 'add' })}>{t('add')}</Button>
      ) : (
        <p>{t('unsupported')}</p>
      )}
      {open?.kind === 'add' && <Add onClose={close} />}
      {open?.kind === 'rename' && <Rename row={open.row} onClose={close} />}
      {open?.kind === 'remove' && <Remove row={open.row} onClose={close} />}
    </>
  );
}

function Add({ onClose }: { onClose: () => void }) {
  const t = useTexts(texts);
  const form = useForm({
    initial: { name: '', current: '' },
    send: ({ name, current }) => addPasskey(name, current, t('notMade')),
    refresh: ['/profile', '/session'],
    said: t('added'),
    done: onClose,
  });
  return (
    <Dialog title={t('add')} open onClose={onClose} toField>
      <p>{t('addLead')}</p>
      <Form form={form} submit={t('add')} cancel={onClose}>
        <TextField {...form.field('name')} label={t('name')} hint={t('nameHint')} maxLength={60} required />
        <TextField
          {...form.field('current')}
          label={t('current')}
          type="password"
          autoComplete="current-password"
          required
        />
      </Form>
    </Dialog>
  );
}

function Rename({ row, onClose }: { row: PasskeyRow; onClose: () => void }) {
  const t = useTexts(texts);
  const form = useForm({
    initial: { name: row.name },
    send: (values) => put(`/profile/passkeys/${row.id}`, values),
    refresh: ['/profile/passkeys'],
    said: t('renamed'),
    done: onClose,
  });
  return (
    <Dialog title={t('rename')} open onClose={onClose} toField>
      <Form form={form} submit={t('save')} cancel={onClose}>
        <TextField {...form.field('name')} label={t('name')} maxLength={60} required />
      </Form>
    </Dialog>
  );
}

function Remove({ row, onClose }: { row: PasskeyRow; onClose: () => void }) {
  const t = useTexts(texts);
  const form = useForm({
    initial: { current: '' },
    send: (values) => post(`/profile/passkeys/${row.id}/removal`, values),
    refresh: ['/profile/passkeys'],
    said: t('removed'),
    done: onClose,
  });
  return (
    <Dialog title={t('removeTitle', { name: row.name })} open onClose={onClose} toField>
      <p>{t('removeLead')}</p>
      <Form form={form} submit={t('remove')} kind="danger" cancel={onClose}>
        <TextField
          {...form.field('current')}
          label={t('current')}
          type="password"
          autoComplete="current-password"
          required
        />
      </Form>
    </Dialog>
  );
}
