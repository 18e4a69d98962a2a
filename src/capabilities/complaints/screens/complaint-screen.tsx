import { MatterPanel } from '../../../../web/inbox/matter-panel.tsx';
import { useApi } from '../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { useScreenParams } from '../../../../web/search.ts';
import { Garis } from '../../../../web/ui/garis.tsx';
import { Loaded, type Reading } from '../../../../web/ui/loaded.tsx';
import { Page, Section, TwoColumns } from '../../../../web/ui/page.tsx';
import type { ComplaintDetail } from '../contract.ts';
import { names } from '../texts/names.ts';
import { Filed } from './filed.tsx';
import { StateMark } from './marks.tsx';
import { NextStep } from './next-step.tsx';
import { complaintAt } from './paths.ts';
import { Reporter } from './reporter.tsx';
import { Summary } from './summary.tsx';
import { texts } from './texts/detail.ts';
import { wayOf } from './way.tsx';

/** One complaint: what was brought, what the reader may do next, what has been said, who works on it. */
export function Screen() {
  const { id } = useScreenParams<'id'>();
  const complaint = useApi<ComplaintDetail>(complaintAt(id));
  const shown = { ...complaint, data: complaint.data?.id === id ? complaint.data : undefined };
  if (shown.data !== undefined) return <Body key={id} complaint={shown.data} />;
  return <Missing query={shown} />;
}

/** While it is fetched, or when it is not the reader's to see. */
function Missing({ query }: { query: Reading<ComplaintDetail> }) {
  const t = useTexts(texts);
  return (
    <Page title={t('filed')} back={{ to: '/aduan', label: t('back') }}>
      <Loaded query={query}>{() => null}</Loaded>
    </Page>
  );
}

function Body({ complaint }: { complaint: ComplaintDetail }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  return (
    <Page
      title={complaint.subject}
      lead={`${complaint.number} · ${n(`channel-${complaint.channel}`)}`}
      status={<StateMark state={complaint.state} />}
      back={{
        to: complaint.channel === 'public' ? '/aduan' : `/aduan?channel=${complaint.channel}`,
        label: t('back'),
      }}
    >
      <TwoColumns
        aside={
          <>
            <Summary complaint={complaint} />
            <Reporter complaint={complaint} />
            <MatterPanel id={complaint.id} ownMerge />
          </>
        }
      >
        <Filed complaint={complaint} />
        <NextStep complaint={complaint} />
        <Section title={t('way')}>
          <Garis label={t('way')} steps={wayOf(complaint, { t, n, f })} />
        </Section>
      </TwoColumns>
    </Page>
  );
}
