import { useState } from 'react';
import type { z } from 'zod';
import { upload, useRefresh } from '../../../../../web/api.ts';
import { useBoth, useFormat, useTexts } from '../../../../../web/language.tsx';
import { isProblem, type Problem } from '../../../../../web/problem.ts';
import { Button, Buttons } from '../../../../../web/ui/button.tsx';
import { Dialog } from '../../../../../web/ui/dialog.tsx';
import { Facts } from '../../../../../web/ui/facts.tsx';
import { FileField } from '../../../../../web/ui/file-field.tsx';
import { ProblemNotice } from '../../../../../web/ui/loaded.tsx';
import { Notice } from '../../../../../web/ui/notice.tsx';
import { Progress } from '../../../../../web/ui/progress.tsx';
import { useSay } from '../../../../../web/ui/status-line.tsx';
import type { importReport } from '../../contract/procurement.ts';
import css from './import.module.css';
import { IMPORTS, MOST_BYTES } from './search.ts';
import { texts } from './texts.ts';

type Report = z.output<typeof importReport>;

/** Broken lines that are drawn; a file of another kind has thousands. */
const SHOWN = 100;

interface ImportProps {
  onClose: () => void;
  onExamine: () => void;
}

/** Takes processes over from a file: what is in it is shown first, and kept only when the reader says so. */
export function ImportDialog({ onClose, onExamine }: ImportProps) {
  const t = useTexts(texts);
  const f = useFormat();
  const say = useSay();
  const refresh = useRefresh();
  const [file, setFile] = useState<File | null>(null);
  const [sent, setSent] = useState<number | null>(null);
  const [report, setReport] = useState<Report | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [lacking, setLacking] = useState(false);

  async function send(save: boolean): Promise<void> {
    if (file === null) return setLacking(true);
    const form = new FormData();
    // Fields stand before the file: the server reads the form as it comes.
    form.append('save', save ? 'yes' : 'no');
    form.append('file', file, file.name);
    setProblem(null);
    setSent(0);
    try {
      const told = await upload<Report>(IMPORTS, form, setSent);
      setReport(told);
      if (!save) return say(t('nothingSaved'));
      say(t('taken', { fresh: f.count(told.fresh), changed: f.count(told.changed) }));
      refresh('/audit');
    } catch (error) {
      if (!isProblem(error)) throw error;
      setProblem(error);
    } finally {
      setSent(null);
    }
  }
  function choose(next: File | null): void {
    setFile(next);
    setReport(null);
    setProblem(null);
    setLacking(false);
  }

  const name = file?.name ?? '';
  const atFile = problem?.fields.find((each) => each.field === 'file')?.message;
  return (
    <Dialog title={t('import')} open onClose={onClose}>
      {report === null && (
        <>
          <p>{t('importLead')}</p>
          <FileField
            id="releases"
            name="file"
            label={t('file')}
            hint={t('fileHint', { size: f.bytes(MOST_BYTES) })}
            accept=".jsonl,.ndjson,.json,.txt"
            maxBytes={MOST_BYTES}
            value={file}
            onChange={choose}
            error={atFile ?? (lacking ? t('file-lacking') : undefined)}
          />
        </>
      )}
      {problem !== null && atFile === undefined && <ProblemNotice problem={problem} />}
      {sent !== null &&
        (sent < 1 ? (
          <Progress label={t('sending', { name })} value={sent} />
        ) : (
          <Progress label={t('reading', { name })} />
        ))}
      {report !== null && <Told report={report} name={name} />}
      <Buttons>
        {report === null && (
          <Button kind="primary" busy={sent !== null} onClick={() => void send(false)}>
            {t('look')}
          </Button>
        )}
        {report !== null && !report.saved && (
          <>
            <Button
              kind="primary"
              busy={sent !== null}
              disabledReason={report.fresh + report.changed === 0 ? t('nothingNew') : undefined}
              onClick={() => void send(true)}
            >
              {t('take', { n: f.count(report.fresh + report.changed) })}
            </Button>
            <Button onClick={() => choose(null)}>{t('another')}</Button>
          </>
        )}
        {report?.saved === true && (
          <Button kind="primary" onClick={onExamine}>
            {t('examineNow')}
          </Button>
        )}
        <Button kind="quiet" onClick={onClose}>
          {t('close')}
        </Button>
      </Buttons>
    </Dialog>
  );
}

/** What is in the file, or what was kept of it; and each line that could not be read, with its number. */
function Told({ report, name }: { report: Report; name: string }) {
  const t = useTexts(texts);
  const f = useFormat();
  const both = useBoth();
  const unnamed = report.brokenLines - Math.min(report.broken.length, SHOWN);
  return (
    <>
      {report.saved ? (
        <Notice
          tone="ok"
          title={t('taken', { fresh: f.count(report.fresh), changed: f.count(report.changed) })}
        >
          <p>{t('takenNext')}</p>
        </Notice>
      ) : (
        <p>
          <b className={css.name}>{t('report', { name })}</b> {t('nothingSaved')}
        </p>
      )}
      <Facts
        rows={[
          { term: t('lines'), value: f.count(report.lines) },
          { term: t('releases'), value: f.count(report.releases) },
          {
            term: t('processes'),
            value:
              report.merged === 0
                ? f.count(report.processes)
                : `${f.count(report.processes)} (${t('merged', { n: f.count(report.merged) })})`,
          },
          { term: t('fresh'), value: f.count(report.fresh) },
          { term: t('changed'), value: f.count(report.changed) },
          { term: t('same'), value: f.count(report.same) },
          { term: t('brokenLines'), value: f.count(report.brokenLines) },
        ]}
      />
      {report.brokenLines > 0 && (
        <div>
          <p>{t('brokenWhy')}</p>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by key */}
          <section className={css.broken} aria-label={t('brokenLines')} tabIndex={0}>
            <ul>
              {report.broken.slice(0, SHOWN).map(({ line, says }) => (
                <li key={line}>
                  <b>{t('line', { n: f.count(line) })}</b> {both(says)}
                </li>
              ))}
              {unnamed > 0 && <li>{t('moreBroken', { n: f.count(unnamed) })}</li>}
            </ul>
          </section>
        </div>
      )}
    </>
  );
}
