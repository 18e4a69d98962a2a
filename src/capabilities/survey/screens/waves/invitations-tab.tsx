import { useState } from 'react';
import { post, useSend } from '../../../../../web/api.ts';
import { downloadPost } from '../../../../../web/download.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { Button } from '../../../../../web/ui/button.tsx';
import { Code } from '../../../../../web/ui/code.tsx';
import { Notice } from '../../../../../web/ui/notice.tsx';
import { ProblemNotice } from '../../../../../web/ui/loaded.tsx';
import { Section } from '../../../../../web/ui/page.tsx';
import type { SentView } from '../../contract/wave/invitations.ts';
import type { WaveView } from '../../contract/wave/waves.ts';
import { Counters } from './counters.tsx';
import { texts } from './response-texts.ts';
import { WAVES } from './search.ts';
import css from './waves.module.css';

/** Sends and reminds; nobody learns to whom a message left. */
export function InvitationsTab({ wave }: { wave: WaveView }) {
  const t = useTexts(texts);
  const maySend = wave.may.includes('send');
  return (
    <div className={css.panel}>
      {maySend ? (
        <>
          <Sending wave={wave} act="send" />
          <Sending wave={wave} act="remind" />
          <Letters wave={wave} />
        </>
      ) : (
        <p className={css.quiet}>{t('notOpen')}</p>
      )}
      <Section title={t('genuine')}>
        <p>{t('genuineLead', { address: `${window.location.host}/cek/undangan` })}</p>
        <p>
          <Code>{wave.code}</Code>
        </p>
      </Section>
      <Counters wave={wave} />
    </div>
  );
}

function Sending({ wave, act }: { wave: WaveView; act: 'send' | 'remind' }) {
  const t = useTexts(texts);
  const [sent, setSent] = useState<SentView | null>(null);
  const sending = useSend({
    send: () => post<SentView>(`${WAVES}/${wave.id}/${act}`, { version: wave.version }),
    refresh: [WAVES],
    done: setSent,
  });
  return (
    <Section
      title={t(act)}
      actions={
        <Button
          kind={act === 'send' ? 'primary' : 'plain'}
          busy={sending.sending}
          onClick={() => sending.send(undefined)}
        >
          {t(act)}
        </Button>
      }
    >
      <p className={css.quiet}>{t(act === 'send' ? 'sendLead' : 'remindLead')}</p>
      {sending.problem && <ProblemNotice problem={sending.problem} />}
      {sent && <Sent sent={sent} />}
    </Section>
  );
}

function Letters({ wave }: { wave: WaveView }) {
  const t = useTexts(texts);
  const printing = useSend({
    send: () => downloadPost(`${WAVES}/${wave.id}/letters`, { version: wave.version }),
    refresh: [WAVES],
  });
  return (
    <Section
      title={t('letters')}
      actions={
        <Button busy={printing.sending} onClick={() => printing.send(undefined)}>
          {t('letters')}
        </Button>
      }
    >
      <p className={css.quiet}>{t('lettersLead')}</p>
      {printing.problem && <ProblemNotice problem={printing.problem} />}
    </Section>
  );
}

function Sent({ sent }: { sent: SentView }) {
  const t = useTexts(texts);
  const f = useFormat();
  const ways = [
    [sent.email, t('byEmail')],
    [sent.sms, t('bySms')],
    [sent.told, t('told')],
    [sent.letters, t('byLetter')],
  ] as const;
  return (
    <Notice tone="ok" title={t('sent')}>
      <p>{ways.map(([count, way]) => `${f.count(count)} ${way}`).join(', ')}</p>
      {sent.more && <p>{t('more')}</p>}
    </Notice>
  );
}
