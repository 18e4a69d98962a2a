import { useApi } from '../../../../../web/api.ts';
import { useBoth, useFormat, useTexts } from '../../../../../web/language.tsx';
import { DownloadLink } from '../../../../../web/ui/button.tsx';
import { Loaded } from '../../../../../web/ui/loaded.tsx';
import { Section, Stack } from '../../../../../web/ui/page.tsx';
import { StatusMark } from '../../../../../web/ui/status-mark.tsx';
import type { DocumentView } from '../../contract-evidence.ts';
import { names } from './texts/names.ts';
import { texts } from './texts/verdict.ts';
import { memberAt, type Documents, type Judged } from './types.ts';
import css from './verification.module.css';

/** What was asked, what the traveller says, and his papers. */
export function EvidencePart({ account }: { account: Judged }) {
  return (
    <Stack>
      <Replies account={account} />
      <Requests account={account} />
      <Papers memberId={account.memberId} />
    </Stack>
  );
}

function Replies({ account: { replies, state, dueDay } }: { account: Judged }) {
  const t = useTexts(texts);
  const f = useFormat();
  const open = dueDay !== null && (state === 'indicated' || state === 'evidence-requested');
  return (
    <Section title={t('replies')}>
      {replies.length === 0 && <p className={css.hint}>{t('repliesNone')}</p>}
      {open && <p className={css.hint}>{t('repliesDue', { day: f.day(dueDay) })}</p>}
      <ul className={css.rows}>
        {replies.map((each) => (
          <li key={each.id}>
            <div className={css.head}>
              <b>{each.by}</b>
              <span className={css.quiet}>
                {[f.time(each.at), t('toVersion', { n: each.version })].join(', ')}
              </span>
            </div>
            <p className={css.text}>{each.text}</p>
            {each.documentIds.length > 0 && (
              <p className={css.quiet}>{t('attached', { n: f.count(each.documentIds.length) })}</p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Requests({ account: { requests } }: { account: Judged }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  return (
    <Section title={t('requests')}>
      {requests.length === 0 && <p className={css.hint}>{t('requestsNone')}</p>}
      <ul className={css.rows}>
        {requests.map((each) => (
          <li key={each.id}>
            <div className={css.head}>
              <b>{each.by}</b>
              <span className={css.quiet}>{f.time(each.at)}</span>
            </div>
            <p className={css.text}>{each.text}</p>
            <p className={css.quiet}>
              {`${t('asked')}: ${each.what.map((what) => n(`asked-${what}`)).join(', ')}. ${t('answerBy')} ${f.day(each.dueDay)}.`}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Papers({ memberId }: { memberId: string }) {
  const t = useTexts(texts);
  const papers = useApi<Documents>(`${memberAt(memberId)}/documents`);
  return (
    <Section title={t('documents')}>
      <Loaded query={papers}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className={css.hint}>{t('documentsNone')}</p>
          ) : (
            <ul className={css.rows}>
              {rows.map((each) => (
                <Paper key={each.id} paper={each} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  );
}

function Paper({ paper }: { paper: DocumentView }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  const both = useBoth();
  return (
    <li>
      <div className={css.head}>
        <span className={css.quiet}>{n(`paper-${paper.kind}`)}</span>
        <b>{both(paper.title)}</b>
        {paper.amount !== null && <span className={css.amount}>{f.rupiah(paper.amount)}</span>}
      </div>
      {paper.legs.map((leg) => (
        <p key={`${leg.day} ${leg.flight}`} className={css.text}>
          {t('passLeg', {
            from: leg.from,
            to: leg.to,
            day: f.shortDay(leg.day),
            carrier: leg.carrier,
            flight: leg.flight,
            name: leg.name,
          })}
          {leg.seat !== '' && `, ${t('passSeat', { seat: leg.seat, sequence: leg.sequence })}`}
        </p>
      ))}
      {paper.hotel && (
        <p className={css.text}>
          {t('hotelNights', {
            n: f.count(paper.hotel.nights),
            day: f.shortDay(paper.hotel.fromNight),
            rate: f.rupiah(paper.hotel.rate),
          })}
        </p>
      )}
      {paper.text !== '' && <p className={css.text}>{paper.text}</p>}
      {paper.faultSentence && <StatusMark tone="warn" label={both(paper.faultSentence)} />}
      <p className={css.quiet}>
        {t(paper.own ? 'addedBy' : 'addedByOther', { when: f.time(paper.addedAt) })}
      </p>
      {paper.file && (
        <div>
          <DownloadLink href={`/api/travel/files/${paper.file.id}`} small>
            {`${paper.file.name} (${f.bytes(paper.file.size)})`}
          </DownloadLink>
        </div>
      )}
    </li>
  );
}
