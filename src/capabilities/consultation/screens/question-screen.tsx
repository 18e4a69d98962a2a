import { MatterPanel } from '../../../../web/inbox/matter-panel.tsx';
import { useApi } from '../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { useScreenParams } from '../../../../web/search.ts';
import { Facts } from '../../../../web/ui/facts.tsx';
import { Loaded } from '../../../../web/ui/loaded.tsx';
import { Notice } from '../../../../web/ui/notice.tsx';
import { Page, Section, TwoColumns } from '../../../../web/ui/page.tsx';
import type { QuestionDetail } from '../contract.ts';
import { names } from '../texts/names.ts';
import { AnswerEditor } from './answer-editor.tsx';
import { Answers } from './answers.tsx';
import { Appointment } from './appointment.tsx';
import { AskerActions } from './asker-actions.tsx';
import { Exchange } from './exchange.tsx';
import { StageMark } from './marks.tsx';
import { Prose } from './prose.tsx';
import { texts } from './texts.ts';
import { useLists } from './use-lists.ts';
import { WorkerActions } from './worker-actions.tsx';

/** One question: what is asked, what was exchanged, the answer, and what the reader may do now. */
export function Screen() {
  const { id } = useScreenParams<'id'>();
  const question = useApi<QuestionDetail>(`/consultation/questions/${id}`);
  return <Loaded query={question}>{(data) => <Body question={data} />}</Loaded>;
}

function Body({ question }: { question: QuestionDetail }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  const { topic, lists } = useLists();
  const insider = lists?.may.readAll === true;
  return (
    <Page
      title={question.subject}
      lead={`${question.number} · ${n(`channel-${question.channel}`)} · ${topic(question.topic)}`}
      status={<StageMark stage={question.stage} />}
      actions={<WorkerActions question={question} />}
      back={{ to: '/konsultasi', label: t('title') }}
    >
      <TwoColumns
        aside={
          <>
            {insider && <MatterPanel id={question.id} />}
            <Section title={t('about')}>
              <Facts rows={aboutRows(question, t, f, insider)} />
            </Section>
            <Appointment question={question} insider={insider} />
          </>
        }
      >
        {question.leadReason !== null && (
          <Notice tone="warn" title={t('ledTitle')}>
            <Prose text={question.leadReason} />
          </Notice>
        )}
        <Answers question={question} />
        <Section title={t('asked')}>
          <Prose text={question.asked} />
        </Section>
        <Section title={t('facts')}>
          <Prose text={question.facts} />
          {question.files.length > 0 && (
            <ul>
              {question.files.map((file) => (
                <li key={file.id}>
                  <a href={`/api/consultation/questions/${question.id}/files/${file.id}`}>{file.name}</a> (
                  {f.bytes(file.size)})
                </li>
              ))}
            </ul>
          )}
        </Section>
        <Exchange question={question} />
        {question.may.answer && <AnswerEditor key={question.stage} question={question} />}
        <AskerActions question={question} />
      </TwoColumns>
    </Page>
  );
}

function aboutRows(
  question: QuestionDetail,
  t: ReturnType<typeof useTexts<keyof typeof texts.id>>,
  f: ReturnType<typeof useFormat>,
  insider: boolean,
) {
  const { due, contact, asker } = question;
  return [
    { term: t('received'), value: f.time(question.receivedAt) },
    ...(due === null || insider
      ? []
      : [{ term: t('due'), value: due.paused ? t('duePaused') : f.day(due.day) }]),
    ...(asker === null
      ? []
      : [{ term: t('asker'), value: [asker.name, asker.agency].filter(Boolean).join(', ') }]),
    ...(contact === null ? [] : [{ term: t('contact'), value: contact.value }]),
    ...(question.unproven ? [{ term: t('unproven'), value: t('unprovenHint') }] : []),
    ...(question.rating === null
      ? []
      : [{ term: t('rating'), value: `${question.rating}/5 ${question.ratingComment ?? ''}` }]),
  ];
}
