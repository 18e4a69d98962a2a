import { useState } from 'react';
import { todayIn } from '../../../../../web/days.ts';
import { saveFile } from '../../../../../web/save-file.ts';
import { useTexts } from '../../../../../web/language.tsx';
import { useSession } from '../../../../../web/session.ts';
import { DateField, TextField } from '../../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../../web/ui/form.tsx';
import { Section } from '../../../../../web/ui/page.tsx';
import { refuse } from '../cases/refuse.ts';
import css from '../cases/case.module.css';
import type { ReporterIdentity } from '../../sealing/identity.ts';
import { sealReferralIdentity } from '../../sealing/referral-identity.ts';
import { PassphraseOnce } from '../referral/passphrase-once.tsx';
import { addressOf, SealFor, sealForFault, type SealChoice } from '../referral/seal-for.tsx';
import { texts as referral } from '../referral/texts.ts';
import { texts } from './texts.ts';

/** The reporter's name for another authority, in a file of its own, when he agreed. */
export function HandOut({ identity, number }: { identity: ReporterIdentity; number: string }) {
  const t = useTexts(texts);
  const r = useTexts(referral);
  const { government } = useSession();
  const today = todayIn(government.zone);
  const [passphrase, setPassphrase] = useState<string | null>(null);
  const form = useForm({
    initial: {
      addressee: '',
      consentDay: '',
      consentHow: '',
      seal: { way: 'recipient', recipient: '' } as SealChoice,
    },
    send: async ({ addressee, consentDay, consentHow, seal }) => {
      const fault = sealForFault(seal);
      refuse([
        ['addressee', addressee.trim() === '', t('needAddressee')],
        ['consentDay', consentDay === '' || consentDay > today, t('needConsent')],
        ['consentHow', consentHow.trim() === '', t('needHow')],
        ['seal.recipient', fault !== null, r('needRecipient')],
      ]);
      const address = addressOf(seal);
      const consent = { day: consentDay, how: consentHow.trim() };
      const about = { number, addressee: addressee.trim(), day: today, consent };
      const sealed = await sealReferralIdentity(identity, about, address);
      saveFile(`identitas-${number}.zip.age`, sealed);
      return 'passphrase' in address ? address.passphrase : null;
    },
    done: setPassphrase,
    said: t('made'),
    clears: true,
  });
  return (
    <Section title={t('handOut')}>
      <p className={css.words}>{t('handOutLead')}</p>
      {passphrase !== null && <PassphraseOnce passphrase={passphrase} onClose={() => setPassphrase(null)} />}
      <Form form={form} submit={t('make')} kind="plain">
        <TextField {...form.field('addressee')} label={t('addressee')} required maxLength={200} />
        <DateField {...form.field('consentDay')} label={t('consentDay')} required max={today} />
        <TextField
          {...form.field('consentHow')}
          label={t('consentHow')}
          hint={t('consentHowHint')}
          required
          maxLength={300}
        />
        <SealFor
          choice={form.values.seal}
          onChange={(seal) => form.set('seal', seal)}
          id={form.id}
          error={form.field('seal.recipient').error}
        />
      </Form>
    </Section>
  );
}
