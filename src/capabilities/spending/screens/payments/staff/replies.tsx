import { post } from '../../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../../web/language.tsx';
import { Select, TextArea } from '../../../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../../../web/ui/form.tsx';
import type { StaffMember } from '../../../contract/slow.ts';
import { STAFF } from '../paths.ts';
import { texts } from '../texts/staff.ts';
import css from './staff.module.css';

interface RepliesProps {
  member: StaffMember;
  agencyId: string;
  /** the reader is this person and may write */
  own: boolean;
}

/** What a person says about the own figures; read by the head only. */
export function Replies({ member, agencyId, own }: RepliesProps) {
  const t = useTexts(texts);
  const f = useFormat();
  const numberOf = (id: string | null) =>
    [...member.open, ...member.timeline].find((each) => each.paymentId === id)?.number ?? '–';
  return (
    <>
      {member.replies.length === 0 ? (
        <p className={css.parties}>{t('noReplies')}</p>
      ) : (
        <ul className={css.replies}>
          {member.replies.map((each) => (
            <li key={each.id}>
              <p className={css.text}>{each.text}</p>
              <p className={css.parties}>
                {f.time(each.at)},{' '}
                {each.paymentId === null ? t('whole') : t('about', { number: numberOf(each.paymentId) })}
              </p>
            </li>
          ))}
        </ul>
      )}
      {own && <Reply member={member} agencyId={agencyId} />}
    </>
  );
}

function Reply({ member, agencyId }: { member: StaffMember; agencyId: string }) {
  const t = useTexts(texts);
  const form = useForm({
    initial: { paymentId: '', text: '' },
    send: ({ paymentId, text }) => post(`${STAFF}/reply`, { agencyId, paymentId: paymentId || null, text }),
    refresh: [STAFF],
    said: t('said'),
    clears: true,
  });
  const numbers = new Map([...member.open, ...member.timeline].map((each) => [each.paymentId, each.number]));
  return (
    <Form form={form} submit={t('send')} label={t('send')}>
      <Select
        {...form.field('paymentId')}
        label={t('replyTo')}
        blank={t('whole')}
        options={[...numbers].map(([value, label]) => ({ value, label }))}
        required={false}
      />
      <TextArea
        {...form.field('text')}
        label={t('text')}
        hint={t('textHint')}
        rows={4}
        max={2_000}
        required
      />
    </Form>
  );
}
