import { useBoth, useTexts } from '../language.tsx';
import { texts } from '../locales/inbox.ts';
import { Button } from '../ui/button.tsx';
import { ProblemNotice } from '../ui/loaded.tsx';
import { Notice } from '../ui/notice.tsx';
import type { InboxActs } from './acts.ts';

/** What was refused or passed over, until somebody has read it. */
export function AftermathNotice({ acts: { aftermath, forget } }: { acts: InboxActs }) {
  const t = useTexts(texts);
  const both = useBoth();
  if (aftermath === null) return null;
  if ('problem' in aftermath) return <ProblemNotice problem={aftermath.problem} />;
  return (
    <Notice tone="warn" title={t('passedOver', { n: aftermath.passedOver.length })} role="alert">
      <ul>
        {aftermath.passedOver.map((each) => (
          <li key={each.id}>
            {each.number !== null && <b>{each.number}: </b>}
            {both(each.why)}
          </li>
        ))}
      </ul>
      <Button small onClick={forget}>
        {t('understood')}
      </Button>
    </Notice>
  );
}
