import { useState } from 'react';
import { useApi } from '../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { Button, Buttons } from '../../../../web/ui/button.tsx';
import { Code } from '../../../../web/ui/code.tsx';
import { Facts } from '../../../../web/ui/facts.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Loaded } from '../../../../web/ui/loaded.tsx';
import { SidePanel } from '../../../../web/ui/side-panel.tsx';
import { StatusMark } from '../../../../web/ui/status-mark.tsx';
import type { AgencyDetail } from '../contract/agencies.ts';
import { texts } from '../texts/agencies.ts';
import { names } from '../texts/names.ts';
import css from './agency-tree.module.css';
import { CloseAgencyDialog } from './close-agency-dialog.tsx';
import { EditAgencyDialog } from './edit-agency-dialog.tsx';

/** One agency beside the tree: what is above, below, before and after it. */
export function AgencyPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useTexts(texts);
  const detail = useApi<AgencyDetail>(`/directory/agencies/${id}`);
  const [doing, setDoing] = useState<'edit' | 'add' | 'close' | null>(null);
  const agency = detail.data?.agency;
  const done = () => setDoing(null);
  return (
    <SidePanel
      title={agency?.name ?? t('name')}
      open
      onClose={onClose}
      actions={
        detail.data?.mayKeep && (
          <Buttons>
            <Button kind="primary" onClick={() => setDoing('edit')}>
              {t('edit')}
            </Button>
            {agency?.validTo === null && <Button onClick={() => setDoing('add')}>{t('addBelow')}</Button>}
            {agency?.validTo === null && (
              <Button kind="danger" onClick={() => setDoing('close')}>
                {t('closing')}
              </Button>
            )}
          </Buttons>
        )
      }
    >
      <Loaded query={detail}>{(data) => <Body detail={data} />}</Loaded>
      {agency && doing === 'edit' && (
        <EditAgencyDialog agency={agency} parent={detail.data!.path.at(-1) ?? null} onClose={done} />
      )}
      {agency && doing === 'add' && <EditAgencyDialog agency={null} parent={agency} onClose={done} />}
      {agency && doing === 'close' && <CloseAgencyDialog agency={agency} onClose={done} />}
    </SidePanel>
  );
}

function Body({ detail }: { detail: AgencyDetail }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  const { agency } = detail;
  const to = (id: string) => `/direktori?tab=agencies&open=${id}`;
  return (
    <>
      {agency.validTo !== null && (
        <StatusMark tone="broken" label={t('closed', { day: f.day(agency.validTo) })} />
      )}
      <Facts
        rows={[
          { term: t('code'), value: <Code>{agency.code}</Code> },
          { term: t('kind'), value: n(`kind-${agency.kind}`) },
          ...detail.path.slice(-1).map((each) => ({
            term: t('parent'),
            value: <Link to={to(each.id)}>{each.name}</Link>,
          })),
          { term: t('validFrom'), value: f.day(agency.validFrom) },
          { term: t('validTo'), value: agency.validTo === null ? t('still') : f.day(agency.validTo) },
          ...(detail.successor === null
            ? []
            : [
                {
                  term: t('successor'),
                  value: <Link to={to(detail.successor.id)}>{detail.successor.name}</Link>,
                },
              ]),
          ...(detail.predecessors.length === 0
            ? []
            : [
                {
                  term: t('predecessors'),
                  value: detail.predecessors.map((each) => (
                    <div key={each.id}>
                      <Link to={`${to(each.id)}&closed=1`}>{each.name}</Link>
                      {each.validTo !== null && ` (${f.shortDay(each.validTo)})`}
                    </div>
                  )),
                },
              ]),
          ...(detail.people === null
            ? []
            : [
                {
                  term: t('people'),
                  value: (
                    <Link to={`/direktori?agency=${agency.id}`}>
                      {t('showPeople', { n: f.count(detail.people) })}
                    </Link>
                  ),
                },
              ]),
        ]}
      />
      <h3>{t('units')}</h3>
      {detail.units.length === 0 ? (
        <p>{t('noUnits')}</p>
      ) : (
        <ul className={css.list}>
          {detail.units.map((each) => (
            <li key={each.id}>
              <Link to={to(each.id)}>{each.name}</Link>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
