import { post } from '../../../../web/api.ts';
import { useTexts } from '../../../../web/language.tsx';
import { TextArea } from '../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import { Section } from '../../../../web/ui/page.tsx';
import { texts } from './texts.ts';

/** A closed month is reckoned again with a reason; what was told stays beside it. */
export function CorrectMonth({ month }: { month: string }) {
  const t = useTexts(texts);
  const form = useForm({
    initial: { reason: '' },
    send: ({ reason }) => post('/oversight/corrections', { month, reason }),
    refresh: ['/oversight'],
    said: t('correctDone'),
    clears: true,
  });
  return (
    <Section title={t('correct')}>
      <p>{t('correctText')}</p>
      <Form form={form} submit={t('correctDo')} kind="plain">
        <TextArea
          {...form.field('reason')}
          label={t('correctReason')}
          hint={t('correctHint')}
          rows={2}
          max={500}
          required
        />
      </Form>
    </Section>
  );
}
