import { useFormat, useTexts } from '../../../../../../web/language.tsx';
import { useHolds } from '../../../../../../web/session.ts';
import { DataTable } from '../../../../../../web/ui/data-table.tsx';
import { Link } from '../../../../../../web/ui/link.tsx';
import { StatusMark } from '../../../../../../web/ui/status-mark.tsx';
import type { TripDetail } from '../../../contract.ts';
import { MemberMark } from '../marks.tsx';
import { texts } from '../texts/travellers.ts';
import css from './trip.module.css';

type Member = TripDetail['members'][number];

const VERIFIED: readonly Member['state'][] = [
  'submitted',
  'clean',
  'evidence-requested',
  'indicated',
  'answered',
  'decided',
  'finding',
  'settled',
];

/** Who travels, each with his SPD, his advance and where his account stands. Companions do not read each other's money. */
export function Travellers({ trip, today }: { trip: TripDetail; today: string }) {
  const t = useTexts(texts);
  const f = useFormat();
  const inspects = useHolds('inspektur', 'auditor', 'team-leader', 'technical-controller');
  const openable = (member: Member) =>
    member.advance !== null && ['travelling', 'accounting', ...VERIFIED].includes(member.state);
  return (
    <DataTable
      name="travellers"
      label={t('travellers')}
      rows={trip.members}
      rowId={(row) => row.id}
      columns={[
        {
          id: 'name',
          header: t('name'),
          fixed: true,
          cell: (row) => (
            <>
              {row.isLeader ? t('leader', { name: row.name }) : row.name}
              <p className={css.meta}>
                {row.positionTitle}, {row.grade}, {row.costLevel}
              </p>
              {row.spdNumber !== null && <p className={css.meta}>{row.spdNumber}</p>}
            </>
          ),
        },
        {
          id: 'advance',
          header: t('advance'),
          align: 'end',
          cell: (row) => (row.advance === null ? t('notShown') : f.rupiah(row.advance)),
        },
        { id: 'state', header: t('state'), cell: (row) => <MemberMark state={row.state} /> },
        {
          id: 'due',
          header: t('due'),
          cell: (row) =>
            row.state === 'accounting' && row.dueDay !== null && row.dueDay < today ? (
              <StatusMark tone="bent" label={t('late', { day: f.shortDay(row.dueDay) })} />
            ) : (
              f.shortDay(row.dueDay)
            ),
        },
        {
          id: 'open',
          header: t('account'),
          cell: (row) =>
            row.state === 'cancelled' && (row.advance ?? 0) > 0 ? (
              <Link to={`/verifikasi-perjalanan/${row.id}`}>{t('advanceOf', { name: row.name })}</Link>
            ) : openable(row) ? (
              <>
                <Link to={`/perjalanan/${trip.id}/biaya/${row.id}`}>{t('costs', { name: row.name })}</Link>
                {(inspects || !row.own) && VERIFIED.includes(row.state) && (
                  <>
                    {' · '}
                    <Link to={`/verifikasi-perjalanan/${row.id}`}>{t('verdict', { name: row.name })}</Link>
                  </>
                )}
              </>
            ) : (
              '–'
            ),
        },
      ]}
    />
  );
}
