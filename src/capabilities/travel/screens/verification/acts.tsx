import { lazy, Suspense, useState } from 'react';
import { post, useSend } from '../../../../../web/api.ts';
import { useTexts } from '../../../../../web/language.tsx';
import { useScreenSearch } from '../../../../../web/search.ts';
import { Button } from '../../../../../web/ui/button.tsx';
import { ProblemNotice } from '../../../../../web/ui/loaded.tsx';
import type { MemberVerdict, VerificationAct } from '../../contract-verdict.ts';
import { verdictSearch } from './searches.ts';
import { texts } from './texts/acts.ts';
import { CHANGED, memberAt } from './types.ts';

// Few readers act: what is filled in is fetched when its button is pressed.
const AssignDialog = lazy(() =>
  import('./act-dialogs.tsx').then((module) => ({ default: module.AssignDialog })),
);
const RequestDialog = lazy(() =>
  import('./act-dialogs.tsx').then((module) => ({ default: module.RequestDialog })),
);
const RepayAdvance = lazy(() =>
  import('./advance-dialogs.tsx').then((module) => ({ default: module.RepayAdvance })),
);
const AdvanceFinding = lazy(() =>
  import('./advance-dialogs.tsx').then((module) => ({ default: module.AdvanceFinding })),
);

/** Acts with a button at the head. Looking and replying have places of their own. */
const AT_HEAD = ['assign', 'request', 'reverify', 'repay-advance', 'advance-finding', 'decide'] as const;
type AtHead = (typeof AT_HEAD)[number];

/** What the reader may do with this account now. */
export function Acts({ account }: { account: MemberVerdict }) {
  const t = useTexts(texts);
  const [, setSearch] = useScreenSearch(verdictSearch);
  const [open, setOpen] = useState<AtHead | null>(null);
  const close = () => setOpen(null);
  const reverify = useSend({
    send: () => post(`${memberAt(account.memberId)}/reverify`),
    refresh: CHANGED,
    said: t('reverified'),
  });
  const may: readonly VerificationAct[] = account.may;
  const start = (act: AtHead) => {
    if (act === 'reverify') reverify.send(undefined);
    else if (act === 'decide') setSearch({ part: 'decision' });
    else setOpen(act);
  };
  return (
    <>
      {AT_HEAD.filter((each) => may.includes(each)).map((act) => (
        <Button
          key={act}
          kind={act === 'decide' ? 'primary' : 'plain'}
          busy={act === 'reverify' && reverify.sending}
          onClick={() => start(act)}
        >
          {t(`do-${act}`)}
        </Button>
      ))}
      {reverify.problem && <ProblemNotice problem={reverify.problem} />}
      <Suspense fallback={null}>
        {open === 'assign' && <AssignDialog account={account} onClose={close} />}
        {open === 'request' && <RequestDialog account={account} onClose={close} />}
        {open === 'repay-advance' && <RepayAdvance account={account} onClose={close} />}
        {open === 'advance-finding' && <AdvanceFinding account={account} onClose={close} />}
      </Suspense>
    </>
  );
}
