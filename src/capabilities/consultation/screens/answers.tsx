import { useFormat, useTexts } from '../../../../web/language.tsx';
import { Notice } from '../../../../web/ui/notice.tsx';
import { Section } from '../../../../web/ui/page.tsx';
import { StatusMark } from '../../../../web/ui/status-mark.tsx';
import type { AnswerView, QuestionDetail } from '../contract.ts';
import { Prose } from './prose.tsx';
import { texts } from './texts.ts';

const TONES = { waiting: 'warn', returned: 'bent', sent: 'ok', dropped: 'plain' } as const;

/** Answers, the last one first; for an asker only the one that was sent. */
export function Answers({ question }: { question: QuestionDetail }) {
  const assisted = question.messages.find((each) => each.kind === 'assistance');
  return (
    <>
      {assisted !== undefined && <Assisted body={assisted.body} />}
      {question.answers.toReversed().map((answer) => (
        <Answer key={answer.id} answer={answer} />
      ))}
    </>
  );
}

function Assisted({ body }: { body: string }) {
  const t = useTexts(texts);
  return (
    <Section title={t('assistedTitle')}>
      <Prose text={body} />
    </Section>
  );
}

function Answer({ answer }: { answer: AnswerView }) {
  const t = useTexts(texts);
  const f = useFormat();
  return (
    <Section title={t('answer')}>
      <p>
        <StatusMark tone={TONES[answer.state]} label={t(`answer-${answer.state}`)} />{' '}
        {answer.author === null
          ? f.time(answer.writtenAt)
          : t('writtenBy', { name: answer.author, time: f.time(answer.writtenAt) })}
      </p>
      {answer.decisionNote !== null && answer.decisionNote !== '' && (
        <Notice tone={answer.state === 'returned' ? 'warn' : 'info'} title={t('decisionNote')}>
          <Prose text={answer.decisionNote} />
        </Notice>
      )}
      <Prose text={answer.body} />
      {answer.bases.length > 0 && (
        <>
          <h3>{t('bases')}</h3>
          <ul>
            {answer.bases.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </>
      )}
      <Notice tone="info" title={t('noticeTitle')}>
        <p>{answer.notice}</p>
      </Notice>
    </Section>
  );
}
