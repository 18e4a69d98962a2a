import { useState } from 'react';
import { post, put, useSend } from '../../../../../../web/api.ts';
import { useTexts } from '../../../../../../web/language.tsx';
import { Button, Buttons } from '../../../../../../web/ui/button.tsx';
import { ConfirmDialog } from '../../../../../../web/ui/dialog.tsx';
import { ErrorSummary } from '../../../../../../web/ui/error-summary.tsx';
import { ProblemNotice } from '../../../../../../web/ui/loaded.tsx';
import { Notice } from '../../../../../../web/ui/notice.tsx';
import type { MemberDetail, MemberPrices, TripDetail } from '../../../contract.ts';
import { ceilingOf, daysOf, editedLines, emptyLine, sentLines, type Line } from '../../phone/claim-lines.ts';
import { keptOf, useClaimDraft, useClaimStart } from '../../phone/claim-draft.ts';
import { PLAN_REFRESH } from '../plan/use-piece.ts';
import { texts } from '../texts/claim.ts';
import { ClaimSums } from './claim-sums.tsx';
import { CLAIM_FORM, ClaimTable } from './claim-table.tsx';
import { LineDialog } from './line-dialog.tsx';

interface EditorProps {
  trip: TripDetail;
  detail: MemberDetail;
  prices: MemberPrices;
}

/** Lines are changed here and sent together: the server prices all of them anew, in place of those before. */
export function ClaimEditor({ trip, detail, prices }: EditorProps) {
  const t = useTexts(texts);
  const { member } = detail;
  const start = useClaimStart(detail);
  const [lines, setLines] = useState(start.lines);
  const [kept, setKept] = useState(() => keptOf(detail));
  useClaimDraft(member.id, kept, lines);
  const [open, setOpen] = useState<{ line: Line; isNew: boolean } | null>(null);
  const unsaved = JSON.stringify(sentLines(lines)) !== kept;
  const save = useSend({
    send: (now: Line[]) => put<MemberDetail>(`/travel/members/${member.id}/claim`, sentLines(now)),
    refresh: ['/travel/members'],
    said: t('saved'),
    done: (saved) => {
      const now = editedLines(saved);
      setLines(now);
      setKept(keptOf(saved));
    },
  });
  const ceiling = (line: Line) => ceilingOf(line, trip, prices, [member.grade, member.costLevel]);
  const next = Math.max(0, ...lines.map((each) => each.key + 1));
  const missing = daysOf(trip.fromDay, trip.toDay).filter(
    (day) => !lines.some((each) => each.component === 'daily' && each.day === day),
  );
  const shown = lines.map((each, place) => ({
    ...each,
    regency: each.regency === '' ? null : each.regency,
    ceiling: ceiling(each),
    wrong: save.problem?.fields.filter(({ field }) => field.startsWith(`lines.${place}.`)),
  }));
  function fillDays(): void {
    const added = missing.map((day, at) => {
      const line = emptyLine(next + at, 'daily', day, t('dailyWords'));
      return { ...line, paid: ceiling(line) };
    });
    setLines([...lines, ...added]);
  }
  return (
    <>
      {unsaved && (
        <Notice tone="warn" title={t('unsaved')}>
          {start.restored && <p>{t('restored')}</p>}
          <Button small onClick={() => setLines(editedLines(detail))}>
            {t('discard')}
          </Button>
        </Notice>
      )}
      {save.problem && <ErrorSummary problem={save.problem} formId={CLAIM_FORM} />}
      <ClaimTable
        trip={trip}
        lines={shown}
        empty={t('noLinesYet')}
        acts={(row, place) => (
          <Buttons>
            <Button small onClick={() => setOpen({ line: lines[place]!, isNew: false })}>
              {t('edit')}
              <span className="hidden"> {t('lineN', { n: place + 1 })}</span>
            </Button>
            <Button small kind="quiet" onClick={() => setLines(lines.filter((each) => each.key !== row.key))}>
              {t('remove')}
              <span className="hidden"> {t('lineN', { n: place + 1 })}</span>
            </Button>
          </Buttons>
        )}
      />
      <Buttons>
        <Button onClick={() => setOpen({ line: emptyLine(next, 'hotel', '', ''), isNew: true })}>
          {t('addLine')}
        </Button>
        {missing.length > 0 && <Button onClick={fillDays}>{t('fillDays', { n: missing.length })}</Button>}
      </Buttons>
      <ClaimSums lines={shown} advance={member.advance} />
      <Buttons>
        <Button kind={unsaved ? 'primary' : 'plain'} busy={save.sending} onClick={() => save.send(lines)}>
          {t('save')}
        </Button>
        <HandIn detail={detail} unsaved={unsaved} empty={lines.length === 0} />
      </Buttons>
      {open !== null && (
        <LineDialog
          trip={trip}
          line={open.line}
          isNew={open.isNew}
          ceiling={ceiling}
          onClose={() => setOpen(null)}
          onKeep={(line) => {
            setLines(
              open.isNew ? [...lines, line] : lines.map((each) => (each.key === line.key ? line : each)),
            );
            setOpen(null);
          }}
        />
      )}
    </>
  );
}

/** For travellers who leave it to their officer: the same step as their own. */
function HandIn({ detail, unsaved, empty }: { detail: MemberDetail; unsaved: boolean; empty: boolean }) {
  const t = useTexts(texts);
  const [asking, setAsking] = useState(false);
  const send = useSend({
    send: (id: string) => post(`/travel/members/${id}/submit`),
    refresh: ['/travel', ...PLAN_REFRESH],
    said: t('handedIn'),
    done: () => setAsking(false),
  });
  const why = !detail.may.includes('submit')
    ? t('handInLater')
    : unsaved
      ? t('saveFirst')
      : empty
        ? t('noLinesYet')
        : null;
  return (
    <>
      <Button kind={why === null ? 'primary' : 'plain'} disabledReason={why} onClick={() => setAsking(true)}>
        {t('handIn')}
      </Button>
      <ConfirmDialog
        title={t('handInTitle', { name: detail.member.name })}
        open={asking}
        onClose={() => setAsking(false)}
        body={
          <>
            <p>{t('handInBody')}</p>
            {send.problem && <ProblemNotice problem={send.problem} />}
          </>
        }
        confirm={t('handIn')}
        busy={send.sending}
        onConfirm={() => send.send(detail.id)}
      />
    </>
  );
}
