import { useApi } from '../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { useScreenSearch } from '../../../../web/search.ts';
import { useSession } from '../../../../web/session.ts';
import { LinkButton } from '../../../../web/ui/button.tsx';
import { Empty } from '../../../../web/ui/empty.tsx';
import { Facts } from '../../../../web/ui/facts.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Loaded } from '../../../../web/ui/loaded.tsx';
import { Page } from '../../../../web/ui/page.tsx';
import { Pagination } from '../../../../web/ui/pagination.tsx';
import { howToClose } from './how-to-close.ts';
import { DueMark, Followed } from './marks.tsx';
import { mineSearch } from './overview-search.ts';
import { findingAt, FINDINGS } from './paths.ts';
import css from './record.module.css';
import { texts } from './texts/overview.ts';
import type { Finding, FindingList, Part, Recommendation } from './types.ts';

/** Findings on a page; each is read in full for the reader's own share. */
const SIZE = 10;

/** What concerns the reader himself: his shares, their due day, and how to close each. */
export function Screen() {
  const t = useTexts(texts);
  const [{ page }, setSearch] = useScreenSearch(mineSearch);
  const list = useApi<FindingList>(FINDINGS, { mine: true, page, size: SIZE });
  return (
    <Page title={t('mine')} lead={t('mineLead')}>
      <Loaded query={list}>
        {({ rows, total, size }) =>
          total === 0 ? (
            <Empty title={t('emptyMine')}>
              <p>{t('emptyMineBody')}</p>
              <LinkButton to="/eskbt/ajukan">{t('clearance')}</LinkButton>
            </Empty>
          ) : (
            <>
              <div>
                {rows.map((row) => (
                  <MyFinding key={row.id} id={row.id} />
                ))}
              </div>
              <Pagination
                page={page}
                size={size}
                total={total}
                onPage={(next) => setSearch({ page: next })}
              />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

function MyFinding({ id }: { id: string }) {
  const { personId } = useSession();
  const finding = useApi<Finding>(findingAt(id));
  return (
    <article className={css.block}>
      <Loaded query={finding}>
        {(data) => (
          <>
            <div className={css.head}>
              <h2 className={css.title}>
                <Link to={`/temuan/${data.id}`}>{`${data.number}. ${data.title}`}</Link>
              </h2>
              <Followed status={data.status} />
            </div>
            {data.recommendations.flatMap((recommendation) =>
              recommendation.parts
                .filter((part) => part.party.kind === 'person' && part.party.id === personId)
                .map((part) => (
                  <MyShare key={part.id} finding={data} recommendation={recommendation} part={part} />
                )),
            )}
          </>
        )}
      </Loaded>
    </article>
  );
}

interface ShareProps {
  finding: Finding;
  recommendation: Recommendation;
  part: Part;
}

function MyShare({ finding, recommendation, part }: ShareProps) {
  const t = useTexts(texts);
  const f = useFormat();
  const { how, amount } = howToClose(recommendation, part);
  const acts = recommendation.may.includes('submit');
  return (
    <>
      <p className={css.text}>{recommendation.text}</p>
      <Facts
        rows={[
          ...(part.share === 0
            ? []
            : [
                { term: t('yourShare'), value: f.rupiah(part.share) },
                { term: t('remains'), value: f.rupiah(Math.max(0, part.share - part.paid)) },
              ]),
          ...(how === 'how-done' ? [] : [{ term: t('due'), value: <DueMark {...recommendation} /> }]),
          { term: t('how'), value: t(how, { amount: f.rupiah(amount) }) },
        ]}
      />
      {how !== 'how-done' && (
        <LinkButton to={`/temuan/${finding.id}`} kind={acts ? 'primary' : 'plain'} small>
          {t(acts ? 'openFinding' : 'look')}
        </LinkButton>
      )}
    </>
  );
}
