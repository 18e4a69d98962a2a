import { useState } from 'react';
import type { EndpointRow, EndpointsReply, SecretReply } from '../../src/platform/webhooks/contract.ts';
import { del, post, put, useSend } from '../api.ts';
import { useTexts } from '../language.tsx';
import { texts } from '../locales/webhooks.ts';
import { Button, Buttons } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { ProblemNotice } from '../ui/loaded.tsx';
import { ShownSecret, WebhookForm } from './webhook-form.tsx';

interface ActionsProps {
  row: EndpointRow;
  events: EndpointsReply['events'];
}

/** What the keeper may do with an endpoint. */
export function WebhookActions({ row, events }: ActionsProps) {
  const t = useTexts(texts);
  const [asking, setAsking] = useState<'change' | 'rotate' | 'remove' | null>(null);
  const [secret, setSecret] = useState<string | null>(null);
  const path = `/webhooks/${row.id}`;
  const close = () => setAsking(null);
  const common = { refresh: ['/webhooks'], done: close };
  const test = useSend({ ...common, send: () => post(`${path}/test`), said: t('tested') });
  const active = row.stoppedAt === null;
  const turn = useSend({
    ...common,
    send: () => put(`${path}/state`, { active: !active }),
    said: t(active ? 'halted' : 'started'),
  });
  const rotate = useSend({
    refresh: ['/webhooks'],
    send: () => post<SecretReply>(`${path}/secret`),
    said: t('rotated'),
    done: (made) => {
      close();
      setSecret(made.secret);
    },
  });
  const remove = useSend({ ...common, send: () => del(path), said: t('removed') });
  const problems = [test, turn, rotate, remove].flatMap(({ problem }) => (problem === null ? [] : [problem]));
  return (
    <>
      {secret !== null && <ShownSecret secret={secret} onClose={() => setSecret(null)} />}
      {problems.map((each) => (
        <ProblemNotice key={each.code} problem={each} />
      ))}
      <Buttons>
        {active && (
          <Button busy={test.sending} onClick={() => test.send(undefined)}>
            {t('test')}
          </Button>
        )}
        <Button onClick={() => setAsking('change')}>{t('change')}</Button>
        <Button busy={turn.sending} onClick={() => turn.send(undefined)}>
          {t(active ? 'stop' : 'start')}
        </Button>
        <Button onClick={() => setAsking('rotate')}>{t('rotate')}</Button>
        <Button kind="danger" onClick={() => setAsking('remove')}>
          {t('remove')}
        </Button>
      </Buttons>
      {asking === 'change' && <WebhookForm events={events} row={row} onClose={close} done={close} />}
      {asking === 'rotate' && (
        <ConfirmDialog
          title={t('rotateTitle', { name: row.name })}
          body={t('rotateLead')}
          confirm={t('rotate')}
          busy={rotate.sending}
          open
          onClose={close}
          onConfirm={() => rotate.send(undefined)}
        />
      )}
      {asking === 'remove' && (
        <ConfirmDialog
          title={t('removeTitle', { name: row.name })}
          body={t('removeLead')}
          confirm={t('remove')}
          kind="danger"
          busy={remove.sending}
          open
          onClose={close}
          onConfirm={() => remove.send(undefined)}
        />
      )}
    </>
  );
}
