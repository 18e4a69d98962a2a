import { put } from '../../../../../web/api.ts';
import { useTexts } from '../../../../../web/language.tsx';
import { Section } from '../../../../../web/ui/page.tsx';
import { TextArea, TextField } from '../../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../../web/ui/form.tsx';
import type { PaperView } from '../../contract/papers.ts';
import { PAPERS } from './search.ts';
import { texts } from './texts.ts';

const PARTS = ['purpose', 'procedure', 'result', 'conclusion'] as const;

/** Its four parts: to be read, or to be written while it may be. */
export function PaperWords({ paper }: { paper: PaperView }) {
  const t = useTexts(texts);
  const { title, purpose, procedure, result, conclusion } = paper;
  const form = useForm({
    initial: { title, purpose, procedure, result, conclusion },
    send: (values) =>
      put(`${PAPERS}/${paper.id}`, {
        ...values,
        agencyId: paper.agencyId,
        assignmentId: paper.assignment?.id ?? null,
        sampleId: paper.sample?.id ?? null,
        quality: paper.quality,
        flagIds: paper.linkedFlags.map((flag) => flag.id),
        edition: paper.edition,
      }),
    refresh: [PAPERS],
    said: t('saved'),
  });
  if (!paper.may.includes('edit'))
    return PARTS.map((part) => (
      <Section key={part} title={t(part)}>
        {paper[part]
          .split('\n')
          .filter((line) => line !== '')
          .map((line) => (
            <p key={line}>{line}</p>
          ))}
      </Section>
    ));
  return (
    <Form form={form} submit={t('save')} label={t('edit')}>
      <TextField {...form.field('title')} label={t('paperTitle')} required />
      {PARTS.map((part) => (
        <TextArea key={part} {...form.field(part)} label={t(part)} rows={5} max={20_000} />
      ))}
    </Form>
  );
}
