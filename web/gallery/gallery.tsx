import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { LanguageProvider } from '../language.tsx';
import { Overlays } from '../shell/overlays.tsx';
import { SessionContext, type Session } from '../session.ts';
import '../ui/fonts.css';
import '../ui/tokens.css';
import '../ui/base.css';
import { Page } from '../ui/page.tsx';
import { StatusLine } from '../ui/status-line.tsx';
import { Charts } from './charts.tsx';
import { Pieces, Process } from './pieces.tsx';
import { SampleForm } from './sample-form.tsx';
import { SampleTable } from './sample-table.tsx';
import { WORDS } from './sample.ts';

const session = { roles: [], rollout: {}, government: { practice: false } } as unknown as Session;

function Gallery() {
  return (
    <SessionContext value={session}>
      <main>
        <Page title={WORDS.page} lead={WORDS.lead}>
          <SampleTable />
          <SampleForm />
          <Process />
          <Pieces />
          <Charts />
        </Page>
      </main>
      <Overlays />
    </SessionContext>
  );
}

const router = createRouter({
  routeTree: createRootRoute({ component: Gallery }),
  history: createMemoryHistory(),
});

createRoot(document.getElementById('root')!).render(
  <LanguageProvider>
    <QueryClientProvider client={new QueryClient()}>
      <StatusLine>
        <RouterProvider router={router as never} />
      </StatusLine>
    </QueryClientProvider>
  </LanguageProvider>,
);
