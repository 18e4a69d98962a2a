import { useState } from 'react';
import type { AlarmDetail } from '../../src/platform/alarms/contract.ts';
import { useApi } from '../api.ts';
import { useBoth, useFormat, useTexts } from '../language.tsx';
import { texts } from '../locales/alarms.ts';
import { Button, Buttons, LinkButton } from '../ui/button.tsx';
import { Facts } from '../ui/facts.tsx';
import { Garis } from '../ui/garis.tsx';
import { Link } from '../ui/link.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { SidePanel } from '../ui/side-panel.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { AlarmState } from './alarm-state.tsx';
import css from './alarms.module.css';
import { useRoleNames } from './role-names.ts';
import { SilenceDialog } from './silence-dialog.tsx';

/** One alarm beside the list: what it says, who hears next, and who was told when and on which way. */
export function AlarmBeside({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useTexts(texts);
  const both = useBoth();
  const detail = useApi<AlarmDetail>(`/alarms/${id}`);
  const [asking, setAsking] = useState(false);
  const here = detail.data?.alarm.id === id ? detail.data : undefined;
  return (
    <SidePanel
      title={here === undefined ? t('title') : both(here.alarm.title)}
      open
      onClose={onClose}
      actions={
        here !== undefined && (
          <Buttons>
            <LinkButton kind="primary" to={here.alarm.link}>
              {t('go')}
            </LinkButton>
            {here.maySilence && <Button onClick={() => setAsking(true)}>{t('silence')}</Button>}
          </Buttons>
        )
      }
    >
      <Loaded query={{ ...detail, data: here }}>{(data) => <Content detail={data} />}</Loaded>
      {asking && here !== undefined && <SilenceDialog row={here.alarm} onClose={() => setAsking(false)} />}
    </SidePanel>
  );
}

function Content({ detail }: { detail: AlarmDetail }) {
  const t = useTexts(texts);
  const both = useBoth();
  const f = useFormat();
  const names = useRoleNames();
  const { alarm } = detail;
  return (
    <div className={css.part}>
      <p className={css.said}>{both(alarm.body)}</p>
      <Facts
        rows={[
          { term: t('now'), value: <AlarmState row={alarm} /> },
          {
            term: t('rule'),
            value: (
              <>
                <Link
                  to={`/peringatan/aturan?open=${alarm.code}`}
                >{`${alarm.code} ${both(alarm.rule)}`}</Link>
                , {t('step', { n: alarm.step })}
              </>
            ),
          },
          { term: t('fired'), value: f.time(alarm.firedAt) },
          { term: t('receivers'), value: names(detail.receivers) || t('somebody') },
        ]}
      />
      <h3>{t('ladder')}</h3>
      {detail.ladder.length === 0 ? (
        <p className={css.quiet}>{t('ladderNone')}</p>
      ) : (
        <Garis
          steps={detail.ladder.map((rung, place) => ({
            id: String(place),
            label: names(rung.receivers),
            state: rung.reached ? ('done' as const) : ('ahead' as const),
            note: t('ladderOn', { day: f.day(rung.on) }),
          }))}
        />
      )}
      <h3>{t('told')}</h3>
      {detail.told.length === 0 ? (
        <p className={css.quiet}>{t('toldNone')}</p>
      ) : (
        <ul className={css.rows}>
          {detail.told.map((each, place) => (
            <li key={`${each.at} ${place}`}>
              <p>{each.name ?? t('somebody')}</p>
              <p className={css.quiet}>
                {f.time(each.at)}
                {each.instead && `, ${t('instead')}`}
              </p>
              {each.unreachable && <StatusMark tone="broken" label={t('unreachable')} />}
              <ul className={css.ways}>
                {each.ways.map((way, index) => (
                  <li key={`${way.way} ${index}`} className={css.quiet}>
                    {t(`way-${way.way}`)}: {t(`is-${way.state}`)}
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
      <h3>{t('acks')}</h3>
      {detail.acks.length === 0 ? (
        <p className={css.quiet}>{t('acksNone')}</p>
      ) : (
        <ul className={css.rows}>
          {detail.acks.map((each) => (
            <li key={each.at}>
              <p>
                {t('ackUntil', {
                  name: each.name ?? t('somebody'),
                  way: t(`by-${each.way}`),
                  day: f.day(each.until),
                })}
              </p>
              <p className={css.quiet}>{f.time(each.at)}</p>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
