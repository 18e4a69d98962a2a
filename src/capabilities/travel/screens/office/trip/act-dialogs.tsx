import type { ReactNode } from 'react';
import { post } from '../../../../../../web/api.ts';
import { useTexts } from '../../../../../../web/language.tsx';
import { Dialog } from '../../../../../../web/ui/dialog.tsx';
import { DateField, MoneyField, TextArea, TextField } from '../../../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../../../web/ui/form.tsx';
import type { TripAct, TripDetail } from '../../../contract.ts';
import { PLAN_REFRESH } from '../plan/use-piece.ts';
import { texts } from '../texts/acts.ts';

interface ActProps {
  trip: TripDetail;
  onClose: () => void;
}

function useAct<V extends object>({ trip, onClose }: ActProps, act: TripAct, initial: V) {
  const t = useTexts(texts);
  return useForm({
    initial,
    send: (values: V) => post(`/travel/trips/${trip.id}/${act}`, values),
    refresh: PLAN_REFRESH,
    said: t('done'),
    done: onClose,
  });
}

function Frame({ act, onClose, children }: { act: TripAct; onClose: () => void; children: ReactNode }) {
  const t = useTexts(texts);
  return (
    <Dialog title={t(act)} open onClose={onClose}>
      {children}
    </Dialog>
  );
}

export function ReasonDialog(props: ActProps & { act: 'send-back' | 'cancel' | 'force-majeure' }) {
  const t = useTexts(texts);
  const { act, onClose } = props;
  const form = useAct(props, act, { reason: '' });
  return (
    <Frame act={act} onClose={onClose}>
      <p>{t(`lead-${act}`)}</p>
      <Form form={form} submit={t(act)} kind={act === 'cancel' ? 'danger' : 'primary'} cancel={onClose}>
        <TextArea {...form.field('reason')} label={t(`reason-${act}`)} rows={4} max={1_000} required />
      </Form>
    </Frame>
  );
}

export function SignDialog(props: ActProps & { today: string }) {
  const t = useTexts(texts);
  const { today, onClose } = props;
  const form = useAct(props, 'sign', { number: '', signedDay: today });
  return (
    <Frame act="sign" onClose={onClose}>
      <p>{t('lead-sign')}</p>
      <Form form={form} submit={t('sign')} cancel={onClose}>
        <TextField {...form.field('number')} label={t('letterNumber')} hint={t('letterHint')} code required />
        <DateField {...form.field('signedDay')} label={t('signedDay')} max={today} required />
      </Form>
    </Frame>
  );
}

export function IssueDialog(props: ActProps) {
  const t = useTexts(texts);
  const { trip, onClose } = props;
  const form = useAct(props, 'issue', {
    advances: trip.members.map((each) => ({ memberId: each.id, amount: 0 as number | null })),
  });
  return (
    <Frame act="issue" onClose={onClose}>
      <p>{t('lead-issue', { n: trip.members.length, account: trip.budgetAccount })}</p>
      <Form form={form} submit={t('issue')} cancel={onClose}>
        {trip.members.map((each, at) => (
          <MoneyField
            key={each.id}
            {...form.field(`advances.${at}.amount`)}
            label={t('advanceOf', { name: each.name })}
            required
          />
        ))}
      </Form>
    </Frame>
  );
}

export function ExtendDialog(props: ActProps) {
  const t = useTexts(texts);
  const { trip, onClose } = props;
  const form = useAct(props, 'extend', { toDay: '', reason: '' });
  return (
    <Frame act="extend" onClose={onClose}>
      <Form form={form} submit={t('extend')} cancel={onClose}>
        <DateField {...form.field('toDay')} label={t('newToDay')} min={trip.toDay} required />
        <TextArea {...form.field('reason')} label={t('reason-extend')} rows={3} max={1_000} required />
      </Form>
    </Frame>
  );
}

export function ReturnDialog(props: ActProps & { today: string }) {
  const t = useTexts(texts);
  const { trip, today, onClose } = props;
  const form = useAct(props, 'return', { day: trip.toDay < today ? trip.toDay : today });
  return (
    <Frame act="return" onClose={onClose}>
      <p>{t('lead-return')}</p>
      <Form form={form} submit={t('return')} cancel={onClose}>
        <DateField
          {...form.field('day')}
          label={t('returnDay')}
          min={trip.departedDay ?? trip.fromDay}
          max={today}
          required
        />
      </Form>
    </Frame>
  );
}
