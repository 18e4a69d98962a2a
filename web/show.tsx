import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { routerOf } from './app-router.tsx';
import { LanguageProvider } from './language.tsx';
import { isProblem } from './problem.ts';
import { applyTheme } from './theme.ts';
import './ui/fonts.css';
import './ui/tokens.css';
import './ui/base.css';
import './ui/print.css';
import { StatusLine } from './ui/status-line.tsx';

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // What the server refused it will refuse again; only a broken way is tried a second time.
      retry: (count, error) => count < 2 && isProblem(error) && (error.status === 0 || error.status >= 502),
    },
  },
});

/** Shows an application in the page that loaded it. */
export function show(router: ReturnType<typeof routerOf>): void {
  applyTheme();
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <LanguageProvider>
        <QueryClientProvider client={client}>
          <StatusLine>
            <RouterProvider router={router} />
          </StatusLine>
        </QueryClientProvider>
      </LanguageProvider>
    </StrictMode>,
  );
}
