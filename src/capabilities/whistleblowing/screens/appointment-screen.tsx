import { useState } from 'react';
import { todayIn } from '../../../../web/days.ts';
import { useTexts } from '../../../../web/language.tsx';
import { useSession } from '../../../../web/session.ts';
import { Notice } from '../../../../web/ui/notice.tsx';
import { LinkButton } from '../../../../web/ui/button.tsx';
import { RadioRows, CheckRows } from '../../../../web/ui/fields.tsx';
import { Page, Section } from '../../../../web/ui/page.tsx';
import { inWords } from '../../../platform/sealing/words.ts';
import { appointHolder, retireKey } from '../sealing/ceremony.ts';
import type { KeyDirectory, NewEntry } from '../sealing/directory.ts';
import { appointAlternate, type Alternate } from './ceremony/draft.ts';
import { texts } from './change/change-texts.ts';
import { KeeperOnly } from './change/keeper-only.tsx';
import { SignAndSend } from './change/sign-and-send.tsx';
import { roleTexts } from './keyring/role-texts.ts';
import { AlternateFields } from './keys/alternate-fields.tsx';
import css from './keys/keys.module.css';
import { RequestField, type NamedRequest } from './keys/request-field.tsx';
import { Taken } from './keys/taken.tsx';
import { TermsFields, useTerms } from './keys/terms-fields.tsx';
import { useField } from './keys/use-field.ts';
import { useNames } from './keys/use-names.ts';

type Appointed =
  | (NamedRequest & { role: 'intake' | 'investigator' })
  | { role: 'alternate'; name: string; alternate: Alternate };

/** Holders of intake, investigation and alternates: appointed and retired. The Super Admin changes by handover or recovery only. */
export function Screen() {
  const t = useTexts(texts);
  return (
    <Page title={t('appointTitle')} lead={t('appointLead')} back={{ to: '/kunci', label: t('back') }}>
      <KeeperOnly>{(directory) => <Change directory={directory} />}</KeeperOnly>
    </Page>
  );
}

function Change({ directory }: { directory: KeyDirectory }) {
  const t = useTexts(texts);
  const r = useTexts(roleTexts);
  const name = useNames();
  const { government } = useSession();
  const [today] = useState(() => todayIn(government.zone));
  const form = useTerms();
  const role = useField<'intake' | 'investigator' | 'alternate'>('role', 'intake');
  const retired = useField<string[]>('retired', []);
  const [appointed, setAppointed] = useState<readonly Appointed[]>([]);
  const [done, setDone] = useState(false);
  if (done) {
    return (
      <Notice tone="ok" title={t('changed')}>
        <p>{t('changedBody')}</p>
        <LinkButton to="/kunci">{t('back')}</LinkButton>
      </Notice>
    );
  }
  const holding = directory.holders.filter(
    (each) =>
      (each.until === null || each.until > today) && each.role !== 'super-admin' && each.role !== 'recovery',
  );
  const fingerprints = [...new Set(holding.map((each) => each.fingerprint))];
  const recipients = appointed.map((each) =>
    each.role === 'alternate' ? each.alternate.recipient : each.request.recipient,
  );
  const terms = form.terms;
  const entries: NewEntry[] =
    terms === null
      ? []
      : [
          ...retired.value.map((each) => retireKey(each, terms)),
          ...appointed.map((each) =>
            each.role === 'alternate'
              ? appointAlternate(each.alternate, terms)
              : appointHolder(each.role, each.request, terms),
          ),
        ];
  return (
    <>
      <Section title={t('decreeTitle')}>
        <TermsFields form={form} />
      </Section>
      <Section title={t('appointPart')}>
        <div className={css.form}>
          <Taken
            rows={appointed.map((each, index) => ({
              role: r(each.role),
              name: each.name,
              recipient: recipients[index]!,
            }))}
            onRemove={(recipient) =>
              setAppointed(appointed.filter((_, index) => recipients[index] !== recipient))
            }
          />
          <RadioRows
            {...role}
            label={t('appointAs')}
            required
            options={(['intake', 'investigator', 'alternate'] as const).map((each) => ({
              value: each,
              label: r(each),
            }))}
          />
          {role.value === 'alternate' ? (
            <AlternateFields
              taken={recipients}
              onAlternate={(alternate) =>
                setAppointed([
                  ...appointed,
                  { role: 'alternate', name: alternate.holder?.name ?? alternate.office, alternate },
                ])
              }
            />
          ) : (
            <RequestField
              key={role.value}
              held={role.value}
              taken={recipients}
              onRequest={(each) =>
                setAppointed([...appointed, { ...each, role: role.value as 'intake' | 'investigator' }])
              }
            />
          )}
        </div>
      </Section>
      <Section title={t('retirePart')}>
        {fingerprints.length === 0 ? (
          <p>{t('nobodyToRetire')}</p>
        ) : (
          <CheckRows
            {...retired}
            label={t('retireWho')}
            hint={t('retireHint')}
            options={fingerprints.map((fingerprint) => {
              const held = holding.filter((each) => each.fingerprint === fingerprint);
              const [first] = held;
              return {
                value: fingerprint,
                label: `${name(first?.account ?? null) ?? first?.office ?? t('somebody')}: ${held.map((each) => r(each.role)).join(', ')}`,
                hint: inWords(fingerprint).join(' '),
              };
            })}
          />
        )}
      </Section>
      <Section title={t('signTitle')}>
        <SignAndSend
          directory={directory}
          entries={entries}
          missing={terms === null ? t('decreeFirst') : entries.length === 0 ? t('nothingYet') : null}
          submit={t('publish', { n: entries.length })}
          onSent={() => setDone(true)}
        />
      </Section>
    </>
  );
}
