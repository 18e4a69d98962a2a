import type { ProfileReply } from '../../src/platform/identity/contract.ts';
import { put, useApi } from '../api.ts';
import { useFormat, useTexts } from '../language.tsx';
import { texts } from '../locales/profile.ts';
import { texts as tokenTexts } from '../locales/access-tokens.ts';
import { texts as passkeyTexts } from '../locales/passkeys.ts';
import { texts as pushTexts } from '../locales/profile-push.ts';
import { useSession } from '../session.ts';
import { Code } from '../ui/code.tsx';
import { Facts } from '../ui/facts.tsx';
import { Form, useForm } from '../ui/form.tsx';
import { TextField } from '../ui/fields.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page, Section, TwoColumns } from '../ui/page.tsx';
import { PrivacyNotice } from '../ui/privacy-notice.tsx';
import { Authenticator } from './authenticator.tsx';
import { OpenSessions } from './open-sessions.tsx';
import { ProfilePasskeys } from './profile-passkeys.tsx';
import { ProfilePush } from './profile-push.tsx';
import { ProfileTokens } from './profile-tokens.tsx';
import { ProfileWhatsApp } from './profile-whatsapp.tsx';

/** The reader's own account: always the real one, also while practising. */
export function Screen() {
  const t = useTexts(texts);
  const p = useTexts(pushTexts);
  const k = useTexts(passkeyTexts);
  const tokens = useTexts(tokenTexts);
  const profile = useApi<ProfileReply>('/profile');
  const { account } = useSession();
  return (
    <Page title={account.name}>
      <Loaded query={profile}>
        {(data) => (
          <TwoColumns aside={<AboutMe profile={data} />}>
            <Section title={t('totp')}>
              <Authenticator since={data.secondFactorAt} />
            </Section>
            <Section title={k('title')}>
              <ProfilePasskeys />
            </Section>
            <Section title={t('sessions')}>
              <p>{t('sessionsLead')}</p>
              <OpenSessions />
            </Section>
            <Section title={p('title')}>
              <ProfilePush />
            </Section>
            <ProfileWhatsApp />
            <Section title={t('password')}>
              <Password />
            </Section>
            <Section title={tokens('title')}>
              <ProfileTokens />
            </Section>
            <Section title={t('contact')}>
              <p>{t('contactLead')}</p>
              <Contact profile={data} />
            </Section>
          </TwoColumns>
        )}
      </Loaded>
    </Page>
  );
}

function AboutMe({ profile }: { profile: ProfileReply }) {
  const t = useTexts(texts);
  const f = useFormat();
  const { roles, agency } = useSession();
  return (
    <Section title={t('account')}>
      <Facts
        rows={[
          { term: t('userName'), value: <Code>{profile.userName}</Code> },
          { term: t('nip'), value: profile.nip === null ? '–' : <Code>{profile.nip}</Code> },
          { term: t('agency'), value: agency?.name ?? '–' },
          {
            term: t('roles'),
            value: roles.length === 0 ? t('noRoles') : roles.map((role) => t(`role-${role}`)).join(', '),
          },
          {
            term: t('passwordChanged'),
            value: profile.passwordChangedAt === null ? t('never') : f.time(profile.passwordChangedAt),
          },
        ]}
      />
    </Section>
  );
}

function Password() {
  const t = useTexts(texts);
  const form = useForm({
    initial: { current: '', password: '' },
    send: (values) => put('/profile/password', values),
    refresh: ['/profile', '/sessions'],
    said: t('passwordSaved'),
    clears: true,
  });
  return (
    <Form form={form} submit={t('password')} kind="plain">
      <TextField
        {...form.field('current')}
        label={t('current')}
        type="password"
        autoComplete="current-password"
        required
      />
      <TextField
        {...form.field('password')}
        label={t('passwordNew')}
        hint={t('passwordHint')}
        type="password"
        autoComplete="new-password"
        required
      />
    </Form>
  );
}

function Contact({ profile }: { profile: ProfileReply }) {
  const t = useTexts(texts);
  const form = useForm({
    initial: { email: profile.email ?? '', phone: profile.phone ?? '', current: '' },
    send: (values) =>
      put('/profile/contact', { ...values, email: values.email || null, phone: values.phone || null }),
    refresh: ['/profile'],
    said: t('contactSaved'),
    done: () => form.set('current', ''),
  });
  return (
    <Form form={form} submit={t('save')} kind="plain">
      <TextField
        {...form.field('email')}
        label={t('email')}
        type="email"
        autoComplete="email"
        required={false}
      />
      <TextField
        {...form.field('phone')}
        label={t('phone')}
        hint={t('phoneHint')}
        type="tel"
        autoComplete="tel"
        required={false}
      />
      <TextField
        {...form.field('current')}
        label={t('current')}
        type="password"
        autoComplete="current-password"
        required
      />
      <PrivacyNotice form="akun" />
    </Form>
  );
}
