import { useBoth, useFormat, useTexts } from '../../../../../web/language.tsx';
import { Notice } from '../../../../../web/ui/notice.tsx';
import { Section } from '../../../../../web/ui/page.tsx';
import type { SampleView } from '../../contract/sampling.ts';
import css from '../desk/desk.module.css';
import { texts } from './texts.ts';

/** What the sample says of its population, step by step with its numbers. */
export function EvaluationPart({ evaluation }: { evaluation: NonNullable<SampleView['evaluation']> }) {
  const t = useTexts(texts);
  const f = useFormat();
  const both = useBoth();
  const { overstatement, understatement, within, deviations } = evaluation;
  const sums = ({ projected, upper }: typeof overstatement) => ({
    projected: f.rupiah(Math.round(projected)),
    upper: f.rupiah(Math.round(upper)),
  });
  return (
    <Section title={t('evaluation')}>
      {within !== null && <Notice tone={within ? 'ok' : 'warn'} title={t(within ? 'within' : 'beyond')} />}
      <p>{t('over', sums(overstatement))}</p>
      <p>{t('under', sums(understatement))}</p>
      {deviations !== null && (
        <p>
          {t('rate', {
            found: f.count(deviations.found),
            of: f.count(deviations.of),
            rate: f.percent(deviations.upperRate),
          })}
        </p>
      )}
      <ul className={css.list}>
        {evaluation.steps.map((step) => (
          <li key={step.id}>{both(step)}</li>
        ))}
      </ul>
      <p className={css.quiet}>{t('source', { source: evaluation.source })}</p>
    </Section>
  );
}
