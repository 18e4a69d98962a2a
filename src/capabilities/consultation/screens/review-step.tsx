import type { Problem } from '../../../../web/api.ts';
import { useTexts } from '../../../../web/language.tsx';
import { Button, Buttons } from '../../../../web/ui/button.tsx';
import { Facts } from '../../../../web/ui/facts.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Notice } from '../../../../web/ui/notice.tsx';
import { Page, Section } from '../../../../web/ui/page.tsx';
import type { NewQuestion, ReviewReply } from '../contract.ts';
import type { AskValues } from './ask-screen.tsx';
import { Prose } from './prose.tsx';
import { texts } from './texts.ts';
import { useLists } from './use-lists.ts';

/** Everything once more, with what was noticed in it. What was typed is not lost on the way back. */
export function ReviewStep({
  values,
  review,
  assistance,
  sending,
  onChange,
}: {
  values: AskValues;
  review: ReviewReply;
  assistance: boolean;
  sending: { send: (purpose: NewQuestion['purpose']) => void; sending: boolean; problem: Problem | null };
  onChange: () => void;
}) {
  const t = useTexts(texts);
  const { topic } = useLists();
  const purpose = assistance ? 'assistance' : 'question';
  return (
    <Page title={t('reviewTitle')} lead={t('reviewLead')}>
      {sending.problem !== null && (
        <Notice tone="danger" title={sending.problem.detail} role="alert">
          {sending.problem.fields.map((each) => (
            <p key={each.field}>{each.message}</p>
          ))}
        </Notice>
      )}
      {review.sensitive && (
        <Notice tone="warn" title={t('sensitiveTitle')} role="alert">
          <p>{t('sensitiveBody')}</p>
          <p>
            <a href={review.sealedHref ?? '/lapor?uang=ya'} target="_blank" rel="noreferrer">
              {t('sensitiveGo')}
            </a>
          </p>
        </Notice>
      )}
      {review.answered.length > 0 && (
        <Notice tone="info" title={t('maybeAnswered')}>
          <ul>
            {review.answered.map((each) => (
              <li key={each.id}>
                <Link to={`/konsultasi/pengetahuan/${each.id}`}>{each.title}</Link>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {assistance && (
        <Notice tone="warn" title={t('procurementTitle')}>
          <p>{t('procurementLed')}</p>
        </Notice>
      )}
      <Section title={t('yourQuestion')}>
        <Facts
          rows={[
            { term: t('topic'), value: topic(values.topic) },
            { term: t('asked'), value: <Prose text={values.asked} /> },
            { term: t('facts'), value: <Prose text={values.facts} /> },
            { term: t('files'), value: values.fileIds.map((each) => each.name).join(', ') || '–' },
          ]}
        />
      </Section>
      <Buttons>
        <Button kind="primary" busy={sending.sending} onClick={() => sending.send(purpose)}>
          {t(assistance ? 'sendAssistance' : 'send')}
        </Button>
        <Button onClick={onChange}>{t('change')}</Button>
      </Buttons>
    </Page>
  );
}
