import { lazy, Suspense } from 'react';
import { Waiting } from '../../../../../../web/ui/page.tsx';
import type { ContractView } from '../../../contract/contract-view.ts';
import type { Part } from '../searches.ts';
import { ProgressPart } from './progress-part.tsx';

interface PartProps {
  view: ContractView;
  today: string;
}

// What opens later is fetched later: on a building site every kilobyte is waited for.
const MoneyPart = lazy(() => import('./money-part.tsx').then((each) => ({ default: each.MoneyPart })));
const PapersPart = lazy(() => import('./papers-part.tsx').then((each) => ({ default: each.PapersPart })));
const Scm = lazy(() => import('./scm.tsx').then((each) => ({ default: each.Scm })));

/** What belongs to the chosen part of a contract. */
export function PartOf({ part, view, today }: PartProps & { part: Part }) {
  return (
    <Suspense fallback={<Waiting />}>
      {part === 'progress' && <ProgressPart view={view} />}
      {part === 'money' && <MoneyPart view={view} today={today} />}
      {part === 'papers' && <PapersPart view={view} />}
      {part === 'scm' && <Scm view={view} today={today} />}
    </Suspense>
  );
}
