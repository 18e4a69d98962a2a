import { useState } from 'react';
import { post, useApi, useSend } from '../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { Button, Buttons, DownloadLink } from '../../../../web/ui/button.tsx';
import { Dialog } from '../../../../web/ui/dialog.tsx';
import { DateField, RadioRows, Select, TextArea, TextField } from '../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import { Section } from '../../../../web/ui/page.tsx';
import { StatusMark } from '../../../../web/ui/status-mark.tsx';
import type { AppointmentView, QuestionDetail, SlotsReply } from '../contract.ts';
import { names } from '../texts/names.ts';
import { texts } from './texts.ts';

const REFRESH = ['/consultation', '/desk', '/notifications'];
export const APPOINTMENT_TONES = {
  proposed: 'warn',
  confirmed: 'ok',
  cancelled: 'plain',
  held: 'plain',
} as const;

/** The appointment of a question: made and cancelled by the asker, taken and cancelled by a consultant. */
export function Appointment({ question, insider }: { question: QuestionDetail; insider: boolean }) {
  const t = useTexts(texts);
  const [choosing, setChoosing] = useState(false);
  const { appointment, may } = question;
  const open = appointment?.state === 'proposed' || appointment?.state === 'confirmed';
  if (appointment === null && !may.meet) return null;
  return (
    <Section title={t('appointment')}>
      {appointment !== null && <Kept appointment={appointment} insider={insider} />}
      {may.meet && !open && (
        <p>
          <Button onClick={() => setChoosing(true)}>{t('makeAppointment')}</Button>
        </p>
      )}
      {choosing && <Choose id={question.id} onClose={() => setChoosing(false)} />}
    </Section>
  );
}

/** One appointment with what may be done about it. */
export function Kept({ appointment, insider }: { appointment: AppointmentView; insider: boolean }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  const act = (verb: 'confirm' | 'cancel') => ({
    send: () =>
      post(`/consultation/appointments/${appointment.id}/${verb}`, verb === 'cancel' ? {} : undefined),
    refresh: REFRESH,
    said: t('saved'),
  });
  const confirm = useSend(act('confirm'));
  const cancel = useSend(act('cancel'));
  const problem = confirm.problem ?? cancel.problem;
  const open = appointment.state === 'proposed' || appointment.state === 'confirmed';
  return (
    <>
      <p>
        <StatusMark
          tone={APPOINTMENT_TONES[appointment.state]}
          label={n(`appointment-${appointment.state}`)}
        />
        <br />
        {t('when', { day: f.day(appointment.day), time: appointment.time.replace(':', '.') })}
        <br />
        {n(`place-${appointment.place}`)}
        {appointment.consultant !== null && `, ${appointment.consultant}`}
      </p>
      {appointment.note !== '' && <p>{appointment.note}</p>}
      {problem !== null && <p role="alert">{problem.detail}</p>}
      {open && (
        <Buttons>
          {appointment.state === 'proposed' && insider && (
            <Button kind="primary" busy={confirm.sending} onClick={() => confirm.send(undefined)}>
              {t('confirmAppointment')}
            </Button>
          )}
          {appointment.state === 'confirmed' && (
            <DownloadLink href={`/api/consultation/appointments/${appointment.id}.ics`}>
              {t('ics')}
            </DownloadLink>
          )}
          <Button busy={cancel.sending} onClick={() => cancel.send(undefined)}>
            {t('cancelAppointment')}
          </Button>
        </Buttons>
      )}
    </>
  );
}

const OTHER = 'other';

function Choose({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  const offered = useApi<SlotsReply>('/consultation/slots');
  const form = useForm({
    initial: { slot: '', day: '', time: '', place: 'office', note: '' },
    send: (values) => {
      const [day = '', time = ''] =
        values.slot === OTHER ? [values.day, values.time] : values.slot.split(' ');
      return post<AppointmentView>(`/consultation/questions/${id}/appointment`, {
        day,
        time: time.replace('.', ':'),
        place: values.place,
        note: values.note,
      });
    },
    refresh: REFRESH,
    said: t('saved'),
    done: onClose,
  });
  return (
    <Dialog title={t('makeAppointment')} open onClose={onClose}>
      <Form form={form} submit={t('makeAppointment')} cancel={onClose}>
        <Select
          {...form.field('slot')}
          label={t('slot')}
          hint={t('slotHint', { n: offered.data?.minutes ?? 60 })}
          required
          options={[
            ...(offered.data?.slots ?? []).map((each) => ({
              value: `${each.day} ${each.time}`,
              label: t('when', { day: f.day(each.day), time: each.time.replace(':', '.') }),
            })),
            { value: OTHER, label: t('otherTime') },
          ]}
        />
        {form.values.slot === OTHER && (
          <>
            <DateField {...form.field('day')} label={t('day')} required />
            <TextField {...form.field('time')} label={t('time')} hint={t('timeHint')} short required />
          </>
        )}
        <RadioRows
          {...form.field('place')}
          label={t('place')}
          options={(['office', 'phone', 'online'] as const).map((value) => ({
            value,
            label: n(`place-${value}`),
          }))}
        />
        <TextArea {...form.field('note')} label={t('note')} rows={2} max={500} />
      </Form>
    </Dialog>
  );
}
