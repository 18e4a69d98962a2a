import { post, useApi, useRefresh } from '../../../../../web/api.ts';
import { useBoth, useFormat, useTexts } from '../../../../../web/language.tsx';
import { useScreenParams } from '../../../../../web/search.ts';
import { TextArea } from '../../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../../web/ui/form.tsx';
import { Loaded } from '../../../../../web/ui/loaded.tsx';
import { Page, Section } from '../../../../../web/ui/page.tsx';
import { Prose } from './prose.tsx';
import type { ExplanationView, NewAnswer } from '../../contract/explanations.ts';
import { explanationTexts } from '../../texts/explanations.ts';
import { ExplanationState } from './explanation-state.tsx';

/** `/penjelasan/<id>`: the question, and the answer or the place to give it. */
export function Screen() {
  const { id } = useScreenParams<'id'>();
  const row = useApi<ExplanationView>(`/spending/explanations/${id}`);
  return <Loaded query={row}>{(each) => <One row={each} />}</Loaded>;
}

function One({ row }: { row: ExplanationView }) {
  const t = useTexts(explanationTexts);
  const f = useFormat();
  const both = useBoth();
  return (
    <Page
      title={both(row.subject.label)}
      lead={`${row.agency}. ${t('due')}: ${f.day(row.dueOn)}.`}
      status={<ExplanationState row={row} />}
    >
      <Section title={t('question')}>
        <Prose text={row.text} note={`${both(row.askedBy)}, ${f.time(row.askedAt)}`} />
      </Section>
      {row.mayAnswer ? (
        <Section title={t('your-answer')}>
          <Answer id={row.id} />
        </Section>
      ) : (
        <Section title={t('answer')}>
          {row.answer === null || row.answeredAt === null ? (
            <Prose text={t('waiting')} />
          ) : (
            <Prose text={row.answer} note={t('answered-at', { time: f.time(row.answeredAt) })} />
          )}
        </Section>
      )}
    </Page>
  );
}

function Answer({ id }: { id: string }) {
  const t = useTexts(explanationTexts);
  const refresh = useRefresh();
  const form = useForm({
    initial: { answer: '' } satisfies NewAnswer,
    send: (values) => post<{ id: string }>(`/spending/explanations/${id}/answer`, values),
    done: () => refresh('/spending/explanations', '/desk'),
    said: t('sent'),
  });
  return (
    <Form form={form} submit={t('send')}>
      <TextArea
        {...form.field('answer')}
        label={t('answer')}
        hint={t('your-answer-hint')}
        rows={6}
        max={4_000}
        required
      />
    </Form>
  );
}
