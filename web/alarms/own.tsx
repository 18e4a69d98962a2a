import type { Colleagues, Delegations, Preference } from '../../src/platform/alarms/contract.ts';
import { get, post, put, useApi, useSend } from '../api.ts';
import { todayIn } from '../days.ts';
import { useFormat, useTexts } from '../language.tsx';
import { texts } from '../locales/alarms.ts';
import { useSession } from '../session.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox, CheckRows, RadioRows } from '../ui/choices.tsx';
import { Combobox, type Option } from '../ui/combobox.tsx';
import { DateField, TextField } from '../ui/fields.tsx';
import { Form, useForm } from '../ui/form.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Section } from '../ui/page.tsx';
import css from './alarms.module.css';

/** Who stands in for me, and when I may be told. */
export function Own() {
  const t = useTexts(texts);
  const preference = useApi<Preference>('/alarms/preferences');
  return (
    <>
      <Section title={t('delegations')}>
        <StandIns />
      </Section>
      <Section title={t('hours')}>
        <Loaded query={preference}>{(data) => <Hours preference={data} />}</Loaded>
      </Section>
    </>
  );
}

function StandIns() {
  const t = useTexts(texts);
  const { government } = useSession();
  const today = todayIn(government.zone);
  const delegations = useApi<Delegations>('/alarms/delegations');
  const form = useForm({
    initial: { delegate: null as Option | null, kind: 'plh' as 'plh' | 'plt', from: today, to: today },
    send: ({ delegate, ...rest }) =>
      post('/alarms/delegations', { ...rest, accountId: null, delegateId: delegate?.id ?? '' }),
    refresh: ['/alarms/delegations'],
    said: t('laid'),
  });
  async function colleagues(q: string): Promise<Option[]> {
    const { people } = await get<Colleagues>('/alarms/colleagues', { q });
    return people.map(({ id, name, about }) => ({ id, label: name, hint: about }));
  }
  return (
    <>
      <p>{t('delegationsLead')}</p>
      <Loaded query={delegations}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className={css.quiet}>{t('noDelegations')}</p>
          ) : (
            <ul className={css.ledger}>
              {rows.map((row) => (
                <StandIn key={row.id} row={row} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <Form form={form} submit={t('lay')} columns={2}>
        <Combobox
          {...form.field('delegate')}
          label={t('delegate')}
          hint={t('delegateHint')}
          search={colleagues}
          required
        />
        <RadioRows
          {...form.field('kind')}
          label={t('kind')}
          options={(['plh', 'plt'] as const).map((value) => ({ value, label: t(value) }))}
        />
        <DateField {...form.field('from')} label={t('from')} required />
        <DateField {...form.field('to')} label={t('to')} min={form.values.from} required />
      </Form>
    </>
  );
}

function StandIn({ row }: { row: Delegations['rows'][number] }) {
  const t = useTexts(texts);
  const f = useFormat();
  const end = useSend({
    send: () => post(`/alarms/delegations/${row.id}/end`, {}),
    refresh: ['/alarms/delegations'],
    said: t('ended'),
  });
  return (
    <li className={css.line}>
      <div className={css.what}>
        <p className={css.title}>
          {t('delegationRow', {
            account: row.account ?? t('somebody'),
            delegate: row.delegate ?? t('somebody'),
          })}
        </p>
        <p className={css.quiet}>
          {t(row.kind)}, {f.day(row.from)} – {f.day(row.to)}
        </p>
      </div>
      {row.mayEnd && (
        <div className={css.acts}>
          <Button busy={end.sending} onClick={() => end.send(undefined)}>
            {t('back')}
          </Button>
        </div>
      )}
    </li>
  );
}

const WEEK = ['1', '2', '3', '4', '5', '6', '7'] as const;

function Hours({ preference }: { preference: Preference }) {
  const t = useTexts(texts);
  const { quiet, weekdays, office } = preference;
  const form = useForm({
    initial: {
      ownQuiet: quiet !== null,
      quiet: quiet ?? office,
      ownWeek: weekdays !== null,
      weekdays: (weekdays ?? [1, 2, 3, 4, 5]).map(String),
    },
    send: (values) =>
      put('/alarms/preferences', {
        quiet: values.ownQuiet ? values.quiet : null,
        weekdays: values.ownWeek ? values.weekdays.map(Number) : null,
      }),
    refresh: ['/alarms/preferences'],
    said: t('saved'),
  });
  return (
    <>
      <p>{t('hoursLead', { ...office })}</p>
      <Form form={form} submit={t('save')}>
        <Checkbox {...form.field('ownQuiet')} label={t('quietOwn')} />
        {form.values.ownQuiet && (
          <>
            <TextField
              {...form.field('quiet.from')}
              label={t('from')}
              inputMode="numeric"
              maxLength={5}
              required
            />
            <TextField
              {...form.field('quiet.to')}
              label={t('to')}
              inputMode="numeric"
              maxLength={5}
              required
            />
          </>
        )}
        <Checkbox {...form.field('ownWeek')} label={t('weekOwn')} />
        {form.values.ownWeek && (
          <CheckRows
            {...form.field('weekdays')}
            label={t('weekdays')}
            options={WEEK.map((value) => ({ value, label: t(`day-${value}`) }))}
          />
        )}
      </Form>
    </>
  );
}
