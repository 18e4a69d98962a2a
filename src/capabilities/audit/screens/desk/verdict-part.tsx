import { useBoth, useTexts } from '../../../../../web/language.tsx';
import type { FlagView } from '../../contract/flags.ts';
import css from './desk.module.css';
import { texts } from './texts/panel.ts';

/** What the rule says of this subject: reason, formula with the numbers in it, how to mend it, and on which law. */
export function VerdictPart({ flag }: { flag: FlagView }) {
  const t = useTexts(texts);
  const both = useBoth();
  const { verdict } = flag;
  return (
    <section className={css.part}>
      <h3>{t('verdict')}</h3>
      <p>{both(verdict.reason)}</p>
      <h3>{t('formula')}</h3>
      <p className={css.formula}>{both(verdict.formula)}</p>
      {verdict.missing.length > 0 && (
        <ul className={css.list}>
          {verdict.missing.map(({ field, says }) => (
            <li key={field}>{both(says)}</li>
          ))}
        </ul>
      )}
      {verdict.mend !== null && (
        <>
          <h3>{t('mend')}</h3>
          <p>{both(verdict.mend)}</p>
        </>
      )}
      <h3>{t('law')}</h3>
      {flag.basis.length === 0 ? (
        <p className={css.quiet}>{t('noLaw')}</p>
      ) : (
        <ul className={css.list}>
          {flag.basis.map(({ source, verified }) => (
            <li key={source}>
              {source}
              {!verified && <span className={css.quiet}> ({t('unverified')})</span>}
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary>{t('notThis')}</summary>
        <p>{both(flag.detects)}</p>
        <p>{both(flag.falsePositives)}</p>
      </details>
    </section>
  );
}
