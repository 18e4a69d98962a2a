import { useState } from 'react';
import type { z } from 'zod';
import type { deviceList } from '../../contract.ts';
import { post, useApi, useSend } from '../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { Button } from '../../../../../web/ui/button.tsx';
import { ConfirmDialog } from '../../../../../web/ui/dialog.tsx';
import { RadioRows } from '../../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../../web/ui/form.tsx';
import { Loaded, ProblemNotice } from '../../../../../web/ui/loaded.tsx';
import { Section } from '../../../../../web/ui/page.tsx';
import { ClientSetUpView } from './client-set-up.tsx';
import type { ClientKind } from './client-links.ts';
import { tellChange } from './device/changes.ts';
import { browserStore } from './device/store.ts';
import { useDevice } from './device/use-device.ts';
import css from './phone.module.css';
import { texts } from './texts/devices.ts';
import { TripPage } from './trip-page.tsx';

type Devices = z.output<typeof deviceList>;
type Device = Devices['rows'][number];

export function Screen() {
  const t = useTexts(texts);
  return (
    <TripPage title={t('title')} lead={t('lead')}>
      {({ member, trip }) => (
        <>
          <Section title={t('yours')}>
            <List memberId={member.id} />
          </Section>
          <Section title={t('add')}>
            {trip.status === 'issued' || trip.status === 'under-way' ? (
              <Add memberId={member.id} />
            ) : (
              <p>{t('notOpen')}</p>
            )}
          </Section>
        </>
      )}
    </TripPage>
  );
}

function List({ memberId }: { memberId: string }) {
  const t = useTexts(texts);
  const devices = useApi<Devices>(`/travel/members/${memberId}/devices`);
  const { device } = useDevice(memberId);
  const here = device === null || device === undefined || device === 'none' ? null : device.deviceId;
  return (
    <Loaded query={devices}>
      {({ rows }) =>
        rows.length === 0 ? (
          <p>{t('none')}</p>
        ) : (
          <ul className={css.rows}>
            {rows.map((each) => (
              <DeviceRow key={each.id} device={each} memberId={memberId} isHere={each.id === here} />
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}

function DeviceRow({ device, memberId, isHere }: { device: Device; memberId: string; isHere: boolean }) {
  const t = useTexts(texts);
  const f = useFormat();
  const [asking, setAsking] = useState(false);
  const revoke = useSend({
    send: () => post(`/travel/devices/${device.id}/revoke`),
    refresh: ['/travel'],
    said: t('revoked'),
    done: () => {
      setAsking(false);
      if (isHere) void browserStore.forget(memberId).then(() => tellChange(0));
    },
  });
  const name = t(`kind-${device.kind}`);
  return (
    <li className={css.row}>
      <b>{isHere ? `${name}, ${t('thisOne')}` : name}</b>
      <span className={css.meta}>
        {device.revokedAt === null
          ? t('since', { time: f.time(device.enrolledAt) })
          : t('revokedAt', { time: f.time(device.revokedAt) })}
      </span>
      {device.revokedAt === null && (
        <span>
          <Button small onClick={() => setAsking(true)}>
            {t('revoke')}
            <span className="hidden"> {name}</span>
          </Button>
        </span>
      )}
      <ConfirmDialog
        title={t('revokeTitle')}
        open={asking}
        onClose={() => setAsking(false)}
        body={
          <>
            <p>{t('revokeBody')}</p>
            {revoke.problem && <ProblemNotice problem={revoke.problem} />}
          </>
        }
        confirm={t('revoke')}
        kind="danger"
        busy={revoke.sending}
        onConfirm={() => revoke.send(undefined)}
      />
    </li>
  );
}

function Add({ memberId }: { memberId: string }) {
  const t = useTexts(texts);
  const [made, setMade] = useState<{ kind: ClientKind; token: string } | null>(null);
  const form = useForm({
    initial: { kind: 'owntracks' as ClientKind },
    send: ({ kind }) => post<{ token: string }>(`/travel/members/${memberId}/devices`, { kind }),
    refresh: ['/travel'],
    done: ({ token }) => setMade({ kind: form.values.kind, token }),
  });
  if (made !== null) return <ClientSetUpView kind={made.kind} token={made.token} />;
  return (
    <Form form={form} submit={t('make')}>
      <RadioRows
        {...form.field('kind')}
        label={t('which')}
        options={(['owntracks', 'traccar', 'gpslogger'] as const).map((value) => ({
          value,
          label: t(`kind-${value}`),
          hint: t(`hint-${value}`),
        }))}
      />
    </Form>
  );
}
