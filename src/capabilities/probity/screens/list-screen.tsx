import { useApi } from '../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { Code } from '../../../../web/ui/code.tsx';
import { Empty } from '../../../../web/ui/empty.tsx';
import { MiniGaris } from '../../../../web/ui/garis.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Loaded } from '../../../../web/ui/loaded.tsx';
import { Page } from '../../../../web/ui/page.tsx';
import { StatusMark } from '../../../../web/ui/status-mark.tsx';
import { useSession } from '../../../../web/session.ts';
import type { EngagementList, ListedEngagement } from '../contract.ts';
import { texts as names } from '../texts/names.ts';
import { gateWords, stepOf } from './line.ts';
import { MyDeclarations } from './my-declarations.tsx';
import css from './probity.module.css';
import { Proposal } from './proposal.tsx';
import { texts } from './texts.ts';

const TEAM = ['inspektur', 'auditor', 'team-leader', 'technical-controller'] as const;

/** Engagements as straight lines; for the team also the packages that call for one. */
export function Screen() {
  const t = useTexts(texts);
  const session = useSession();
  const team = TEAM.some((role) => session.roles.includes(role));
  const list = useApi<EngagementList>('/probity/engagements');
  return (
    <Page title={t('title')} lead={t('lead')}>
      <MyDeclarations />
      <Loaded query={list}>{(data) => <Engagements list={data} team={team} />}</Loaded>
      {team && <Proposal />}
    </Page>
  );
}

function Engagements({ list, team }: { list: EngagementList; team: boolean }) {
  const t = useTexts(texts);
  return (
    <section className={css.section} aria-labelledby="probity-engagements">
      <h2 id="probity-engagements">{t('engagements')}</h2>
      {list.rows.length === 0 ? (
        <Empty title={t('noEngagements')}>{t(team ? 'noEngagementsNext' : 'noEngagementsOffice')}</Empty>
      ) : (
        <ul className={css.rows}>
          {list.rows.map((row) => (
            <Engagement key={row.id} row={row} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Engagement({ row }: { row: ListedEngagement }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  const steps = row.gates.map((gate) => ({ state: stepOf(gate, row.current) }));
  const words = row.gates.map((gate) => `${n(`stage-${gate.stage}`)}: ${gateWords(gate, t, n)}`).join('; ');
  const red = row.gates.find((gate) => gate.state === 'red');
  return (
    <li className={css.row}>
      <div className={css.head}>
        <p className={css.title}>
          <Link to={`/probity/${row.id}`}>{row.title}</Link>
        </p>
        <Code>{row.number}</Code>
      </div>
      <p className={css.meta}>
        {row.agency} · {f.rupiah(row.ceiling)}
      </p>
      <div className={css.head}>
        <MiniGaris steps={steps} label={words} />
        {row.state !== 'running' ? (
          <StatusMark tone="plain" label={t(row.state)} />
        ) : red === undefined ? (
          <span className={css.meta}>{row.current === null ? '' : n(`stage-${row.current}`)}</span>
        ) : (
          <StatusMark tone="bent" label={`${n(`stage-${red.stage}`)}: ${gateWords(red, t, n)}`} />
        )}
      </div>
      <p className={css.meta}>
        {t('open')}: {f.count(row.openItems)} · {t('undeclaredCount')}: {f.count(row.undeclared)}
      </p>
    </li>
  );
}
