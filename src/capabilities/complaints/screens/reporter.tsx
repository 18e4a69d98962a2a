import { post, useSend } from '../../../../web/api.ts';
import { useTexts } from '../../../../web/language.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { Facts } from '../../../../web/ui/facts.tsx';
import { ProblemNotice } from '../../../../web/ui/loaded.tsx';
import { Section } from '../../../../web/ui/page.tsx';
import { StatusMark } from '../../../../web/ui/status-mark.tsx';
import { useState } from 'react';
import type { ComplaintDetail, ContactReply } from '../contract.ts';
import css from './complaint.module.css';
import { complaintAt } from './paths.ts';
import { texts } from './texts/detail.ts';

/** What the reporter wishes about being known, and, for whoever may, the way to reach him. Opening it is recorded. */
export function Reporter({ complaint }: { complaint: ComplaintDetail }) {
  const t = useTexts(texts);
  const [contact, setContact] = useState<ContactReply | null>(null);
  const reading = useSend({
    send: () => post<ContactReply>(complaintAt(complaint.id, 'contact')),
    done: setContact,
  });
  const { hasContact, hideContact, may } = complaint;
  return (
    <Section title={t('reporter')}>
      {hasContact && (
        <p>
          <StatusMark tone={hideContact ? 'warn' : 'plain'} label={t(hideContact ? 'hidden' : 'shown')} />
        </p>
      )}
      {hasContact && hideContact && (
        <p className={css.lead}>{t(may.readContact ? 'hiddenBody' : 'hiddenAgency')}</p>
      )}
      {!hasContact && <p className={css.lead}>{t('noContact')}</p>}
      {may.readContact && hasContact && contact === null && (
        <>
          <Button busy={reading.sending} onClick={() => reading.send(undefined)}>
            {t('readContact')}
          </Button>
          <p className={css.says}>{t('readContactNote')}</p>
        </>
      )}
      {reading.problem && <ProblemNotice problem={reading.problem} />}
      {contact !== null && <ContactFacts contact={contact} />}
    </Section>
  );
}

function ContactFacts({ contact }: { contact: ContactReply }) {
  const t = useTexts(texts);
  const { kind, value, name, accountName } = contact;
  return (
    <Facts
      rows={[
        ...(name === null ? [] : [{ term: t('contactName'), value: name }]),
        ...(kind === null || value === null
          ? []
          : [
              {
                term: t(`contact-${kind}`),
                value: <a href={`${kind === 'phone' ? 'tel' : 'mailto'}:${value}`}>{value}</a>,
              },
            ]),
        ...(accountName === null ? [] : [{ term: t('account'), value: accountName }]),
      ]}
    />
  );
}
