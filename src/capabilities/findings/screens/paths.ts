// Where the server keeps what these screens read and send, under /api.

export const FINDINGS = '/findings';
export const REPORTS = '/findings/reports';
export const LOSSES = '/findings/losses';
export const ASSIGNMENTS = '/findings/assignments';
export const CODES = '/findings/codes';
export const MATRIX = '/findings/matrix';
export const AGEING = '/findings/ageing';
export const OPEN_SHARES = '/findings/losses/open-shares';
/** payments that wait for their check */
export const PAYMENTS = '/findings/payments/waiting';
/** evidence and receipts are uploaded here before their form is sent */
export const FILES = '/findings/files';

export const findingAt = (id: string) => `${FINDINGS}/${id}`;
export const reportAt = (id: string) => `${REPORTS}/${id}`;
export const reportStep = (id: string, step: 'send' | 'recall' | 'issue' | 'register' | 'receive') =>
  `${reportAt(id)}/${step}`;
export const lossAt = (id: string) => `${LOSSES}/${id}`;
export const lossStep = (id: string, step: 'sign' | 'close') => `${lossAt(id)}/${step}`;
export const fileAt = (id: string) => `/api${FILES}/${id}`;

type Verb = 'follow-ups' | 'payments' | 'suspensions' | 'review' | 'dismiss' | 'reopen';
/** something done to a recommendation */
export const recommendationAt = (id: string, verb: Verb) => `/findings/recommendations/${id}/${verb}`;
export const responsesOf = (findingId: string) => `${findingAt(findingId)}/responses`;
export const verdictOf = (followUpId: string) => `/findings/follow-ups/${followUpId}/verify`;
export const checkOf = (paymentId: string) => `/findings/payments/${paymentId}/check`;
export const decisionOf = (suspensionId: string) => `/findings/suspensions/${suspensionId}/decide`;

/** Everything that a change of the ledger may show differently. */
export const LEDGER = [FINDINGS, '/desk', '/clearance'] as const;
