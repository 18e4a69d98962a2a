import { useApi } from '../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { Facts } from '../../../../../web/ui/facts.tsx';
import { Loaded } from '../../../../../web/ui/loaded.tsx';
import { Page, Section } from '../../../../../web/ui/page.tsx';
import type { BoundaryList } from '../../contract-boundaries.ts';
import { AddBoundaries } from './add-boundaries.tsx';
import { BoundarySetPart } from './boundary-set-part.tsx';
import { texts } from './texts.ts';

/** Milliseconds between two looks at a check that goes on. */
const LOOK = 1_000;

/** Which geography verdicts rest on, every file that was sent, and the way to send one. */
export function Screen() {
  const t = useTexts(texts);
  const f = useFormat();
  const list = useApi<BoundaryList>(
    '/travel/boundaries',
    {},
    {
      refetchInterval: (data) =>
        data?.rows.some((each) => each.status === 'checking' && !each.interrupted) ? LOOK : false,
    },
  );
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Loaded query={list}>
        {({ rows, current, embeddedRegencies, may }) => {
          const active = rows.find((each) => each.status === 'active');
          return (
            <>
              <Section title={t('current')}>
                <Facts
                  rows={[
                    {
                      term: t('source'),
                      value: active?.source ?? t('embedded', { n: f.count(embeddedRegencies) }),
                    },
                    ...(active ? [{ term: t('licence'), value: active.licence }] : []),
                    { term: t('version'), value: `${current} · ${t('versionNote')}` },
                  ]}
                />
              </Section>
              {may && (
                <Section title={t('add')}>
                  <AddBoundaries />
                </Section>
              )}
              <Section title={t('history')}>
                {rows.length === 0 && <p>{t('none')}</p>}
                {rows.map((each) => (
                  <BoundarySetPart key={each.id} set={each} may={may} />
                ))}
              </Section>
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
