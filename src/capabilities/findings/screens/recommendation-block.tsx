import { useFormat, useTexts } from '../../../../web/language.tsx';
import { StatusMark } from '../../../../web/ui/status-mark.tsx';
import { DueMark, Followed } from './marks.tsx';
import { RecommendationActions } from './recommendation-actions.tsx';
import { FollowUps, Payments, Reviews, Suspensions } from './recommendation-history.tsx';
import css from './record.module.css';
import { Shares } from './shares-table.tsx';
import { texts } from './texts/recommendation.ts';
import { names } from './texts/names.ts';
import type { Finding, Recommendation } from './types.ts';

export interface BlockProps {
  finding: Finding;
  recommendation: Recommendation;
}

/** One recommendation with everything that hangs on it; what the reader may do stands right below its text. */
export function RecommendationBlock({ finding, recommendation }: BlockProps) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  const { code, step, status } = recommendation;
  return (
    <article className={css.block} id={`r-${recommendation.id}`}>
      <div className={css.head}>
        <h3>{t('title', { number: recommendation.number })}</h3>
        <Followed status={status} />
        {finding.state === 'final' && step !== 'closed' && (
          <StatusMark tone={step === 'returned' ? 'bent' : 'info'} label={n(`step-${step}`)} />
        )}
      </div>
      <p className={css.text}>{recommendation.text}</p>
      <p className={css.head}>
        <span className={css.meta}>
          {[t('code', { code: code.code }), code.title, f.rupiah(recommendation.value)]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {finding.state === 'final' && step !== 'closed' && <DueMark {...recommendation} />}
      </p>
      <RecommendationActions finding={finding} recommendation={recommendation} />
      <Shares recommendation={recommendation} />
      <FollowUps finding={finding} recommendation={recommendation} />
      <Payments recommendation={recommendation} />
      <Suspensions recommendation={recommendation} />
      <Reviews recommendation={recommendation} />
    </article>
  );
}
