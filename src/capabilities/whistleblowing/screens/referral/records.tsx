import { apiAddress } from '../../../../../web/address.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { send } from '../../../../../web/request.ts';
import { Code } from '../../../../../web/ui/code.tsx';
import { TextField } from '../../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../../web/ui/form.tsx';
import { Section } from '../../../../../web/ui/page.tsx';
import type { CaseDetail, ReferralRecord } from '../../contract-desk.ts';
import css from '../cases/case.module.css';
import { refuse } from '../cases/refuse.ts';
import { caseAt, CASES } from '../cases/wire.ts';
import { texts } from './texts.ts';

/** Referrals so far, and the number that the authority gave for each. */
export function Records({ detail: { id, referrals } }: { detail: CaseDetail }) {
  const t = useTexts(texts);
  const f = useFormat();
  return (
    <Section title={t('records')}>
      {referrals.length === 0 && <p>{t('noRecords')}</p>}
      <ul className={css.rows}>
        {referrals.map((each) => (
          <li key={each.id} className={css.reader}>
            <div>
              <b>{each.addressee}</b>
              <span className={css.meta}>
                {[
                  f.day(each.day),
                  each.by,
                  t('sealedFor', {
                    who:
                      each.sealedFor === 'passphrase' ? t('byPassphrase') : `${each.sealedFor.slice(0, 12)}…`,
                  }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              <span className={css.hash}>{each.manifestSha256}</span>
            </div>
            {each.receiptNumber === null ? (
              <Receipt caseId={id} referral={each} />
            ) : (
              <span>
                {`${t('receiptNumber')}: `}
                <Code>{each.receiptNumber}</Code>
              </span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Receipt({ caseId, referral }: { caseId: string; referral: ReferralRecord }) {
  const t = useTexts(texts);
  const form = useForm({
    initial: { receiptNumber: '' },
    send: async ({ receiptNumber }) => {
      refuse([['receiptNumber', receiptNumber.trim() === '', t('needReceipt')]]);
      const body = { receiptNumber: receiptNumber.trim() };
      return send('PATCH', apiAddress(`${caseAt(caseId)}/referrals/${referral.id}`), body);
    },
    refresh: [CASES],
    said: t('kept'),
  });
  return (
    <Form form={form} submit={t('keepReceipt')} kind="plain">
      <TextField
        {...form.field('receiptNumber')}
        label={t('receiptNumber')}
        hint={t('receiptHint')}
        code
        maxLength={100}
      />
    </Form>
  );
}
