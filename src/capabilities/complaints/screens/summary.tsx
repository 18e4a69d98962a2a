import { useApi } from '../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { Code } from '../../../../web/ui/code.tsx';
import { Facts } from '../../../../web/ui/facts.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Section } from '../../../../web/ui/page.tsx';
import type { ReactNode } from 'react';
import type { ComplaintDetail } from '../contract.ts';
import { names } from '../texts/names.ts';
import css from './complaint.module.css';
import { texts } from './texts/detail.ts';

/** The complaint in short, beside its text. */
export function Summary({ complaint }: { complaint: ComplaintDetail }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  const { followers, merged, mergedInto, rating } = complaint;
  const rows: { term: string; value: ReactNode }[] = [];
  const add = (term: keyof typeof texts.id, value: ReactNode) => rows.push({ term: t(term), value });
  add('agency', complaint.agency?.name ?? t('agencyUnknown'));
  add('handler', complaint.handler?.name ?? t('notPassed'));
  add('category', n(`category-${complaint.category}`));
  if (complaint.serviceId !== null) add('service', <ServiceName id={complaint.serviceId} />);
  add('class', complaint.class === null ? t('notClassed') : n(`class-${complaint.class}`));
  add('received', f.day(complaint.receivedOn));
  add('source', n(`source-${complaint.source}`));
  if (complaint.sp4nNumber !== null) add('sp4n', <Code>{complaint.sp4nNumber}</Code>);
  if (complaint.sp4nStatus !== null) add('sp4nStatus', complaint.sp4nStatus);
  if (followers > 0) add('followers', t('followersCount', { n: followers + 1 }));
  if (mergedInto !== null) add('mergedInto', <Tickets tickets={[mergedInto]} />);
  if (merged.length > 0) add('merged', <Tickets tickets={merged} />);
  if (rating !== null) add('rating', <Rating rating={rating} comment={complaint.ratingComment} />);
  return (
    <Section title={t('about')}>
      <Facts rows={rows} />
    </Section>
  );
}

function Rating({ rating, comment }: { rating: number; comment: string | null }) {
  const t = useTexts(texts);
  return (
    <>
      {t('ratingOf', { n: rating })}
      {comment !== null && <p className={css.text}>{comment}</p>}
    </>
  );
}

/** Where the services are kept; without them, a dash. */
function ServiceName({ id }: { id: string }) {
  const service = useApi<{ id: string; current: { name: string } }>(`/services/${id}`);
  if (service.data === undefined) return '–';
  return <Link to={`/layanan/${id}`}>{service.data.current.name}</Link>;
}

function Tickets({ tickets }: { tickets: readonly { id: string; number: string }[] }) {
  return (
    <ul className={css.links}>
      {tickets.map((each) => (
        <li key={each.id}>
          <Link to={`/aduan/${each.id}`}>{each.number}</Link>
        </li>
      ))}
    </ul>
  );
}
