import { useState } from 'react';
import { post } from '../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { useSession } from '../../../../../web/session.ts';
import { cx } from '../../../../../web/ui/cx.ts';
import { ConfirmDialog } from '../../../../../web/ui/dialog.tsx';
import { Checkbox, MoneyField, TextArea, TextField } from '../../../../../web/ui/fields.tsx';
import { Form, useForm, type FormState } from '../../../../../web/ui/form.tsx';
import { texts } from './texts/acts.ts';
import { CHANGED, memberAt, type Judged } from './types.ts';
import { useSaid } from './use-said.ts';
import css from './verification.module.css';

interface Values {
  lines: { code: string; about: string; accepted: boolean; amount: number | null; reason: string }[];
  reason: string;
}

/** Line by line what stands, then a signature. What is only not shown is never among the lines. */
export function DecideForm({ account }: { account: Judged }) {
  const t = useTexts(texts);
  const f = useFormat();
  const { account: user } = useSession();
  const [asking, setAsking] = useState(false);
  const { low, high, lines } = account.verdict.money;
  const against = lines.filter((each) => each.low > 0);
  const form = useForm({
    initial: {
      lines: against.map(({ code, about, low: amount }) => ({
        code,
        about,
        accepted: true,
        amount,
        reason: '',
      })),
      reason: '',
    } as Values,
    send: ({ reason, lines: decided }) =>
      post(`${memberAt(account.memberId)}/decide`, {
        reason,
        lines: decided.map((each) => (each.accepted ? each : { ...each, amount: 0 })),
      }),
    refresh: CHANGED,
    said: t('decided'),
  });
  const sum = form.values.lines.reduce((all, each) => all + (each.accepted ? (each.amount ?? 0) : 0), 0);
  const note = f.rupiah(high - low);
  const { name } = user;
  return (
    <>
      <p className={css.hint}>{against.length > 0 ? t('decideLead') : t('decideNothing', { note })}</p>
      <Form form={{ ...form, submit: () => setAsking(true) }} submit={t('decideSign')}>
        {against.map((line, index) => (
          <Line key={`${line.code} ${line.about}`} form={form} index={index} line={line} />
        ))}
        <TextArea
          {...form.field('reason')}
          label={t('decideReason')}
          hint={t('decideReasonHint')}
          max={2_000}
          required
        />
        <div>
          <output className={css.sum}>{t('decideSum', { amount: f.rupiah(sum) })}</output>
          {high > low && against.length > 0 && <p className={css.hint}>{t('decideNote', { note })}</p>}
        </div>
      </Form>
      <ConfirmDialog
        title={t('decideSignTitle')}
        open={asking}
        onClose={() => setAsking(false)}
        body={
          <p>
            {t(sum > 0 ? 'decideSignBody' : 'decideSignBodyNone', {
              name,
              amount: f.rupiah(sum),
              traveller: account.name,
            })}
          </p>
        }
        confirm={t('decideSign')}
        busy={form.sending}
        onConfirm={() => {
          setAsking(false);
          form.submit();
        }}
      />
    </>
  );
}

interface LineProps {
  form: FormState<Values>;
  index: number;
  line: Judged['verdict']['money']['lines'][number];
}

function Line({ form, index, line }: LineProps) {
  const t = useTexts(texts);
  const f = useFormat();
  const said = useSaid();
  const low = f.rupiah(line.low);
  const { accepted: stands, amount } = form.values.lines[index]!;
  // Whoever asks for less than was contradicted says why.
  const less = !stands || (amount ?? 0) < line.low;
  return (
    <fieldset className={cx(css.line, !stands && css.dropped)}>
      <legend>{t('decideLine', { label: said(line.label), low })}</legend>
      <Checkbox {...form.field(`lines.${index}.accepted`)} label={t('decideStands')} />
      {stands && (
        <MoneyField
          {...form.field(`lines.${index}.amount`)}
          label={t('decideAmount')}
          hint={t('decideAmountHint', { low })}
          required
        />
      )}
      <TextField
        {...form.field(`lines.${index}.reason`)}
        label={t('decideLineReason')}
        required={less}
        maxLength={2_000}
      />
    </fieldset>
  );
}
