import { useState } from 'react';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { Button, Buttons } from '../../../../web/ui/button.tsx';
import { Section } from '../../../../web/ui/page.tsx';
import type { ComplaintDetail } from '../contract.ts';
import { AnswerForm } from './answer-form.tsx';
import css from './complaint.module.css';
import { MergeDialog } from './merge-dialog.tsx';
import { ObjectionForm } from './objection-form.tsx';
import { AskDialog, PassOnDialog, RejectDialog } from './other-acts.tsx';
import { ReviewForm } from './review-form.tsx';
import { texts } from './texts/acts.ts';
import { VerifyForm } from './verify-form.tsx';
import { untilOf } from './way.tsx';

type May = ComplaintDetail['may'];
const MAIN = ['decideObjection', 'review', 'answer', 'verify'] as const satisfies (keyof May)[];
const OTHERS = ['ask', 'passOn', 'merge', 'reject'] as const satisfies (keyof May)[];
type Main = (typeof MAIN)[number];
type Other = (typeof OTHERS)[number];

const TITLES = {
  decideObjection: 'objection',
  review: 'review',
  answer: 'answer',
  verify: 'verify',
} as const satisfies Record<Main, keyof typeof texts.id>;

/** What the reader may do with a complaint now: one thing at hand, the others behind a button; else for whom it waits. */
export function NextStep({ complaint }: { complaint: ComplaintDetail }) {
  const t = useTexts(texts);
  const [other, setOther] = useState<Other | null>(null);
  const { may } = complaint;
  const main = MAIN.find((each) => may[each]);
  const others = OTHERS.filter((each) => may[each]);
  const close = () => setOther(null);
  return (
    <Section title={main === undefined ? t('nobodyStep') : `${t('yourStep')}: ${t(TITLES[main])}`}>
      <div className={main === undefined ? css.quiet : css.next}>
        {main === undefined && <Waits complaint={complaint} />}
        {main === 'decideObjection' && <ObjectionForm complaint={complaint} />}
        {main === 'review' && <ReviewForm complaint={complaint} />}
        {main === 'answer' && <AnswerForm complaint={complaint} />}
        {main === 'verify' && <VerifyForm complaint={complaint} />}
        {others.length > 0 && (
          <div className={main === undefined ? undefined : css.others}>
            {main !== undefined && <h3>{t('others')}</h3>}
            <Buttons>
              {others.map((each) => (
                <Button
                  key={each}
                  kind={each === 'reject' ? 'danger' : 'plain'}
                  onClick={() => setOther(each)}
                >
                  {t(each)}
                </Button>
              ))}
            </Buttons>
          </div>
        )}
      </div>
      {other === 'ask' && <AskDialog complaint={complaint} onClose={close} />}
      {other === 'passOn' && <PassOnDialog complaint={complaint} onClose={close} />}
      {other === 'reject' && <RejectDialog complaint={complaint} onClose={close} />}
      {other === 'merge' && <MergeDialog complaint={complaint} onClose={close} />}
    </Section>
  );
}

function Waits({ complaint }: { complaint: ComplaintDetail }) {
  const t = useTexts(texts);
  const f = useFormat();
  const words = t(`waits-${complaint.state}`, {
    agency: complaint.handler?.name ?? '–',
    day: f.day(untilOf(complaint)),
  });
  return (
    <p className={css.lead}>
      {complaint.resolution === 'lapsed' && `${t('lapsed')} `}
      {words}
    </p>
  );
}
