import type { MemberVerdict } from '../../contract-verdict.ts';
import { post } from '../../../../../web/api.ts';
import { useBoth, useFormat, useTexts } from '../../../../../web/language.tsx';
import { LinkButton } from '../../../../../web/ui/button.tsx';
import { CheckRows, TextArea } from '../../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../../web/ui/form.tsx';
import { Section } from '../../../../../web/ui/page.tsx';
import { usePapers } from './papers.tsx';
import css from './phone.module.css';
import { texts } from './texts/result.ts';

/** What the traveller says to it; told to whoever decides, and kept as it is. */
export function Reply({ account }: { account: MemberVerdict }) {
  const t = useTexts(texts);
  const f = useFormat();
  return (
    <>
      {account.replies.length > 0 && (
        <Section title={t('replies')}>
          <ul className={css.rows}>
            {account.replies.map((each) => (
              <li key={each.id} className={css.row}>
                <span>{each.text}</span>
                <span className={css.meta}>{f.time(each.at)}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {account.may.includes('reply') && (
        <Section title={t('reply')}>
          <ReplyForm account={account} />
        </Section>
      )}
    </>
  );
}

function ReplyForm({ account }: { account: MemberVerdict }) {
  const t = useTexts(texts);
  const both = useBoth();
  const papers = usePapers(account.memberId);
  const form = useForm({
    initial: { text: '', documentIds: [] as string[] },
    send: (values) => post(`/travel/members/${account.memberId}/replies`, values),
    refresh: ['/travel', '/desk'],
    said: t('sent'),
    clears: true,
  });
  const options = (papers.data?.rows ?? []).map(({ id, title }) => ({ value: id, label: both(title) }));
  return (
    <Form form={form} submit={t('send')}>
      <TextArea
        {...form.field('text')}
        label={t('replyText')}
        hint={t('replyHint')}
        rows={6}
        max={5_000}
        required
      />
      {options.length > 0 && (
        <CheckRows {...form.field('documentIds')} label={t('attach')} required={false} options={options} />
      )}
      <p>
        <LinkButton to={`/perjalanan-saya/${account.tripId}/bukti`}>{t('addPaper')}</LinkButton>
      </p>
    </Form>
  );
}
