import { useState } from 'react';
import { useTexts } from '../../../../../web/language.tsx';
import { useScreenSearch } from '../../../../../web/search.ts';
import { Stack } from '../../../../../web/ui/page.tsx';
import { Tabs } from '../../../../../web/ui/tabs.tsx';
import type { CaseDetail } from '../../contract-desk.ts';
import type { OpenKey } from '../keyring/keyring.ts';
import { Belonging } from './belonging.tsx';
import { Custody } from './custody.tsx';
import { EvidenceList } from './evidence-list.tsx';
import type { OpenedCase } from './open-case.ts';
import { Readers } from './readers.tsx';
import { caseSearch, type Part } from './searches.ts';
import { Story } from './story.tsx';
import { Talk } from './talk.tsx';
import { texts } from './texts/detail.ts';
import { UnsentGuard } from './unsent-guard.tsx';
import { VillageFund } from './village-fund.tsx';

export interface PartProps {
  detail: CaseDetail;
  opened: OpenedCase;
  opener: OpenKey;
}

/** What is typed and not sent yet: kept here, so that going from part to part loses nothing; locking loses it. */
export interface Drafts {
  message: string;
  note: string;
}

/** The parts of an opened case. */
export function CaseParts(props: PartProps) {
  const t = useTexts(texts);
  const [{ part }, setSearch] = useScreenSearch(caseSearch);
  const [drafts, setDrafts] = useState<Drafts>({ message: '', note: '' });
  const { messages } = props.opened;
  const notes = messages.filter((each) => each.kind === 'note').length;
  const written = {
    drafts,
    onDraft: (change: Partial<Drafts>) => setDrafts((now) => ({ ...now, ...change })),
  };
  const unsent = Object.values(drafts).some((each) => each.trim() !== '');
  return (
    <>
      <UnsentGuard unsent={unsent} />
      <Tabs
        label={t('parts')}
        value={part}
        onChange={(chosen) => setSearch({ part: chosen as Part })}
        tabs={[
          { id: 'report', label: t('part-report') },
          { id: 'talk', label: t('part-talk'), count: messages.length - notes },
          { id: 'notes', label: t('part-notes'), count: notes },
          { id: 'readers', label: t('part-readers'), count: props.detail.readers.length },
          { id: 'trail', label: t('part-trail') },
        ]}
      >
        {part === 'report' && (
          <Stack>
            {props.opened.belonging === 'swapped' && <Belonging {...props} />}
            <Story narrative={props.opened.narrative} />
            {props.opened.belonging !== 'swapped' && <Belonging {...props} />}
            <EvidenceList {...props} />
            <VillageFund narrative={props.opened.narrative} />
          </Stack>
        )}
        {part === 'talk' && <Talk {...props} {...written} kind="message" />}
        {part === 'notes' && <Talk {...props} {...written} kind="note" />}
        {part === 'readers' && <Readers {...props} />}
        {part === 'trail' && <Custody id={props.detail.id} />}
      </Tabs>
    </>
  );
}
