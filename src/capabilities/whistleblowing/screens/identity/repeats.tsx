import { useEffect, useState } from 'react';
import { useTexts } from '../../../../../web/language.tsx';
import { Notice } from '../../../../../web/ui/notice.tsx';
import { Section } from '../../../../../web/ui/page.tsx';
import { StatusMark } from '../../../../../web/ui/status-mark.tsx';
import css from '../cases/case.module.css';
import type { ReporterIdentity } from '../../sealing/identity.ts';
import type { Repeat } from '../../sealing/identity-index.ts';
import type { OpenKey } from '../keyring/keyring.ts';
import { repeatsOf } from './index-file.ts';
import { texts } from './texts.ts';

interface RepeatsProps {
  sealed: { id: string; number: string };
  identity: ReporterIdentity;
  opener: OpenKey;
}

/** Whether this identity came before, as far as the Super Admin has opened them. */
export function Repeats({ sealed: { id, number }, identity, opener }: RepeatsProps) {
  const t = useTexts(texts);
  const [found, setFound] = useState<Repeat[] | 'failed' | null>(null);
  useEffect(() => {
    let current = true;
    repeatsOf({ report: id, number }, identity, opener).then(
      (repeats) => current && setFound(repeats),
      () => current && setFound('failed'),
    );
    return () => {
      current = false;
    };
  }, [id, number, identity, opener]);
  return (
    <Section title={t('repeats')}>
      {found === null && <output>{t('looking')}</output>}
      {found === 'failed' && (
        <Notice tone="warn" title={t('repeats')} role="alert">
          <p>{t('repeatsFailed')}</p>
        </Notice>
      )}
      {Array.isArray(found) && found.length === 0 && <StatusMark tone="plain" label={t('repeatsNone')} />}
      {Array.isArray(found) && found.length > 0 && (
        <Notice tone="warn" title={t('repeatsFound')} role="alert">
          <ul className={css.rows}>
            {found.map((each) => (
              <li key={each.report}>
                {t('repeat', {
                  number: each.number,
                  what: each.same.map((what) => t(`same-${what}`)).join(', '),
                })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <p className={css.meta}>{t('repeatsHow')}</p>
    </Section>
  );
}
