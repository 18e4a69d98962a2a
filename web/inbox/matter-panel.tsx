import type { MatterPanel as Panel } from '../../src/platform/inbox/contract.ts';
import { useApi } from '../api.ts';
import { useBoth, useFormat, useTexts } from '../language.tsx';
import { texts } from '../locales/inbox.ts';
import { Facts } from '../ui/facts.tsx';
import { Link } from '../ui/link.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Section, Stack } from '../ui/page.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { Clocks } from './clocks.tsx';
import { Due } from './due.tsx';
import { History } from './history.tsx';
import css from './inbox.module.css';
import { MatterActions } from './matter-actions.tsx';
import { Notes } from './notes.tsx';

/**
 * How a matter of any kind is handled, for its detail screen: clocks, who is in charge, pauses, internal notes, merging, history.
 * What is done here refreshes the whole screen; a screen whose own acts change clocks or stage refreshes `/inbox` too.
 * @param id the capability's own row id
 * @param ownMerge its screen offers merging itself, with what else belongs to it there
 */
export function MatterPanel({ id, ownMerge }: { id: string; ownMerge?: boolean }) {
  const t = useTexts(texts);
  return (
    <Section title={t('handling')}>
      <MatterContent id={id} ownMerge={ownMerge === true} />
    </Section>
  );
}

interface Place {
  /** beside the list, where nothing else tells of the matter and taking it is the main act */
  beside?: boolean;
  ownMerge?: boolean;
}

/** The same without a heading of its own. */
export function MatterContent({ id, ...place }: Place & { id: string }) {
  const panel = useApi<Panel>(`/inbox/${id}`);
  const shown = { ...panel, data: panel.data?.matter.id === id ? panel.data : undefined };
  return <Loaded query={shown}>{(data) => <Content key={id} panel={data} {...place} />}</Loaded>;
}

function Content({ panel, beside = false, ownMerge = false }: Place & { panel: Panel }) {
  const t = useTexts(texts);
  const { matter } = panel;
  return (
    <Stack>
      <div className={css.part}>
        <About panel={panel} beside={beside} />
        <MatterActions panel={panel} main={beside} without={ownMerge ? ['merge'] : []} />
      </div>
      <div className={css.part}>
        <h3>{t('clocks')}</h3>
        <Clocks clocks={panel.clocks} pauses={panel.pauses} />
      </div>
      {panel.notes !== null && (
        <div className={css.part}>
          <Notes id={matter.id} notes={panel.notes} may={panel.actions.note.may} />
        </div>
      )}
      <div className={css.part}>
        <History history={panel.history} />
      </div>
    </Stack>
  );
}

/** Beside a list nothing else tells of the matter; on its own screen its title and agency stand above already. */
function About({ panel: { matter, notes }, beside }: { panel: Panel; beside: boolean }) {
  const t = useTexts(texts);
  const f = useFormat();
  const both = useBoth();
  // Who reads the notes is told who is in charge; an agency is told neither.
  const inside = notes !== null;
  const assignee =
    matter.assignee === null
      ? t('nobody')
      : matter.mine
        ? t('me', { name: matter.assignee.name })
        : matter.assignee.name;
  return (
    <>
      {matter.unproven && (
        <p>
          <StatusMark tone="warn" label={t('unproven')} /> {t('unprovenNote')}
        </p>
      )}
      <Facts
        rows={[
          { term: t('due'), value: <Due row={matter} /> },
          ...(inside ? [{ term: t('assignee'), value: assignee }] : []),
          { term: t('stage'), value: both(matter.stage.words) },
          ...(beside
            ? [
                { term: t('agency'), value: matter.agency?.name ?? t('noAgency') },
                { term: t('kind'), value: both(matter.kindName) },
              ]
            : []),
          { term: t('received'), value: f.day(matter.receivedOn) },
          ...(matter.mergedInto === null
            ? []
            : [
                {
                  term: t('mergedInto'),
                  value: <Link to={matter.mergedInto.link}>{matter.mergedInto.number}</Link>,
                },
              ]),
          ...(matter.merged.length === 0
            ? []
            : [{ term: t('mergedHere'), value: <Numbers matters={matter.merged} /> }]),
        ]}
      />
    </>
  );
}

function Numbers({ matters }: { matters: Panel['matter']['merged'] }) {
  return (
    <ul className={css.numbers}>
      {matters.map((each) => (
        <li key={each.id}>
          <Link to={each.link}>{each.number}</Link>
        </li>
      ))}
    </ul>
  );
}
