// Where the server's answers lie, below /api.
export const CONTRACTS = '/spending/contracts';
export const contractPath = (id: string) => `${CONTRACTS}/${id}`;

/** What a changed contract changes besides itself. */
export const CONTRACT_REFRESH = ['/spending', '/desk', '/inbox'] as const;
