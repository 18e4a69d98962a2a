// Where the server's answers lie, below /api.
export const PAYMENTS = '/spending/payments';
export const paymentPath = (id: string) => `${PAYMENTS}/${id}`;

export const SLOW = '/spending/slow';
export const SLOW_CASES = `${SLOW}/cases`;
export const WHAT_IF = `${SLOW}/what-if`;
export const STAFF = '/spending/finance-staff';

/** What a changed payment changes besides itself. */
export const PAYMENT_REFRESH = ['/spending', '/desk', '/inbox'] as const;
