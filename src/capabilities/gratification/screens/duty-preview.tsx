import { useEffect, useState } from 'react';
import { post } from '../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { Notice } from '../../../../web/ui/notice.tsx';
import type { DutyAnswer, NewGift } from '../contract.ts';
import { dutyTexts } from '../texts/duty.ts';
import { texts } from './texts.ts';

type Question = Pick<NewGift, 'officeTie' | 'value' | 'yearTotal' | 'receivedOn'> & {
  form: NewGift['form'] | '';
  occasion: NewGift['occasion'] | '';
};

/** Milliseconds after the last change before the server is asked. */
const PAUSE = 400;

const TONES = { 'must-report': 'warn', 'not-required': 'ok', 'not-computable': 'info' } as const;

/** What the rules say about a gift that is being described; nothing is kept. */
export function DutyPreview({ form, occasion, officeTie, value, yearTotal, receivedOn }: Question) {
  const t = useTexts(texts);
  const [known, setKnown] = useState<{ question: string; duty: DutyAnswer } | null>(null);
  const ready = form !== '' && occasion !== '' && receivedOn !== '';
  const question = JSON.stringify({ form, occasion, officeTie, value, yearTotal, receivedOn });
  useEffect(() => {
    if (!ready) return;
    let wanted = true;
    const timer = setTimeout(() => {
      // A day to come is said beside its field when the report is sent, so a refusal is silent here.
      post<DutyAnswer>('/gratification/duty', JSON.parse(question)).then(
        (duty) => wanted && setKnown({ question, duty }),
        () => {},
      );
    }, PAUSE);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [ready, question]);
  return known === null || known.question !== question ? (
    <Notice tone="info" title={t('dutyTitle')}>
      <p>{t('dutyWaits')}</p>
    </Notice>
  ) : (
    <DutyNotice duty={known.duty} />
  );
}

/**
 * The verdict with its reasons, the article, and the last day.
 * @param others read by somebody else than the receiver, whom the rules address
 */
export function DutyNotice({ duty, others = false }: { duty: DutyAnswer; others?: boolean }) {
  const t = useTexts(texts);
  const d = useTexts(dutyTexts);
  const f = useFormat();
  return (
    <Notice tone={TONES[duty.verdict]} title={d(duty.verdict)}>
      {duty.reasons.map(({ reason, limit }) => (
        <p key={reason}>
          {others && (reason === 'tied-to-office' || reason === 'tie-unknown')
            ? t(`other-${reason}`)
            : d(`reason-${reason}`, { limit: limit === null ? '' : f.rupiah(limit) })}
        </p>
      ))}
      {duty.verdict !== 'not-required' && (
        <p>
          {t('kpkUntil', { day: f.day(duty.kpkBy) })}
          {duty.provisional && ` ${t('provisional')}`}
        </p>
      )}
      <p>{d('law')}</p>
    </Notice>
  );
}
