import { useState } from 'react';
import { useBoth, useFormat, useTexts } from '../../../../../web/language.tsx';
import { useHolds } from '../../../../../web/session.ts';
import { Button } from '../../../../../web/ui/button.tsx';
import { Code } from '../../../../../web/ui/code.tsx';
import { StatusMark, type Tone } from '../../../../../web/ui/status-mark.tsx';
import type { RuleList } from '../../contract/flags.ts';
import type { Severity } from '../../rules/verdict.ts';
import css from './catalogue.module.css';
import { SuspendDialog, Resume } from './suspension.tsx';
import { texts } from './texts/catalogue.ts';
import { Threshold } from './threshold.tsx';
import { Verified } from './verified.tsx';

const TONES: Record<Severity, Tone> = { critical: 'danger', high: 'bent', medium: 'warn', low: 'plain' };

/** One rule of the catalogue. */
export function RuleEntry({
  rule,
  maySuspend,
  isOpen,
}: {
  rule: RuleList['rows'][number];
  maySuspend: boolean;
  isOpen: boolean;
}) {
  const t = useTexts(texts);
  const both = useBoth();
  const f = useFormat();
  const [asking, setAsking] = useState(false);
  // Offices see what measures them; how well it measures is the desk's own business.
  const desk = useHolds('inspektur', 'auditor', 'team-leader', 'technical-controller');
  return (
    <li className={css.rule} id={`${rule.scope}-${rule.code}`}>
      <div className={css.head}>
        <h2>{both(rule.title)}</h2>
        <Code>{rule.code}</Code>
        <span className={css.hint}>{t(`scope-${rule.scope}`)}</span>
        <StatusMark tone={TONES[rule.severity]} label={t(`effect-${rule.severity}`)} />
        {rule.suspension !== null && (
          <StatusMark tone="broken" label={t('suspended', { day: f.day(rule.suspension.until) })} />
        )}
      </div>
      <p className={css.body}>{both(rule.detects)}</p>
      {rule.suspension !== null && (
        <p className={css.hint}>
          {t('suspendedBy', {
            by: rule.suspension.by,
            from: f.day(rule.suspension.from),
            reason: rule.suspension.reason,
          })}
        </p>
      )}
      <details open={isOpen}>
        <summary>
          {t('details')}
          <span className="hidden"> {rule.code}</span>
        </summary>
        <h3>{t('formula')}</h3>
        <p className={css.formula}>{both(rule.formula)}</p>
        <h3>{t('notWhat')}</h3>
        <p className={css.body}>{both(rule.falsePositives)}</p>
        <h3>{t('basis')}</h3>
        <ul className={css.plain}>
          {rule.basis.map((each) => (
            <li key={each.source}>
              {each.source} <Verified is={each.verified} />
            </li>
          ))}
        </ul>
        {rule.thresholds.length > 0 && (
          <>
            <h3>{t('thresholds')}</h3>
            <ul className={css.plain}>
              {rule.thresholds.map((each) => (
                <Threshold key={each.key} threshold={each} />
              ))}
            </ul>
          </>
        )}
        {desk && (
          <>
            <h3>{t('precision')}</h3>
            <p>
              {rule.precision.n === 0
                ? t('precisionNone')
                : t('precisionOf', { percent: f.percent(rule.precision.value), n: rule.precision.n })}{' '}
              {t('counts', rule.counts)}
            </p>
          </>
        )}
        <p className={css.small}>
          {t('validFrom', { day: f.day(rule.validFrom) })}
          {rule.validTo !== null && ` ${t('validTo', { day: f.day(rule.validTo) })}`} ·{' '}
          {t('version', { n: rule.version })}
        </p>
        {maySuspend &&
          rule.scope !== 'probity' &&
          (rule.suspension === null ? (
            <Button small onClick={() => setAsking(true)}>
              {t('suspend')}
              <span className="hidden"> {rule.code}</span>
            </Button>
          ) : (
            <Resume rule={rule} />
          ))}
      </details>
      {asking && <SuspendDialog rule={rule} onClose={() => setAsking(false)} />}
    </li>
  );
}
