import { post, useApi, useSend } from '../../../../../web/api.ts';
import { useBoth, useFormat, useTexts } from '../../../../../web/language.tsx';
import { useScreenParams } from '../../../../../web/search.ts';
import { Button, DownloadLink } from '../../../../../web/ui/button.tsx';
import { Code } from '../../../../../web/ui/code.tsx';
import { Facts } from '../../../../../web/ui/facts.tsx';
import { Garis } from '../../../../../web/ui/garis.tsx';
import { Link } from '../../../../../web/ui/link.tsx';
import { Loaded, ProblemNotice } from '../../../../../web/ui/loaded.tsx';
import { Page, Section, TwoColumns } from '../../../../../web/ui/page.tsx';
import type { PaperView } from '../../contract/papers.ts';
import { levelsOf } from '../../rules/papers/review.ts';
import css from '../desk/desk.module.css';
import { PaperMark } from './paper-mark.tsx';
import { PaperWords } from './paper-words.tsx';
import { ReviewNotes } from './review-notes.tsx';
import { PAPERS } from './search.ts';
import { texts } from './texts.ts';

/** One working paper: its text, the flags that it tests, its levels and the notes of their reviewers. */
export function Screen() {
  const { id } = useScreenParams<'id'>();
  const paper = useApi<PaperView>(`${PAPERS}/${id}`);
  return <Loaded query={paper}>{(data) => <Paper paper={data} />}</Loaded>;
}

function Paper({ paper }: { paper: PaperView }) {
  const t = useTexts(texts);
  const both = useBoth();
  const f = useFormat();
  const step = useSend({
    send: (name: 'hand-in' | 'pass' | 'return') => post(`${PAPERS}/${paper.id}/${name}`),
    refresh: ['/audit', '/desk'],
    said: t('stepped'),
  });
  const may = (deed: PaperView['may'][number]) => paper.may.includes(deed);
  const unanswered = paper.notes.some((note) => note.answer === null);
  return (
    <Page
      title={`${paper.number} ${paper.title}`}
      status={<PaperMark paper={paper} />}
      back={{ to: '/audit/kertas-kerja', label: t('back') }}
      actions={
        <>
          <DownloadLink href={`/api${PAPERS}/${paper.id}/kka.pdf`}>{t('pdf')}</DownloadLink>
          {may('return') && (
            <Button
              busy={step.sending}
              disabledReason={unanswered ? null : t('returnHint')}
              onClick={() => step.send('return')}
            >
              {t('return')}
            </Button>
          )}
          {may('pass') && (
            <Button kind="primary" busy={step.sending} onClick={() => step.send('pass')}>
              {t('pass')}
            </Button>
          )}
          {may('hand-in') && (
            <Button kind="primary" busy={step.sending} onClick={() => step.send('hand-in')}>
              {t('handIn')}
            </Button>
          )}
        </>
      }
    >
      {step.problem && <ProblemNotice problem={step.problem} />}
      <TwoColumns
        aside={
          <>
            <Levels paper={paper} />
            <Facts
              rows={[
                { term: t('agency'), value: paper.agency ?? '–' },
                { term: t('year'), value: String(paper.year) },
                { term: t('prepared'), value: `${paper.preparedBy}, ${f.time(paper.preparedAt)}` },
                ...(paper.sample === null
                  ? []
                  : [
                      {
                        term: t('sample'),
                        value: (
                          <Link to={`/audit/sampel/${paper.sample.id}`}>
                            {paper.sample.number} {paper.sample.title}
                          </Link>
                        ),
                      },
                    ]),
                ...(paper.hash === null
                  ? []
                  : [
                      {
                        term: t('hash'),
                        value: (
                          <>
                            <span className={css.hash}>
                              <Code>{paper.hash}</Code>
                            </span>{' '}
                            {t(paper.intact === true ? 'intact' : 'broken')}
                          </>
                        ),
                      },
                    ]),
              ]}
            />
          </>
        }
      >
        <PaperWords key={paper.edition} paper={paper} />
        <Section title={t('linked')}>
          <ul className={css.list}>
            {paper.linkedFlags.map((flag) => (
              <li key={flag.id} className={css.split}>
                <span>
                  <Link to={`/audit?state=${flag.state}&show=${flag.id}`}>{flag.rule}</Link>{' '}
                  {both(flag.reason)}
                </span>
                <span>{flag.moneyAtRisk === null ? '–' : f.rupiah(flag.moneyAtRisk)}</span>
              </li>
            ))}
          </ul>
        </Section>
        <Section title={t('files')}>
          {paper.files.length === 0 && <p>{t('noFiles')}</p>}
          <ul className={css.list}>
            {paper.files.map((file) => (
              <li key={file.id}>
                <a href={`/api${PAPERS}/${paper.id}/files/${file.id}`}>{file.name}</a>{' '}
                <span className={css.quiet}>{f.bytes(file.size)}</span>
              </li>
            ))}
          </ul>
        </Section>
        <ReviewNotes paper={paper} />
      </TwoColumns>
    </Page>
  );
}

/** The levels as a line: straight where they were passed, bent where the paper was sent back. */
function Levels({ paper }: { paper: PaperView }) {
  const t = useTexts(texts);
  const f = useFormat();
  const levels = levelsOf(paper.quality);
  const passed = (level: (typeof levels)[number]) =>
    paper.state === 'signed' || (paper.level !== null && levels.indexOf(level) < levels.indexOf(paper.level));
  const writing = paper.state === 'draft' || paper.state === 'returned';
  return (
    <Garis
      steps={[
        {
          id: 'draft',
          label: t('line-draft'),
          state:
            paper.state === 'returned'
              ? ('bent' as const)
              : writing
                ? ('current' as const)
                : ('done' as const),
        },
        ...levels.map((level) => {
          const review = paper.reviews.findLast((each) => each.level === level);
          return {
            id: level,
            label: t(`level-${level}`),
            state: passed(level)
              ? ('done' as const)
              : paper.level === level
                ? ('current' as const)
                : ('ahead' as const),
            ...(review ? { note: `${review.by}, ${f.time(review.at)}` } : {}),
          };
        }),
        {
          id: 'signed',
          label: t('line-signed'),
          state: paper.state === 'signed' ? ('done' as const) : ('ahead' as const),
        },
      ]}
    />
  );
}
