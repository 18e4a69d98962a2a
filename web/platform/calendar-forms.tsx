import { del, post, put, useSend } from '../api.ts';
import { useTexts } from '../language.tsx';
import { texts } from '../locales/calendar.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox, DateField, Select, TextField } from '../ui/fields.tsx';
import { Form, useForm } from '../ui/form.tsx';
import { ProblemNotice } from '../ui/loaded.tsx';
import type { HolidayKind, YearCalendar } from './calendar-screen.tsx';

/** One holiday at a time; the server takes several, so its complaints carry the path of the first. */
export function AddHoliday({ year }: { year: number }) {
  const t = useTexts(texts);
  const form = useForm({
    initial: { holidays: [{ day: '', name: '', kind: 'libur' as HolidayKind }] },
    send: (values) => post('/calendar/holidays', values),
    refresh: ['/calendar'],
    said: t('added'),
    clears: true,
  });
  return (
    <Form form={form} submit={t('add')}>
      <DateField
        {...form.field('holidays.0.day')}
        label={t('day')}
        min={`${year}-01-01`}
        max={`${year}-12-31`}
        required
      />
      <TextField {...form.field('holidays.0.name')} label={t('name')} required />
      <Select
        {...form.field('holidays.0.kind')}
        label={t('kind')}
        options={[
          { value: 'libur', label: t('libur') },
          { value: 'cuti-bersama', label: t('cuti-bersama') },
        ]}
      />
    </Form>
  );
}

export function MarkYear({ calendar }: { calendar: YearCalendar }) {
  const t = useTexts(texts);
  const mark = calendar.years.find((each) => each.year === calendar.year);
  const form = useForm({
    initial: { source: mark?.source ?? '', verified: mark?.verified ?? false },
    send: (values) => put(`/calendar/years/${calendar.year}`, values),
    refresh: ['/calendar'],
    said: t('marked'),
  });
  const unmark = useSend({
    send: () => del(`/calendar/years/${calendar.year}`),
    refresh: ['/calendar'],
    said: t('unmarked'),
  });
  return (
    <>
      <p>{t('markLead')}</p>
      <Form form={form} submit={t('mark', { year: calendar.year })} kind="plain">
        <TextField {...form.field('source')} label={t('markSource')} hint={t('markSourceHint')} required />
        <Checkbox {...form.field('verified')} label={t('markVerified')} />
      </Form>
      {unmark.problem && <ProblemNotice problem={unmark.problem} />}
      {mark && (
        <Button kind="quiet" busy={unmark.sending} onClick={() => unmark.send(undefined)}>
          {t('unmark')}
        </Button>
      )}
    </>
  );
}
