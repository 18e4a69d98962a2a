import { post } from '../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { Dialog } from '../../../../web/ui/dialog.tsx';
import { DateField, NumberField, Select, TextField } from '../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import type { Instrument } from '../rules/losses.ts';
import { LEDGER, lossStep } from './paths.ts';
import css from './record.module.css';
import { monthlySchedule } from './schedule.ts';
import { texts } from './texts/loss.ts';
import type { Loss } from './types.ts';

const INSTRUMENTS: readonly Instrument[] = ['SKTJM', 'SKP2KS', 'SKP2K', 'TP-BPK'];
/** The server takes no longer schedule. */
const MOST = 600;

/** The undertaking or decree by which a loss is paid, with its schedule. */
export function SignDialog({ loss, onClose }: { loss: Loss; onClose: () => void }) {
  const t = useTexts(texts);
  const f = useFormat();
  const form = useForm({
    initial: {
      instrument: 'SKTJM' as Instrument,
      instrumentNumber: '',
      signedOn: '',
      guarantee: '',
      beyondLimitReason: '',
      count: 12 as number | null,
      firstDue: '',
    },
    send: ({ count, firstDue, ...values }) =>
      post(lossStep(loss.id, 'sign'), { ...values, schedule: scheduleOf(loss, count, firstDue) }),
    refresh: LEDGER,
    said: t('signed'),
    done: onClose,
  });
  const { count, firstDue } = form.values;
  const schedule = scheduleOf(loss, count, firstDue);
  const [first, last] = [schedule[0], schedule.at(-1)];
  const wrong = form.problem?.fields.find((each) => each.field.startsWith('schedule'))?.message;
  return (
    <Dialog title={t('signTitle')} open onClose={onClose}>
      <p>{t('signLead', { amount: f.rupiah(loss.remainder), limit: f.day(loss.limitFromToday) })}</p>
      <Form form={form} submit={t('sign')} cancel={onClose} columns={2}>
        <Select
          {...form.field('instrument')}
          label={t('instrument')}
          options={INSTRUMENTS.map((value) => ({ value, label: value }))}
          required
        />
        <TextField {...form.field('instrumentNumber')} label={t('instrumentNumber')} required />
        <DateField {...form.field('signedOn')} label={t('signedOn')} required />
        <TextField {...form.field('guarantee')} label={t('guarantee')} hint={t('guaranteeHint')} />
        <NumberField {...form.field('count')} error={wrong} label={t('count')} min={1} max={MOST} required />
        <DateField {...form.field('firstDue')} label={t('firstDue')} required />
        {loss.kind === 'lalai' && (
          <TextField
            {...form.field('beyondLimitReason')}
            label={t('beyondLimit')}
            hint={t('reasonHint')}
            wide
          />
        )}
        {first && last && (
          <output className={css.whole}>
            {t('preview', {
              n: schedule.length,
              first: f.shortDay(first.dueOn),
              last: f.shortDay(last.dueOn),
              amount: f.rupiah(first.amount),
            })}
          </output>
        )}
      </Form>
    </Dialog>
  );
}

function scheduleOf(loss: Loss, count: number | null, firstDue: string) {
  if (count === null || !Number.isInteger(count) || count < 1 || count > MOST || firstDue === '') return [];
  return monthlySchedule(loss.remainder, firstDue, count);
}
