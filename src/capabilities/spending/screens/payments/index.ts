import type { ScreenDefinition } from '../../../../../web/screens.ts';
import { READERS } from '../parts/readers.ts';
import { newPaymentSearch, paymentsSearch, slowSearch, staffSearch } from './searches.ts';

const capability = 'spending';

/** Payments on their way, who they wait for, and the own finance staff of an agency. */
export const paymentScreens: readonly ScreenDefinition[] = [
  {
    path: '/pembayaran',
    title: { id: 'Pembayaran', en: 'Payments' },
    capability,
    menu: { group: 'spending', order: 40, roles: READERS },
    search: paymentsSearch,
    load: () => import('./payments-screen.tsx'),
  },
  {
    path: '/pembayaran/baru',
    title: { id: 'Catat tagihan', en: 'Enter an invoice' },
    capability,
    search: newPaymentSearch,
    load: () => import('./new-payment-screen.tsx'),
  },
  {
    path: '/pembayaran/$id',
    title: { id: 'Satu pembayaran', en: 'One payment' },
    capability,
    load: () => import('./payment-screen.tsx'),
  },
  {
    path: '/siapa-lambat',
    title: { id: 'Siapa lambat', en: 'Who is slow' },
    capability,
    menu: { group: 'spending', order: 50, roles: READERS },
    search: slowSearch,
    load: () => import('./slow/slow-screen.tsx'),
  },
  {
    path: '/staf-keuangan',
    title: { id: 'Staf keuangan', en: 'Finance staff' },
    capability,
    menu: {
      group: 'spending',
      order: 60,
      roles: [
        'agency-head',
        'budget-user',
        'treasurer',
        'finance-verifier',
        'technical-officer',
        'commitment-officer',
      ],
    },
    search: staffSearch,
    load: () => import('./staff/staff-screen.tsx'),
  },
];
