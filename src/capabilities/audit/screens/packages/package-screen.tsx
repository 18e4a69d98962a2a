import { useApi } from '../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { useScreenParams } from '../../../../../web/search.ts';
import { Facts } from '../../../../../web/ui/facts.tsx';
import { Garis, type GarisStep } from '../../../../../web/ui/garis.tsx';
import { Link } from '../../../../../web/ui/link.tsx';
import { Loaded } from '../../../../../web/ui/loaded.tsx';
import { Page, Section, TwoColumns } from '../../../../../web/ui/page.tsx';
import type { PackageView, TrialView, VerdictView } from '../../contract/packages.ts';
import { isOpen } from '../../rules/packages/states.ts';
import { Acts } from './detail/acts.tsx';
import { Documents } from './detail/documents.tsx';
import { Fields } from './detail/fields.tsx';
import { MendLink, MendProvider } from './detail/mend.tsx';
import { Next } from './detail/next.tsx';
import { Parts } from './detail/parts.tsx';
import { Sheet } from './detail/sheet.tsx';
import { Verdicts } from './detail/verdicts.tsx';
import { PackageMark } from './marks.tsx';
import { packagePath } from './paths.ts';
import { names } from './texts/names.ts';
import { texts } from './texts/package.ts';

/** Milliseconds between two looks while documents are read or a sheet is made. */
const SOON = 2_000;

function waits(data: PackageView | undefined): boolean {
  if (data === undefined) return false;
  const reads = data.documentList.some((each) => each.reading === 'waiting');
  const makes = data.state === 'passed' && data.sheetView === null && data.held.length === 0;
  return reads || makes || data.state === 'submitted';
}

/** One package: its papers, its fields, what the rules say, and in the end its sheet. */
export function Screen() {
  const { id } = useScreenParams<'id'>();
  const query = useApi<PackageView>(
    packagePath(id),
    {},
    {
      refetchInterval: (data) => (waits(data) ? SOON : false),
    },
  );
  return (
    <Loaded query={query}>
      {(data) => (
        <MendProvider key={data.id}>
          <Body of={data} />
        </MendProvider>
      )}
    </Loaded>
  );
}

function Body({ of }: { of: PackageView }) {
  const t = useTexts(texts);
  const isTrial = of.may.includes('edit') && isOpen(of.state);
  // Its version is in the question, so that each change is tried anew; documents that were read change it too.
  const trial = useApi<TrialView>(isTrial ? `${packagePath(of.id)}/trial` : null, { version: of.version });
  const verdicts = isTrial ? (trial.data?.verdicts ?? []) : of.verdicts;
  // Once it was handed in, what was found comes first: that is why the office looks again.
  const answers = isTrial ? (
    <Loaded query={trial}>{(data) => <Verdicts of={of} verdicts={data.verdicts} isTrial />}</Loaded>
  ) : (
    <Verdicts of={of} verdicts={verdicts} isTrial={false} />
  );
  return (
    <Page
      title={of.number}
      lead={of.description}
      status={<PackageMark {...of} />}
      actions={<Acts of={of} />}
      back={{ to: '/spj', label: t('back') }}
    >
      <Next of={of} verdicts={verdicts} />
      <Sheet of={of} />
      <TwoColumns
        aside={
          <>
            <Section title={t('line')}>
              <Way of={of} verdicts={verdicts} />
            </Section>
            <Section title={t('facts')}>
              <PackageFacts of={of} />
            </Section>
          </>
        }
      >
        {of.check !== null && answers}
        <Documents of={of} />
        <Fields of={of} />
        <Parts of={of} />
        {of.check === null && answers}
      </TwoColumns>
    </Page>
  );
}

/** The straight rule of the package: it bends where papers are missing or a rule found something. */
function Way({ of, verdicts }: { of: PackageView; verdicts: readonly VerdictView[] }) {
  const t = useTexts(texts);
  const f = useFormat();
  const found = verdicts.filter((each) => each.state === 'found' && !each.suspended).length;
  const missing = of.missingDocuments.length;
  const holds = of.sheetView !== null && of.sheetView.revokedAt === null;
  const steps: GarisStep[] = [
    {
      id: 'documents',
      label: <MendLink place="dokumen">{t('step-documents')}</MendLink>,
      state: missing > 0 ? 'bent' : of.documentList.length > 0 ? 'done' : 'current',
      note:
        missing > 0 ? t('note-missing', { n: missing }) : t('note-documents', { n: of.documentList.length }),
    },
    {
      id: 'fields',
      label: <MendLink place="isian">{t('step-fields')}</MendLink>,
      state: of.unconfirmed.length > 0 ? 'current' : 'done',
      ...(of.unconfirmed.length > 0 && { note: t('note-confirm', { n: of.unconfirmed.length }) }),
    },
    {
      id: 'check',
      label: <MendLink place="periksa">{t('step-check')}</MendLink>,
      state: found > 0 ? 'bent' : of.check === null ? 'ahead' : 'done',
      ...(verdicts.length > 0 && { note: found > 0 ? t('note-found', { n: found }) : t('note-clear') }),
      ...(of.check !== null && { at: f.time(of.check.at) }),
    },
    {
      id: 'sheet',
      label: t('step-sheet'),
      state: holds ? 'done' : of.held.length > 0 || of.sheetView !== null ? 'bent' : 'ahead',
      ...(of.sheetView !== null && { note: of.sheetView.number }),
    },
  ];
  return <Garis steps={steps} label={t('line')} />;
}

function PackageFacts({ of }: { of: PackageView }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  return (
    <Facts
      rows={[
        { term: t('amount'), value: of.amount === null ? '–' : f.rupiah(of.amount) },
        { term: t('method'), value: n(`method-${of.method}`) },
        { term: t('kind'), value: of.kind === null ? '–' : n(`kind-${of.kind}`) },
        { term: t('agency'), value: of.agency },
        {
          term: t('origin'),
          value:
            of.payment === null ? (
              t(of.origin === 'realisation' ? 'origin-realisation' : 'origin-hand')
            ) : (
              <Link to={`/pembayaran/${of.payment.id}`}>
                {t('origin-payment', { number: of.payment.number })}
              </Link>
            ),
        },
        ...(of.dueOn === null
          ? []
          : [{ term: t('due'), value: of.late ? `${f.day(of.dueOn)}, ${t('late')}` : f.day(of.dueOn) }]),
        { term: t('createdBy'), value: of.createdBy },
        ...(of.submittedAt === null
          ? []
          : [
              {
                term: t('submittedBy'),
                value: t('submittedAt', { name: of.submittedBy ?? '', time: f.time(of.submittedAt) }),
              },
            ]),
      ]}
    />
  );
}
