// Where the server's answers lie, below /api.
export const PACKAGES = '/audit/packages';
export const SOURCES = '/audit/package-sources';
export const packagePath = (id: string) => `${PACKAGES}/${id}`;
export const documentPath = (id: string) => `/audit/documents/${id}`;
export const SHEETS = '/audit/sheets';
export const sheetPath = (id: string) => `${SHEETS}/${id}`;
export const CAPTURE_LIMITS = '/audit/capture-limits';

/** What a changed package changes besides itself. */
export const PACKAGE_REFRESH = ['/audit', '/desk'] as const;
