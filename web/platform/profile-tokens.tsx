import { useState } from 'react';
import type { MadeReply, TokenRow, TokensReply } from '../../src/platform/access-tokens/contract.ts';
import { del, post, useApi, useSend } from '../api.ts';
import { useFormat, useTexts } from '../language.tsx';
import { texts } from '../locales/access-tokens.ts';
import { Button, Buttons } from '../ui/button.tsx';
import { CheckRows } from '../ui/choices.tsx';
import { Code } from '../ui/code.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { ConfirmDialog, Dialog } from '../ui/dialog.tsx';
import { Form, useForm } from '../ui/form.tsx';
import { Select, TextField } from '../ui/fields.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Notice } from '../ui/notice.tsx';

const CAPABILITIES = Object.keys(texts.id).filter((key) => key.startsWith('capability-'));
type CapabilityKey = Extract<keyof typeof texts.id, `capability-${string}`>;
const isNamed = (key: string): key is CapabilityKey => CAPABILITIES.includes(key);

/** What a capability is called; its own word where this house has none for it yet. */
function useNames(): (capability: string) => string {
  const t = useTexts(texts);
  return (capability) => {
    const key = `capability-${capability}`;
    return isNamed(key) ? t(key) : capability;
  };
}

/** The reader's tokens for programs: makes, lists and revokes them. */
export function ProfileTokens() {
  const t = useTexts(texts);
  const f = useFormat();
  const nameOf = useNames();
  const tokens = useApi<TokensReply>('/profile/tokens');
  const [adding, setAdding] = useState(false);
  const [shown, setShown] = useState<string | null>(null);
  const [revoking, setRevoking] = useState<TokenRow | null>(null);
  const revoke = useSend({
    send: (id: string) => del(`/profile/tokens/${id}`),
    refresh: ['/profile/tokens'],
    said: t('revoked'),
    done: () => setRevoking(null),
  });
  const scopesOf = (row: TokenRow) =>
    (['read', 'write'] as const)
      .map((verb) => {
        const own = row.scopes.filter((each) => each.startsWith(`${verb}:`));
        const names = own.map((each) => nameOf(each.slice(verb.length + 1))).join(', ');
        return names === '' ? null : t(verb, { names });
      })
      .filter((each) => each !== null)
      .join('; ');
  return (
    <>
      <p>{t('lead')}</p>
      {shown !== null && (
        <Notice tone="warn" role="alert" title={t('shownTitle')}>
          <p>
            <Code>{shown}</Code>
          </p>
          <p>{t('shownLead')}</p>
          <Button onClick={() => setShown(null)}>{t('close')}</Button>
        </Notice>
      )}
      <Loaded query={tokens}>
        {(data) => (
          <>
            <DataTable
              name="tokens"
              label={t('title')}
              rows={data.rows}
              rowId={(row) => row.id}
              empty={t('none')}
              columns={[
                { id: 'name', header: t('name'), cell: (row) => row.name },
                { id: 'scopes', header: t('scopes'), cell: scopesOf },
                {
                  id: 'until',
                  header: t('until'),
                  cell: (row) => (row.over ? t('over') : f.shortTime(row.expiresAt)),
                  fixed: true,
                },
                {
                  id: 'used',
                  header: t('used'),
                  cell: (row) => (row.lastUsedOn === null ? t('never') : f.day(row.lastUsedOn)),
                  fixed: true,
                },
                {
                  id: 'revoke',
                  header: t('revoke'),
                  fixed: true,
                  cell: (row) => (
                    <Button small kind="danger" onClick={() => setRevoking(row)}>
                      {t('revoke')}
                    </Button>
                  ),
                },
              ]}
            />
            <Buttons>
              <Button onClick={() => setAdding(true)}>{t('add')}</Button>
            </Buttons>
            {adding && (
              <Add
                capabilities={data.capabilities}
                onClose={() => setAdding(false)}
                done={({ token }) => {
                  setAdding(false);
                  setShown(token);
                }}
              />
            )}
          </>
        )}
      </Loaded>
      {revoking !== null && (
        <ConfirmDialog
          title={t('revokeTitle', { name: revoking.name })}
          body={t('revokeLead')}
          confirm={t('revoke')}
          kind="danger"
          busy={revoke.sending}
          open
          onClose={() => setRevoking(null)}
          onConfirm={() => revoke.send(revoking.id)}
        />
      )}
    </>
  );
}

interface AddProps {
  capabilities: readonly string[];
  onClose: () => void;
  done: (made: MadeReply) => void;
}

function Add({ capabilities, onClose, done }: AddProps) {
  const t = useTexts(texts);
  const nameOf = useNames();
  const options = capabilities.map((each) => ({ value: each, label: nameOf(each) }));
  const form = useForm({
    initial: { name: '', days: '90', scopes: [] as string[], writes: [] as string[], current: '' },
    send: ({ name, days, scopes, writes, current }) =>
      post<MadeReply>('/profile/tokens', {
        name,
        current,
        days: Number(days),
        scopes: [...scopes.map((each) => `read:${each}`), ...writes.map((each) => `write:${each}`)],
      }),
    refresh: ['/profile/tokens'],
    said: t('made'),
    done,
  });
  return (
    <Dialog title={t('add')} open onClose={onClose} toField>
      <Form form={form} submit={t('add')} cancel={onClose}>
        <TextField {...form.field('name')} label={t('name')} hint={t('nameHint')} maxLength={60} required />
        <Select
          {...form.field('days')}
          label={t('days')}
          options={[
            { value: '30', label: t('days30') },
            { value: '90', label: t('days90') },
            { value: '365', label: t('days365') },
          ]}
        />
        <CheckRows {...form.field('scopes')} label={t('reads')} options={options} required={false} />
        <CheckRows
          {...form.field('writes')}
          label={t('writes')}
          hint={t('writesHint')}
          options={options}
          required={false}
        />
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
