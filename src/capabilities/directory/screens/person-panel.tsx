import { useState } from 'react';
import { useApi } from '../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { useHolds } from '../../../../web/session.ts';
import { Button, Buttons } from '../../../../web/ui/button.tsx';
import { Code } from '../../../../web/ui/code.tsx';
import { Facts } from '../../../../web/ui/facts.tsx';
import { Garis, type GarisStep } from '../../../../web/ui/garis.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Loaded } from '../../../../web/ui/loaded.tsx';
import { SidePanel } from '../../../../web/ui/side-panel.tsx';
import { StatusMark } from '../../../../web/ui/status-mark.tsx';
import type { PersonDetail } from '../contract/people.ts';
import { names } from '../texts/names.ts';
import { texts } from '../texts/people.ts';
import { ActingDialog } from './acting-dialog.tsx';
import { EditPersonDialog } from './edit-person-dialog.tsx';
import { EndPersonDialog } from './end-person-dialog.tsx';
import { EndPositionDialog } from './end-position-dialog.tsx';
import { TransferDialog } from './transfer-dialog.tsx';

type Doing = 'edit' | 'transfer' | 'acting' | 'end' | null;

/** One person beside the list: numbers, positions as a line in time, roles, and what may be done. */
export function PersonPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useTexts(texts);
  const detail = useApi<PersonDetail>(`/directory/people/${id}`);
  const [doing, setDoing] = useState<Doing>(null);
  const person = detail.data?.person;
  const close = () => setDoing(null);
  const keep = detail.data?.may.keep === true;
  const here = person?.endedOn === null;
  return (
    <SidePanel
      title={person?.name ?? t('people')}
      open
      onClose={onClose}
      actions={
        keep && (
          <Buttons>
            <Button kind="primary" onClick={() => setDoing('transfer')}>
              {t('transfer')}
            </Button>
            <Button onClick={() => setDoing('edit')}>{t('edit')}</Button>
            {here && <Button onClick={() => setDoing('acting')}>{t('acting')}</Button>}
            {here && (
              <Button kind="danger" onClick={() => setDoing('end')}>
                {t('end')}
              </Button>
            )}
          </Buttons>
        )
      }
    >
      <Loaded query={detail}>{(data) => <Body detail={data} />}</Loaded>
      {detail.data && doing === 'edit' && <EditPersonDialog detail={detail.data} onClose={close} />}
      {detail.data && doing === 'transfer' && <TransferDialog detail={detail.data} onClose={close} />}
      {detail.data && doing === 'acting' && <ActingDialog detail={detail.data} onClose={close} />}
      {detail.data && doing === 'end' && <EndPersonDialog person={detail.data.person} onClose={close} />}
    </SidePanel>
  );
}

function Body({ detail }: { detail: PersonDetail }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  const { person, contact } = detail;
  const seesRoles = useHolds('technical-administrator', 'inspektur', 'technical-controller');
  const account = detail.account ?? 'none';
  return (
    <>
      {person.endedOn !== null && (
        <StatusMark tone="broken" label={t('endedOn', { day: f.day(person.endedOn) })} />
      )}
      <Facts
        rows={[
          { term: t('nip'), value: person.nip === null ? '–' : <Code>{person.nip}</Code> },
          { term: t('code'), value: <Code>{person.personnelCode}</Code> },
          { term: t('employment'), value: n(`employment-${person.employment}`) },
          { term: t('agency'), value: person.agencyName ?? '–' },
          {
            term: t('account'),
            value: (
              <StatusMark
                tone={account === 'active' ? 'ok' : account === 'invited' ? 'warn' : 'plain'}
                label={n(`account-${account}`)}
              />
            ),
          },
          { term: t('email'), value: contact === null ? t('hidden') : (contact.email ?? '–') },
          { term: t('phone'), value: contact === null ? t('hidden') : (contact.phone ?? '–') },
        ]}
      />
      <h3>{t('positions')}</h3>
      {detail.positions.length === 0 ? <p>{t('noPosition')}</p> : <Positions detail={detail} />}
      <h3>{t('roles')}</h3>
      {detail.roles.length === 0 ? (
        <p>{t('noRoles')}</p>
      ) : (
        <Facts
          rows={detail.roles.map((role) => ({
            term: n(`role-${role.role}` as keyof typeof names.id),
            value: (
              <>
                {role.agencyName ?? t('wholeGovernment')}
                {`, ${role.decree}, ${t('since', { day: f.shortDay(role.validFrom) })}`}
                {role.validTo !== null && ` ${t('until', { day: f.shortDay(role.validTo) })}`}
                {role.pending && (
                  <>
                    {' '}
                    <StatusMark tone="warn" label={t('waiting')} />
                  </>
                )}
              </>
            ),
          }))}
        />
      )}
      {seesRoles && (
        <p>
          <Link to={`/direktori/peran?q=${encodeURIComponent(person.name)}`}>{t('manageRoles')}</Link>
        </p>
      )}
    </>
  );
}

/** The past is done, an open position current, one that has not begun ahead; an acting one bends the line. */
function Positions({ detail }: { detail: PersonDetail }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  const [ending, setEnding] = useState<PersonDetail['positions'][number] | null>(null);
  const { today } = detail;
  const steps = detail.positions.toReversed().map((each): GarisStep => {
    const past = each.validTo !== null && each.validTo < today;
    const acting = each.kind === 'definitive' ? '' : `${n(`position-${each.kind}`)} `;
    const state = past ? 'done' : each.validFrom > today ? 'ahead' : acting ? 'bent' : 'current';
    return {
      id: each.id,
      label: `${acting}${each.title}`,
      state,
      at: [
        t('since', { day: f.shortDay(each.validFrom) }),
        ...(each.validTo === null ? [] : [t('until', { day: f.shortDay(each.validTo) })]),
      ].join(' '),
      note: [each.agencyName, each.leads ? t('leads') : '', each.decree ?? ''].filter(Boolean).join(' · '),
      ...(detail.may.keep && !past && each.kind !== 'definitive'
        ? {
            children: (
              <Button kind="quiet" small onClick={() => setEnding(each)}>
                {t('endPosition')}
              </Button>
            ),
          }
        : {}),
    };
  });
  return (
    <>
      <Garis steps={steps} label={t('positions')} />
      {ending && <EndPositionDialog position={ending} onClose={() => setEnding(null)} />}
    </>
  );
}
