import { useQueryClient } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { StageReply } from '../../src/platform/identity/contract.ts';
import { del, post } from '../api.ts';
import { useGovernmentFace } from '../government.ts';
import { useTexts } from '../language.tsx';
import { texts } from '../locales/entry.ts';
import { Button } from '../ui/button.tsx';
import { Form, useForm } from '../ui/form.tsx';
import { TextField } from '../ui/fields.tsx';
import { useGo } from '../ui/link.tsx';
import { isServed, returnPath } from './addresses.ts';
import { CodeForm } from './code-form.tsx';
import { EntryPage } from './entry-page.tsx';
import { PasswordField } from './password-field.tsx';

interface LogInProps {
  lead?: string;
  /** what helps whoever cannot sign in */
  foot: ReactNode;
  /** said before anything is asked, e.g. why the provider let nobody in */
  notice?: ReactNode;
  /** further ways to sign in; each calls `enter` when it has */
  ways?: (enter: () => void) => ReactNode;
  /** the password does not open the door here */
  passwordOff?: boolean;
}

/** Name and password, then the code of the authenticator app. */
export function LogIn({ lead, foot, notice, ways, passwordOff }: LogInProps) {
  const t = useTexts(texts);
  const go = useGo();
  const client = useQueryClient();
  const face = useGovernmentFace();
  const { kembali, tahap } = useSearch({ strict: false }) as { kembali?: string; tahap?: string };
  // Whoever comes from the provider without a second factor gives the code here.
  const [stage, setStage] = useState<StageReply['stage'] | null>(tahap === 'kode' ? 'password' : null);
  const enter = () => {
    client.clear();
    const back = returnPath(kembali);
    if (isServed(back)) location.replace(back);
    else go(back, { replace: true });
  };
  if (stage === 'password') {
    return (
      <EntryPage title={t('codeTitle')} lead={t('codeLead')} foot={<p>{t('codeLost')}</p>}>
        <CodeForm send={(code) => post('/session/totp', { code })} done={enter} />
        <Button kind="quiet" onClick={() => void del('/session').finally(() => setStage(null))}>
          {t('startOver')}
        </Button>
      </EntryPage>
    );
  }
  return (
    <EntryPage
      title={t('signIn')}
      lead={lead ?? (face ? t('signInLead', { government: face.name }) : '')}
      foot={foot}
    >
      {notice}
      {!passwordOff && (
        <Credentials done={(reply) => (reply.stage === 'full' ? enter() : setStage(reply.stage))} />
      )}
      {ways?.(enter)}
    </EntryPage>
  );
}

function Credentials({ done }: { done: (reply: StageReply) => void }) {
  const t = useTexts(texts);
  const form = useForm({
    initial: { name: '', password: '' },
    send: (values) => post<StageReply>('/session', values),
    done,
  });
  return (
    <Form form={form} submit={t('signIn')}>
      <TextField {...form.field('name')} label={t('name')} autoComplete="username" required />
      <PasswordField {...form.field('password')} label={t('password')} />
    </Form>
  );
}
