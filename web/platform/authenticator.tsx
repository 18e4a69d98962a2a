import { useState } from 'react';
import type { TotpEnrolment } from '../../src/platform/identity/contract.ts';
import { post, put, useRefresh, useSend } from '../api.ts';
import { Enrolment } from '../entry/enrolment.tsx';
import { useFormat, useTexts } from '../language.tsx';
import { texts } from '../locales/profile.ts';
import { Button } from '../ui/button.tsx';
import { Form, useForm } from '../ui/form.tsx';
import { TextField } from '../ui/fields.tsx';
import { ProblemNotice } from '../ui/loaded.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { useSay } from '../ui/status-line.tsx';

/** Registers or replaces the authenticator app. The server asks for the password where the sign-in is not fresh. */
export function Authenticator({ since }: { since: string | null }) {
  const t = useTexts(texts);
  const f = useFormat();
  const say = useSay();
  const refresh = useRefresh();
  const [enrolment, setEnrolment] = useState<TotpEnrolment | null>(null);
  const start = useSend({ send: () => post<TotpEnrolment>('/profile/totp', {}), done: setEnrolment });
  const passwordNeeded = start.problem?.code === 'password-needed';
  if (enrolment) {
    return (
      <Enrolment
        enrolment={enrolment}
        confirm={(code) => put('/profile/totp', { code })}
        done={() => {
          setEnrolment(null);
          refresh('/profile', '/session', '/sessions');
          say(t('totpSaved'));
        }}
      />
    );
  }
  return (
    <>
      {since === null ? (
        <p>{t('totpOff')}</p>
      ) : (
        <StatusMark tone="ok" label={t('totpOn', { day: f.time(since) })} />
      )}
      {passwordNeeded && <Proof done={setEnrolment} />}
      {start.problem && !passwordNeeded && <ProblemNotice problem={start.problem} />}
      {!passwordNeeded && (
        <Button
          kind={since === null ? 'primary' : 'plain'}
          busy={start.sending}
          onClick={() => start.send(undefined)}
        >
          {t(since === null ? 'totpStart' : 'totpReplace')}
        </Button>
      )}
    </>
  );
}

function Proof({ done }: { done: (enrolment: TotpEnrolment) => void }) {
  const t = useTexts(texts);
  const form = useForm({
    initial: { current: '' },
    send: (values) => post<TotpEnrolment>('/profile/totp', values),
    done,
  });
  return (
    <Form form={form} submit={t('totpStart')}>
      <TextField
        {...form.field('current')}
        label={t('current')}
        type="password"
        autoComplete="current-password"
        required
      />
    </Form>
  );
}
