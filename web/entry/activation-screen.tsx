import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ActivationReply, TotpEnrolment } from '../../src/platform/identity/contract.ts';
import { post, put } from '../api.ts';
import { useTexts } from '../language.tsx';
import { texts } from '../locales/entry.ts';
import { Button } from '../ui/button.tsx';
import { Form, useForm } from '../ui/form.tsx';
import { TextField } from '../ui/fields.tsx';
import { Link, useGo } from '../ui/link.tsx';
import { useSay } from '../ui/status-line.tsx';
import { readLetter } from './addresses.ts';
import { Enrolment } from './enrolment.tsx';
import { EntryPage } from './entry-page.tsx';
import { PasswordField } from './password-field.tsx';

/** One-time code → own password → authenticator app where the role needs one. The letter's QR code fills in name and code. */
export function Screen() {
  const t = useTexts(texts);
  const go = useGo();
  const say = useSay();
  const client = useQueryClient();
  const [enrolment, setEnrolment] = useState<TotpEnrolment | null>(null);
  const enter = () => {
    client.clear();
    say(t('activateDone'));
    go('/meja', { replace: true });
  };
  if (enrolment !== null) {
    return (
      <EntryPage title={t('enrolTitle')} lead={t('enrolLead')}>
        <Enrolment enrolment={enrolment} confirm={(code) => put('/profile/totp', { code })} done={enter} />
        <Button kind="quiet" onClick={enter}>
          {t('later')}
        </Button>
      </EntryPage>
    );
  }
  return (
    <EntryPage
      title={t('activate')}
      lead={t('activateLead')}
      foot={
        <p>
          <Link to="/login">{t('alreadyIn')}</Link>
        </p>
      }
    >
      <Letter done={(reply) => (reply.enrolment === null ? enter() : setEnrolment(reply.enrolment))} />
    </EntryPage>
  );
}

function Letter({ done }: { done: (reply: ActivationReply) => void }) {
  const t = useTexts(texts);
  const [letter] = useState(() => readLetter(location.hash));
  useEffect(() => {
    // A code that can still be used does not stay in the address.
    if (location.hash !== '') history.replaceState(history.state, '', location.pathname);
  }, []);
  const form = useForm({
    initial: { ...letter, password: '' },
    send: (values) => post<ActivationReply>('/activation', values),
    done,
  });
  return (
    <Form form={form} submit={t('activate')}>
      <TextField
        {...form.field('name')}
        label={t('activateName')}
        hint={t('activateNameHint')}
        autoComplete="username"
        required
      />
      <TextField
        {...form.field('code')}
        label={t('activateCode')}
        hint={t('activateCodeHint')}
        code
        required
      />
      <PasswordField {...form.field('password')} label={t('newPassword')} hint={t('newPasswordHint')} fresh />
    </Form>
  );
}
