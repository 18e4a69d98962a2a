import { useState } from 'react';
import { post, put, useSend } from '../../../../web/api.ts';
import { useTexts } from '../../../../web/language.tsx';
import { useHolds } from '../../../../web/session.ts';
import { Button, DownloadLink, type ButtonKind } from '../../../../web/ui/button.tsx';
import { ConfirmDialog, Dialog } from '../../../../web/ui/dialog.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import { ProblemNotice } from '../../../../web/ui/loaded.tsx';
import type { ReportAction } from '../rules/machine.ts';
import { IssueDialog, ReceiveDialog } from './issue-dialog.tsx';
import { LEDGER, reportAt, reportStep } from './paths.ts';
import { HeadFields, headInput } from './report-fields.tsx';
import { texts } from './texts/report.ts';
import type { Report } from './types.ts';

/** In the order in which a report takes them. `respond` is done on each finding. */
const OFFERED = [
  ['issue', 'primary'],
  ['register', 'primary'],
  ['receive', 'primary'],
  ['send', 'plain'],
  ['recall', 'plain'],
  ['edit', 'plain'],
] as const satisfies readonly (readonly [ReportAction, ButtonKind])[];

const PAPER_ROLES = [
  'auditor',
  'team-leader',
  'technical-controller',
  'inspektur',
  'agency-head',
  'follow-up-officer',
  'loss-officer',
  'loss-verifier',
] as const;

export function ReportActions({ report }: { report: Report }) {
  const t = useTexts(texts);
  const [doing, setDoing] = useState<(typeof OFFERED)[number][0] | null>(null);
  // Papers name everybody: whoever is only responsible himself reads his part on the page.
  const papers = useHolds(...PAPER_ROLES);
  const props = { report, onClose: () => setDoing(null) };
  return (
    <>
      {OFFERED.filter(([action]) => report.may.includes(action)).map(([action, kind]) => (
        <Button
          key={action}
          kind={action === 'receive' && report.receivedOn !== null ? 'plain' : kind}
          onClick={() => setDoing(action)}
        >
          {t(action)}
        </Button>
      ))}
      {papers && (
        <>
          <DownloadLink href={`/api${reportAt(report.id)}/lhp.pdf`}>{t('lhpPdf')}</DownloadLink>
          {report.state === 'final' && (
            <DownloadLink href={`/api${reportAt(report.id)}/follow-up.pdf`}>{t('followUpPdf')}</DownloadLink>
          )}
        </>
      )}
      {(doing === 'issue' || doing === 'register') && <IssueDialog {...props} step={doing} />}
      {(doing === 'send' || doing === 'recall') && <StepDialog {...props} step={doing} />}
      {doing === 'receive' && <ReceiveDialog {...props} />}
      {doing === 'edit' && <HeadDialog {...props} />}
    </>
  );
}

interface ReportDialogProps {
  report: Report;
  onClose: () => void;
}

function StepDialog({ report, step, onClose }: ReportDialogProps & { step: 'send' | 'recall' }) {
  const t = useTexts(texts);
  const { send, sending, problem } = useSend({
    send: () => post(reportStep(report.id, step)),
    refresh: LEDGER,
    said: t(step === 'send' ? 'sent' : 'recalled'),
    done: onClose,
  });
  return (
    <ConfirmDialog
      title={t(step)}
      open
      onClose={onClose}
      body={
        <>
          <p>{t(step === 'send' ? 'sendBody' : 'recallBody')}</p>
          {problem && <ProblemNotice problem={problem} />}
        </>
      }
      confirm={t(step)}
      busy={sending}
      onConfirm={() => send(undefined)}
    />
  );
}

function HeadDialog({ report, onClose }: ReportDialogProps) {
  const t = useTexts(texts);
  const form = useForm({
    initial: {
      assignmentId: report.assignment?.id ?? '',
      number: report.number ?? '',
      datedOn: report.datedOn ?? ('' as string),
      title: report.title,
      confidential: report.confidential,
    },
    send: (values) => put(reportAt(report.id), headInput(values)),
    refresh: LEDGER,
    said: t('saved'),
    done: onClose,
  });
  return (
    <Dialog title={t('edit')} open onClose={onClose}>
      <Form form={form} submit={t('save')} cancel={onClose} columns={2}>
        <HeadFields form={form} />
      </Form>
    </Dialog>
  );
}
